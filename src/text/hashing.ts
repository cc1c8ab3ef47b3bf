/** 32-bit hashes for the features of linear models: the same numbers in training and in reading. */

/** Hash of text.slice(from, to), offsets in UTF-16 code units (FNV-1a with extra mixing). */
export function hashText(text: string, from: number, to: number, seed: number): number {
  let hash = seed | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
  return hash;
}

/** Mixes a number into a hash (after MurmurHash3's finaliser). */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  return Math.imul(mixed, 0xc2b2ae35) ^ (mixed >>> 16);
}
