/** Features of the learned reader, as 32-bit hashes; the same code in training and in reading. */
import { mix } from '../../../text/hashing.js';
import { fillCueClauses } from './clause-features.js';
import type { Facts } from './facts.js';
import type { Window } from './windows.js';

/** What the rules say of a cue, for the learned reader to weigh: drafts by the index of their cue's head. */
export interface RuleView {
  /** Number of the rule from 1, 0 when no rule proposes a statement with this cue. */
  readonly rule: number;
  readonly confidence: number;
  /** What the lexicon says of the cue: a number of its kind and of what it takes; 0 when it is not in there. */
  readonly entry: number;
  /** Label by token from `first`: see labels.ts. Null when no rule proposes. */
  readonly first: number;
  readonly labels: Uint8Array | null;
}

export const NO_RULE: RuleView = { rule: 0, confidence: 0, entry: 0, first: 0, labels: null };

export const CUE_FEATURES = 56;

/** Fills `out` with the features that tell whether token `i` is the head of a cue; returns how many. */
export function fillCueFeatures(
  facts: Facts,
  window: Window,
  i: number,
  view: RuleView,
  out: Int32Array,
): number {
  const n = neighbourFeatures(facts, window, i, out, 0);
  return clauseFeatures(facts, window, i, view, out, n);
}

/** What a value is when its token lies outside the window. */
const BEYOND = -3;

/** The word and the words beside it. */
function neighbourFeatures(
  { lemma, shape, part, mark, ending }: Facts,
  { first, last }: Window,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const own = lemma[i] as number;
  const form = shape[i] as number;
  const before = i - 1 >= first;
  const after = i + 1 < last;
  const lemmaBefore = before ? (lemma[i - 1] as number) : BEYOND;
  const lemmaAfter = after ? (lemma[i + 1] as number) : BEYOND;
  const shapeBefore = before ? (shape[i - 1] as number) : BEYOND;
  const shapeAfter = after ? (shape[i + 1] as number) : BEYOND;
  let n = start;
  out[n++] = 1;
  out[n++] = mix(2, own);
  out[n++] = mix(mix(3, own), form);
  out[n++] = mix(4, form);
  out[n++] = mix(5, ending[i] as number);
  out[n++] = mix(mix(6, own), lemmaAfter);
  out[n++] = mix(mix(7, own), lemmaBefore);
  out[n++] = mix(mix(8, lemmaAfter), part[i] as number);
  out[n++] = mix(mix(9, lemmaBefore), part[i] as number);
  out[n++] = mix(mix(mix(10, shapeBefore), form), shapeAfter);
  out[n++] = mix(mix(mix(11, i - 2 >= first ? (shape[i - 2] as number) : BEYOND), shapeBefore), form);
  out[n++] = mix(mix(mix(12, form), shapeAfter), i + 2 < last ? (shape[i + 2] as number) : BEYOND);
  out[n++] = mix(mix(22, after ? (mark[i + 1] as number) : BEYOND), own);
  out[n++] = mix(mix(23, before ? (mark[i - 1] as number) : BEYOND), own);
  out[n++] = mix(mix(24, i + 2 < last ? (lemma[i + 2] as number) : BEYOND), own);
  out[n++] = mix(mix(25, i - 2 >= first ? (lemma[i - 2] as number) : BEYOND), own);
  return n;
}

