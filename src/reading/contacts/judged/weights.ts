/** Weights of log-linear models over hashed features (Weinberger et al. 2009). */

/** Weights by hash; a value is its signed byte times the scale. */
export interface Weights {
  readonly bits: number;
  readonly scale: number;
  readonly values: Int8Array | Float32Array;
}

export function sumOf({ bits, scale, values }: Weights, hashes: readonly number[]): number {
  const mask = (1 << bits) - 1;
  let sum = 0;
  for (const hash of hashes) sum += values[hash & mask] as number;
  return sum * scale;
}
