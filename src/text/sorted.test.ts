import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWhile, firstFrom } from './sorted.js';

test('the first item that fails is found in every list, also where none does or all do', () => {
  for (let length = 0; length < 40; length++) {
    const list = Array.from({ length }, (_, i) => i * 2);
    for (let limit = -1; limit < 2 * length + 2; limit++)
      assert.equal(
        countWhile(list, (item) => item < limit),
        list.filter((item) => item < limit).length,
      );
  }
});

test('spans are found by where they start', () => {
  const spans = [{ start: 3 }, { start: 3 }, { start: 8 }];
  assert.deepEqual(
    [0, 3, 4, 8, 9].map((offset) => firstFrom(spans, offset)),
    [0, 0, 2, 2, 3],
  );
});
