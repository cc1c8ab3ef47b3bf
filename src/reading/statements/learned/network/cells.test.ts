import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { run } from './cells.js';
import { piecesOf } from './seen.js';

describe('recurrent cells', () => {
  test('a cell does what Cho et al. wrote, in both directions', () => {
    const hidden = 4;
    const state = Float64Array.from({ length: 3 * hidden * hidden }, (_, k) => Math.sin(k * 7) / 2);
    const stateBias = Float32Array.of(0.1, -0.2, 0.3, 0);
    const input = Float32Array.from({ length: 3 * 3 * hidden }, (_, k) => Math.cos(k * 5));
    for (const isBackwards of [false, true]) {
      const out = new Float32Array(3 * 2 * hidden);
      run({ hidden, state, stateBias }, input, 3, isBackwards, out, null);
      let own = [0, 0, 0, 0];
      for (const t of isBackwards ? [2, 1, 0] : [0, 1, 2]) {
        const into = (gate: number, k: number) =>
          own.reduce((sum, value, j) => sum + (state[(gate * hidden + k) * hidden + j] as number) * value, 0);
        const at = (gate: number, k: number) => input[t * 3 * hidden + gate * hidden + k] as number;
        const sigma = (x: number) => 1 / (1 + Math.exp(-x));
        own = own.map((before, k) => {
          const reset = sigma(at(0, k) + into(0, k));
          const update = sigma(at(1, k) + into(1, k));
          const made = Math.tanh(at(2, k) + reset * (into(2, k) + (stateBias[k] as number)));
          return (1 - update) * made + update * before;
        });
        own.forEach((value, k) => {
          const read = out[t * 2 * hidden + (isBackwards ? hidden : 0) + k] as number;
          assert.ok(Math.abs(read - value) < 1e-3, `token ${t}, cell ${k}: ${read} for ${value}`);
        });
      }
    }
  });
});

describe('pieces of a text', () => {
  const window = (first: number, last: number) => ({ first, last });

  test('short groups of sentences share a piece, and every token is in one', () => {
    const groups = [window(0, 50), window(0, 50), window(50, 100), window(100, 190), window(190, 200)];
    assert.deepEqual(piecesOf(groups, 200), [window(0, 100), window(100, 200)]);
  });

  test('a group that never ends is cut', () => {
    const pieces = piecesOf([window(0, 5000)], 5000);
    assert.ok(pieces.every(({ first, last }) => last - first <= 1024));
    assert.equal(pieces.at(-1)?.last, 5000);
    pieces.slice(1).forEach(({ first }, k) => {
      assert.equal(first, pieces[k]?.last);
    });
  });

  test('a text without tokens has none', () => {
    assert.deepEqual(piecesOf([], 0), []);
  });
});
