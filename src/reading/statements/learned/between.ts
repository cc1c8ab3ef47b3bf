/** What stands between the tokens of a window and the head of a cue. */
import { mix } from '../../../text/hashing.js';
import type { Facts } from './facts.js';
import { MOST_TOKENS, type Window } from './windows.js';

/** What stands between a token and the head, counted once per window from the head outwards. */
export interface Between {
  readonly commas: Uint8Array;
  readonly finite: Uint8Array;
  readonly nominal: Uint8Array;
  readonly marks: Uint8Array;
  /** Hash of the parts of speech between, up to five tokens away; 0 beyond. */
  readonly path: Int32Array;
  /** Index of the first conjunction after the head, or -1. */
  readonly that: number;
}

/** One window is looked at after the other, so its counts are kept in the same place. */
const counts = {
  commas: new Uint8Array(MOST_TOKENS),
  finite: new Uint8Array(MOST_TOKENS),
  nominal: new Uint8Array(MOST_TOKENS),
  marks: new Uint8Array(MOST_TOKENS),
  path: new Int32Array(MOST_TOKENS),
  that: -1,
};

/**
 * What stands between the tokens of a window and a head; arrays are indexed from `window.first`.
 * The result is good until the next call.
 */
export function betweenOf(facts: Facts, { first, last }: Window, head: number): Between {
  const between = counts;
  between.that = -1;
  const own = head - first;
  between.commas[own] = between.finite[own] = between.nominal[own] = between.marks[own] = 0;
  between.path[own] = 0;
  for (let step = -1; step <= 1; step += 2) {
    let commas = 0;
    let finite = 0;
    let nominal = 0;
    let marks = 0;
    let path = step;
    for (let k = head + step; k >= first && k < last; k += step) {
      const at = k - first;
      between.commas[at] = commas < 3 ? commas : 3;
      between.finite[at] = finite < 3 ? finite : 3;
      between.nominal[at] = nominal < 4 ? nominal : 4;
      between.marks[at] = marks;
      between.path[at] = (k - head) * step <= 6 ? path : 0;
      const mark = facts.mark[k] as number;
      if (mark === 1) commas++;
      else if (mark !== 0) marks |= 1 << (mark < 7 ? mark : 7);
      if (facts.finite[k]) finite++;
      if (facts.nominal[k]) nominal++;
      path = mix(path, facts.part[k] as number);
      if (step > 0 && between.that < 0 && facts.part[k] === 14) between.that = k;
    }
  }
  return between;
}
