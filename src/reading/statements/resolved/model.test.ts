import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LitopysError } from '../../../model/index.js';
import { encodeSpeakers, openSpeakers, SPEAKER_BITS, weigh } from './model.js';

const featuresOf = (hashes: number[]) => ({ list: Int32Array.from(hashes), size: hashes.length });

describe('the speakers model', () => {
  test('bytes give back its weights, to a part of the largest', () => {
    const weights = new Float32Array(1 << SPEAKER_BITS);
    weights[3] = 2;
    weights[5] = -1;
    const model = openSpeakers(encodeSpeakers(weights));
    assert.ok(Math.abs(weigh(model, featuresOf([3, 5])) - 1) < 0.02);
    assert.ok(
      Math.abs(weigh(model, featuresOf([3 + (1 << SPEAKER_BITS)])) - 2) < 0.02,
      'hashes are cut to the table',
    );
    assert.equal(weigh(model, featuresOf([8])), 0);
  });

  test('bytes of another version are refused', () => {
    const isRefused = (bytes: Uint8Array) =>
      assert.throws(
        () => openSpeakers(bytes),
        (error) => error instanceof LitopysError && error.code === 'model.version',
      );
    const bytes = encodeSpeakers(new Float32Array(1 << SPEAKER_BITS));
    isRefused(bytes.slice(0, 100));
    bytes[0] = 9;
    isRefused(bytes);
  });
});
