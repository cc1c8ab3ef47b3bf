/** Labels of words: 0 outside, then begin and inside of each type of name. */
import type { MentionType } from '../../model/index.js';

export const NAME_TYPES: readonly MentionType[] = ['PER', 'ORG', 'LOC', 'EVT', 'PRO', 'MISC'];
/** How many labels there are; a row of weights has as many places. */
export const LABELS = 13;

export const beginOf = (type: number): number => 1 + 2 * type;
export const insideOf = (type: number): number => 2 + 2 * type;
export const typeOf = (label: number): number => (label - 1) >> 1;

/** Whether a label may follow another: inside only after begin or inside of the same type. */
export const mayFollow = (label: number, before: number): boolean =>
  (label & 1) === 1 || label === 0 || (before !== 0 && (before - 1) >> 1 === (label - 1) >> 1);

/** The best label that may follow `before`, but for one that is left out (-1: none is). */
export function bestLabel(before: number, values: Int32Array | Float64Array, but = -1): number {
  let best = but === 0 ? 1 : 0;
  for (let label = best + 1; label < LABELS; label++) {
    if (label === but || (values[label] as number) <= (values[best] as number)) continue;
    if (mayFollow(label, before)) best = label;
  }
  return best;
}
