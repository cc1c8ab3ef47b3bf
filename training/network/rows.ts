/** Rows of tables, and chances: what a step of learning adds up. */

/** Adds a share of a row of a table to what begins at `at`. */
export function addRow(
  to: Float64Array,
  at: number,
  table: Float32Array,
  row: number,
  width: number,
  share: number,
): void {
  for (let k = 0; k < width; k++)
    to[at + k] = (to[at + k] as number) + share * (table[row * width + k] as number);
}

/** Adds a share of what begins at `at` to a row of a table. */
export function addTo(
  table: Float32Array,
  row: number,
  width: number,
  from: Float64Array,
  at: number,
  share: number,
): void {
  for (let k = 0; k < width; k++)
    table[row * width + k] = (table[row * width + k] as number) + share * (from[at + k] as number);
}

/** Scores become chances in place; returns the best. */
export function toChances(scores: Float64Array, size: number): number {
  let best = 0;
  for (let c = 1; c < size; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
  const top = scores[best] as number;
  let sum = 0;
  for (let c = 0; c < size; c++) sum += scores[c] = Math.exp((scores[c] as number) - top);
  for (let c = 0; c < size; c++) scores[c] = (scores[c] as number) / sum;
  return best;
}
