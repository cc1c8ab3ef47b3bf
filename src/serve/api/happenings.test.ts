/** Many listen, one looks. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Happening } from '../../main.js';
import { Happenings } from './happenings.js';

/** Events as the store has them, with a count of how often it was asked. */
function storeOf(count: number) {
  const events: Happening[] = [];
  const add = () => {
    events.push({ num: events.length + 1, at: '2025-01-01T00:00:00Z', kind: 'entry.new', target: 'x' });
  };
  for (let at = 0; at < count; at++) add();
  return {
    looks: 0,
    add,
    async events(since: number, limit = 200) {
      this.looks++;
      return events.filter(({ num }) => num > since).slice(0, limit);
    },
    async lastEvent() {
      return events.length;
    },
  };
}

async function heard(stream: ReadableStream<Uint8Array>, count: number): Promise<number[]> {
  const found: number[] = [];
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  while (found.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const [, num] of decoder.decode(value).matchAll(/^id: (\d+)$/gm)) found.push(Number(num));
  }
  await reader.cancel();
  return found;
}

describe('news for many listeners', () => {
  // The connections of a server keep it alive; here there are none.
  const alive = setInterval(() => {}, 1_000);
  after(() => clearInterval(alive));

  test('are looked for once for all, and come to each from where he was', async () => {
    const store = storeOf(1_300);
    const happenings = new Happenings(store);
    const listeners = await Promise.all(
      Array.from({ length: 300 }, (_, at) => happenings.stream(`user ${at % 30}`, null)),
    );
    const late = await happenings.stream('late', 0);
    const ahead = await happenings.stream('ahead', 99_999);
    const all = Promise.all([...listeners, ahead].map((one) => heard(one, 2)));
    const every = heard(late, 1_302);
    store.add();
    store.add();
    for (const nums of await all) assert.deepEqual(nums, [1_301, 1_302]);
    assert.deepEqual(
      await every,
      Array.from({ length: 1_302 }, (_, at) => at + 1),
    );
    assert.ok(store.looks <= 12, `${store.looks} looks`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(happenings.count, 0);
    const looks = store.looks;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(store.looks, looks);
  });

  test('are refused to who has too many streams, and end with the server', async () => {
    const happenings = new Happenings(storeOf(0));
    for (let at = 0; at < 50; at++) await happenings.stream('olena', null);
    await assert.rejects(happenings.stream('olena', null), { code: 'api.busy' });
    await happenings.stream('taras', null);
    happenings.close();
    assert.equal(happenings.count, 0);
  });
});
