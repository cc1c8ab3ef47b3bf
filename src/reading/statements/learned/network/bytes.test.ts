import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkBytes, networkFrom, networkLength } from './bytes.js';
import { partsOf, weightsOf } from './layout.js';
import { hashOf, NUMBER, rowOfForm } from './words.js';

const sizes = { vector: 4, hidden: 4, units: 4 };

test('a network comes back from its bytes, wherever they lie', () => {
  const weights = weightsOf(sizes);
  weights.all.forEach((_, k) => {
    weights.all[k] = Math.sin(k) * (k % 3 === 0 ? 0.01 : 2);
  });
  const known = ['said', "'s", 'mr', NUMBER];
  const hashes = Int32Array.from(known, hashOf).sort();
  const vectors = Int8Array.from({ length: 16 }, (_, k) => k * 7 - 60);
  const { head, bytes } = networkBytes({ sizes, weights, words: { hashes, vectors, width: 4, scale: 0.5 } });
  assert.equal(networkLength(head), bytes.length);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  const read = networkFrom(JSON.parse(JSON.stringify(head)), shifted, 3);
  assert.deepEqual(read.words, { hashes, vectors, width: 4, scale: 0.5 });
  partsOf(read.weights, sizes).forEach((part, p) => {
    const before = partsOf(weights, sizes)[p] as Float32Array;
    part.forEach((value, k) => {
      assert.ok(Math.abs(value - (before[k] as number)) < 1e-4);
    });
  });
});

test('forms find the vector of their word', () => {
  const known = ['said', "'s", 'mr', NUMBER];
  const hashes = Int32Array.from(known, hashOf).sort();
  const words = { hashes, vectors: new Int8Array(16), width: 4, scale: 1 };
  const row = (word: string) => hashes.indexOf(hashOf(word));
  for (const [form, word] of [
    ['said', 'said'],
    ['’s', "'s"],
    ['mr.', 'mr'],
    ['1,250', NUMBER],
    ['2016', NUMBER],
  ] as const)
    assert.equal(rowOfForm(words, form), row(word), form);
  for (const form of ['unsaid', '.', '']) assert.equal(rowOfForm(words, form), -1, form);
});
