/** What the words of a document were taken for, remembered by their stems for the second pass. */
import { LABELS } from './labels.js';
import { type NameWords, rowOf, STEM } from './words.js';

/** A number for each stem of the words with a capital, from 0; -1 for the other words. */
export function stemsOf(words: NameWords, capital: Uint8Array): Int32Array {
  const stems = new Int32Array(capital.length);
  const numbers = new Map<number, number>();
  for (let i = 0; i < capital.length; i++) {
    if (capital[i] === 0) {
      stems[i] = -1;
      continue;
    }
    // Small whole numbers are found much faster; that two stems of a document share these bits is unlikely.
    const key = (words.rows[rowOf(words, i) + STEM] as number) & 0x3fffffff;
    const known = numbers.get(key);
    if (known === undefined) numbers.set(key, numbers.size);
    stems[i] = known ?? numbers.size - 1;
  }
  return stems;
}

/** What each stem mostly was in the document, told to each of its words; names of several words count double. */
export function collect(stems: Int32Array, labels: Int8Array, document: Uint8Array): void {
  let size = 0;
  for (const stem of stems) if (stem >= size) size = stem + 1;
  const votes = new Float32Array(size * LABELS);
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] as number;
    if (stem < 0) continue;
    const own = labels[i] as number;
    const next = labels[i + 1] ?? 0;
    const goesOn = own !== 0 && next !== 0 && (next & 1) === 0;
    const several = goesOn || (own !== 0 && (own & 1) === 0);
    const at = stem * LABELS + own;
    votes[at] = (votes[at] as number) + (several ? 2 : own === 0 ? 0.5 : 1);
  }
  const best = new Uint8Array(size);
  for (let stem = 0; stem < size; stem++) {
    let found = 0;
    for (let k = 1; k < LABELS; k++)
      if ((votes[stem * LABELS + k] as number) > (votes[stem * LABELS + found] as number)) found = k;
    best[stem] = found + 1;
  }
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] as number;
    document[i] = stem < 0 ? 0 : (best[stem] as number);
  }
}
