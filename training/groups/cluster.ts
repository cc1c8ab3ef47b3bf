/** Spherical k-means (Dhillon and Modha 2001): vectors of length one, grouped by the angle between them. Deterministic. */
import { generator } from '../random.js';

export interface Clusters {
  readonly centres: Float32Array;
  /** The cluster of each vector, from 0. */
  readonly of: Uint16Array;
}

/**
 * @param unit vectors of length one
 * @param weights how much each counts
 * @param learnt how many of the vectors, from the first, move the centres; the rest only choose one
 */
export function clustered(
  unit: Float32Array,
  size: number,
  weights: Float32Array,
  count: number,
  rounds: number,
  learnt = unit.length / size,
): Clusters {
  const centres = firstCentres(unit, size, count, learnt);
  const of = new Uint16Array(unit.length / size);
  for (let round = 0; round < rounds; round++) {
    choose(unit, size, centres, of, learnt);
    const sums = new Float32Array(centres.length);
    for (let i = 0; i < learnt; i++) {
      const to = (of[i] as number) * size;
      const weight = weights[i] as number;
      for (let d = 0; d < size; d++)
        sums[to + d] = (sums[to + d] as number) + weight * (unit[i * size + d] as number);
    }
    // A centre that nobody chose stays where it is.
    toUnitLength(sums, size);
    for (let c = 0; c < count; c++) {
      const sum = sums.subarray(c * size, (c + 1) * size);
      if (sum.some((value) => value !== 0)) centres.set(sum, c * size);
    }
  }
  choose(unit, size, centres, of, of.length);
  return { centres, of };
}

/** Drawn at random from the vectors that are learnt from, none twice. */
function firstCentres(unit: Float32Array, size: number, count: number, among: number): Float32Array {
  const random = generator(20261126);
  const centres = new Float32Array(count * size);
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, among)) drawn.add(Math.floor(random() * among));
  [...drawn].forEach((at, c) => {
    centres.set(unit.subarray(at * size, (at + 1) * size), c * size);
  });
  return centres;
}

function choose(unit: Float32Array, size: number, centres: Float32Array, of: Uint16Array, to: number): void {
  const count = centres.length / size;
  for (let i = 0; i < to; i++) {
    let best = 0;
    let closest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < count; c++) {
      const product = productOf(unit, i * size, centres, c * size, size);
      if (product > closest) {
        closest = product;
        best = c;
      }
    }
    of[i] = best;
  }
}

/** Four sums at once: each waits for none of the others. `size` is a multiple of four. */
function productOf(a: Float32Array, i: number, b: Float32Array, k: number, size: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let d = 0; d < size; d += 4) {
    s0 += (a[i + d] as number) * (b[k + d] as number);
    s1 += (a[i + d + 1] as number) * (b[k + d + 1] as number);
    s2 += (a[i + d + 2] as number) * (b[k + d + 2] as number);
    s3 += (a[i + d + 3] as number) * (b[k + d + 3] as number);
  }
  return s0 + s1 + s2 + s3;
}

/** In place. */
export function toUnitLength(values: Float32Array, size: number): void {
  for (let at = 0; at < values.length; at += size) {
    let sum = 0;
    for (let d = 0; d < size; d++) sum += (values[at + d] as number) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < size; d++) values[at + d] = (values[at + d] as number) / length;
  }
}

/**
 * Takes from all vectors what they have in common (Mu and Viswanath 2018): their mean and the few directions along
 * which they differ most, which tell how frequent words are rather than what they mean. In place.
 * @param among so many, from the first, are asked
 */
export function withoutCommon(values: Float32Array, size: number, among: number, directions: number): void {
  const mean = new Float64Array(size);
  for (let i = 0; i < among; i++)
    for (let d = 0; d < size; d++) mean[d] = (mean[d] as number) + (values[i * size + d] as number) / among;
  for (let at = 0; at < values.length; at++)
    values[at] = (values[at] as number) - (mean[at % size] as number);
  for (let k = 0; k < directions; k++) {
    const direction = mainDirection(values, size, among);
    for (let at = 0; at < values.length; at += size) {
      let product = 0;
      for (let d = 0; d < size; d++) product += (values[at + d] as number) * (direction[d] as number);
      for (let d = 0; d < size; d++)
        values[at + d] = (values[at + d] as number) - product * (direction[d] as number);
    }
  }
}

/** The direction along which vectors differ most, of length one, by power iteration. */
function mainDirection(values: Float32Array, size: number, among: number): Float32Array {
  let direction = Float32Array.from({ length: size }, (_, d) => 1 / (1 + d));
  for (let round = 0; round < 20; round++) {
    const next = new Float32Array(size);
    for (let at = 0; at < among * size; at += size) {
      let product = 0;
      for (let d = 0; d < size; d++) product += (values[at + d] as number) * (direction[d] as number);
      for (let d = 0; d < size; d++) next[d] = (next[d] as number) + product * (values[at + d] as number);
    }
    toUnitLength(next, size);
    direction = next;
  }
  return direction;
}

/** Vectors in the `to` directions along which the first `among` differ most (principal components). */
export function reduced(values: Float32Array, size: number, among: number, to: number): Float32Array {
  const covariance = new Float64Array(size * size);
  for (let at = 0; at < among * size; at += size)
    for (let d = 0; d < size; d++) {
      const value = values[at + d] as number;
      for (let e = 0; e < size; e++)
        covariance[d * size + e] = (covariance[d * size + e] as number) + value * (values[at + e] as number);
    }
  const axes = mainAxes(covariance, size, to);
  const short = new Float32Array((values.length / size) * to);
  for (let i = 0; i * size < values.length; i++)
    for (let k = 0; k < to; k++) short[i * to + k] = productOf(values, i * size, axes, k * size, size);
  return short;
}

/** By orthogonal iteration: directions are turned by the matrix and held at right angles, round after round. */
function mainAxes(matrix: Float64Array, size: number, count: number): Float32Array {
  const random = generator(3);
  let axes = Float32Array.from({ length: count * size }, () => random() - 0.5);
  for (let round = 0; round < 12; round++) {
    const turned = new Float32Array(axes.length);
    for (let k = 0; k < count; k++)
      for (let d = 0; d < size; d++) {
        let sum = 0;
        for (let e = 0; e < size; e++)
          sum += (matrix[d * size + e] as number) * (axes[k * size + e] as number);
        turned[k * size + d] = sum;
      }
    for (let k = 0; k < count; k++) {
      for (let j = 0; j < k; j++) {
        const shared = productOf(turned, k * size, turned, j * size, size);
        for (let d = 0; d < size; d++)
          turned[k * size + d] = (turned[k * size + d] as number) - shared * (turned[j * size + d] as number);
      }
      toUnitLength(turned.subarray(k * size, (k + 1) * size), size);
    }
    axes = turned;
  }
  return axes;
}