/** Quotations, subjects and conjunctions around it, and what lexicon and rules say of it. */
function clauseFeatures(
  facts: Facts,
  window: Window,
  i: number,
  view: RuleView,
  out: Int32Array,
  start: number,
): number {
  const { first, last } = window;
  const own = facts.lemma[i] as number;
  const shape = facts.shape[i] as number;
  const part = facts.part[i] as number;
  const quote = quoteSide(facts, first, last, i);
  const inQuote = (facts.quotation[i] as number) >= 0 ? 1 : 0;
  const that = nextOpening(facts, i, last);
  const subject = subjectBefore(facts, first, i);
  const place = i === first ? 1 : i - first < 3 ? 2 : 3;
  let n = start;
  out[n++] = mix(mix(13, own), quote);
  out[n++] = mix(mix(14, shape), quote);
  out[n++] = mix(mix(15, own), that);
  out[n++] = mix(mix(16, shape), that);
  out[n++] = mix(mix(17, own), inQuote);
  out[n++] = mix(mix(18, part), inQuote);
  out[n++] = mix(mix(19, own), subject);
  out[n++] = mix(mix(20, shape), subject);
  out[n++] = mix(mix(21, own), place);
  out[n++] = mix(mix(35, last - i < 3 ? 1 : 2), mix(quote, part));
  n = viewFeatures(view, own, shape, quote, that, subject, out, n);
  return facts.clauses
    ? fillCueClauses(facts, facts.clauses, window, i, view, { quote, that, subject }, out, n)
    : n;
}

function viewFeatures(
  { entry, rule, confidence }: RuleView,
  own: number,
  shape: number,
  quote: number,
  that: number,
  subject: number,
  out: Int32Array,
  start: number,
): number {
  let n = start;
  out[n++] = mix(mix(26, entry), quote);
  out[n++] = mix(mix(27, entry), that);
  out[n++] = mix(mix(28, entry), subject);
  out[n++] = mix(mix(29, entry), shape);
  out[n++] = mix(30, rule);
  out[n++] = mix(mix(31, rule), own);
  out[n++] = mix(mix(32, rule), Math.round(confidence * 10));
  out[n++] = mix(mix(33, rule), entry);
  out[n++] = mix(mix(34, rule), shape);
  return n;
}

/** Whether a quotation ends just before the token, starts just after it, or holds it: a small number. */
function quoteSide(facts: Facts, first: number, last: number, i: number): number {
  const { quotation, quotationFirst, quotationLast } = facts;
  const own = quotation[i] as number;
  let before = 0;
  for (let k = i - 1; k >= first && k >= i - 8; k--) {
    const other = quotation[k] as number;
    if (other !== own && other >= 0) {
      before =
        (i - (quotationLast[other] as number) < 3 ? 1 : 2) +
        ((quotationLast[other] as number) - (quotationFirst[other] as number) > 7 ? 2 : 0);
      break;
    }
  }
  let after = 0;
  for (let k = i + 1; k < last && k <= i + 10; k++) {
    const other = quotation[k] as number;
    if (other !== own && other >= 0) {
      after =
        ((quotationFirst[other] as number) - i < 4 ? 1 : 2) +
        ((quotationLast[other] as number) - (quotationFirst[other] as number) > 7 ? 2 : 0);
      break;
    }
  }
  return before * 8 + after;
}

/** What opens a clause after the token: nothing, a comma, a conjunction, an infinitive, and how far away. */
function nextOpening(facts: Facts, i: number, last: number): number {
  const { part, mark, analysis } = facts;
  for (let k = i + 1; k < last && k <= i + 12; k++) {
    const far = k - i < 3 ? 0 : 1;
    if (mark[k] === 1) return (part[k + 1] === 14 ? 3 : 1) * 2 + far;
    if (mark[k] === 3) return 5 * 2 + far;
    if (part[k] === 14) return 4 * 2 + far;
    if ((part[k] === 16 || part[k] === 4) && analysis.tokens[k]?.feats.VerbForm === 'Inf') return 6 * 2 + far;
    if (mark[k] === 2) return 7 * 2;
    if (facts.finite[k]) return 8 * 2 + far;
  }
  return 0;
}

/** The nearest noun, name or pronoun before: its kind, case and distance. */
function subjectBefore(facts: Facts, first: number, i: number): number {
  for (let k = i - 1; k >= first && k >= i - 7; k--) {
    if (facts.nominal[k])
      return mix(
        ((facts.grammaticalCase[k] as number) * 8 + (facts.name[k] as number)) * 20 +
          (facts.part[k] as number),
        i - k < 3 ? 1 : 2,
      );
    if (facts.mark[k] && i - k > 1) return facts.mark[k] as number;
  }
  return 77;
}
