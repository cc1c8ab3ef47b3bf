/** Labels of tokens for one cue: outside, cue, source, content (first and further tokens of a piece). */
import { mix } from '../../../text/hashing.js';
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import type { Window } from './windows.js';

export const OUTSIDE = 0;
export const CUE = 1;
export const SOURCE_FIRST = 2;
export const SOURCE = 3;
export const CONTENT_FIRST = 4;
export const CONTENT = 5;
export const LABELS = 6;
/** Places of a row of weights. */
export const ROW = 8;

export const LABEL_FEATURES = 72;

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

/** Fills `between` for the tokens of a window around a head; arrays are indexed from `window.first`. */
export function betweenOf(facts: Facts, { first, last }: Window, head: number): Between {
  const size = last - first;
  const between = {
    commas: new Uint8Array(size),
    finite: new Uint8Array(size),
    nominal: new Uint8Array(size),
    marks: new Uint8Array(size),
    path: new Int32Array(size),
    that: -1,
  };
  for (const step of [-1, 1]) {
    let commas = 0;
    let finite = 0;
    let nominal = 0;
    let marks = 0;
    let path = step;
    for (let k = head + step; k >= first && k < last; k += step) {
      const at = k - first;
      between.commas[at] = Math.min(commas, 3);
      between.finite[at] = Math.min(finite, 3);
      between.nominal[at] = Math.min(nominal, 4);
      between.marks[at] = marks;
      between.path[at] = Math.abs(k - head) <= 6 ? path : 0;
      if (facts.mark[k] === 1) commas++;
      else if (facts.mark[k]) marks |= 1 << Math.min(7, facts.mark[k] as number);
      if (facts.finite[k]) finite++;
      if (facts.nominal[k]) nominal++;
      path = mix(path, facts.part[k] as number);
      if (step > 0 && between.that < 0 && facts.part[k] === 14) between.that = k;
    }
  }
  return between;
}

function bucket(distance: number): number {
  const far = Math.abs(distance);
  const size = far < 4 ? far : far < 6 ? 4 : far < 9 ? 5 : far < 14 ? 6 : far < 25 ? 7 : 8;
  return distance < 0 ? size : size + 16;
}

