/** 32-bit hashes for the features of linear models: the same numbers in training and in reading. */

/**
 * A string's own method is looked up by how the engine keeps that string (one byte or two a letter, cut out of another,
 * joined of two …), anew for every letter where a function meets strings of more than four kinds, as those here do. The
 * method itself is asked three times as fast.
 */
export const { charCodeAt } = String.prototype;

/** Hash of text.slice(from, to), offsets in UTF-16 code units (FNV-1a with extra mixing). */
export function hashText(text: string, from: number, to: number, seed: number): number {
  let hash = seed | 0;
  for (let i = from; i < to; i++) hash = hashUnit(hash, charCodeAt.call(text, i));
  return hash;
}

/** A hash with one code unit more: what `hashText` makes of a text of one. */
export const hashUnit = (hash: number, unit: number): number =>
  Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);

/** Mixes a number into a hash (after MurmurHash3's finaliser). */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}
