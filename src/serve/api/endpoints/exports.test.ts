/** Exports and feeds over the API, on a real store. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import type { Hono } from 'hono';
import { openChronicle, type Store } from '../../../main.js';
import { serviceOf } from '../../web/service.js';
import { openToThisMachine } from '../access.js';
import { apiApp } from '../app.js';

const folder = mkdtempSync(join(tmpdir(), 'litopys-export-api-'));
let store: Store;
let app: Hono;

before(async () => {
  store = await openChronicle(join(folder, 'chronicle.db'));
  const service = serviceOf(store, null);
  const content =
    'Президент Фінляндії Александр Стубб заявив: «Переговори триватимуть». За його словами, торгівля зросла на 12%.';
  const publication = {
    outlet: 'Обрій',
    url: 'https://example.org/1',
    published: '2025-02-03T10:00:00+02:00',
  };
  await service.adder.add([{ doc: 'one', content, publication }], new AbortController().signal);
  app = apiApp({ service, access: openToThisMachine(), log: (error) => assert.fail(String(error)) });
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('exports over the API', () => {
  test('stream a format with its media type and a file name', async () => {
    const answer = await app.request('/export?format=ndjson&type=statement');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'application/x-ndjson');
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="litopys.ndjson"');
    const records = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const entries = records.filter(({ type }) => type === 'entry').map(({ entry }) => entry.type);
    assert.deepEqual([...new Set(entries)], ['statement']);
  });

  test('refuse a format that is none', async () => {
    const answer = await app.request('/export?format=docx');
    assert.equal(answer.status, 400);
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, 'api.invalid');
  });

  test('a reader who leaves ends the export', async () => {
    const { body } = await app.request('/export?format=csv');
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    assert.equal((await store.totals()).articles, 1);
  });

  test('a kept search is a feed', async () => {
    const saved = await app.request('/searches/Стубб%20говорить', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: 'переговори' }),
    });
    assert.equal(saved.status, 200);
    const answer = await app.request('/searches/Стубб%20говорить/atom');
    assert.match(answer.headers.get('content-type') ?? '', /^application\/atom\+xml/);
    const feed = parseAtomFeed(await answer.text());
    assert.equal(String(feed.title?.value ?? feed.title), 'Стубб говорить');
    assert.equal(feed.entries?.length, 1);
    assert.equal(feed.entries?.[0]?.links?.[0]?.href, 'https://example.org/1');
    assert.equal((await app.request('/searches/nobody/atom')).status, 404);
  });
});
