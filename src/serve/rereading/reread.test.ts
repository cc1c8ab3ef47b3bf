/** Reading everything again: better rules come in, articles and decisions stay, and it goes on where it was stopped. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { generated } from '../../../bench/store/generate.js';
import { testPages } from '../../../test/pages/pages.js';
import {
  chroniclerFor,
  defaultPipeline,
  openChronicle,
  packArticle,
  type Reading,
  type Store,
} from '../../main.js';
import { addAll } from '../adding/add.js';
import type { Taken } from '../adding/documents.js';
import { startReaders } from '../adding/readers.js';
import { type RereadProgress, rereadAll } from './reread.js';

const folder = mkdtempSync(join(tmpdir(), 'litopys-reread-'));
const readers = startReaders(1, [], async () => new Set());
after(async () => {
  await readers.close();
  rmSync(folder, { recursive: true, force: true });
});

const { contribute } = chroniclerFor([]);
const now = () => '2025-03-01T00:00:00.000Z';
const quiet = { isStopped: () => false, onProgress: () => {}, onFailure: () => {} };

/** Texts and pages, as a version read them that knew less of them. @param worse what it made of a reading */
function filled(worse: (reading: Reading) => Reading) {
  const texts = [...generated(24)].map(({ doc, text, outlet, url, published, language }) => ({
    doc,
    input: text as string | Uint8Array,
    publication: { outlet, url, published, language },
  }));
  const pages = testPages(4)
    .filter(({ headers, bytes }) => !headers['content-type'] && !Buffer.from(bytes).includes('1251'))
    .slice(0, 8)
    .map(({ name, bytes, url }) => ({ doc: name, input: bytes, publication: { url } }));
  return [...texts, ...pages].map(({ doc, input, publication }) => {
    const { reading, lemmas } = defaultPipeline().open(input, publication).prepare(contribute, doc);
    const bytes = typeof input === 'string' ? null : input;
    const hash = bytes && createHash('sha256').update(bytes).digest('hex');
    const page = bytes && hash ? { hash, bytes, type: null } : null;
    const old = worse(reading);
    return packArticle({ reading: old, contribution: contribute(old, doc), lemmas, page });
  });
}

async function storeOf(name: string, worse: (reading: Reading) => Reading): Promise<Store> {
  const store = await openChronicle(join(folder, name));
  await store.add(filled(worse));
  return store;
}

async function contentOf(store: Store): Promise<unknown> {
  const all = async (list: AsyncIterable<unknown>) => {
    const found: unknown[] = [];
    for await (const one of list) found.push(one);
    return found;
  };
  const totals = await store.totals();
  return {
    totals,
    articles: await all(store.everyArticle()),
    reports: await all(store.everyReport()),
    entries: await all(store.everyEntry()),
    ties: await all(store.everyTie()),
  };
}

const same = (reading: Reading) => reading;
const withoutContacts = (reading: Reading): Reading => ({ ...reading, contacts: [], divergences: [] });

describe('reading again', () => {
  test('makes of old readings what this version makes of the articles, and then changes nothing', async () => {
    const [fresh, old] = [await storeOf('fresh.db', same), await storeOf('old.db', withoutContacts)];
    const expected = await contentOf(fresh);
    assert.notDeepEqual(await contentOf(old), expected);
    const done = await rereadAll(old, readers, quiet, now);
    assert.ok(done && done.articles === 32 && done.failed === 0 && done.changed > 20);
    assert.deepEqual(await contentOf(old), expected);
    assert.deepEqual(
      (await old.examine(true)).filter(({ ok }) => !ok),
      [],
    );
    assert.equal((await rereadAll(old, readers, quiet, now))?.changed, 0);
    assert.deepEqual(await contentOf(old), expected);
    await fresh.close();
    await old.close();
  });

  test('goes on where it was stopped, and decisions stay', async () => {
    const store = await storeOf('stopped.db', withoutContacts);
    const { items } = await store.entries({ types: ['statement'] }, { limit: 1 });
    const [entry] = items;
    assert.ok(entry);
    const target = { type: 'entry' as const, id: entry.id, reports: entry.reports };
    const decision = { id: 'v-1', at: now(), by: 'olena', action: 'accept' as const, target, others: [] };
    await store.review({ ...decision, field: null, value: null, why: '' });
    const seen: RereadProgress[] = [];
    const stopping = {
      ...quiet,
      isStopped: () => seen.length === 2,
      onProgress: (one: RereadProgress) => seen.push(one),
    };
    assert.equal(await rereadAll(store, readers, stopping, now), null);
    const rest: RereadProgress[] = [];
    const goingOn = { ...quiet, onProgress: (one: RereadProgress) => rest.push(one) };
    const done = await rereadAll(store, readers, goingOn, now);
    assert.equal(rest.length, 2, 'two batches of eight were dealt with before');
    assert.equal(done?.articles, 32);
    const kept = await store.entry(entry.id);
    assert.deepEqual(
      kept?.reviews.map(({ id }) => id),
      ['v-1'],
    );
    assert.ok((await store.entries({ types: ['contact'] }, { limit: 1 })).items.length > 0);
    await store.close();
  });

  test('pages are read as before, also where only the server said how they are written', async () => {
    const store = await openChronicle(join(folder, 'pages.db'));
    const pages = testPages(2);
    assert.ok(pages.some(({ headers }) => /koi8/i.test(headers['content-type'] ?? '')));
    const documents = (async function* (): AsyncGenerator<Taken> {
      for (const { name, bytes, headers, url } of pages) {
        const publication = { url, contentType: headers['content-type'] ?? null };
        yield { place: name, doc: name, input: bytes, publication };
      }
    })();
    const added = await addAll(store, readers, documents, { ...quiet });
    assert.equal(added.failed, 0);
    const before = await contentOf(store);
    const done = await rereadAll(store, readers, quiet, now);
    assert.deepEqual([done?.articles, done?.failed, done?.changed], [added.added, 0, 0]);
    assert.deepEqual(await contentOf(store), before);
    await store.close();
  });

  test('a page that gives another text now keeps its reading, and is said', async () => {
    const store = await openChronicle(join(folder, 'other.db'));
    const article = 'Міністерка Олена Коваль заявила, що міст через річку відкриють восени цього року.';
    const { reading, lemmas } = defaultPipeline().open(article, {}).prepare(contribute, 'one');
    const bytes = Buffer.from('<p>Something else entirely is told here.</p>');
    const page = { hash: 'f'.repeat(64), bytes, type: null };
    await store.add([packArticle({ reading, contribution: contribute(reading, 'one'), lemmas, page })]);
    const codes: string[] = [];
    const noting = { ...quiet, onFailure: (_: string, { code }: { code: string }) => codes.push(code) };
    const done = await rereadAll(store, readers, noting, now);
    assert.deepEqual([codes, done?.failed, done?.changed], [['reread.other-text'], 1, 0]);
    await store.close();
  });
});
