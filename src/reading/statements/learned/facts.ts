/** What the learned reader knows of every token of a text, as numbers: made once a text. */
import type { Analysis, NameSpan, Token } from '../../../language/contract.js';
import { hashText } from '../../../text/hashing.js';
import type { Quotation } from '../../../text/quotations.js';
import { tokenAt } from '../units.js';

/** One number per token in every array; indices are those of `Analysis.tokens`. */
export interface Facts {
  readonly analysis: Analysis;
  readonly lemma: Int32Array;
  readonly ending: Int32Array;
  /** Part of speech from 1. */
  readonly part: Uint8Array;
  /** Part of speech with verb form, mood or case. */
  readonly shape: Int32Array;
  readonly grammaticalCase: Uint8Array;
  /** Number and gender, for agreement. */
  readonly agreement: Uint8Array;
  readonly capital: Uint8Array;
  /** Kind of mark: 0 for words. */
  readonly mark: Uint8Array;
  /** Index of the outermost quotation that holds the token, its marks included; -1 for none. */
  readonly quotation: Int32Array;
  readonly quotationFirst: readonly number[];
  readonly quotationLast: readonly number[];
  /** Whether a quotation has no closing mark: it ends with its paragraph. */
  readonly open: readonly boolean[];
  /** Type of the name a token belongs to, 0 for none. */
  readonly name: Uint8Array;
  readonly finite: Uint8Array;
  readonly nominal: Uint8Array;
}

const PARTS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
];
const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins', 'Loc', 'Voc'];
const NAMES = ['PER', 'ORG', 'LOC', 'EVT', 'PRO', 'MISC'];
const MARKS: Readonly<Record<string, number>> = {
  ',': 1,
  '.': 2,
  ':': 3,
  ';': 4,
  '-': 5,
  '–': 5,
  '—': 5,
  '―': 5,
  '--': 5,
  '(': 6,
  ')': 7,
  '!': 2,
  '?': 2,
  '…': 2,
  '...': 2,
};
const QUOTATION_MARK = 8;
const OTHER_MARK = 9;

/** Quotations that may be speech: whole pairs, and paragraphs that open with a mark and never close it. */
function speechLike({ quotations, tokens, sentences }: Analysis): Quotation[] {
  const starts = new Set<number>();
  sentences.forEach(({ first, block }, s) => {
    if (sentences[s - 1]?.block !== block) starts.add(tokens[first]?.start ?? -1);
  });
  return quotations.filter(({ opened, closed, start }) => opened && (closed || starts.has(start)));
}

/** Facts of all tokens; linear in the text. */
export function factsOf(analysis: Analysis): Facts {
  const { tokens, names } = analysis;
  const size = tokens.length;
  const facts = {
    analysis,
    lemma: new Int32Array(size),
    ending: new Int32Array(size),
    part: new Uint8Array(size),
    shape: new Int32Array(size),
    grammaticalCase: new Uint8Array(size),
    agreement: new Uint8Array(size),
    capital: new Uint8Array(size),
    mark: new Uint8Array(size),
    quotation: new Int32Array(size).fill(-1),
    quotationFirst: [] as number[],
    quotationLast: [] as number[],
    open: [] as boolean[],
    name: new Uint8Array(size),
    finite: new Uint8Array(size),
    nominal: new Uint8Array(size),
  };
  for (let i = 0; i < size; i++) describe(facts, i, tokens[i] as Token);
  markNames(facts.name, names);
  markQuotations(facts, speechLike(analysis));
  return facts;
}

function describe(facts: { [K in keyof Facts]: Facts[K] }, i: number, token: Token): void {
  const { lemma, norm, upos, feats, form } = token;
  facts.lemma[i] = hashText(lemma, 0, Math.min(lemma.length, 60), 71);
  facts.ending[i] = hashText(norm, Math.max(0, norm.length - 3), norm.length, 73);
  facts.part[i] = PARTS.indexOf(upos) + 1;
  facts.grammaticalCase[i] = CASES.indexOf(feats.Case ?? '') + 1;
  const more =
    upos === 'VERB' || upos === 'AUX'
      ? `${feats.VerbForm ?? ''}${feats.Tense ?? ''}${feats.Voice ?? ''}`
      : (feats.Case ?? feats.PronType ?? '');
  facts.shape[i] = hashText(more, 0, more.length, 100 + (facts.part[i] as number));
  facts.agreement[i] =
    (feats.Number === 'Plur' ? 1 : feats.Number === 'Sing' ? 2 : 0) * 4 +
    (feats.Gender === 'Masc' ? 1 : feats.Gender === 'Fem' ? 2 : feats.Gender === 'Neut' ? 3 : 0);
  facts.capital[i] = /^\p{Lu}/u.test(form) ? (/^\p{Lu}{2,}$/u.test(form) ? 2 : 1) : 0;
  facts.mark[i] = /[\p{L}\p{N}]/u.test(form)
    ? 0
    : (MARKS[form] ?? (/^["'«»„“”‘’`]+$/.test(form) ? QUOTATION_MARK : OTHER_MARK));
  facts.finite[i] =
    (upos === 'VERB' || upos === 'AUX') && (feats.VerbForm === 'Fin' || feats.VerbForm === undefined) ? 1 : 0;
  facts.nominal[i] = upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' ? 1 : 0;
}

function markNames(into: Uint8Array, names: readonly NameSpan[]): void {
  for (const name of names)
    for (let i = name.first; i < name.last; i++) into[i] = NAMES.indexOf(name.type) + 1;
}

function markQuotations(facts: Facts, quotations: readonly Quotation[]): void {
  const { tokens } = facts.analysis;
  let free = 0;
  for (const quotation of quotations) {
    const first = tokenAt(tokens, quotation.start, free);
    const last = tokenAt(tokens, quotation.end - 1, free) + 1;
    if (first < free || last <= first) continue;
    const index = facts.quotationFirst.length;
    (facts.quotationFirst as number[]).push(first);
    (facts.quotationLast as number[]).push(last);
    (facts.open as boolean[]).push(!quotation.closed);
    for (let i = first; i < last; i++) facts.quotation[i] = index;
    free = last;
  }
}
