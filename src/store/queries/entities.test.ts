/** Whom a family name asks for. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  type ContactEntry,
  chroniclerFor,
  defaultPipeline,
  knownName,
  openChronicle,
  packArticle,
  type Store,
} from '../../main.js';

const folder = mkdtempSync(join(tmpdir(), 'litopys-family-names-'));
let store: Store;

const TEXTS = [
  'Міністр інфраструктури України Андрій Мостовий зустрівся з міністром транспорту Румунії Міхаєм Дунаю.\n\n«Міст відкриють», – сказав Андрій Мостовий.',
  'Мостовий: міст відкриють восени.',
  'Президентка Естонії Ольга Мостова зустрілася з європейськими партнерами в Таллінні.',
  'Директорка заводу Ольга Мостовенко заявила: «Завод працює».',
];

before(async () => {
  store = await openChronicle(join(folder, 'chronicle.db'));
  const { contribute } = chroniclerFor([]);
  const prepared = TEXTS.map((text, at) =>
    defaultPipeline()
      .open(text, { language: 'uk', published: `2026-03-0${at + 1}`, url: `https://a.example/${at}` })
      .prepare(contribute, `a-${at}`),
  );
  await store.add(prepared.map((one) => packArticle(one)));
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const named = async (name: string) => (await store.entitiesNamed(name)).map((one) => one.name);

describe('a family name', () => {
  test('that stands alone somewhere hides nobody who has it in full', async () => {
    assert.deepEqual((await named('Мостовий')).sort(), ['Андрій Мостовий', 'Мостовий']);
  });

  test('is no beginning of another, and a whole name is nobody else’s', async () => {
    assert.ok(!(await named('Мостовий')).includes('Ольга Мостовенко'));
    assert.deepEqual(await named('Андрій Мостовий'), ['Андрій Мостовий']);
    // The name of a state is no family name of a body that has it.
    assert.ok(!(await named('Румунія')).some((name) => name.includes('Дунаю')));
  });
});

test('a party that no article names is called as its entry calls it, and nobody has an id for a name', async () => {
  const ids = new Set<string>();
  for (const { participants } of (await store.entries({ types: ['contact'] })).items as ContactEntry[])
    for (const { entity } of participants) if (entity) ids.add(entity);
  const lines = await store.entityLines([...ids, 'x-000000000000']);
  assert.deepEqual(new Set(lines.map(({ id }) => id)), ids);
  for (const { id, name } of lines) assert.notEqual(name, id);
  assert.ok(lines.some(({ uses, name }) => uses === 0 && name !== ''));
});

test('somebody whom no article of a language names is called there as he is known', async () => {
  const known = (id: string, language: string) => (id === 'state:RO' && language === 'en' ? 'Romania' : null);
  const nameIn = async (language: string | null, knownName?: typeof known) =>
    (await store.entityLines(['state:RO'], language, knownName))[0]?.name;
  assert.equal(await nameIn('en', known), 'Romania');
  assert.equal(await nameIn('en'), 'Румунія');
  assert.equal(await nameIn('uk', known), 'Румунія');
  assert.equal(await nameIn(null, known), 'Румунія');
  assert.equal(knownName('state:RO', 'en'), 'Romania');
  assert.equal(knownName('x-000000000000', 'en'), null);
  assert.equal(knownName('state:RO', 'de'), null);
});
