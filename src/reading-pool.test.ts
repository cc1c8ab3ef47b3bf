/** Threads that read give what one thread gives, in order, whatever happens to one of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { LitopysError, openReaders, packageRoot, read } from './main.js';
import { openPool } from './pool.js';

const samples = ['dev-01', 'dev-04', 'dev-07', 'dev-11', 'dev-15'].map((name) => {
  const path = join(packageRoot(), 'samples/dossier', `${name}.json`);
  const { text, language, published, outlet, url } = JSON.parse(readFileSync(path, 'utf8'));
  return { name, input: text as string, publication: { language, published, outlet, url } };
});

describe('threads that read', () => {
  const readers = openReaders(2);
  after(() => readers.close());

  test('give the readings that one thread gives, in the order of the texts', async () => {
    const found: unknown[] = [];
    for await (const result of readers.readAll(samples)) {
      assert.ok('reading' in result);
      found.push([result.document.name, result.reading]);
    }
    const alone = samples.map(({ name, input, publication }) => [name, read(input, publication)]);
    assert.deepEqual(found, JSON.parse(JSON.stringify(alone)));
  });

  test('throw what reading throws, with its code', async () => {
    await assert.rejects(readers.read(' '), (error) => {
      assert.ok(error instanceof LitopysError);
      assert.equal(error.code, 'article.empty');
      assert.ok(error.next);
      return true;
    });
    assert.equal((await readers.read('Міст відкрили.', { language: 'uk' })).language.code, 'uk');
  });

  test('take no more documents than they can work on', async () => {
    let taken = 0;
    const endless = (function* () {
      for (;;) {
        taken++;
        yield { input: 'Міст відкрили.' };
      }
    })();
    let given = 0;
    for await (const { document } of readers.readAll(endless)) {
      assert.equal(document.input, 'Міст відкрили.');
      if (++given === 20) break;
    }
    assert.ok(taken <= given + 2 * readers.count + 1, `${taken} taken for ${given}`);
  });
});

test('a thread that ends without a word is told to who waits for it', async () => {
  const program = new URL('data:text/javascript,process.exit(3)');
  const pool = openPool(1, program);
  await assert.rejects(
    pool.use((thread) => thread.ask('anything')),
    /ended with code 3/,
  );
  await assert.rejects(
    pool.use((thread) => thread.ask('again')),
    /ended with code 3/,
  );
  await pool.close();
});

test('a question that can not be sent leaves nobody waiting', async () => {
  const program = new URL(
    "data:text/javascript,import{parentPort}from'node:worker_threads';parentPort.on('message',(one)=>parentPort.postMessage(one))",
  );
  const pool = openPool(1, program, () => null, 2);
  await assert.rejects(
    pool.use((thread) => thread.ask(() => 'no thread takes a function')),
    { name: 'DataCloneError' },
  );
  const answers = await Promise.all(['a', 'b', 'c'].map((one) => pool.use((thread) => thread.ask(one))));
  assert.deepEqual(answers, ['a', 'b', 'c']);
  await pool.close();
});

test('threads with room for several pieces of work are all used before one gets a second piece', async () => {
  const program = new URL(
    "data:text/javascript,import{parentPort,threadId}from'node:worker_threads';parentPort.on('message',()=>parentPort.postMessage(threadId))",
  );
  const pool = openPool(2, program, () => null, 2);
  const ids = await Promise.all([1, 2, 3, 4].map(() => pool.use((thread) => thread.ask('who'))));
  assert.equal(new Set(ids).size, 2);
  assert.equal(ids.filter((one) => one === ids[0]).length, 2);
  await pool.close();
});
