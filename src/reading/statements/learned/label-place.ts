/** A token as the features of its label see it: where it stands to the head, and what it stands among. */
import type { Between } from './between.js';
import type { Facts } from './facts.js';
import type { Window } from './windows.js';

function bucket(distance: number): number {
  const far = distance < 0 ? -distance : distance;
  const size = far < 4 ? far : far < 6 ? 4 : far < 9 ? 5 : far < 14 ? 6 : far < 25 ? 7 : 8;
  return distance < 0 ? size : size + 16;
}

/** A token as its features see it, filled anew for each. Features come in groups small enough to be compiled well. */
interface Place {
  side: number;
  far: number;
  commas: number;
  finite: number;
  nominal: number;
  own: number;
  part: number;
  shape: number;
  grammaticalCase: number;
  lemmaBefore: number;
  lemmaAfter: number;
  partBefore: number;
  partAfter: number;
  markBefore: number;
  mark: number;
  markAfter: number;
  quote: number;
}

export const place: Place = {
  side: 0,
  far: 0,
  commas: 0,
  finite: 0,
  nominal: 0,
  own: 0,
  part: 0,
  shape: 0,
  grammaticalCase: 0,
  lemmaBefore: 0,
  lemmaAfter: 0,
  partBefore: 0,
  partAfter: 0,
  markBefore: 0,
  mark: 0,
  markAfter: 0,
  quote: 0,
};

/** What a value is when its token lies outside the window. */
export const BEYOND = -3;

/** Fills `place` with token `i` as the cue at `head` sees it. */
export function fillPlace(facts: Facts, window: Window, head: number, i: number, between: Between): void {
  const { first, last } = window;
  const { lemma, part, mark } = facts;
  const hasBefore = i > first;
  const hasAfter = i + 1 < last;
  place.side = i < head ? 1 : i > head ? 2 : 3;
  place.far = bucket(i - head);
  place.commas = between.commas[i - first] as number;
  place.finite = between.finite[i - first] as number;
  place.nominal = between.nominal[i - first] as number;
  place.own = lemma[i] as number;
  place.part = part[i] as number;
  place.shape = facts.shape[i] as number;
  place.grammaticalCase = facts.grammaticalCase[i] as number;
  place.lemmaBefore = hasBefore ? (lemma[i - 1] as number) : BEYOND;
  place.lemmaAfter = hasAfter ? (lemma[i + 1] as number) : BEYOND;
  place.partBefore = hasBefore ? (part[i - 1] as number) : BEYOND;
  place.partAfter = hasAfter ? (part[i + 1] as number) : BEYOND;
  place.markBefore = hasBefore ? (mark[i - 1] as number) : BEYOND;
  place.mark = mark[i] as number;
  place.markAfter = hasAfter ? (mark[i + 1] as number) : BEYOND;
  place.quote = quoteRelation(facts, i, head);
}

/** The quotation of a token as seen from the head: none, the head's own, the nearest before or after, another. */
export function quoteRelation(facts: Facts, i: number, head: number): number {
  const own = facts.quotation[i] as number;
  if (own < 0) return 0;
  const its = facts.quotation[head] as number;
  if (own === its) return 1;
  const long = (facts.quotationLast[own] as number) - (facts.quotationFirst[own] as number) > 7 ? 4 : 0;
  if (i < head) return ((facts.quotationLast[own] as number) + 4 > head ? 2 : 3) + long;
  return ((facts.quotationFirst[own] as number) < head + 5 ? 4 : 5) + long;
}
