/**
 * Products of matrices stored row by row, four rows at a time: each number that is fetched serves four sums. All
 * `count` rows of the right-hand side lie one after the other.
 */

/** Parts of a gradient smaller than this are left: most tokens are plain once the network is roughly right. */
const LEAST = 3e-4;

const isSmall = (a: number, b: number, c: number, d: number): boolean =>
  a < LEAST && a > -LEAST && b < LEAST && b > -LEAST && c < LEAST && c > -LEAST && d < LEAST && d > -LEAST;

/** out[t] = matrix · from[t] + bias, for each of `count` rows t. */
export function multiply(
  matrix: Float32Array,
  bias: Float32Array,
  from: Float64Array,
  count: number,
  out: Float32Array,
): void {
  const rows = bias.length;
  const columns = matrix.length / rows;
  for (let t = 0; t < count; t += 4) {
    // Beyond the last row its own is taken again.
    const last = count - 1;
    const at = [t, Math.min(t + 1, last), Math.min(t + 2, last), Math.min(t + 3, last)] as const;
    multiplyFour(matrix, bias, from, columns, at, out);
  }
}

function multiplyFour(
  matrix: Float32Array,
  bias: Float32Array,
  from: Float64Array,
  columns: number,
  [t, u, v, w]: readonly [number, number, number, number],
  out: Float32Array,
): void {
  const rows = bias.length;
  const first = t * columns;
  const second = u * columns;
  const third = v * columns;
  const fourth = w * columns;
  for (let r = 0; r < rows; r++) {
    const at = r * columns;
    let a = bias[r] as number;
    let b = a;
    let c = a;
    let d = a;
    for (let k = 0; k < columns; k++) {
      const weight = matrix[at + k] as number;
      a += weight * (from[first + k] as number);
      b += weight * (from[second + k] as number);
      c += weight * (from[third + k] as number);
      d += weight * (from[fourth + k] as number);
    }
    out[t * rows + r] = a;
    out[u * rows + r] = b;
    out[v * rows + r] = c;
    out[w * rows + r] = d;
  }
}

/** gradient += the sum of by[t] ⊗ from[t] over `count` rows t. */
export function addOuter(
  gradient: Float32Array,
  by: Float64Array,
  rows: number,
  from: Float64Array,
  count: number,
): void {
  const columns = gradient.length / rows;
  for (let t = 0; t < count; t += 4) {
    const first = t * columns;
    const second = Math.min(t + 1, count - 1) * columns;
    const third = Math.min(t + 2, count - 1) * columns;
    const fourth = Math.min(t + 3, count - 1) * columns;
    for (let r = 0; r < rows; r++) {
      const a = by[t * rows + r] as number;
      const b = t + 1 < count ? (by[(t + 1) * rows + r] as number) : 0;
      const c = t + 2 < count ? (by[(t + 2) * rows + r] as number) : 0;
      const d = t + 3 < count ? (by[(t + 3) * rows + r] as number) : 0;
      if (isSmall(a, b, c, d)) continue;
      const at = r * columns;
      for (let k = 0; k < columns; k++)
        gradient[at + k] =
          (gradient[at + k] as number) +
          (a * (from[first + k] as number) + b * (from[second + k] as number)) +
          (c * (from[third + k] as number) + d * (from[fourth + k] as number));
    }
  }
}

/** out (a row from `outAt` on) += matrix transposed · by (a row from `byAt` on); `rows` is a multiple of four. */
export function addTransposed(
  matrix: Float32Array | Float64Array,
  by: Float64Array,
  byAt: number,
  rows: number,
  out: Float64Array,
  outAt: number,
): void {
  const columns = matrix.length / rows;
  for (let r = 0; r < rows; r += 4) {
    const a = by[byAt + r] as number;
    const b = by[byAt + r + 1] as number;
    const c = by[byAt + r + 2] as number;
    const d = by[byAt + r + 3] as number;
    if (isSmall(a, b, c, d)) continue;
    const first = r * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    for (let k = 0; k < columns; k++)
      out[outAt + k] =
        (out[outAt + k] as number) +
        (a * (matrix[first + k] as number) + b * (matrix[second + k] as number)) +
        (c * (matrix[third + k] as number) + d * (matrix[fourth + k] as number));
  }
}
