/** Whether gradients are how the loss changes with each weight, by moving weights a little to both sides. */
import assert from 'node:assert/strict';
import type { Parts } from './views.js';

/** Weights of a part that are looked at. */
const LOOKED_AT = 60;
const MOVE = 1e-3;

/** @param loss of the weights as they are; it adds to the gradients */
export function assertGradients<Name extends string>(
  weights: Parts<Name>,
  gradients: Parts<Name>,
  loss: () => number,
): void {
  gradients.all.fill(0);
  loss();
  const told = gradients.all.slice();
  const named = Object.entries(weights).filter(([name]) => name !== 'all') as [string, Float32Array][];
  for (const [name, part] of named) {
    let largest = 0;
    const from = part.byteOffset / part.BYTES_PER_ELEMENT;
    for (let k = 0; k < part.length; k += Math.max(1, Math.floor(part.length / LOOKED_AT))) {
      const before = part[k] as number;
      part[k] = before + MOVE;
      const more = loss();
      part[k] = before - MOVE;
      const less = loss();
      part[k] = before;
      const real = (more - less) / (2 * MOVE);
      largest = Math.max(largest, Math.abs(real));
      assert.ok(
        Math.abs(real - (told[from + k] as number)) < 0.02,
        `${name} ${k}: ${told[from + k]} for ${real}`,
      );
    }
    assert.ok(largest > 0.02, `nothing hangs on ${name}`);
  }
}

/** Makes weights larger than at the beginning of learning, so that every path has a part in the loss. */
export function enlarge(weights: Float32Array, random: () => number): void {
  weights.forEach((value, k) => {
    weights[k] = value + (random() - 0.5) * 0.8;
  });
}
