import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABELS } from './labels.js';
import { bucketsOf, weigherOf, weightBytes } from './weights.js';

const feature = (hash: number, worth: number, weight: number) => ({
  feature: hash,
  worth,
  weights: new Int8Array(LABELS).fill(weight),
});

test('features weigh what was learnt, those never learnt nothing, in any bucket', () => {
  const bytes = weightBytes([feature(0x12340001, 5, 3), feature(0x56780001, 4, -2)], 16);
  const scores = new Int32Array(LABELS * 2);
  weigherOf(bucketsOf(bytes))(
    Int32Array.of(0x12340001, 0x56780001, 0x11110001, 0x12340002),
    4,
    scores,
    LABELS,
  );
  assert.deepEqual([...scores], [...Array(LABELS).fill(0), ...Array(LABELS).fill(1)]);
});

test('a bucket that is full keeps the most telling features', () => {
  const features = [1, 2, 3, 4, 5].map((n) => feature((n << 16) | 7, n, n));
  const weigh = weigherOf(bucketsOf(weightBytes(features, 16)));
  const scores = new Int32Array(LABELS);
  weigh(Int32Array.of((1 << 16) | 7), 1, scores, 0);
  assert.equal(scores[0], 0);
  weigh(Int32Array.of((5 << 16) | 7), 1, scores, 0);
  assert.equal(scores[0], 5);
});
