/** Features of the learned reader, as 32-bit hashes; the same code in training and in reading. */
import { mix } from '../../../text/hashing.js';
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

export const CUE_FEATURES = 40;

/** Fills `out` with the features that tell whether token `i` is the head of a cue; returns how many. */
export function fillCueFeatures(
  facts: Facts,
  { first, last }: Window,
  i: number,
  view: RuleView,
  out: Int32Array,
): number {
  const { lemma, shape, part, mark, ending, quotation } = facts;
  const at = (table: Int32Array | Uint8Array, k: number): number =>
    k >= first && k < last ? (table[k] as number) : -3;
  const own = lemma[i] as number;
  const quote = quoteSide(facts, first, last, i);
  const inQuote = (quotation[i] as number) >= 0 ? 1 : 0;
  const that = nextOpening(facts, i, last);
  const subject = subjectBefore(facts, first, i);
  const start = i === first ? 1 : i - first < 3 ? 2 : 3;
  let n = 0;
  out[n++] = 1;
  out[n++] = mix(2, own);
  out[n++] = mix(mix(3, own), shape[i] as number);
  out[n++] = mix(4, shape[i] as number);
  out[n++] = mix(5, ending[i] as number);
  out[n++] = mix(mix(6, own), at(lemma, i + 1));
  out[n++] = mix(mix(7, own), at(lemma, i - 1));
  out[n++] = mix(mix(8, at(lemma, i + 1)), part[i] as number);
  out[n++] = mix(mix(9, at(lemma, i - 1)), part[i] as number);
  out[n++] = mix(mix(mix(10, at(shape, i - 1)), shape[i] as number), at(shape, i + 1));
  out[n++] = mix(mix(mix(11, at(shape, i - 2)), at(shape, i - 1)), shape[i] as number);
  out[n++] = mix(mix(mix(12, shape[i] as number), at(shape, i + 1)), at(shape, i + 2));
  out[n++] = mix(mix(13, own), quote);
  out[n++] = mix(mix(14, shape[i] as number), quote);
  out[n++] = mix(mix(15, own), that);
  out[n++] = mix(mix(16, shape[i] as number), that);
  out[n++] = mix(mix(17, own), inQuote);
  out[n++] = mix(mix(18, part[i] as number), inQuote);
  out[n++] = mix(mix(19, own), subject);
  out[n++] = mix(mix(20, shape[i] as number), subject);
  out[n++] = mix(mix(21, own), start);
  out[n++] = mix(mix(22, at(mark, i + 1)), own);
  out[n++] = mix(mix(23, at(mark, i - 1)), own);
  out[n++] = mix(mix(24, at(lemma, i + 2)), own);
  out[n++] = mix(mix(25, at(lemma, i - 2)), own);
  out[n++] = mix(mix(26, view.entry), quote);
  out[n++] = mix(mix(27, view.entry), that);
  out[n++] = mix(mix(28, view.entry), subject);
  out[n++] = mix(mix(29, view.entry), shape[i] as number);
  out[n++] = mix(30, view.rule);
  out[n++] = mix(mix(31, view.rule), own);
  out[n++] = mix(mix(32, view.rule), Math.round(view.confidence * 10));
  out[n++] = mix(mix(33, view.rule), view.entry);
  out[n++] = mix(mix(34, view.rule), shape[i] as number);
  out[n++] = mix(mix(35, last - i < 3 ? 1 : 2), mix(quote, part[i] as number));
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
