/** Reading for a server in threads: the same readings, a bounded line, and what becomes of those who go away. */
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { after, describe, test } from 'node:test';
import { LitopysError, read } from '../../main.js';
import { DeskReaders } from './readers.js';

const TEXT = 'Міністерка Олена Коваль заявила, що міст відкриють восени.';
const readers = new DeskReaders(1);
after(() => readers.close());

const codeOf = (code: string) => (error: unknown) => error instanceof LitopysError && error.code === code;

describe('DeskReaders', () => {
  test('read what read does', async () => {
    const publication = { language: 'uk', published: '2025-01-21', outlet: 'our-desk' };
    assert.deepEqual(JSON.parse(await readers.read(TEXT, publication)), read(TEXT, publication));
  });

  test('say why a document can not be read, and go on with the others', async () => {
    await assert.rejects(readers.read('  ', {}), codeOf('article.empty'));
    const documents = [TEXT, ' ', 'Посол сказав: «Згода є».'].map((content) => ({
      content,
      publication: {},
      doc: null,
    }));
    const [first, second, third] = await readers.prepare(documents, []);
    assert.ok(first && 'packed' in first && third && 'packed' in third);
    assert.ok(codeOf('article.empty')(second));
  });

  test('take only so many at a time, and tell the others when to come again', async () => {
    const all = await Promise.allSettled(Array.from({ length: 70 }, () => readers.read(TEXT, {})));
    const refused = all.filter((one) => one.status === 'rejected');
    assert.equal(refused.length, 70 - 64);
    for (const { reason } of refused) {
      assert.ok(codeOf('api.busy')(reason));
      assert.ok(reason.retryAfter > 0);
    }
    await readers.read(TEXT, {});
  });

  test('leave what has not begun when whoever asked is gone', async () => {
    const stop = new AbortController();
    // A thread is given some ahead; these fill it.
    const begun = Promise.all(Array.from({ length: 6 }, () => readers.read(TEXT, {})));
    const waits = readers.read(TEXT, {}, stop.signal);
    const many = readers.prepare([{ content: TEXT, publication: {}, doc: null }], [], stop.signal);
    stop.abort();
    await assert.rejects(waits, codeOf('api.gone'));
    await assert.rejects(many, codeOf('api.gone'));
    await begun;
  });

  test('leave nothing with a signal that lives on', async () => {
    const stop = new AbortController();
    const documents = Array.from({ length: 30 }, () => ({ content: TEXT, publication: {}, doc: null }));
    await readers.prepare(documents, [], stop.signal);
    assert.equal(getEventListeners(stop.signal, 'abort').length, 0);
  });

  test('read on when a thread has died', async () => {
    const once = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ number, told: { content } }) => content === 'die' ? process.exit(3) : parentPort.postMessage({ number, told: { json: content } }));`;
    const mortal = new DeskReaders(1, new URL(`data:text/javascript,${encodeURIComponent(once)}`));
    const dying = mortal.read('die', {});
    const next = mortal.read('next', {});
    await assert.rejects(dying, /ended with code 3/);
    assert.equal(await next, 'next');
    assert.equal(await mortal.read('again', {}), 'again');
    await mortal.close();
  });
});
