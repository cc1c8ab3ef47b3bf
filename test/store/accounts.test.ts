/** Users, sessions, tokens and the log, the same on SQLite and on a real PostgreSQL. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Deed, openStore, type Store } from '../../src/store/index.js';
import { double } from './double.js';
import { type Server, startPostgres } from './postgres.js';

const NOW = '2025-03-01T00:00:00.000Z';
const LATER = '2025-03-02T00:00:00.000Z';
const OLENA = { name: 'olena', role: 'admin', password: 'hash', made: NOW, ended: null };
const SESSION = { hash: 's1', user: 'olena', made: NOW, seen: NOW, expires: LATER };
const TOKEN = {
  id: 't1',
  hash: 'h1',
  user: 'olena',
  name: 'import',
  role: 'reviewer',
  made: NOW,
  expires: null,
  used: null,
  ended: null,
};

for (const kind of ['sqlite', 'postgres'] as const)
  describe(`accounts on ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'litopys-accounts-'));
    let server: Server | null = null;
    let store: Store;
    let count = 0;
    const fresh = async () => {
      const place = server ? await server.database() : join(folder, `${++count}.db`);
      return openStore(place, { merger: () => double, now: () => NOW });
    };
    before(async () => {
      if (kind === 'postgres') server = await startPostgres();
      store = await fresh();
      await store.accounts.addUser(OLENA);
    });
    after(async () => {
      await store?.close();
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('gives a name once, also when its user is ended', async () => {
      await assert.rejects(store.accounts.addUser({ ...OLENA, role: 'reader' }), {
        code: 'access.name-taken',
      });
      assert.equal(await store.accounts.changeUser('olena', { ended: NOW }), true);
      await assert.rejects(store.accounts.addUser(OLENA), { code: 'access.name-taken' });
      assert.equal(await store.accounts.changeUser('olena', { ended: null }), true);
      assert.equal(await store.accounts.changeUser('nobody', { role: 'admin' }), false);
      assert.equal(await store.accounts.changeUser('olena', {}), true, 'a change that says nothing');
      assert.equal(await store.accounts.changeUser('nobody', {}), false);
      assert.deepEqual(await store.accounts.user('olena'), OLENA);
      assert.equal(await store.accounts.user('Olena'), null);
      assert.deepEqual(await store.accounts.users(), [OLENA]);
    });

    test('keeps sessions until they end, and forgets those that are over', async () => {
      await store.accounts.addSession(SESSION);
      await store.accounts.addSession({ ...SESSION, hash: 's2' });
      await store.accounts.seeSession('s1', LATER);
      assert.deepEqual(await store.accounts.session('s1'), { ...SESSION, seen: LATER });
      await store.accounts.endSession('s1');
      assert.equal(await store.accounts.session('s1'), null);
      await store.accounts.addSession({ ...SESSION, hash: 's3', made: LATER, expires: '2025-04-01' });
      assert.equal(await store.accounts.session('s2'), null);
      await store.accounts.endSessions('olena');
      assert.equal(await store.accounts.session('s3'), null);
    });

    test('keeps tokens, and ends only those of the user that is named', async () => {
      await store.accounts.addToken(TOKEN);
      assert.deepEqual(await store.accounts.token('h1'), TOKEN);
      assert.equal(await store.accounts.token('t1'), null);
      await store.accounts.useToken('t1', LATER);
      assert.equal(await store.accounts.endToken('t1', 'another', LATER), false);
      assert.equal(await store.accounts.endToken('t1', 'olena', LATER), true);
      assert.equal(await store.accounts.endToken('t1', null, LATER), false);
      assert.deepEqual(await store.accounts.tokens('olena'), [{ ...TOKEN, used: LATER, ended: LATER }]);
      assert.deepEqual(await store.accounts.tokens('another'), []);
      assert.equal((await store.accounts.tokens(null)).length, 1);
    });

    test('logs deeds, the latest first, page by page; a backup has them too', async () => {
      const deed = (target: string): Deed => ({
        at: NOW,
        who: target < '3' ? 'olena' : 'taras',
        through: 'session',
        address: '192.0.2.1',
        action: 'post /reviews',
        target,
        outcome: 'ok',
      });
      for (const target of ['1', '2', '3']) await store.accounts.note(deed(target));
      const first = await store.accounts.deeds({ limit: 2 });
      assert.deepEqual(first.items, [deed('3'), deed('2')]);
      const rest = await store.accounts.deeds({ limit: 2, cursor: first.next });
      assert.deepEqual(rest, { items: [deed('1')], next: null });
      assert.equal((await store.accounts.deeds({ who: 'olena' })).items.length, 2);
      const other = await fresh();
      await other.restore(store);
      assert.deepEqual(await other.accounts.users(), await store.accounts.users());
      await other.accounts.note(deed('4'));
      assert.equal((await other.accounts.deeds()).items.length, 4);
      await other.close();
    });
  });
