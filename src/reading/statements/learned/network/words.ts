/** Vectors of words, found by the hash of the word: no word stands in a model. */
import { hashText } from '../../../../text/hashing.js';

/** Hashes in ascending order; row k of `vectors` belongs to hash k. */
export interface WordVectors {
  readonly hashes: Int32Array;
  /** Signed bytes, `width` a word; times `scale` they are the vector. */
  readonly vectors: Int8Array;
  readonly width: number;
  readonly scale: number;
}

/** Stands for whatever has a digit. */
export const NUMBER = '0';

export const hashOf = (word: string): number => hashText(word, 0, Math.min(word.length, 60), 83);

/** Row of a word, or -1. */
export function rowOfHash({ hashes }: WordVectors, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? low : -1;
}

/** The word under which a form is looked up, as `isKnown` has it: «’s» is "'s", "Mr." is "mr", "1,000" a number. */
export function wordFor(norm: string, isKnown: (word: string) => boolean): string {
  if (isKnown(norm)) return norm;
  const folded = norm.replace(/[’‘]/g, "'").replace(/[“”]|''/g, '"');
  if (isKnown(folded)) return folded;
  if (/\d/.test(folded)) return NUMBER;
  return folded.length > 1 && folded.endsWith('.') ? folded.slice(0, -1) : folded;
}

/** Row of a form, or -1 for a word that has no vector. */
export function rowOfForm(words: WordVectors, norm: string): number {
  const found = wordFor(norm, (word) => rowOfHash(words, hashOf(word)) >= 0);
  return rowOfHash(words, hashOf(found));
}
