/**
 * The weights of the most telling features. Each feature has its bucket by some bits of its hash and is told from the
 * others in it by 16 more bits, so that a feature never learnt weighs nothing instead of what another one weighs.
 */
import { LABELS } from './labels.js';

/** Features in a bucket. */
const PLACES = 4;

/** Bytes of a bucket in memory: marks and weights of its features beside each other, so that one fetch brings both. */
const BUCKET = 64;
/** Where the weights of its first feature begin. */
const FIRST_WEIGHT = 2 * PLACES;

/** Adds the weights of features to the scores of all labels, which start at `at`. */
export type Weigh = (features: Int32Array, count: number, out: Int32Array | Float64Array, at: number) => void;

/** @param weights bucket by bucket; see `bucketsOf` */
export function weigherOf(weights: Int8Array): Weigh {
  const marks = new Uint16Array(weights.buffer, weights.byteOffset, weights.length / 2);
  const mask = weights.length / BUCKET - 1;
  // One variable a label, written out: they stay in registers, which makes reading half as fast again.
  return (features, count, out, at) => {
    let s0 = out[at] as number;
    let s1 = out[at + 1] as number;
    let s2 = out[at + 2] as number;
    let s3 = out[at + 3] as number;
    let s4 = out[at + 4] as number;
    let s5 = out[at + 5] as number;
    let s6 = out[at + 6] as number;
    let s7 = out[at + 7] as number;
    let s8 = out[at + 8] as number;
    let s9 = out[at + 9] as number;
    let s10 = out[at + 10] as number;
    let s11 = out[at + 11] as number;
    let s12 = out[at + 12] as number;
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      const mark = markOf(feature);
      const bucket = feature & mask;
      const first = bucket * (BUCKET / 2);
      let place = 0;
      while (place < PLACES && marks[first + place] !== mark) place++;
      if (place === PLACES) continue;
      const row = bucket * BUCKET + FIRST_WEIGHT + place * LABELS;
      s0 += weights[row] as number;
      s1 += weights[row + 1] as number;
      s2 += weights[row + 2] as number;
      s3 += weights[row + 3] as number;
      s4 += weights[row + 4] as number;
      s5 += weights[row + 5] as number;
      s6 += weights[row + 6] as number;
      s7 += weights[row + 7] as number;
      s8 += weights[row + 8] as number;
      s9 += weights[row + 9] as number;
      s10 += weights[row + 10] as number;
      s11 += weights[row + 11] as number;
      s12 += weights[row + 12] as number;
    }
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
    out[at + 4] = s4;
    out[at + 5] = s5;
    out[at + 6] = s6;
    out[at + 7] = s7;
    out[at + 8] = s8;
    out[at + 9] = s9;
    out[at + 10] = s10;
    out[at + 11] = s11;
    out[at + 12] = s12;
  };
}

/**
 * The features of a model bucket by bucket, as they are read.
 * @param bytes marks of the features in their buckets (16 bits each), then `LABELS` weights for each of them
 */
export function bucketsOf(bytes: Int8Array): Int8Array {
  const size = bytes.length / (LABELS + 2);
  const stored = new Uint16Array(bytes.slice(0, size * 2).buffer);
  const buckets = size / PLACES;
  const weights = new Int8Array(buckets * BUCKET);
  const marks = new Uint16Array(weights.buffer);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const place = bucket * PLACES;
    marks.set(stored.subarray(place, place + PLACES), bucket * (BUCKET / 2));
    const from = size * 2 + place * LABELS;
    weights.set(bytes.subarray(from, from + PLACES * LABELS), bucket * BUCKET + FIRST_WEIGHT);
  }
  return weights;
}

/** Never 0, which marks an empty place. */
function markOf(feature: number): number {
  return feature >>> 16 || 1;
}

/** A feature with its weights, and how much would be lost without it. */
export interface WeighedFeature {
  readonly feature: number;
  readonly worth: number;
  readonly weights: Int8Array;
}

/** The bytes of `bucketsOf`: of each bucket's features the most telling ones. */
export function weightBytes(features: readonly WeighedFeature[], buckets: number): Int8Array {
  const size = buckets * PLACES;
  const bytes = new Int8Array(size * (LABELS + 2));
  const marks = new Uint16Array(size);
  const sorted = [...features].sort((a, b) => b.worth - a.worth || a.feature - b.feature);
  for (const { feature, weights } of sorted) {
    let place = (feature & (buckets - 1)) * PLACES;
    const end = place + PLACES;
    const mark = markOf(feature);
    while (place < end && marks[place] !== 0 && marks[place] !== mark) place++;
    if (place === end || marks[place] === mark) continue;
    marks[place] = mark;
    bytes.set(weights, size * 2 + place * LABELS);
  }
  bytes.set(new Int8Array(marks.buffer), 0);
  return bytes;
}
