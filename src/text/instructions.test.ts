import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { moduleBytes, timesOf } from './instructions.js';
import { product } from './product.js';

const numbers = (size: number, seed: number): Float64Array =>
  Float64Array.from({ length: size }, (_, k) => Math.sin(k * 7 + seed) / (1 + (k % 5)));

describe('products of matrices and vectors', () => {
  const matrices = [
    { values: numbers(96 * 32, 1), columns: 32 },
    { values: numbers(32 * 64, 2), columns: 64 },
    { values: numbers(8 * 4, 3), columns: 4 },
  ];

  const check = () => {
    for (const [m, times] of timesOf(matrices).entries()) {
      const { values, columns } = matrices[m] as { values: Float64Array; columns: number };
      const rows = values.length / columns;
      for (const seed of [4, 5]) {
        const vector = numbers(columns, seed);
        const [out, expected] = [new Float64Array(rows), new Float64Array(rows)];
        times(vector, out);
        product(values, vector, rows, columns, expected);
        assert.deepEqual(out, expected);
      }
    }
  };

  test('have instructions that the engine takes: else the plain loop would be compared with itself', () => {
    const engine = (globalThis as { WebAssembly?: { validate(bytes: Uint8Array): boolean } }).WebAssembly;
    assert.equal(engine?.validate(moduleBytes()), true);
  });

  test('are the same to the last bit with instructions for two numbers', check);

  test('are the same where the engine has no such instructions', (context) => {
    const scope = globalThis as { WebAssembly?: unknown };
    const own = scope.WebAssembly;
    scope.WebAssembly = undefined;
    context.after(() => {
      scope.WebAssembly = own;
    });
    check();
  });

  test('of rows that are no eights are worked out without them', () => {
    const [times] = timesOf([{ values: numbers(4 * 4, 6), columns: 4 }]);
    const out = new Float64Array(4);
    times?.(Float64Array.of(1, 0, 0, 0), out);
    assert.equal(out[1], numbers(4 * 4, 6)[4]);
  });
});
