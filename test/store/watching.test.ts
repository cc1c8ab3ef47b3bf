/** The journal of watching, the same on SQLite and on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { WatchedFeed, WatchedItem } from '../../src/model/index.js';
import { openStore, type Store } from '../../src/store/index.js';
import { migrate } from '../../src/store/migrate.js';
import { openPostgres } from '../../src/store/postgres.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { double } from './double.js';
import { type Server, startPostgres } from './postgres.js';

const URL_A = 'https://a.example/rss';
const feed = (url: string, more: Partial<WatchedFeed> = {}): WatchedFeed => ({
  url,
  title: null,
  outlet: null,
  etag: null,
  lastModified: null,
  due: 0,
  interval: 600_000,
  failures: 0,
  problem: null,
  ...more,
});
const item = (id: string, more: Partial<WatchedItem> = {}): WatchedItem => ({
  feed: URL_A,
  id,
  url: `https://a.example/${id}`,
  title: `T ${id}`,
  author: null,
  published: null,
  body: 'слова\0 і знаки',
  short: true,
  source: null,
  attempts: 0,
  due: 10,
  ...more,
});
const ids = (items: readonly WatchedItem[]) => items.map(({ id }) => id);

for (const kind of ['sqlite', 'postgres'] as const)
  describe(`the journal on ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'litopys-journal-'));
    let server: Server | null = null;
    let count = 0;
    const place = async () => (server ? server.database() : join(folder, `${++count}.db`));
    const open = (at: string) =>
      openStore(at, { merger: () => double, now: () => '2025-03-01T00:00:00.000Z' });
    let store: Store;
    before(async () => {
      if (kind === 'postgres') server = await startPostgres();
      store = await open(await place());
    });
    after(async () => {
      await store?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('keeps feeds as they were last asked', async () => {
      const { journal } = store;
      assert.equal(await journal.addFeeds([feed(URL_A), feed('https://b.example/rss')]), 2);
      const asked = feed(URL_A, {
        title: 'A',
        etag: '"1"',
        lastModified: 'Mon',
        due: 5e12,
        interval: 1234.4,
      });
      assert.equal(await journal.keepFeed(asked, []), 0);
      // Added again, a feed keeps what is known of it and takes the outlet.
      assert.equal(await journal.addFeeds([feed(URL_A, { outlet: 'outlet:unian' })]), 0);
      assert.deepEqual((await journal.feeds())[0], {
        ...asked,
        outlet: 'outlet:unian',
        interval: 1234,
        itemDue: null,
      });
      assert.equal(await journal.removeFeed('https://b.example/rss'), true);
      assert.equal(await journal.removeFeed('https://b.example/rss'), false);
      assert.equal((await journal.feeds()).length, 1);
    });

    test('takes an item once, gives it until it is ended, and never again', async () => {
      const { journal } = store;
      const long = 'x'.repeat(5_000);
      const items = [item('1'), item('2'), item('1'), item(long), item('ї'.repeat(3_000))];
      assert.equal(await journal.keepFeed(feed(URL_A), items), 4);
      assert.equal(await journal.keepFeed(feed(URL_A), [...items, item('3', { due: 99 })]), 1);
      assert.deepEqual(ids(await journal.waiting(URL_A, 10, 2)), ['1', '2']);
      assert.deepEqual((await journal.waiting(URL_A, 10, 1))[0], item('1'));
      assert.deepEqual(await journal.waiting(URL_A, 9, 10), []);
      assert.equal((await journal.feeds())[0]?.itemDue, 10);

      await journal.postpone(item('1', { attempts: 1 }), 5e12, 'fetch.status: 500');
      assert.ok(!ids(await journal.waiting(URL_A, 100, 10)).includes('1'));
      const [later] = await journal.waiting(URL_A, 5e12, 1);
      assert.deepEqual([later?.id, later?.attempts, later?.due], ['1', 1, 5e12]);

      for (const id of ['2', long, 'ї'.repeat(3_000)]) await journal.end(item(id), 'added', 'the feed');
      await journal.end(item('3'), 'given up', 'fetch.status');
      assert.deepEqual(ids(await journal.waiting(URL_A, 1e13, 10)), ['1']);
      assert.equal(await journal.keepFeed(feed(URL_A), items), 0);
      assert.deepEqual(await journal.itemCounts(), { waiting: 1, added: 3, givenUp: 1 });
    });

    test('counts an item once when two watch the same store', async () => {
      const { journal } = store;
      const items = Array.from({ length: 200 }, (_, at) => item(`both ${at}`));
      const fresh = await Promise.all([
        journal.keepFeed(feed(URL_A), items),
        journal.keepFeed(feed(URL_A), items),
      ]);
      assert.equal((fresh[0] ?? 0) + (fresh[1] ?? 0), 200);
    });

    test('is whole in a backup', async () => {
      const path = join(folder, `backup of ${kind}.db`);
      await store.backup(path);
      const copy = await open(path);
      assert.deepEqual(await copy.journal.feeds(), await store.journal.feeds());
      assert.deepEqual(await copy.journal.itemCounts(), await store.journal.itemCounts());
      const other = await open(await place());
      await other.restore(copy);
      assert.equal(await other.journal.keepFeed(feed(URL_A), [item('1'), item('fresh')]), 1);
      await other.close();
      await copy.close();
    });

    test('comes into a store of the first schema', async () => {
      const at = await place();
      const old = await (kind === 'postgres' ? openPostgres(at) : openSqlite(at));
      assert.deepEqual(await migrate(old.writer, kind, at, 1), ['0001-chronicle']);
      await old.close();
      const upgraded = await open(at);
      assert.equal(await upgraded.journal.addFeeds([feed(URL_A)]), 1);
      await upgraded.close();
    });
  });
