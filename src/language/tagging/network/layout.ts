/**
 * What a network for tags is made of, and how it lies in bytes.
 *
 * A form is the sum of rows of a table (its hashes), of its shape and of the mean of the tags that it may have. Of that
 * come gates for the form itself and for the one beside it, and what the form puts into a state that runs over the
 * sentence, once from each end. A tag is a row that is multiplied with both states.
 */

import { mix } from '../../../text/hashing.js';
import { lengthOf, type Part, partsIn, roundedParts, type Scaled } from '../../recurrent/numbers.js';
import { STREAMS } from '../../recurrent/runs.js';
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

/** What the head of the file says of a network. */
export interface NetworkHead {
  readonly sizes: Sizes;
  readonly grouped: boolean;
  readonly share: number;
  readonly scales: readonly number[];
}

/** The parts in the order of the file: how many numbers, and of how many bytes. */
function partsOf({ form, state, bits, tags }: Sizes): Part[] {
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
export const networkLength = ({ sizes }: NetworkHead): number => lengthOf(partsOf(sizes));

/** A network as bytes; each part is rounded by its largest number. */
export function networkBytes(
  sizes: Sizes,
  parts: readonly ArrayLike<number>[],
  { grouped, share }: { readonly grouped: boolean; readonly share: number },
): { readonly head: NetworkHead; readonly bytes: Uint8Array } {
  const { scales, bytes } = roundedParts(partsOf(sizes), parts);
  return { head: { sizes, grouped, share, scales }, bytes };
}

/** The network in `bytes`: tables stay where they are, so that threads share them. */
export function networkFrom({ sizes, grouped, share, scales }: NetworkHead, bytes: Int8Array): TagNetwork {
  const { table, numbers } = partsIn(partsOf(sizes), scales, bytes);
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
