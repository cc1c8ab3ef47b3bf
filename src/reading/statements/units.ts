/**
 * Units of attribution: a sentence outside its quotations, and what stands inside each quotation.
 *
 * Inside a unit a quotation or a bracket is one atom, so a cue in the article's own words never takes a word of
 * the quoted ones for its subject; the words of a quotation are a unit of their own, where statements inside
 * statements are found by the same rules.
 */
import type { Analysis, Token } from '../../language/contract.js';
import type { MentionType } from '../../model/index.js';
import { isDash } from '../../text/characters.js';
import type { Quotation } from '../../text/quotations.js';
import { datelineEnd } from './dateline.js';
import type { Lexicon } from './lexicon.js';

/** A stretch between separators (comma, dash, semicolon, colon), outside atoms. Token indices, half-open. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** The separator before it: `,`, `-`, `;`, `:` or the empty string. */
  readonly before: string;
}

/** Tokens that count as one: a quotation or a bracket. Token indices, half-open. */
export interface Atom {
  readonly first: number;
  readonly last: number;
  readonly quotation: Quotation | null;
}

/** Names of the article by the token they start at: a name is one word to the phrases around it. */
export interface Names {
  /** For each token: index after the last token of the name that starts here, or 0. */
  readonly ends: Int32Array;
  /** Type of the name that starts at a token. */
  readonly types: ReadonlyMap<number, MentionType>;
  /** Case of that name as far as its form shows it. */
  readonly cases: ReadonlyMap<number, string | null>;
  /** First tokens of titles and offices. */
  readonly titles: ReadonlySet<number>;
  /** Lemmas of bodies: nouns, whatever the tagger takes them for. */
  readonly bodies: ReadonlySet<string>;
  /** Lemmas of days, months and times: no phrase about them is a subject. */
  readonly times: ReadonlySet<string>;
}

export interface Unit {
  readonly analysis: Analysis;
  /** The words of its language. */
  readonly lexicon: Lexicon;
  readonly names: Names;
  /** Token indices, half-open. */
  readonly first: number;
  readonly last: number;
  /** The quotation whose words these are; null for the article's own words. */
  readonly within: Quotation | null;
  readonly atoms: readonly Atom[];
  /** For each token of the unit (from `first`): index of its atom or -1; empty in a unit without atoms. */
  readonly atomOf: Int32Array;
  readonly segments: readonly Segment[];
  readonly sentence: number;
  readonly block: number;
}

/** Quotations shorter than this many tokens (without marks) may be a name or a single word in quotes. */
const SHORT = 6;

/** All units of a text in reading order; outer before inner. */
export function unitsOf(
  analysis: Analysis,
  lexicon: Lexicon,
  names: Names,
  quotations: readonly Quotation[],
): Unit[] {
  const { tokens } = analysis;
  const units: Unit[] = [];
  let next = 0;
  let live: Quotation[] = [];
  for (const { first, last, index, block } of stretches(analysis)) {
    const { start } = tokens[first] as Token;
    const { end } = tokens[last - 1] as Token;
    while (next < quotations.length && (quotations[next] as Quotation).start < end)
      live.push(quotations[next++] as Quotation);
    live = live.filter((quotation) => quotation.end > start);
    const atoms = quotationAtoms(analysis, first, last, outermost(live));
    const wholly = atoms.find((atom) => atom.first === first && atom.last === last);
    if (!wholly) units.push(unit(analysis, lexicon, names, first, last, null, atoms, index, block));
    for (const atom of atoms) {
      const { quotation } = atom;
      if (!quotation) continue;
      const [from, until] = interior(analysis, atom, quotation);
      if (until - from < 4) continue;
      const inner = quotationAtoms(analysis, from, until, outermost(insideOf(live, quotation)));
      units.push(unit(analysis, lexicon, names, from, until, quotation, inner, index, block));
    }
  }
  return units;
}

/** Longest stretch that is read at once, in tokens: no sentence of people is longer, and cost stays linear. */
const LONGEST = 240;

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly index: number;
  readonly block: number;
}

/** The sentences without their datelines, over-long ones in pieces. */
function stretches({ sentences, tokens }: Analysis): Stretch[] {
  const all: Stretch[] = [];
  for (const { first, last, index, block } of sentences)
    for (let from = datelineEnd(tokens, first, last); from < last; from += LONGEST)
      all.push({ first: from, last: Math.min(from + LONGEST, last), index, block });
  return all;
}

/** Those of a list in reading order that stand in no other one of it. */
function outermost(quotations: readonly Quotation[]): Quotation[] {
  const outer: Quotation[] = [];
  for (const one of quotations) {
    const last = outer.at(-1);
    if (!last || one.start >= last.end || !holds(last, one)) outer.push(one);
  }
  return outer;
}

function insideOf(live: readonly Quotation[], quotation: Quotation): Quotation[] {
  const found: Quotation[] = [];
  for (let i = live.indexOf(quotation) + 1; i < live.length; i++) {
    const one = live[i] as Quotation;
    if (one.start >= quotation.end) break;
    if (holds(quotation, one)) found.push(one);
  }
  return found;
}

