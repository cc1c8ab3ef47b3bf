/**
 * What a network for tags is made of, and how it lies in bytes.
 *
 * A form is the sum of rows of a table (its hashes), of its shape and of the mean of the tags that it may have. Of that
 * come gates for the form itself and for the one beside it, and what the form puts into a state that runs over the
 * sentence, once from each end. A tag is a row that is multiplied with both states.
 */

import { mix } from '../../../text/hashing.js';
import type { Group } from '../../word-group.js';
import { fineGroup, kindOfWord, middleGroup } from '../../word-group.js';
import type { WordHashes } from '../features.js';

export interface Sizes {
  /** Numbers that a form is told by. */
  readonly form: number;
  /** Numbers of a state in one direction. */
  readonly state: number;
  /** Of the rows that hashes fall on. */
  readonly bits: number;
  readonly tags: number;
}

export const SHAPES = 128;
export const GROUNDS = 64;
/** For each direction: what goes into the state, the gate of the form, and what it does to the gate of the next one. */
export const STREAMS = 6;

/** Where the numbers of one step of a run over a sentence lie: of a word, and of the one that the run comes from. */
export interface Places {
  /** In the streams: the value of the word, after it its gate; what the one before does to that gate. */
  readonly value: number;
  readonly gate: number;
  readonly beside: number;
  /** In the states: of the word, and of the one before. */
  readonly into: number;
  readonly from: number;
}

/** @param direction 0 from the first word on, 1 from the last back; at step 0 nothing stands before */
export function placesOf(direction: number, step: number, size: number, state: number): Places {
  const word = direction === 0 ? step : size - 1 - step;
  const before = direction === 0 ? word - 1 : word + 1;
  const column = (STREAMS / 2) * state * direction;
  const value = word * STREAMS * state + column;
  return {
    value,
    gate: value + state,
    beside: before * STREAMS * state + column + 2 * state,
    into: (2 * word + direction) * state,
    from: (2 * before + direction) * state,
  };
}

/** Weights as they are read: whole numbers times a scale where there are many of them. */
export interface TagNetwork {
  readonly sizes: Sizes;
  /** Whether groups of words are among the rows of a form. */
  readonly grouped: boolean;
  /** What a logarithm of a chance counts for beside the scores of the linear model. */
  readonly share: number;
  /** [2^bits][form], [SHAPES][form], [tags][form], [GROUNDS][form]: what a form is summed of. */
  readonly rows: Scaled;
  readonly shapes: Scaled;
  readonly entries: Scaled;
  readonly grounds: Scaled;
  /** [tags][2 · state]. */
  readonly outputs: Scaled;
  /** [STREAMS · state][form]. */
  readonly streams: Float64Array;
  readonly streamBias: Float64Array;
  /** [2 · state][form]: what of a form is added to the states. */
  readonly past: Float64Array;
  readonly pastBias: Float64Array;
  readonly tagBias: Float64Array;
  readonly groundBias: Float64Array;
}

export interface Scaled {
  readonly values: Int8Array;
  /** What one step counts for. */
  readonly scale: number;
}

/** What the head of the file says of a network. */
export interface NetworkHead {
  readonly sizes: Sizes;
  readonly grouped: boolean;
  readonly share: number;
  readonly scales: readonly number[];
}

/** The parts in the order of the file: how many numbers, and of how many bytes. */
function partsOf({ form, state, bits, tags }: Sizes): (readonly [count: number, bytes: 1 | 2])[] {
  return [
    [form << bits, 1],
    [SHAPES * form, 1],
    [tags * form, 1],
    [GROUNDS * form, 1],
    [tags * 2 * state, 1],
    [STREAMS * state * form, 2],
    [STREAMS * state, 2],
    [2 * state * form, 2],
    [2 * state, 2],
    [tags, 2],
    [GROUNDS, 2],
  ];
}

/** How many bytes a network takes. */
export const networkLength = ({ sizes }: NetworkHead): number =>
  partsOf(sizes).reduce((sum, [count, bytes]) => sum + count * bytes, 0);

/** A network as bytes; each part is rounded by its largest number. */
export function networkBytes(
  sizes: Sizes,
  parts: readonly ArrayLike<number>[],
  { grouped, share }: { readonly grouped: boolean; readonly share: number },
): { readonly head: NetworkHead; readonly bytes: Uint8Array } {
  const layout = partsOf(sizes);
  const scales = layout.map(
    ([, bytes], p) => largest(parts[p] as ArrayLike<number>) / (bytes === 1 ? 127 : 32_767),
  );
  const head = { sizes, grouped, share, scales };
  const bytes = new Uint8Array(networkLength(head));
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
  return { head, bytes };
}

function largest(part: ArrayLike<number>): number {
  let most = 1e-6;
  for (let k = 0; k < part.length; k++) most = Math.max(most, Math.abs(part[k] as number));
  return most;
}

/** The network in `bytes`: tables stay where they are, so that threads share them. */
export function networkFrom({ sizes, grouped, share, scales }: NetworkHead, bytes: Int8Array): TagNetwork {
  let at = 0;
  const places = partsOf(sizes).map(([count, size]) => {
    const from = at;
    at += count * size;
    return { from, count };
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (p: number): Scaled => {
    const { from, count } = places[p] as { from: number; count: number };
    return { values: bytes.subarray(from, from + count), scale: scales[p] as number };
  };
  const numbers = (p: number): Float64Array => {
    const { from, count } = places[p] as { from: number; count: number };
    const scale = scales[p] as number;
    return Float64Array.from({ length: count }, (_, k) => view.getInt16(from + 2 * k, true) * scale);
  };
  return {
    sizes,
    grouped,
    share,
    rows: table(0),
    shapes: table(1),
    entries: table(2),
    grounds: table(3),
    outputs: table(4),
    streams: numbers(5),
    streamBias: numbers(6),
    past: numbers(7),
    pastBias: numbers(8),
    tagBias: numbers(9),
    groundBias: numbers(10),
  };
}

/** Most rows of a form. */
export const MOST_ROWS = 11;

/** Fills `out` with the rows of a form; returns how many there are. */
export function fillRows(hashes: WordHashes, grouped: boolean, bits: number, out: Int32Array): number {
  const { form, endings, prefix, stem, group } = hashes;
  let count = 0;
  const add = (hash: number) => {
    out[count] = hash === 0 ? 0 : mix(301 + count, hash) >>> (32 - bits);
    count++;
  };
  add(form);
  for (const ending of endings) add(ending);
  add(prefix);
  add(stem);
  if (!grouped) return count;
  for (const part of groupsOf(group)) add(part);
  return count;
}

const groupsOf = (group: Group): readonly number[] =>
  group === 0 ? [0, 0, 0] : [fineGroup(group) + 1, middleGroup(group) + 5000, kindOfWord(group) + 9000];
