/**
 * What a network for names is made of, and how it lies in bytes. A word is the sum of rows of a table (its hashes) and of
 * its signs: how it is written, its part of speech and case, the lists and groups it is in. Of that come the streams of
 * states that run over the sentence from both ends (see `recurrent/runs.ts`). A label is a row that is multiplied with
 * both states, and one that is multiplied with the word itself.
 */
import { mix } from '../../../text/hashing.js';
import { lengthOf, type Part, partsIn, roundedParts, type Scaled } from '../../recurrent/numbers.js';
import { STREAMS } from '../../recurrent/runs.js';
import { LABELS } from '../labels.js';
import {
  CASE,
  CLUSTER,
  CLUSTER_WIDE,
  ENDING2,
  ENDING3,
  ENDING4,
  FINE,
  FORM,
  KIND,
  LEMMA,
  MIDDLE,
  PART,
  PREFIX3,
  PREFIX5,
  QUOTE,
  SHAPE,
  STEM,
} from '../words.js';

export interface Sizes {
  /** Numbers that a word is told by. */
  readonly form: number;
  /** Numbers of a state in one direction. */
  readonly state: number;
  /** Of the rows that hashes fall on. */
  readonly bits: number;
}

/** Columns of a word whose hashes are rows. */
const HASHED = [FORM, LEMMA, ENDING2, ENDING3, ENDING4, PREFIX3, PREFIX5, STEM] as const;
export const ROWS = HASHED.length;

/** Columns with small numbers, and of how many rows each has its own; a hash is cut to its highest bits. */
const SIGNED: readonly (readonly [column: number, size: number, isHash: boolean])[] = [
  [SHAPE, 512, false],
  [PART, 64, true],
  [CASE, 256, true],
  [QUOTE, 4, false],
  [CLUSTER, 256, false],
  [CLUSTER_WIDE, 32, false],
  [FINE, 2048, false],
  [MIDDLE, 512, false],
  [KIND, 256, false],
];
const FIRSTS = SIGNED.map((_, s) => SIGNED.slice(0, s).reduce((sum, [, size]) => sum + size, 0));
/** What lists say of a word, and by which guideline the names are marked, stand after the columns. */
const LISTED = SIGNED.reduce((sum, [, size]) => sum + size, 0);
const GUIDELINES = LISTED + 256;
/** Rows of all signs together. */
export const ALL_SIGNS = GUIDELINES + 8;
export const SIGNS = SIGNED.length + 2;

/** Fills `out` with the rows of the word whose columns begin at `at`. */
export function fillRows(columns: Int32Array, at: number, bits: number, out: Int32Array, to: number): void {
  for (let j = 0; j < ROWS; j++)
    out[to + j] = mix(401 + j, columns[at + (HASHED[j] as number)] as number) >>> (32 - bits);
}

/** Fills `out` with the signs of the word. */
export function fillSigns(
  columns: Int32Array,
  at: number,
  listed: number,
  guideline: number,
  out: Int32Array,
  to: number,
): void {
  for (let s = 0; s < SIGNED.length; s++) {
    const [column, size, isHash] = SIGNED[s] as (typeof SIGNED)[number];
    const value = columns[at + column] as number;
    const own = isHash ? value >>> (32 - Math.log2(size)) : value & (size - 1);
    out[to + s] = (FIRSTS[s] as number) + own;
  }
  out[to + SIGNED.length] = LISTED + (listed & 255);
  out[to + SIGNED.length + 1] = GUIDELINES + (guideline & 7);
}

/** Weights as they are read. */
export interface NamesNetwork {
  readonly sizes: Sizes;
  /** What its scores count for beside those of the linear weights. */
  readonly share: number;
  /** [2^bits][form] and [ALL_SIGNS][form]: what a word is summed of. */
  readonly rows: Scaled;
  readonly signs: Scaled;
  /** [STREAMS · state][form]. */
  readonly streams: Float64Array;
  readonly streamBias: Float64Array;
  /** [LABELS][2 · state], and of the word by itself [LABELS][form]. */
  readonly outputs: Float64Array;
  readonly own: Float64Array;
  readonly labelBias: Float64Array;
}

/** What the head of the file says of a network. */
export interface NetworkHead {
  readonly sizes: Sizes;
  readonly share: number;
  readonly scales: readonly number[];
}

/** The parts in the order of the file. */
const layoutOf = ({ form, state, bits }: Sizes): Part[] => [
  [form << bits, 1],
  [ALL_SIGNS * form, 1],
  [STREAMS * state * form, 2],
  [STREAMS * state, 2],
  [LABELS * 2 * state, 2],
  [LABELS * form, 2],
  [LABELS, 2],
];

/** How many bytes a network takes. */
export const networkLength = ({ sizes }: NetworkHead): number => lengthOf(layoutOf(sizes));

/** A network as it is stored. */
export function networkBytes(
  sizes: Sizes,
  parts: readonly ArrayLike<number>[],
  share: number,
): { readonly head: NetworkHead; readonly bytes: Int8Array } {
  const { scales, bytes } = roundedParts(layoutOf(sizes), parts);
  return { head: { sizes, share, scales }, bytes: new Int8Array(bytes.buffer) };
}

/** The network in `bytes`: tables stay where they are, so that threads share them. */
export function networkFrom({ sizes, share, scales }: NetworkHead, bytes: Int8Array): NamesNetwork {
  const { table, numbers } = partsIn(layoutOf(sizes), scales, bytes);
  return {
    sizes,
    share,
    rows: table(0),
    signs: table(1),
    streams: numbers(2),
    streamBias: numbers(3),
    outputs: numbers(4),
    own: numbers(5),
    labelBias: numbers(6),
  };
}
