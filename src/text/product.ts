/** Products of matrices that are stored row by row. */

/** out = matrix · vector, four rows at a time; both `rows` and `columns` are multiples of four. */
export function product(
  matrix: Float64Array,
  vector: Float64Array,
  rows: number,
  columns: number,
  out: Float64Array,
): void {
  for (let r = 0; r < rows; r += 4) {
    const first = r * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = 0; k < columns; k++) {
      const value = vector[k] as number;
      a += (matrix[first + k] as number) * value;
      b += (matrix[second + k] as number) * value;
      c += (matrix[third + k] as number) * value;
      d += (matrix[fourth + k] as number) * value;
    }
    out[r] = a;
    out[r + 1] = b;
    out[r + 2] = c;
    out[r + 3] = d;
  }
}
