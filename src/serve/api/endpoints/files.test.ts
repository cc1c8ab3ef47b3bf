/** Files and links over the API: read and added as what they hold, and kept as they came. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Hono } from 'hono';
import { type Fetcher, openFetcher } from '../../../acquire/fetching/fetcher.js';
import { openChronicle, type Store } from '../../../main.js';
import { DeskReaders } from '../../reading/readers.js';
import { serviceOf } from '../../web/service.js';
import { openToThisMachine } from '../access.js';
import { apiApp } from '../app.js';

const folder = mkdtempSync(join(tmpdir(), 'litopys-files-api-'));
const readers = new DeskReaders(1);
const outlet = createServer((_, answer) =>
  answer.setHeader('content-type', 'text/html; charset=windows-1251').end(PAGE),
);
let store: Store;
let fetcher: Fetcher;
let app: Hono;

before(async () => {
  store = await openChronicle(join(folder, 'chronicle.db'));
  await new Promise<void>((resolve) => outlet.listen(0, '127.0.0.1', resolve));
  fetcher = openFetcher({ userAgent: 'Litopys/test', allowHosts: ['127.0.0.1'] });
  app = apiApp({
    service: serviceOf(store, fetcher, readers),
    access: openToThisMachine(),
    log: (error) => assert.fail(String(error)),
  });
});
after(async () => {
  outlet.closeAllConnections();
  outlet.close();
  await Promise.all([store.close(), readers.close(), fetcher.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const unfolded = (name: string, body: Uint8Array<ArrayBuffer>, type = 'application/octet-stream') =>
  app.request(`/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  });
const send = (path: string, body: unknown) =>
  app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

/** «Міністр Олег Коваль заявив, що міст відкриють.» in windows-1251. */
const BYTES = new Uint8Array([
  0xcc, 0xb3, 0xed, 0xb3, 0xf1, 0xf2, 0xf0, 0x20, 0xce, 0xeb, 0xe5, 0xe3, 0x20, 0xca, 0xee, 0xe2, 0xe0, 0xeb,
  0xfc, 0x20, 0xe7, 0xe0, 0xff, 0xe2, 0xe8, 0xe2, 0x2c, 0x20, 0xf9, 0xee, 0x20, 0xec, 0xb3, 0xf1, 0xf2, 0x20,
  0xe2, 0xb3, 0xe4, 0xea, 0xf0, 0xe8, 0xfe, 0xf2, 0xfc, 0x2e,
]);

/** A page that does not say its encoding: only the header does. */
const PAGE = Buffer.concat([
  Buffer.from('<!doctype html><title>A</title><article><h1>Bridge</h1><p>'),
  BYTES,
  Buffer.from('</p></article>'),
]);

describe('files over the API', () => {
  test('a text in windows-1251 is read as it was written', async () => {
    const answer = await unfolded('note.txt', BYTES);
    assert.equal(answer.status, 200);
    const { documents } = (await answer.json()) as { documents: { input: unknown }[] };
    const reading = (await (await send('/read', documents[0]?.input)).json()) as {
      article: { text: string };
      statements: { speaker: { name: string } }[];
    };
    assert.equal(reading.article.text, 'Міністр Олег Коваль заявив, що міст відкриють.');
    assert.equal(reading.statements[0]?.speaker.name, 'Олег Коваль');
  });

  test('a body of another type is refused: a form of another site could send it', async () => {
    for (const type of ['text/plain', 'multipart/form-data', 'application/json'])
      assert.equal((await unfolded('a.txt', BYTES, type)).status, 415);
  });

  test('what is wrong with a file is said, and a larger one not taken', async () => {
    const answer = await unfolded('a.json', new Uint8Array(Buffer.from('{')));
    assert.equal(answer.status, 422);
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, 'archive.not-json');
    assert.equal((await unfolded('a.csv', new Uint8Array(16_000_001))).status, 413);
  });

  test('adding keeps what can be read where a link beside it fails', async () => {
    const articles = [{ url: 'http://127.0.0.2:9/1' }, { text: 'Посол сказав: «Згода є».' }, { text: ' ' }];
    const added = (await (await send('/articles', { articles })).json()) as {
      articles: string[];
      fresh: number;
      failures: { at: number; code: string }[];
    };
    assert.deepEqual([added.articles.length, added.fresh], [1, 1]);
    assert.deepEqual(
      added.failures.map(({ at, code }) => [at, code]),
      [
        [0, 'fetch.url'],
        [2, 'article.empty'],
      ],
    );
  });

  test('a text that is pasted again with less said of it is no second article', async () => {
    const text = 'Бургомістр сказав: «Міст на Стрию відкриють восени».';
    const add = async (said: object) =>
      (await (await send('/articles', { articles: [{ text, ...said }] })).json()) as {
        articles: [string];
        fresh: number;
      };
    const first = await add({ outlet: 'Стіл', published: '2025-06-12T15:00+03:00' });
    assert.equal(first.fresh, 1);
    for (const less of [{}, { outlet: 'Стіл' }, { published: '2025-06-12T15:00+03:00' }])
      assert.deepEqual(await add(less), { ...first, fresh: 0 });
    for (const other of [
      { outlet: 'Вікно' },
      { outlet: 'Стіл', published: '2025-06-13T15:00+03:00' },
      { url: 'https://example.org/1' },
      { text: text.replace('восени', 'навесні') },
    ])
      assert.equal((await add(other)).fresh, 1, JSON.stringify(other));
  });

  test('a link is read in the encoding of its header, and its page kept as it came', async () => {
    const { port } = outlet.address() as AddressInfo;
    const added = await send('/articles', { articles: [{ url: `http://127.0.0.1:${port}/a` }] });
    const { articles, failures } = (await added.json()) as { articles: [string]; failures: unknown[] };
    assert.deepEqual(failures, []);
    assert.match(
      (await store.reading(articles[0]))?.article.text ?? '',
      /Міністр Олег Коваль заявив, що міст відкриють\./,
    );
    assert.deepEqual(Buffer.from((await store.page(articles[0])) ?? []), PAGE);
  });

  test('so are the bytes of a file, and a pasted text stays with its article', async () => {
    const bytes = Buffer.from(BYTES).toString('base64');
    const added = await send('/articles', { articles: [{ bytes }, { text: 'Посол сказав: «Договір є».' }] });
    const { articles } = (await added.json()) as { articles: [string, string] };
    assert.deepEqual(Buffer.from((await store.page(articles[0])) ?? []), Buffer.from(BYTES));
    assert.equal(await store.page(articles[1]), null);
  });
});
