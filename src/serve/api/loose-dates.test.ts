/** What is known of no day has none in any overview: neither that of its report, nor the first of its month. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openChronicle, type Store } from '../../main.js';
import { serviceOf } from '../web/service.js';

const TEXTS = [
  [
    'uk',
    'Президент Фінляндії Александр Стубб відвідає Молдову в травні 2026 року, повідомили в його канцелярії.',
  ],
  ['en', 'French President Emmanuel Macron will visit Armenia in 2027, the Elysee said.'],
  ['ru', 'Президент Узбекистана Шавкат Мирзиёев посетил Казахстан.'],
  [
    'uk',
    'Прем’єр-міністр Польщі Дональд Туск зустрінеться з президентом Литви Гітанасом Науседою 1 травня 2026 року.',
  ],
] as const;

describe('what is known of no day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-loose-'));
  let store: Store;
  before(async () => {
    store = await openChronicle(join(folder, 'a.db'));
    const documents = TEXTS.map(([language, content], at) => ({
      doc: `loose ${at}`,
      content,
      publication: { outlet: `Outlet ${at}`, language, published: `2026-03-0${at + 1}T18:20:00+02:00` },
    }));
    await serviceOf(store, null).adder.add(documents, new AbortController().signal);
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the network tells times as precisely as they are known', async () => {
    const edges = await store.network({});
    const timesOf = (name: string) => {
      const edge = edges.find(({ one, other }) => one.endsWith(name) || other.endsWith(name));
      return [edge?.first, edge?.last];
    };
    assert.deepEqual(timesOf('stubb'), ['2026-05', '2026-05']);
    assert.deepEqual(timesOf('macron'), ['2027', '2027']);
    assert.deepEqual(timesOf('mirziyoyev'), [null, null]);
    assert.deepEqual(timesOf('tusk'), ['2026-05-01T00:00Z', '2026-05-01T00:00Z']);
  });

  test('a month is counted on none of its days', async () => {
    const days = await store.calendar({ from: '2026-04', to: '2027-02', types: ['contact'] });
    assert.deepEqual(
      days.map(({ day, contacts }) => [day, contacts]),
      [['2026-05-01', 1]],
    );
  });

  test('points of the timeline say where a month or year ends', async () => {
    const { points } = await store.timeline({ types: ['contact'] }, 100);
    const day = (minutes: number | null) =>
      minutes === null ? null : new Date(minutes * 60_000).toISOString().slice(0, 10);
    const ends = points?.map(({ at, until }) => [day(at), day(until)]);
    assert.deepEqual(ends?.toSorted(), [
      ['2026-03-03', null],
      ['2026-05-01', null],
      ['2026-05-01', '2026-06-01'],
      ['2027-01-01', '2028-01-01'],
    ]);
  });
});
