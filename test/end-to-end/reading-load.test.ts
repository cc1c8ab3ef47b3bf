/** While a long text is read, the server answers others; and the first reading after its start comes soon. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serving } from './workbench.js';

const server = serving();

const SENTENCE =
  'Міністерка Олена Коваль заявила, що міст відкриють восени, а посол Іван Шевченко це заперечив. ';

interface Read {
  readonly article: { readonly text: string };
  readonly statements: readonly unknown[];
}

const reading = (text: string, signal?: AbortSignal) =>
  fetch(`${server.base}/api/v1/read`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, language: 'uk' }),
    ...(signal && { signal }),
  });

describe('a server that reads', () => {
  test('answers who looks before a long text is read', async () => {
    let isRead = false;
    const long = reading(SENTENCE.repeat(4_000)).then(async (answer) => {
      isRead = true;
      return { status: answer.status, statements: ((await answer.json()) as Read).statements.length };
    });
    for (let count = 0; count < 10; count++) {
      const answer = await fetch(`${server.base}/api/v1/entries?limit=20`);
      assert.equal(answer.status, 200);
      await answer.arrayBuffer();
    }
    assert.equal(isRead, false, 'ten lists took longer than a text of 400,000 letters');
    const { status, statements } = await long;
    assert.equal(status, 200);
    assert.ok(statements > 1_000);
  });

  test('goes on for others when one goes away', async () => {
    const stop = new AbortController();
    const gone = reading(SENTENCE.repeat(2_000), stop.signal);
    const waits = reading(SENTENCE.repeat(2_000), stop.signal);
    gone.catch(() => {});
    waits.catch(() => {});
    setImmediate(() => stop.abort());
    await assert.rejects(gone);
    await assert.rejects(waits);
    const answer = await reading(SENTENCE);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as Read).article.text, SENTENCE);
  });
});
