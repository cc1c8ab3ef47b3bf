import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LitopysError } from '../../../model/index.js';
import { encodeContacts, GATE_BITS, LINK_BITS, openContacts, WORD_BITS } from './model.js';
import { PAIR_BITS } from './pairs.js';
import { sumOf } from './weights.js';

const empty = () => ({
  gate: new Float32Array(1 << GATE_BITS),
  link: new Float32Array(1 << LINK_BITS),
  pair: new Float32Array(1 << PAIR_BITS),
  word: new Float32Array(1 << WORD_BITS),
});

describe('the contacts model', () => {
  test('bytes give back its weights, to a part of the largest', () => {
    const weights = empty();
    weights.link[3] = 2;
    weights.link[5] = -1;
    weights.pair[9] = 3;
    weights.word[7] = 0.5;
    weights.gate[2] = 4;
    const model = openContacts(encodeContacts(weights));
    assert.ok(Math.abs(sumOf(model.link, [3, 5]) - 1) < 0.02);
    assert.ok(Math.abs(sumOf(model.link, [3 + (1 << LINK_BITS)]) - 2) < 0.02, 'hashes are cut to the table');
    assert.ok(Math.abs(sumOf(model.pair, [9, 10]) - 3) < 0.03);
    assert.ok(Math.abs(sumOf(model.word, [7]) - 0.5) < 0.01);
    assert.equal(sumOf(model.word, [8]), 0);
    assert.ok(Math.abs(sumOf(model.gate, [2]) - 4) < 0.04);
  });

  test('bytes of another version are refused', () => {
    const isRefused = (bytes: Uint8Array) =>
      assert.throws(
        () => openContacts(bytes),
        (error) => error instanceof LitopysError && error.code === 'model.version',
      );
    const bytes = encodeContacts(empty());
    isRefused(bytes.slice(0, 100));
    bytes[0] = 9;
    isRefused(bytes);
  });
});
