import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TABLE_COUNT, weightsOf } from '../../../src/reading/statements/learned/network/layout.js';
import { generator } from '../../random.js';
import type { Piece } from './pieces.js';
import { Step } from './step.js';

const sizes = { vector: 4, hidden: 4, units: 4 };

const piece: Piece = {
  size: 6,
  words: Int32Array.of(0, 1, -1, 2, 1, 0),
  rows: Uint16Array.from({ length: 6 * TABLE_COUNT }, (_, k) => (k * 5) % 8),
  cues: Uint8Array.of(0, 1, 2, 0, 1, 1),
  labelled: [
    {
      head: 2,
      first: 0,
      labels: Uint8Array.of(2, 3, 1, 0, 4, 5),
      distances: Uint8Array.of(2, 1, 9, 10, 11, 12),
      relations: Uint8Array.of(0, 0, 0, 2, 3, 3),
    },
  ],
};

/** Nothing is left out at random. */
const never = () => 0.999;

function stepOf() {
  const random = generator(3);
  const weights = weightsOf(sizes);
  weights.all.forEach((_, k) => {
    weights.all[k] = random() * 2 - 1;
  });
  const gradients = weightsOf(sizes);
  const vectors = {
    rows: new Map<string, number>(),
    vectors: Float32Array.from({ length: 12 }, () => random() * 2 - 1),
    width: 4,
    learnt: 3,
  };
  const words = { values: new Float32Array(12), touched: new Set<number>() };
  const step = new Step(sizes, weights, gradients, vectors, words, never);
  const loss = (): number => {
    const { cues, labels } = step.take(piece);
    return cues + labels;
  };
  return { weights, gradients, vectors, words, loss };
}

test('gradients are what the loss changes by', () => {
  const { weights, gradients, vectors, words, loss } = stepOf();
  loss();
  const told = gradients.all.slice();
  const toldOfWords = words.values.slice();
  const check = (values: Float32Array, k: number, gradient: number, what: string) => {
    const before = values[k] as number;
    const by = 0.01;
    values[k] = before + by;
    const more = loss();
    values[k] = before - by;
    const less = loss();
    values[k] = before;
    const measured = (more - less) / (2 * by);
    const error = Math.abs(measured - gradient);
    assert.ok(error < 0.02 + 0.03 * Math.abs(measured), `${what} ${k}: ${gradient}, measured ${measured}`);
  };
  const moved = [...told.keys()].filter((k) => Math.abs(told[k] as number) > 0.05);
  assert.ok(moved.length > 200, `${moved.length} weights would change`);
  for (const k of moved.filter((_, n) => n % 5 === 0)) check(weights.all, k, told[k] as number, 'weight');
  for (const k of [0, 5, 10]) check(vectors.vectors, k, toldOfWords[k] as number, 'vector');
});
