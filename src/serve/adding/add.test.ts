/** Documents are read ahead of commits, and none is lost or taken for another one. */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Packed, Store } from '../../main.js';
import { addAll } from './add.js';
import type { Taken, ToRead } from './documents.js';
import { type Outcome, type Readers, startReaders } from './readers.js';

const texts = [
  'Міст відкрили в середу, повідомила мерка Олена Ткач.',
  'Порт закрили на три дні.',
  '«Потяги підуть восени», — сказав міністр Іван Гук.',
  'Дощі затопили два села.',
];
const documentOf = (text: string, n: number): ToRead => ({
  place: `${n}`,
  doc: `doc ${n}`,
  input: text,
  publication: { language: 'uk' },
});

describe('a thread with several orders', () => {
  let questions = 0;
  let answer: (asked: readonly string[], question: number) => Promise<ReadonlySet<string>>;
  const readers = startReaders(1, [], (ids) => answer(ids, questions++), 4);
  after(() => readers.close());

  const readAtOnce = async () => {
    questions = 0;
    const orders = texts.map((text, n) => readers.read([documentOf(text, n)]));
    return Promise.allSettled(orders);
  };
  const isOf = (outcome: Outcome | undefined, n: number) =>
    assert.ok(outcome && 'packed' in outcome && outcome.packed.contribution.article.doc === `doc ${n}`);

  test('gives each document its own reading, in whatever order the store answers', async () => {
    answer = async (_, question) => {
      await sleep(100 - 30 * question);
      return new Set();
    };
    const results = await readAtOnce();
    results.forEach((result, n) => {
      assert.equal(result.status, 'fulfilled');
      isOf(result.status === 'fulfilled' ? result.value[0] : undefined, n);
    });
  });

  test('goes on with the others where the store can not answer', async () => {
    answer = async (_, question) => {
      if (question === 0) throw new Error('the store is gone');
      return new Set();
    };
    const [first, ...others] = await readAtOnce();
    assert.ok(first?.status === 'rejected' && /store is gone/.test(String(first.reason)));
    others.forEach((result, at) => {
      isOf(result.status === 'fulfilled' ? result.value[0] : undefined, at + 1);
    });
  });
});

describe('adding', () => {
  const readers: Readers = {
    room: 8,
    read: async (documents) =>
      documents.map(({ place, doc }) => ({ place, packed: { url: doc } as unknown as Packed })),
    close: async () => {},
  };
  /** A store whose commits take so long; and what each of them took. */
  const storeOf = (milliseconds: number) => {
    const commits: string[][] = [];
    const store: Pick<Store, 'add' | 'settle'> = {
      async add(batch) {
        commits.push(batch.map(({ url }) => url ?? ''));
        await sleep(milliseconds);
        return { articles: batch.length, known: 0, reports: 0, entries: 0 };
      },
      settle: async () => {},
    };
    return { store, commits };
  };
  const quiet = { isStopped: () => false, onProgress: () => {}, onFailure: () => {} };
  async function* documents(count: number, broken = false): AsyncGenerator<Taken> {
    for (let n = 0; n < count; n++) yield documentOf('Міст відкрили.', n);
    if (broken) throw new Error('the folder can not be read');
  }

  test('commits full batches also where commits are slower than reading', async () => {
    const { store, commits } = storeOf(2_100);
    const done = await addAll(store, readers, documents(500), quiet);
    assert.equal(done.added, 500);
    assert.equal(new Set(commits.flat()).size, 500);
    assert.ok(commits.slice(0, -1).every(({ length }) => length >= 192 && length < 300));
  });

  test('commits what was read before the source broke, and says that it did', async () => {
    const { store, commits } = storeOf(1);
    await assert.rejects(addAll(store, readers, documents(20, true), quiet), /folder can not be read/);
    assert.equal(commits.flat().length, 20);
  });

  test('takes nothing more when it is stopped', async () => {
    const { store, commits } = storeOf(1);
    let taken = 0;
    const stopping = { ...quiet, isStopped: () => taken > 30 };
    async function* endless(): AsyncGenerator<Taken> {
      for (;;) yield documentOf('Міст відкрили.', taken++);
    }
    const done = await addAll(store, readers, endless(), stopping);
    assert.ok(done.added === commits.flat().length && done.added >= 24 && done.added < 40);
  });
});
