/** Features by which the label of a token for one cue is told. */
import { mix } from '../../../text/hashing.js';
import type { Between } from './between.js';
import { fillLabelClauses } from './clause-features.js';
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import { BEYOND, fillPlace, place, quoteRelation } from './label-place.js';
import type { Window } from './windows.js';

export const LABEL_FEATURES = 72;

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
  fillPlace(facts, window, head, i, between);
  let n = wordFeatures(out, 0);
  n = shapeFeatures(facts, window, i, out, n);
  n = clauseFeatures(facts, head, i, between, i - window.first, out, n);
  n = quotationFeatures(facts, window, head, i, out, n);
  n = headFeatures(facts, window, head, out, n);
  n = lexiconFeatures(view, between.that, i, out, n);
  if (facts.clauses) n = fillLabelClauses(facts, facts.clauses, window.last, head, i, out, n);
  return view.rule !== 0 ? ruleFeatures(view, i, out, n) : noRuleFeature(out, n);
}

/** The word and its neighbours. */
function wordFeatures(out: Int32Array, start: number): number {
  const { side, own, part, partBefore, partAfter, lemmaBefore, lemmaAfter, commas } = place;
  let n = start;
  out[n++] = mix(1, side);
  out[n++] = mix(mix(2, own), side);
  out[n++] = mix(mix(mix(mix(5, partBefore), part), partAfter), side);
  out[n++] = mix(mix(6, lemmaBefore), side);
  out[n++] = mix(mix(7, lemmaAfter), side);
  out[n++] = mix(mix(mix(8, lemmaBefore), own), side);
  out[n++] = mix(mix(mix(9, own), lemmaAfter), side);
  out[n++] = mix(mix(mix(40, lemmaBefore), part), mix(side, commas));
  return n;
}

/** Its form, and how far it stands. */
function shapeFeatures(
  facts: Facts,
  { first, last }: Window,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const { side, far, part, shape } = place;
  const { name } = facts;
  const shapeBefore = i > first ? (facts.shape[i - 1] as number) : BEYOND;
  const shapeAfter = i + 1 < last ? (facts.shape[i + 1] as number) : BEYOND;
  const nameBefore = i > first ? (name[i - 1] as number) : BEYOND;
  const edge = i === first ? 1 : i === last - 1 ? 2 : i === last - 2 ? 3 : 0;
  let n = start;
  out[n++] = mix(mix(4, shape), far);
  out[n++] = mix(mix(mix(26, facts.capital[i] as number), part), far);
  out[n++] = mix(mix(mix(30, name[i] as number), nameBefore), far);
  out[n++] = mix(mix(mix(38, shapeBefore), shape), side);
  out[n++] = mix(mix(mix(39, shape), shapeAfter), side);
  out[n++] = mix(mix(mix(25, edge), side), place.mark);
  return n;
}

/** What stands between it and the head. */
function clauseFeatures(
  { agreement, shape }: Facts,
  head: number,
  i: number,
  between: Between,
  at: number,
  out: Int32Array,
  start: number,
): number {
  const { side, part, commas, finite, nominal, grammaticalCase, markBefore, markAfter } = place;
  const its = agreement[i] as number;
  const heads = agreement[head] as number;
  const agrees = its === 0 || heads === 0 ? 0 : its >> 2 === heads >> 2 ? 1 : 2;
  const path = between.path[at] as number;
  const sideFinite = mix(side, finite);
  const commasPart = mix(commas, part);
  let n = start;
  out[n++] = mix(mix(mix(10, commas), finite), side);
  out[n++] = mix(mix(mix(mix(11, commas), finite), part), side);
  out[n++] = mix(mix(mix(27, nominal), part), side);
  out[n++] = mix(mix(mix(28, nominal), grammaticalCase), side);
  out[n++] = mix(mix(mix(29, commas), nominal), mix(finite, side));
  out[n++] = mix(mix(mix(31, agrees), grammaticalCase), sideFinite);
  out[n++] = mix(mix(mix(35, markBefore), side), commasPart);
  out[n++] = mix(mix(mix(36, markAfter), side), commasPart);
  out[n++] = mix(mix(37, between.marks[at] as number), sideFinite);
  out[n++] = mix(mix(mix(41, markBefore), place.partAfter), mix(side, part));
  out[n++] = mix(mix(16, path), part);
  out[n++] = mix(mix(mix(17, path), part), shape[head] as number);
  return n;
}

