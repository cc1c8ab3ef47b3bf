/**
 * Weights of the label field. A feature has a row of weights, one a label; stored ones are signed bytes, and a row is
 * packed into two words, so that the sums of two labels are added up at once: most of the time of reading goes here.
 */
import { LABELS, ROW } from './labels.js';
import type { StatementsModel } from './model.js';

/** What is added to a packed weight so that it is no negative number. */
const BIAS = 128;
/** Words of a packed row. */
export const WORDS = 2;
/** Every second byte of a word: two sums of up to 256 bytes beside each other. */
const EVEN = 0x00ff00ff;
const LOW = 0xffff;

/** Rows of LABELS signed bytes as two words each. */
export function packedRows(weights: Int8Array): Int32Array {
  const rows = weights.length / LABELS;
  const packed = new Int32Array(rows * WORDS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++)
      packed[row * WORDS + (label >> 2)] =
        (packed[row * WORDS + (label >> 2)] as number) |
        (((weights[row * LABELS + label] as number) + BIAS) << (8 * (label & 3)));
  return packed;
}

/** Puts the sums of the weights of some features, one a label, into `out[at, at + LABELS)`. */
export function sumRows(
  { labels, labelBits, scales }: StatementsModel,
  features: Int32Array,
  count: number,
  out: Float64Array,
  at: number,
): void {
  const mask = (1 << labelBits) - 1;
  if (labels instanceof Int32Array) sumPacked(labels, mask, scales.labels, features, count, out, at);
  else sumFloats(labels, mask, features, count, out, at);
}

function sumPacked(
  words: Int32Array,
  mask: number,
  scale: number,
  features: Int32Array,
  count: number,
  out: Float64Array,
  at: number,
): void {
  let even = 0;
  let odd = 0;
  let last = 0;
  for (let i = 0; i < count; i++) {
    const row = ((features[i] as number) & mask) * WORDS;
    const word = words[row] as number;
    const next = words[row + 1] as number;
    even = (even + (word & EVEN)) | 0;
    odd = (odd + ((word >>> 8) & EVEN)) | 0;
    last = (last + ((next & 0xff) | ((next & 0xff00) << 8))) | 0;
  }
  const bias = count * BIAS;
  out[at] = ((even & LOW) - bias) * scale;
  out[at + 1] = ((odd & LOW) - bias) * scale;
  out[at + 2] = ((even >>> 16) - bias) * scale;
  out[at + 3] = ((odd >>> 16) - bias) * scale;
  out[at + 4] = ((last & LOW) - bias) * scale;
  out[at + 5] = ((last >>> 16) - bias) * scale;
}

function sumFloats(
  rows: Float32Array,
  mask: number,
  features: Int32Array,
  count: number,
  out: Float64Array,
  at: number,
): void {
  out.fill(0, at, at + LABELS);
  for (let i = 0; i < count; i++) {
    const row = ((features[i] as number) & mask) * ROW;
    for (let label = 0; label < LABELS; label++)
      out[at + label] = (out[at + label] as number) + (rows[row + label] as number);
  }
}
