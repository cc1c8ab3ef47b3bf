/** «Гроші за квитки, як обіцяють у перевізника, | повернуть»: contents that an attribution stands in the middle of. */
import type { Facts } from './facts.js';
import { CONTENT, CONTENT_FIRST, CUE, SOURCE, SOURCE_FIRST } from './labels.js';
import type { Window } from './windows.js';

const ADPOSITION = 2;
const COORDINATION = 5;
const SUBORDINATION = 14;
/** Marks from here on are those of quotations and others that part nothing. */
const FIRST_OTHER_MARK = 8;
/** Longer stretches before an attribution, in tokens, are a sentence of their own. */
const LONGEST = 16;

/**
 * The labels with what stands before the attribution as a first piece, back to the nearest mark or conjunction or else to
 * the start of the sentence; null where a verb stands in it.
 */
export function withFronted(
  facts: Facts,
  { first }: Window,
  head: number,
  best: Uint8Array,
): Uint8Array | null {
  const { mark, part, finite, analysis } = facts;
  const at = head - first;
  const sentence = analysis.sentences[analysis.tokens[head]?.sentence ?? 0];
  const from = Math.max(0, (sentence?.first ?? first) - first);
  const isLink = (k: number) => {
    const own = part[first + k];
    return mark[first + k] !== 0 || own === SUBORDINATION || own === ADPOSITION;
  };
  let until = from;
  while (until < at && !isAttributing(best[until] as number)) until++;
  while (until > from && isLink(until - 1)) until--;
  if (until === from || until - from > LONGEST) return null;
  let start = until;
  while (start > from && !parts(facts, first + start - 1)) {
    if (finite[first + start - 1]) return null;
    start--;
  }
  if (start === until) return null;
  const labels = best.slice();
  for (let k = start; k < until; k++) labels[k] = k === start ? CONTENT_FIRST : CONTENT;
  return labels;
}

const isAttributing = (label: number): boolean => label === CUE || label === SOURCE || label === SOURCE_FIRST;

function parts({ mark, part }: Facts, i: number): boolean {
  const own = mark[i] as number;
  return (own !== 0 && own < FIRST_OTHER_MARK) || part[i] === COORDINATION;
}