/** Index of the token at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number, low = 0, high = tokens.length): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle] as Token).end <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The quotations worth a closer look: whole clauses or several words, not names in quotation marks. */
export function speechQuotations(analysis: Analysis): Quotation[] {
  return analysis.quotations.filter((one) => one.opened && one.closed && !isNameQuotation(analysis, one));
}

/** «"Групі двадцяти"», «газета "День"»: few words, no verb, no sentence mark. */
export function isNameQuotation(analysis: Analysis, quotation: Quotation): boolean {
  const { tokens } = analysis;
  const first = tokenAt(tokens, quotation.start + quotation.openWidth);
  const last = tokenAt(tokens, quotation.end - quotation.closeWidth);
  const count = last - first;
  if (count <= 0) return true;
  if (count >= SHORT) return false;
  const head = tokens[first] as Token;
  if (!/^[\p{Lu}\p{N}]/u.test(head.form)) return false;
  if (isBeforeDash(analysis, quotation, first, last)) return false;
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token;
    if (token.upos === 'VERB' || token.upos === 'AUX' || /^[.!?…]+$/.test(token.form)) return false;
  }
  return true;
}

/** «"Це неприпустимо", – заявив Коваль»: what opens its sentence and goes on after a comma and a dash is speech. */
function isBeforeDash(
  { tokens, sentences }: Analysis,
  { start, end }: Quotation,
  first: number,
  last: number,
): boolean {
  const sentence = sentences[(tokens[first] as Token).sentence];
  const after = tokenAt(tokens, end);
  return (
    last > first &&
    sentence?.start === start &&
    tokens[after]?.form === ',' &&
    isDash(tokens[after + 1]?.form ?? '')
  );
}

const NO_ATOMS = new Int32Array(0);

function unit(
  analysis: Analysis,
  lexicon: Lexicon,
  names: Names,
  first: number,
  last: number,
  within: Quotation | null,
  quoted: readonly Atom[],
  sentence: number,
  block: number,
): Unit {
  const atoms = [...quoted, ...brackets(analysis.tokens, first, last, quoted)].sort(
    (a, b) => a.first - b.first,
  );
  const atomOf = atoms.length > 0 ? new Int32Array(last - first).fill(-1) : NO_ATOMS;
  atoms.forEach((atom, index) => {
    for (let i = atom.first; i < atom.last; i++) if (atomOf[i - first] === -1) atomOf[i - first] = index;
  });
  const segments = segmentsOf(analysis.tokens, first, last, atomOf);
  return { analysis, lexicon, names, first, last, within, atoms, atomOf, segments, sentence, block };
}

function holds(outer: Quotation, inner: Quotation): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.depth < inner.depth;
}

function quotationAtoms(
  analysis: Analysis,
  first: number,
  last: number,
  quotations: readonly Quotation[],
): Atom[] {
  const atoms: Atom[] = [];
  let free = first;
  for (const quotation of quotations) {
    const from = Math.max(free, tokenAt(analysis.tokens, quotation.start, first, last));
    const to = tokenAt(analysis.tokens, quotation.end - 1, first, last) + 1;
    const until = Math.min(last, to);
    if (from < until) {
      atoms.push({ first: from, last: until, quotation });
      free = until;
    }
  }
  return atoms;
}

function interior(analysis: Analysis, atom: Atom, quotation: Quotation): [number, number] {
  const { tokens } = analysis;
  const first = (tokens[atom.first] as Token).start <= quotation.start ? atom.first + 1 : atom.first;
  const last = (tokens[atom.last - 1] as Token).end >= quotation.end ? atom.last - 1 : atom.last;
  return [first, last];
}

function brackets(tokens: readonly Token[], first: number, last: number, quoted: readonly Atom[]): Atom[] {
  const atoms: Atom[] = [];
  let open = -1;
  for (let i = first; i < last; i++) {
    const atom = quoted.length > 0 && quoted.find((one) => one.first <= i && i < one.last);
    if (atom) {
      i = atom.last - 1;
      continue;
    }
    const { form } = tokens[i] as Token;
    if (form === '(' && open < 0) open = i;
    else if (form === ')' && open >= 0) {
      atoms.push({ first: open, last: i + 1, quotation: null });
      open = -1;
    }
  }
  return atoms;
}

const SEPARATORS = new Map([
  [',', ','],
  [';', ';'],
  [':', ':'],
  ['-', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['−', '-'],
  ['--', '-'],
]);

const LONGEST_SEPARATOR = 2;

function segmentsOf(tokens: readonly Token[], first: number, last: number, atomOf: Int32Array): Segment[] {
  const segments: Segment[] = [];
  let from = first;
  let before = '';
  for (let i = first; i < last; i++) {
    const { form } = tokens[i] as Token;
    if (form.length > LONGEST_SEPARATOR || (atomOf.length > 0 && (atomOf[i - first] as number) >= 0))
      continue;
    const separator = SEPARATORS.get(form);
    if (separator === undefined) continue;
    if (i > from) segments.push({ first: from, last: i, before });
    if (i > from || separator === '-' || separator === ':' || before === '') before = separator;
    from = i + 1;
  }
  if (from < last) segments.push({ first: from, last, before });
  return segments;
}
