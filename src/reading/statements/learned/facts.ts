/** What the learned reader knows of every token of a text, as numbers: made once a text. */
import type { Analysis, Feats, NameSpan, Token } from '../../../language/contract.js';
import { allUpper, hasLetterOrDigit, startsUpper } from '../../../text/characters.js';
import { hashText } from '../../../text/hashing.js';
import type { Quotation } from '../../../text/quotations.js';
import { tokenAt } from '../units.js';
import { type Clauses, clausesOf, type Sight } from './clauses.js';

/** One number per token in every array; indices are those of `Analysis.tokens`. */
export interface Facts {
  readonly analysis: Analysis;
  readonly lemma: Int32Array;
  readonly ending: Int32Array;
  /** The first letters of the lemma: what words of one root share («побоюватися», «побоювання»). */
  readonly stem: Int32Array;
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
  /** Whether a noun is animate (1) or not (2); 0 where that is not said. */
  readonly animacy: Uint8Array;
  /** Null for models that look at words alone. */
  readonly clauses: Clauses | null;
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
export function factsOf(analysis: Analysis, sight: Sight): Facts {
  const { tokens, names } = analysis;
  const size = tokens.length;
  const facts = {
    analysis,
    lemma: new Int32Array(size),
    ending: new Int32Array(size),
    stem: new Int32Array(size),
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
    animacy: new Uint8Array(size),
    clauses: null,
  };
  for (let i = 0; i < size; i++) describe(facts, i, tokens[i] as Token);
  markNames(facts.name, names);
  markQuotations(facts, speechLike(analysis));
  return { ...facts, clauses: clausesOf(facts, sight) };
}

function describe(facts: { [K in keyof Facts]: Facts[K] }, i: number, token: Token): void {
  const { lemma, norm, upos, feats, form } = token;
  const isVerb = upos === 'VERB' || upos === 'AUX';
  const part = PART_NUMBERS.get(upos) ?? 0;
  const described = formOf(feats);
  facts.lemma[i] = hashText(lemma, 0, Math.min(lemma.length, 60), 71);
  facts.ending[i] = hashText(norm, Math.max(0, norm.length - 3), norm.length, 73);
  facts.stem[i] = hashText(lemma, 0, Math.min(lemma.length, STEM), 79);
  facts.animacy[i] = described.animacy;
  facts.part[i] = part;
  facts.grammaticalCase[i] = described.grammaticalCase;
  facts.shape[i] = shapeOf(isVerb ? described.verbal : described.nominal, part);
  facts.agreement[i] = described.agreement;
  facts.capital[i] = startsUpper(form) ? (allUpper(form) ? 2 : 1) : 0;
  facts.mark[i] = hasLetterOrDigit(form) ? 0 : markOf(form);
  facts.finite[i] = isVerb && described.finite ? 1 : 0;
  facts.nominal[i] = upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' ? 1 : 0;
}

const STEM = 5;

const PART_NUMBERS: ReadonlyMap<string, number> = new Map(PARTS.map((part, at) => [part, at + 1]));

function markOf(form: string): number {
  return MARKS[form] ?? (/^["'«»„“”‘’`]+$/.test(form) ? QUOTATION_MARK : OTHER_MARK);
}

/** Hash of what tells the forms of one part of speech apart. */
function shapeOf(form: string, part: number): number {
  return hashText(form, 0, form.length, 100 + part);
}

/** What one combination of features says; combinations are few, and the same one is the same object. */
interface Form {
  readonly grammaticalCase: number;
  readonly agreement: number;
  readonly finite: boolean;
  readonly animacy: number;
  readonly verbal: string;
  readonly nominal: string;
}

const forms = new WeakMap<Feats, Form>();

function formOf(feats: Feats): Form {
  let form = forms.get(feats);
  if (!form) {
    form = {
      grammaticalCase: CASES.indexOf(feats.Case ?? '') + 1,
      agreement:
        (feats.Number === 'Plur' ? 1 : feats.Number === 'Sing' ? 2 : 0) * 4 +
        (feats.Gender === 'Masc' ? 1 : feats.Gender === 'Fem' ? 2 : feats.Gender === 'Neut' ? 3 : 0),
      animacy: feats.Animacy === 'Anim' ? 1 : feats.Animacy === 'Inan' ? 2 : 0,
      finite: feats.VerbForm === 'Fin' || feats.VerbForm === undefined,
      verbal: `${feats.VerbForm ?? ''}${feats.Tense ?? ''}${feats.Voice ?? ''}`,
      nominal: feats.Case ?? feats.PronType ?? '',
    };
    forms.set(feats, form);
  }
  return form;
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
