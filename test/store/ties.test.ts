/** Ties made as articles come, in any order and any batches, are those of all articles together. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { random, sentence } from '../../bench/store/generate.js';
import { signatureOf } from '../../src/chronicle/contribute/signature.js';
import { chroniclerFor, defaultPipeline } from '../../src/main.js';
import type { Contribution } from '../../src/model/index.js';
import { openStore, packArticle } from '../../src/store/index.js';
import { openSqlite } from '../../src/store/sqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'litopys-ties-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const chronicler = chroniclerFor([]);
const reading = defaultPipeline().read('Міст відкрили.', { language: 'uk' });
const ARTICLES = 260;

/** A sentence that all have, some that many have, some of its own; copies, shortened copies, versions, copies of copies. */
function textOf(n: number): string {
  const said = (salt: number, of: number) =>
    `${sentence('en', random(of, salt))} as was reported on that day`;
  const origin = n % 7 === 3 ? n - 1 : n % 7 === 4 ? n - 2 : n % 50 === 20 ? 6 : n;
  const parts = ['The text below was written for a test and is told nowhere else'];
  parts.push(said(1, origin % 3));
  for (let salt = 2; salt < 9; salt++) parts.push(said(salt, origin));
  return `${(n % 7 === 4 ? parts.slice(0, 7) : parts).join('. ')}.`;
}

function contributionOf(n: number): Contribution {
  const minute = Math.floor(random(n, 90) * 3000);
  const thread = n % 11 === 5 ? `outlet ${n % 4}` : n % 5 === 0 ? null : `outlet address-${n}`;
  const published = n % 17 === 0 ? null : new Date(Date.UTC(2025, 0, 1, 0, minute)).toISOString();
  const article = {
    id: `a${n}`,
    doc: `d${n}`,
    thread,
    outlet: 'outlet',
    published,
    language: 'en',
    title: null,
  };
  return { article, reports: [], entities: [], ...signatureOf(textOf(n)) };
}

const all = Array.from({ length: ARTICLES }, (_, n) => contributionOf(n));

function packedOf(contribution: Contribution) {
  const { id, published } = contribution.article;
  const article = { ...reading.article, id, published };
  return packArticle({ reading: { ...reading, article }, contribution, lemmas: [], page: null });
}

/** @param order numbers that sort the articles @param batch articles of a transaction */
async function tiesBy(name: string, order: (n: number) => number, batch: number, old = false) {
  const place = join(folder, `${name}.db`);
  const world = { merger: () => chronicler, now: () => '2025-03-01T00:00:00.000Z' };
  const store = await openStore(place, world);
  const sorted = all.map((one, n) => ({ one, key: order(n) })).sort((a, b) => a.key - b.key);
  for (let at = 0; at < sorted.length; at += batch) {
    await store.add(sorted.slice(at, at + batch).map(({ one }) => packedOf(one)));
    if (!old || at > sorted.length / 2) continue;
    // As a store of before schema 6 has them.
    const { writer, close } = await openSqlite(place);
    await sql`update article_bands set band = 'b' || substr(band, 2) where band like 'l:%'`.execute(writer);
    await close();
  }
  const found: unknown[] = [];
  for await (const tie of store.everyTie()) found.push(tie);
  await store.close();
  return inOrder(found);
}

const inOrder = (ties: readonly unknown[]) => ties.map((tie) => JSON.stringify(tie)).sort();

test('ties do not depend on when an article came', async () => {
  const expected = inOrder(chronicler.ties(all));
  const copies = expected.filter((tie) => tie.includes('copy')).length;
  assert.ok(copies > 50 && expected.length - copies > 10, `${copies} of ${expected.length}`);
  const times = all.map(({ article }) => (article.published ? Date.parse(article.published) : 0));
  assert.deepEqual(await tiesBy('by-time', (n) => times[n] as number, 48), expected);
  assert.deepEqual(await tiesBy('backwards', (n) => -(times[n] as number), 13), expected);
  for (const salt of [1, 2, 3])
    assert.deepEqual(await tiesBy(`any-${salt}`, (n) => random(n, salt), 1 + 20 * salt), expected);
  assert.deepEqual(await tiesBy('old', (n) => random(n, 7), 30, true), expected);
});
