/** The numbers of a network in bytes: whole numbers times a scale, and what is summed of them. */
import { ROWS_AT_A_TIME, timesOf } from '../../text/instructions.js';

/** A table that stays where it is, so that threads share it. */
export interface Scaled {
  readonly values: Int8Array;
  /** What one step counts for. */
  readonly scale: number;
}

/** How many numbers a part of a network has, and of how many bytes each. */
export type Part = readonly [count: number, bytes: 1 | 2];

/** How many bytes the parts take. */
export const lengthOf = (layout: readonly Part[]): number =>
  layout.reduce((sum, [count, bytes]) => sum + count * bytes, 0);

/** The parts as bytes, one after the other; each is rounded by its largest number. */
export function roundedParts(
  layout: readonly Part[],
  parts: readonly ArrayLike<number>[],
): { readonly scales: number[]; readonly bytes: Uint8Array } {
  const scales = layout.map(
    ([, bytes], p) => largest(parts[p] as ArrayLike<number>) / (bytes === 1 ? 127 : 32_767),
  );
  const bytes = new Uint8Array(lengthOf(layout));
  const view = new DataView(bytes.buffer);
  let at = 0;
  layout.forEach(([count, size], p) => {
    const part = parts[p] as ArrayLike<number>;
    const scale = scales[p] as number;
    for (let k = 0; k < count; k++, at += size) {
      const whole = Math.round((part[k] as number) / scale);
      if (size === 1) view.setInt8(at, whole);
      else view.setInt16(at, whole, true);
    }
  });
  return { scales, bytes };
}

function largest(part: ArrayLike<number>): number {
  let most = 1e-6;
  for (let k = 0; k < part.length; k++) most = Math.max(most, Math.abs(part[k] as number));
  return most;
}

/** What takes the parts out of `bytes` again: those of one byte as tables, those of two as numbers. */
export function partsIn(
  layout: readonly Part[],
  scales: readonly number[],
  bytes: Int8Array,
): { readonly table: (part: number) => Scaled; readonly numbers: (part: number) => Float64Array } {
  let at = 0;
  const places = layout.map(([count, size]) => {
    const from = at;
    at += count * size;
    return { from, count };
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    table(part) {
      const { from, count } = places[part] as { from: number; count: number };
      return { values: bytes.subarray(from, from + count), scale: scales[part] as number };
    },
    numbers(part) {
      const { from, count } = places[part] as { from: number; count: number };
      const scale = scales[part] as number;
      return Float64Array.from({ length: count }, (_, k) => view.getInt16(from + 2 * k, true) * scale);
    },
  };
}

/** A matrix stored row by row, and what is added to its products. */
export interface Layer {
  readonly matrix: Float64Array;
  readonly bias: Float64Array;
}

/** out = matrix · vector + bias */
export type Affine = (vector: Float64Array, out: Float64Array) => void;

/** What does so for each layer, with vector instructions where there are some. */
export function affineOf(layers: readonly Layer[]): Affine[] {
  const rounded = layers.map(({ matrix, bias }) => {
    const columns = matrix.length / bias.length;
    // Rows of nothing, so that they are as many as are multiplied at a time.
    const values = new Float64Array(Math.ceil(bias.length / ROWS_AT_A_TIME) * ROWS_AT_A_TIME * columns);
    values.set(matrix);
    return { values, columns };
  });
  return timesOf(rounded).map((times, l) => {
    const { bias } = layers[l] as Layer;
    const { values, columns } = rounded[l] as (typeof rounded)[number];
    const sums = new Float64Array(values.length / columns);
    return (vector, out) => {
      times(vector, sums);
      for (let r = 0; r < bias.length; r++) out[r] = (sums[r] as number) + (bias[r] as number);
    };
  });
}

/** Adds a share of a row of a table, which is as long as `to`. */
export function addRow(to: Float64Array, { values, scale }: Scaled, row: number, share: number): void {
  const from = row * to.length;
  const factor = scale * share;
  for (let k = 0; k < to.length; k++) to[k] = (to[k] as number) + factor * (values[from + k] as number);
}

/** Streams are kept as whole numbers of this part of one. */
const STEP = 1 / 2048;
const LARGEST = 32_767;

/** A number as it is kept in two bytes. */
export const kept = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value / STEP));

/** What was kept. */
export const again = (whole: number): number => whole * STEP;
