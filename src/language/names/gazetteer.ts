/** Names known beforehand, by the stems of their words: a feature of the recogniser, never its answer. */
import { mix } from '../../text/hashing.js';
import type { NameWord } from './features.js';

/** What a list says of a name. */
export const LISTED = { place: 1, organisation: 2, family: 3, given: 4 } as const;

/** Longest name looked up, in words. */
const LONGEST = 6;

/** Hash of a name's stems. */
export function nameKey(stems: readonly number[]): number {
  let hash = 59;
  for (const stem of stems) hash = mix(hash, stem);
  return hash;
}

/**
 * For each word of a document what listed name it is in: kind and whether it begins it, 0 for none. Longer names win;
 * a name starts at a word with a capital.
 */
export function listedNames(words: readonly NameWord[], lists: ReadonlyMap<number, number>): Uint8Array {
  const listed = new Uint8Array(words.length);
  if (lists.size === 0) return listed;
  for (let i = 0; i < words.length; i++) {
    if (((words[i] as NameWord).shape & 1) === 0) continue;
    let hash = 59;
    let best = 0;
    let kind = 0;
    for (let length = 1; length <= LONGEST && i + length <= words.length; length++) {
      hash = mix(hash, (words[i + length - 1] as NameWord).stem);
      const found = lists.get(hash);
      if (found !== undefined) {
        best = length;
        kind = found;
      }
    }
    for (let k = 0; k < best; k++)
      listed[i + k] = kind * 4 + (k === 0 ? 1 : 2) + (best > 1 && k === 0 ? 2 : 0);
    if (best > 0) i += best - 1;
  }
  return listed;
}
