/** Plans of a delta: those that were settled, and those whose time passed without anything that settles them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openChronicle, type Store } from '../../main.js';
import { serviceOf } from '../web/service.js';
import { deltaWhole } from './evidence.js';
import { RENDERINGS } from './index.js';

const TEXTS = [
  [
    'uk',
    '2026-03-01',
    'Президент Фінляндії Александр Стубб відвідає Молдову 12 березня, повідомили в Гельсінкі.',
  ],
  [
    'ru',
    '2026-03-02',
    'Президент Казахстана Касым-Жомарт Токаев посетит Армению в марте, сообщили в его канцелярии.',
  ],
  ['en', '2026-03-02', 'French President Emmanuel Macron will visit Georgia in May, the Elysee said.'],
  [
    'uk',
    '2026-03-03',
    'Прем’єр-міністр Польщі Дональд Туск зустрінеться з президентом Литви Гітанасом Науседою 9 березня.',
  ],
  [
    'uk',
    '2026-03-09',
    'Прем’єр-міністр Польщі Дональд Туск зустрівся 9 березня з президентом Литви Гітанасом Науседою.',
  ],
  ['en', '2026-04-02', 'Parliament adopted the budget, the speaker said.'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'litopys-due-'));
let store: Store;
before(async () => {
  store = await openChronicle(join(folder, 'a.db'));
  const documents = TEXTS.map(([language, day, content], at) => ({
    doc: `due ${at}`,
    content,
    publication: { outlet: `Outlet ${at}`, language, published: `${day}T12:00:00Z` },
  }));
  await serviceOf(store, null).adder.add(documents, new AbortController().signal);
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const dueIn = async (since: string, until: string | null = null, party?: string) =>
  (await store.delta(since, until, party ? { parties: [party] } : {})).due.map(({ due }) => due);

test('an open plan comes due when its day or month is over', async () => {
  assert.deepEqual(await dueIn('2026-03-01'), ['2026-03', '2026-03-12']);
  assert.deepEqual(await dueIn('2026-03-13'), ['2026-03']);
  assert.deepEqual(await dueIn('2026-03-01', '2026-03-20'), ['2026-03-12']);
});

test('neither before nor after, nor of others than those asked for', async () => {
  assert.deepEqual(await dueIn('2026-04-01T12:00Z'), []);
  assert.deepEqual(await dueIn('2026-03-01', '2026-03-11'), []);
  assert.deepEqual(await dueIn('2026-03-01', null, 'person:stubb'), ['2026-03-12']);
  assert.deepEqual(await dueIn('2026-03-01', null, 'person:macron'), []);
});

test('every rendering has what was settled and what came due', async () => {
  const whole = await deltaWhole(store, await store.delta('2026-03-01'));
  for (const { name, write } of RENDERINGS) {
    const text = write(whole, 100);
    assert.match(text, /settled/i, name);
    assert.match(text, /fulfilled/, name);
    assert.match(text, /came due/i, name);
    assert.match(text, /due 2026\\?-03\\?-12/, name);
  }
});
