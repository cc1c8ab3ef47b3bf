/** Groups of statements have a bound, and whatever comes into them in whatever order gives the same chronicle. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { wholeChronicle } from '../../src/chronicle/index.js';
import { chroniclerFor, defaultPipeline } from '../../src/main.js';
import type { Contribution, Entry, Review } from '../../src/model/index.js';
import { openStore, type Packed, packArticle, type Store } from '../../src/store/index.js';
import { type Server, startPostgres } from './postgres.js';

const NOW = '2026-01-10T00:00:00.000Z';
const chronicler = chroniclerFor([]);

/** Days over a year, the ends of quarters among them, each told by three outlets that day or the next one. */
const DAYS = ['01-09', '02-14', '03-31', '05-05', '06-30', '08-20', '09-30', '11-11', '12-31'];
/** Months on both sides of an end that are told of here. */
const ENDS = [
  ['2025-03', '2025-04'],
  ['2025-06', '2025-07'],
  ['2025-09', '2025-10'],
  ['2025-12', '2026-01'],
];
const SUBJECTS = ['grain', 'gas', 'prisoner', 'ferry', 'border', 'mining', 'customs', 'rail', 'visa'];

/** Words of one side, of one side told by another, and of somebody whom only some articles place. */
function textOf(event: number, teller: number): string {
  const deal = SUBJECTS[event];
  const placed = teller === 0 ? 'Finnish envoy Aarto Kivela' : 'Aarto Kivela';
  return `${deal} deal discussed again

Vladimir Putin said that the ${deal} agreement will hold until the end of the season.

The Kremlin said that Donald Trump promised to extend the ${deal} corridor by ${event + 3} months.

${placed} said that Xi Jinping asked for ${event + 20} new ${deal} inspectors.

Alexander Stubb told reporters that the ${deal} talks in Turku were useful, and the White House said that Stubb offered a ${deal} fund.`;
}

function articles(): Packed[] {
  const pipeline = defaultPipeline();
  return DAYS.flatMap((day, event) =>
    [0, 1, 2].map((teller) => {
      const time = new Date(Date.parse(`2025-${day}T18:00:00Z`) + teller * 5 * 3_600_000);
      const publication = {
        outlet: `teller-${teller}`,
        url: `https://teller-${teller}.example/${event}`,
        published: time.toISOString(),
        language: 'en',
      };
      const opened = pipeline.open(textOf(event, teller), publication);
      return packArticle(opened.prepare(chronicler.contribute, `${event}-${teller}`));
    }),
  );
}

/** Keys of statements that some report has together: by key, those it is in one group with. */
function groupsOf(contributions: readonly Contribution[]): Set<string>[] {
  let groups: Set<string>[] = [];
  for (const { keys } of contributions.flatMap(({ reports }) => reports)) {
    if (!keys.some((key) => key.startsWith('statement '))) continue;
    const tied = groups.filter((group) => keys.some((key) => group.has(key)));
    groups = [...groups.filter((group) => !tied.includes(group)), new Set(keys)];
    for (const key of tied.flatMap((group) => [...group])) groups.at(-1)?.add(key);
  }
  return groups;
}

for (const kind of ['sqlite', 'postgres'] as const)
  describe(`a year of statements on ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'litopys-groups-'));
    const stores: Store[] = [];
    let server: Server | null = null;
    let all: Packed[] = [];
    let expected = '';
    const fresh = async () => {
      const place = server ? await server.database() : join(folder, `${stores.length}.db`);
      const store = await openStore(place, { merger: () => chronicler, now: () => NOW });
      stores.push(store);
      return store;
    };
    before(async () => {
      if (kind === 'postgres') server = await startPostgres();
      all = articles();
      expected = linesOf(wholeChronicle(contributionsOf(all), chronicler).entries);
    });
    after(async () => {
      for (const store of stores) await store.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('is in groups of one quarter each, and names that only articles tell of tie none', () => {
      const groups = groupsOf(contributionsOf(all));
      const windows = groups.map((group) => new Set([...group].map((key) => key.split(' ').at(-1))));
      assert.ok(windows.every(({ size }) => size === 1));
      assert.ok(groups.every((group) => group.size === 1 || ![...group].some(isOfName)));
      assert.ok(groups.some(({ size }) => size > 1));
      assert.ok(new Set(windows.flatMap((window) => [...window])).size >= 4);
    });

    test('has as one entry what is told on both sides of the end of a quarter', () => {
      const reports = contributionsOf(all).flatMap(({ reports }) => reports.map(({ report }) => report));
      const monthOf = new Map(reports.map(({ id, published }) => [id, published?.slice(0, 7)]));
      const entries = wholeChronicle(contributionsOf(all), chronicler)
        .entries.filter(({ type }) => type === 'statement')
        .map(({ reports }) => new Set(reports.map((id) => monthOf.get(id))));
      for (const [last, first] of ENDS)
        assert.ok(entries.some((months) => months.has(last) && months.has(first)));
    });

    test('gives the same whatever the order, the batches and the time of merging', async () => {
      const order = fc.shuffledSubarray(all, { minLength: all.length });
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (some, size, isLater) => {
          const store = await fresh();
          for (let at = 0; at < some.length; at += size)
            await store.add(some.slice(at, at + size), isLater ? 'later' : 'now');
          await store.settle();
          assert.deepEqual(
            (await store.examine()).filter(({ ok }) => !ok),
            [],
          );
          assert.equal(await storedLines(store), expected);
        }),
        { numRuns: kind === 'sqlite' ? 6 : 2, seed: 20250121 },
      );
    });

    test('is the same when it is rebuilt, with a review that joins two quarters', async () => {
      const store = await fresh();
      await store.add([...all].reverse());
      await store.rebuild(chronicler.contribute);
      assert.equal(await storedLines(store), expected);
      const { items } = await store.entries({ types: ['statement'], order: 'oldest' }, { limit: 1000 });
      const [one, other] = [items[0], items.at(-1)] as [Entry, Entry];
      assert.notEqual(one.first?.slice(0, 7), other.first?.slice(0, 7));
      const review = await store.review(joinOf(one, other));
      const reviewed = linesOf(wholeChronicle(contributionsOf(all), chronicler, [review]).entries);
      assert.notEqual(reviewed, expected);
      assert.equal(await storedLines(store), reviewed);
      await store.rebuild(chronicler.contribute);
      assert.equal(await storedLines(store), reviewed);
    });
  });

const isOfName = (key: string): boolean => key.startsWith('statement x-');

const contributionsOf = (all: readonly Packed[]): Contribution[] =>
  all.map(({ contribution }) => contribution);

function joinOf(one: Entry, other: Entry): Review {
  return {
    id: 'join',
    at: NOW,
    by: 'Olena',
    why: 'said once',
    action: 'join',
    target: { type: 'entry', id: one.id, reports: [] },
    others: [...other.reports],
    field: null,
    value: null,
  };
}

function linesOf(entries: readonly Entry[]): string {
  return [...entries]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((entry) => JSON.stringify(entry))
    .join('\n');
}

async function storedLines(store: Store): Promise<string> {
  const { items } = await store.entries({}, { limit: 1000 });
  return linesOf(items);
}
