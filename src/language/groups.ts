/**
 * Groups of words that are used alike, made from word vectors: a table from word to group, looked up once a word form.
 * Words go by fingerprints of 28 bits, so that one in some two thousand unknown words is taken for a known one.
 */
import { LitopysError } from '../model/index.js';
import { hashText } from '../text/hashing.js';
import { inOneRow, int32At, type Place, packed, unpacked, withLaidOut } from './tagging/packing.js';
import { type Group, groupOf, NO_GROUP } from './word-group.js';

/** Tells the group of a word. */
export interface Groups {
  /** @param norm the word in small letters with one apostrophe, as `Token.norm` */
  of(norm: string): Group;
}

export const NO_GROUPS: Groups = { of: () => NO_GROUP };

const GROUPS_VERSION = 2;

/** Contents of `groups.bin`. */
export interface GroupsModel {
  readonly language: string;
  /** What it was made from. */
  readonly origin: string;
  /** For each fine group its middle one; both from 1, place 0 unused. */
  readonly middles: readonly number[];
  /** How many words there are. */
  readonly count: number;
  /** Whether the kind of each word is told. */
  readonly kinded: boolean;
}

/** Fingerprint of a word: 28 bits, never 0. */
export function fingerprint(norm: string): number {
  return hashText(norm, 0, norm.length, 71) >>> 4 || 1;
}

/** The table as it lies in memory, a power of two of places: fingerprints, 0 for a free one, and their groups. */
interface GroupTable {
  readonly prints: Int32Array;
  readonly found: Int32Array;
}

/** @throws LitopysError `model.version` when it was written by another version of the trainer */
export function openGroups(bytes: Uint8Array): Groups {
  const { version, head, weights, isLaidOut } = unpacked(bytes, GROUPS_VERSION);
  if (version !== GROUPS_VERSION)
    throw new LitopysError('model.version', 'the word groups were written by another version', {
      where: 'models/<language>/groups.bin',
      next: 'run npm run train, or install the package again',
    });
  const { places, ...model } = head as GroupsModel & { readonly places: readonly [Place, Place] };
  const { prints, found } = isLaidOut
    ? { prints: int32At(weights, places[0]), found: int32At(weights, places[1]) }
    : tableOf(weights, model);
  const mask = prints.length - 1;
  return {
    of(norm) {
      const wanted = fingerprint(norm);
      for (let place = placeOf(wanted) & mask; ; place = (place + 1) & mask) {
        const known = prints[place] as number;
        if (known === wanted) return found[place] as Group;
        if (known === 0) return NO_GROUP;
      }
    },
  };
}

/** The table as threads can share it. */
export function groupsLaidOut(bytes: Uint8Array): Uint8Array {
  return withLaidOut(bytes, GROUPS_VERSION, ({ head, weights }) => {
    const { prints, found } = tableOf(weights, head as GroupsModel);
    const row = inOneRow([prints, found]);
    return { head: { ...head, places: row.places }, weights: row.bytes };
  });
}

function tableOf(weights: Int8Array, { count, kinded, middles }: GroupsModel): GroupTable {
  const size = 2 ** Math.ceil(Math.log2(count * 1.5 + 2));
  const prints = new Int32Array(size);
  const found = new Int32Array(size);
  let at = 0;
  let print = 0;
  for (let word = 0; word < count; word++) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = (weights[at++] as number) & 255;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    print += gap;
    let place = placeOf(print) & (size - 1);
    while (prints[place] !== 0) place = (place + 1) & (size - 1);
    prints[place] = print;
    const fine = ((weights[at++] as number) & 255) | (((weights[at++] as number) & 255) << 8);
    found[place] = groupOf(fine, middles[fine] ?? 0, kinded ? (weights[at++] as number) & 255 : 0);
  }
  return { prints, found };
}

const placeOf = (print: number): number => print ^ (print >>> 11);

/**
 * The bytes of a table of words with their fine groups, from 1 (0: none), and the kinds of some words; of words with one
 * fingerprint the first stays: words by fingerprint, each with the distance from the one before (seven bits a byte), its
 * group (two bytes) and, when there are kinds, its kind (one byte).
 */
export function encodeGroups(
  words: readonly string[],
  fine: Uint16Array,
  kinds: ReadonlyMap<string, number>,
  head: Omit<GroupsModel, 'count' | 'kinded'>,
): Uint8Array {
  const byPrint = new Map<number, { group: number; kind: number }>();
  words.forEach((word, i) => {
    const print = fingerprint(word);
    if (!byPrint.has(print)) byPrint.set(print, { group: fine[i] as number, kind: kinds.get(word) ?? 0 });
  });
  for (const [word, kind] of kinds) {
    const print = fingerprint(word);
    if (!byPrint.has(print)) byPrint.set(print, { group: 0, kind });
  }
  const bytes: number[] = [];
  let last = 0;
  for (const [print, { group, kind }] of [...byPrint].sort((a, b) => a[0] - b[0])) {
    let gap = print - last;
    last = print;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, group & 255, group >> 8);
    if (kinds.size > 0) bytes.push(kind);
  }
  return packed(
    GROUPS_VERSION,
    { ...head, count: byPrint.size, kinded: kinds.size > 0 },
    Int8Array.from(bytes),
  );
}
