import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.js';

test('a word is asked for once, null among the answers', () => {
  const asked: string[] = [];
  const find = remembered((word) => {
    asked.push(word);
    return word === 'no' ? null : word.length;
  });
  assert.deepEqual(['no', 'word', 'no', 'word'].map(find), [null, 4, null, 4]);
  assert.deepEqual(asked, ['no', 'word']);
});

test('words too long or too many are not held on to', () => {
  let asked = 0;
  const find = remembered((word) => {
    asked++;
    return word.length;
  });
  const long = 'x'.repeat(1000);
  assert.equal(find(long) + find(long), 2000);
  assert.equal(asked, 2);
  for (let i = 0; i < 30_000; i++) find(`w${i}`);
  assert.equal(find('w1'), 2);
  assert.equal(asked, 2 + 30_000 + 1);
});