/** The quotation it stands in, as seen from the head. */
function quotationFeatures(
  facts: Facts,
  { first, last }: Window,
  head: number,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const { side, quote } = place;
  const quoteBefore = i > first ? quoteRelation(facts, i - 1, head) : 15;
  const quoteAfter = i + 1 < last ? quoteRelation(facts, i + 1, head) : 15;
  const quotes = (quoteBefore * 16 + quote) * 16 + quoteAfter;
  let n = start;
  out[n++] = mix(mix(12, quote), side);
  out[n++] = mix(mix(13, quotes), side);
  out[n++] = mix(mix(mix(14, facts.lemma[head] as number), quote), side);
  out[n++] = mix(mix(45, (facts.quotation[head] as number) >= 0 ? 1 : 0), mix(side, quote));
  return n;
}

/** Mark or part of speech of a token beside the head; 0 outside the window. */
function besideHead({ mark, part }: Facts, { first, last }: Window, at: number): number {
  if (at < first || at >= last) return 0;
  return mark[at] ? (mark[at] as number) : 20 + (part[at] as number);
}

/** The head itself and what stands beside it. */
function headFeatures(facts: Facts, window: Window, head: number, out: Int32Array, start: number): number {
  const { side, far, part, quote, own, commas, finite } = place;
  const verb = facts.lemma[head] as number;
  const headNext = besideHead(facts, window, head + 1);
  const headBefore = besideHead(facts, window, head - 1);
  const lemmaNext = head + 1 < window.last ? (facts.lemma[head + 1] as number) : BEYOND;
  let n = start;
  out[n++] = mix(mix(mix(3, own), verb), side);
  out[n++] = mix(mix(mix(15, verb), far), part);
  out[n++] = mix(mix(mix(20, facts.shape[head] as number), part), far);
  out[n++] = mix(mix(mix(21, headNext), side), far);
  out[n++] = mix(mix(mix(22, headBefore), side), far);
  out[n++] = mix(mix(mix(23, headNext), side), quote);
  out[n++] = mix(mix(mix(24, headBefore), side), quote);
  out[n++] = mix(mix(42, quote), mix(headNext, mix(headBefore, side)));
  out[n++] = mix(mix(43, lemmaNext), mix(far, part));
  out[n++] = mix(mix(44, verb), mix(side, mix(commas, finite)));
  return n;
}

/** What the lexicon says of the cue, and where the token stands to its conjunction. */
function lexiconFeatures(view: RuleView, that: number, i: number, out: Int32Array, start: number): number {
  const { side, far, part, quote, finite, markBefore } = place;
  const toThat = that < 0 || side !== 2 ? 0 : i < that ? 1 : i === that ? 2 : i === that + 1 ? 3 : 4;
  let n = start;
  out[n++] = mix(mix(mix(18, toThat), side), markBefore);
  out[n++] = mix(mix(mix(19, toThat), part), finite);
  out[n++] = mix(mix(32, view.entry), mix(side, quote));
  out[n++] = mix(mix(33, view.entry), mix(far, part));
  out[n++] = mix(mix(34, view.entry), mix(toThat, side));
  return n;
}

/** What the rules make of the token. */
function ruleFeatures(
  { rule, entry, labels, first }: RuleView,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const { side, far, part, quote, own, grammaticalCase, lemmaAfter, mark, markBefore } = place;
  const at = i - first;
  const ruled = labelAt(labels, at);
  const before = labelAt(labels, at - 1);
  const after = labelAt(labels, at + 1);
  let n = start;
  out[n++] = mix(50, ruled);
  out[n++] = mix(mix(51, rule), ruled);
  out[n++] = mix(mix(52, before * 36 + ruled * 6 + after), rule);
  out[n++] = mix(mix(53, before * 36 + ruled * 6 + after), markBefore * 16 + mark);
  out[n++] = mix(mix(54, ruled), mix(far, part));
  out[n++] = mix(mix(55, ruled), mix(entry, side));
  out[n++] = mix(mix(56, before * 6 + ruled), own);
  out[n++] = mix(mix(57, ruled * 6 + after), lemmaAfter);
  out[n++] = mix(mix(58, ruled * 6 + before), mix(part, grammaticalCase));
  out[n++] = mix(mix(59, ruled), mix(quote, side));
  return n;
}

function labelAt(labels: Uint8Array | null, at: number): number {
  return labels !== null && at >= 0 && at < labels.length ? (labels[at] as number) : 0;
}

function noRuleFeature(out: Int32Array, start: number): number {
  out[start] = mix(60, place.side);
  return start + 1;
}
