import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Named, pairwise, worst } from './pairs.js';

const named = (gold: string, own: string | null): Named => ({ form: gold, type: 'PER', gold, own });

test('pairs joined by both count, names not read are left out or alone', () => {
  const names = [named('a', '1'), named('a', '1'), named('a', '2'), named('b', '2'), named('b', null)];
  const read = pairwise(names, 'read');
  assert.deepEqual([read.precision, Math.round(read.recall), read.pairs], [50, 33, 3]);
  assert.equal(pairwise(names, 'all').pairs, 4);
  assert.deepEqual(
    worst(names, 1).map((line) => line.split(':')[0]),
    ['parted 2', 'joined 1'],
  );
});
