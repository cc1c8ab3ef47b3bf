import assert from 'node:assert/strict';
import { test } from 'node:test';
import { product } from './product.js';

test('a product is the sums of rows', () => {
  const out = new Float64Array(4);
  const matrix = Float64Array.from({ length: 16 }, (_, k) => k + 1);
  product(matrix, Float64Array.of(1, 0, -1, 2), 4, 4, out);
  assert.deepEqual([...out], [6, 14, 22, 30]);
});