/** Fills `out` with the features of token `i` for the cue at `head`; returns how many. */
export function fillLabelFeatures(
  facts: Facts,
  window: Window,
  head: number,
  i: number,
  between: Between,
  view: RuleView,
  out: Int32Array,
): number {
  const { first, last } = window;
  const { lemma, part, shape, grammaticalCase, mark, quotation, agreement } = facts;
  const at = (table: Int32Array | Uint8Array, k: number): number =>
    k >= first && k < last ? (table[k] as number) : -3;
  const side = i < head ? 1 : i > head ? 2 : 3;
  const far = bucket(i - head);
  const commas = between.commas[i - first] as number;
  const finite = between.finite[i - first] as number;
  const nominal = between.nominal[i - first] as number;
  const own = lemma[i] as number;
  const verb = lemma[head] as number;
  const verbShape = shape[head] as number;
  const quote = quoteRelation(facts, i, head);
  const quoteBefore = i > first ? quoteRelation(facts, i - 1, head) : 15;
  const quoteAfter = i + 1 < last ? quoteRelation(facts, i + 1, head) : 15;
  const quotes = (quoteBefore * 16 + quote) * 16 + quoteAfter;
  const that =
    between.that < 0 || side !== 2
      ? 0
      : i < between.that
        ? 1
        : i === between.that
          ? 2
          : i === between.that + 1
            ? 3
            : 4;
  const labels = view.labels;
  const ruled = labels ? (labels[i - view.first] ?? 0) : 0;
  const ruledBefore = labels && i > view.first ? (labels[i - 1 - view.first] ?? 0) : 0;
  const ruledAfter = labels ? (labels[i + 1 - view.first] ?? 0) : 0;
  const agrees =
    agreement[i] === 0 || agreement[head] === 0
      ? 0
      : (agreement[i] as number) >> 2 === (agreement[head] as number) >> 2
        ? 1
        : 2;
  const headNext =
    head + 1 < last ? (mark[head + 1] ? (mark[head + 1] as number) : 20 + (part[head + 1] as number)) : 0;
  const headBefore =
    head > first ? (mark[head - 1] ? (mark[head - 1] as number) : 20 + (part[head - 1] as number)) : 0;
  const edge = i === first ? 1 : i === last - 1 ? 2 : i === last - 2 ? 3 : 0;
  const kase = grammaticalCase[i] as number;
  let n = 0;
  out[n++] = mix(1, side);
  out[n++] = mix(mix(2, own), side);
  out[n++] = mix(mix(mix(3, own), verb), side);
  out[n++] = mix(mix(4, shape[i] as number), far);
  out[n++] = mix(mix(mix(mix(5, at(part, i - 1)), part[i] as number), at(part, i + 1)), side);
  out[n++] = mix(mix(6, at(lemma, i - 1)), side);
  out[n++] = mix(mix(7, at(lemma, i + 1)), side);
  out[n++] = mix(mix(mix(8, at(lemma, i - 1)), own), side);
  out[n++] = mix(mix(mix(9, own), at(lemma, i + 1)), side);
  out[n++] = mix(mix(mix(10, commas), finite), side);
  out[n++] = mix(mix(mix(mix(11, commas), finite), part[i] as number), side);
  out[n++] = mix(mix(12, quote), side);
  out[n++] = mix(mix(13, quotes), side);
  out[n++] = mix(mix(mix(14, verb), quote), side);
  out[n++] = mix(mix(mix(15, verb), far), part[i] as number);
  out[n++] = mix(mix(16, between.path[i - first] as number), part[i] as number);
  out[n++] = mix(mix(mix(17, between.path[i - first] as number), part[i] as number), verbShape);
  out[n++] = mix(mix(mix(18, that), side), at(mark, i - 1));
  out[n++] = mix(mix(mix(19, that), part[i] as number), finite);
  out[n++] = mix(mix(mix(20, verbShape), part[i] as number), far);
  out[n++] = mix(mix(mix(21, headNext), side), far);
  out[n++] = mix(mix(mix(22, headBefore), side), far);
  out[n++] = mix(mix(mix(23, headNext), side), quote);
  out[n++] = mix(mix(mix(24, headBefore), side), quote);
  out[n++] = mix(mix(mix(25, edge), side), at(mark, i));
  out[n++] = mix(mix(mix(26, facts.capital[i] as number), part[i] as number), far);
  out[n++] = mix(mix(mix(27, nominal), part[i] as number), side);
  out[n++] = mix(mix(mix(28, nominal), kase), side);
  out[n++] = mix(mix(mix(29, commas), nominal), mix(finite, side));
  out[n++] = mix(mix(mix(30, facts.name[i] as number), at(facts.name, i - 1)), far);
  out[n++] = mix(mix(mix(31, agrees), kase), mix(side, finite));
  out[n++] = mix(mix(32, view.entry), mix(side, quote));
  out[n++] = mix(mix(33, view.entry), mix(far, part[i] as number));
  out[n++] = mix(mix(34, view.entry), mix(that, side));
  out[n++] = mix(mix(mix(35, at(mark, i - 1)), side), mix(commas, part[i] as number));
  out[n++] = mix(mix(mix(36, at(mark, i + 1)), side), mix(commas, part[i] as number));
  out[n++] = mix(mix(37, between.marks[i - first] as number), mix(side, finite));
  out[n++] = mix(mix(mix(38, at(shape, i - 1)), shape[i] as number), side);
  out[n++] = mix(mix(mix(39, shape[i] as number), at(shape, i + 1)), side);
  out[n++] = mix(mix(mix(40, at(lemma, i - 1)), part[i] as number), mix(side, commas));
  out[n++] = mix(mix(mix(41, at(mark, i - 1)), at(part, i + 1)), mix(side, part[i] as number));
  out[n++] = mix(mix(42, quote), mix(headNext, mix(headBefore, side)));
  out[n++] = mix(mix(43, at(lemma, head + 1)), mix(far, part[i] as number));
  out[n++] = mix(mix(44, verb), mix(side, mix(commas, finite)));
  out[n++] = mix(mix(45, (quotation[head] as number) >= 0 ? 1 : 0), mix(side, quote));
  if (view.rule !== 0) {
    out[n++] = mix(50, ruled);
    out[n++] = mix(mix(51, view.rule), ruled);
    out[n++] = mix(mix(52, ruledBefore * 36 + ruled * 6 + ruledAfter), view.rule);
    out[n++] = mix(mix(53, ruledBefore * 36 + ruled * 6 + ruledAfter), at(mark, i - 1) * 16 + at(mark, i));
    out[n++] = mix(mix(54, ruled), mix(far, part[i] as number));
    out[n++] = mix(mix(55, ruled), mix(view.entry, side));
    out[n++] = mix(mix(56, ruledBefore * 6 + ruled), own);
    out[n++] = mix(mix(57, ruled * 6 + ruledAfter), at(lemma, i + 1));
    out[n++] = mix(mix(58, ruled * 6 + ruledBefore), mix(part[i] as number, kase));
    out[n++] = mix(mix(59, ruled), mix(quote, side));
  } else out[n++] = mix(60, side);
  return n;
}

/** The quotation of a token as seen from the head: none, the head's own, the nearest before or after, another. */
function quoteRelation(facts: Facts, i: number, head: number): number {
  const own = facts.quotation[i] as number;
  if (own < 0) return 0;
  const its = facts.quotation[head] as number;
  if (own === its) return 1;
  const long = (facts.quotationLast[own] as number) - (facts.quotationFirst[own] as number) > 7 ? 4 : 0;
  if (i < head) return ((facts.quotationLast[own] as number) + 4 > head ? 2 : 3) + long;
  return ((facts.quotationFirst[own] as number) < head + 5 ? 4 : 5) + long;
}
