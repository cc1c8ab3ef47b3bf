/** Names known beforehand, by the stems of their words: a feature of the recogniser, never its answer. */
import { mix } from '../../text/hashing.js';
import type { HashTable } from './table.js';
import { type NameWords, rowOf, STEM } from './words.js';

/** What lists say of a name; a name may be several of these («Вашингтон»). */
export const LISTED = { place: 1, organisation: 2, family: 4, given: 8 } as const;

/** Mark of the beginning of a longer name; what is below it are the kinds, 0 when the beginning is no name itself. */
export const BEGINS = 16;

/** Longest name looked up, in words. */
export const LONGEST = 6;

const NAME_SEED = 59;

/** Hashes of all beginnings of a name from the stems of its words, the whole name last. */
export function nameKeys(stems: readonly number[]): number[] {
  let hash = NAME_SEED;
  return stems.map((stem) => (hash = mix(hash, stem)));
}

/**
 * For each word of a document what listed name it is in: kind and whether it begins it, 0 for none. Longer names win;
 * a name starts at a word that may begin one.
 */
export function listedNames(words: NameWords, lists: HashTable, mayBegin: Uint8Array): Uint8Array {
  const size = words.tokens.length;
  const listed = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    if (mayBegin[i] === 0) continue;
    let hash = NAME_SEED;
    let best = 0;
    let kind = 0;
    for (let length = 1; length <= LONGEST && i + length <= size; length++) {
      hash = mix(hash, words.rows[rowOf(words, i + length - 1) + STEM] as number);
      const found = lists.get(hash);
      if ((found & (BEGINS - 1)) !== 0) {
        best = length;
        kind = found & (BEGINS - 1);
      }
      if ((found & BEGINS) === 0) break;
    }
    for (let k = 0; k < best; k++)
      listed[i + k] = kind * 4 + (k === 0 ? 1 : 2) + (best > 1 && k === 0 ? 2 : 0);
    if (best > 0) i += best - 1;
  }
  return listed;
}
