import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LitopysError } from '../../../model/index.js';
import { encodeContacts, LINK_BITS, openContacts, sumOf, WORD_BITS } from './model.js';

describe('the contacts model', () => {
  test('bytes give back its weights, to a part of the largest', () => {
    const link = new Float32Array(1 << LINK_BITS);
    const word = new Float32Array(1 << WORD_BITS);
    link[3] = 2;
    link[5] = -1;
    word[7] = 0.5;
    const model = openContacts(encodeContacts(link, word));
    assert.ok(Math.abs(sumOf(model.link, [3, 5]) - 1) < 0.02);
    assert.ok(Math.abs(sumOf(model.link, [3 + (1 << LINK_BITS)]) - 2) < 0.02, 'hashes are cut to the table');
    assert.ok(Math.abs(sumOf(model.word, [7]) - 0.5) < 0.01);
    assert.equal(sumOf(model.word, [8]), 0);
  });

  test('bytes of another version are refused', () => {
    const isRefused = (bytes: Uint8Array) =>
      assert.throws(
        () => openContacts(bytes),
        (error) => error instanceof LitopysError && error.code === 'model.version',
      );
    const bytes = encodeContacts(new Float32Array(1 << LINK_BITS), new Float32Array(1 << WORD_BITS));
    isRefused(bytes.slice(0, 100));
    bytes[0] = 9;
    isRefused(bytes);
  });
});
