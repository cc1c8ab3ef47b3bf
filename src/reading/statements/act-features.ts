/** What the act of a statement is told by: its cue, its table act, the words and forms of its content. */
import type { Analysis, Feats, Token } from '../../language/contract.js';
import type { Act, Span } from '../../model/index.js';
import { hashText, mix } from '../../text/hashing.js';
import type { CueEntry } from './cue-table.js';
import type { Lexicon } from './lexicon.js';
import { tokenAt } from './units.js';
import { isFiniteVerb } from './word-kinds.js';

/** Enough of a draft to judge its act. */
export interface Judged {
  /** Tokens of the cue. */
  readonly cue: readonly Token[];
  /** Tokens of the content, in order. */
  readonly content: readonly Token[];
  readonly entry: CueEntry | null;
  /** What the rules make of it. */
  readonly ruled: Act;
  /** The rule that made it so. */
  readonly rule: string;
  /** Whether all of it stands in quotation marks. */
  readonly quoted: boolean;
}

/** How many content words are looked at. */
const MOST = 24;

/** Longest value that is hashed whole. */
const LONGEST = 60;

/** Features as they are found; `other` is mixed in where it is not 0. */
class Features {
  readonly hashes: number[] = [];

  add(kind: number, value: string, other = 0): void {
    const hash = hashText(value, 0, Math.min(value.length, LONGEST), kind * 131 + 7);
    this.hashes.push(other === 0 ? hash : mix(hash, other));
  }
}

const hashOf = (value: string): number => hashText(value, 0, Math.min(value.length, LONGEST), 97);

/** Hashes of the features of a statement. */
export function actFeatures(judged: Judged, lexicon: Lexicon): number[] {
  const features = new Features();
  const table = judged.entry?.act ?? 'none';
  const tabled = hashOf(table);
  cueFeatures(judged, table, tabled, lexicon, features);
  const clause = clauseOf(judged.content);
  clauseFeatures(clause, hashOf(judged.ruled), tabled, features);
  wordFeatures(clause, tabled, lexicon, features);
  formFeatures(clause, tabled, features);
  const { content } = judged;
  if (content.at(-1)?.form === '?' || content.at(-2)?.form === '?') features.add(24, 'question');
  return features.hashes;
}

function cueFeatures(
  { cue, entry, ruled, rule: by, quoted }: Judged,
  table: string,
  tabled: number,
  lexicon: Lexicon,
  features: Features,
): void {
  const rule = hashOf(ruled);
  let key = '';
  let verb: Token | undefined;
  let negated = false;
  for (const token of cue) {
    if (lexicon.set.negations.has(token.norm)) negated = true;
    if (token.upos === 'ADP' || token.upos === 'PART') continue;
    key = verb ? `${key} ${token.lemma}` : token.lemma;
    verb ??= token;
  }
  features.add(1, 'bias');
  features.add(2, ruled);
  features.add(25, by, rule);
  features.add(3, `${table} ${negated}`);
  features.add(4, `${entry?.kind ?? ''} ${table}`);
  features.add(5, key);
  features.add(6, key, rule);
  for (const { upos, lemma } of cue) if (upos !== 'ADP' && upos !== 'PART') features.add(7, lemma);
  features.add(8, shapeOf(verb), tabled);
  features.add(9, quoted ? 'quoted' : 'plain', rule);
}

/** The first words of a content, without its marks. */
function clauseOf(content: readonly Token[]): Token[] {
  const clause: Token[] = [];
  for (const token of content) {
    if (token.upos === 'PUNCT') continue;
    if (clause.push(token) === MOST) break;
  }
  return clause;
}

/** Its main verb, its subject and how it opens. */
function clauseFeatures(clause: readonly Token[], rule: number, tabled: number, features: Features): void {
  const main = clause.findIndex(isFiniteVerb);
  const verb = main < 0 ? undefined : clause[main];
  const shape = shapeOf(verb);
  features.add(10, shape, tabled);
  features.add(11, shape, rule);
  if (verb) features.add(12, verb.lemma);
  const opening = clause[0];
  features.add(13, `${opening?.upos} ${opening?.feats.VerbForm ?? opening?.feats.Case ?? ''}`, tabled);
  for (let i = 0; i < 3 && i < clause.length; i++) features.add(14, (clause[i] as Token).lemma);
  const end = main < 0 ? clause.length : main;
  let subject = 'none';
  for (let i = 0; i < end && subject === 'none'; i++) {
    const token = clause[i] as Token;
    if (isNominative(token)) subject = token.feats.Person ?? token.upos;
  }
  features.add(15, subject, mix(tabled, hashOf(shape)));
}

/** Its words, and what the tables say of them. */
function wordFeatures(clause: readonly Token[], tabled: number, lexicon: Lexicon, features: Features): void {
  for (let i = 0; i < clause.length; i++) {
    const { upos, lemma, norm, feats } = clause[i] as Token;
    if (upos === 'ADP' || upos === 'CCONJ' || upos === 'NUM' || upos === 'PROPN') continue;
    features.add(16, lemma);
    if (i < 8) features.add(17, lemma, tabled);
    const act = lexicon.contentActs.get(lemma) ?? lexicon.contentActs.get(norm);
    if (act) features.add(18, act, tabled);
    if (feats.Degree === 'Cmp' || feats.Degree === 'Sup') features.add(19, feats.Degree, tabled);
    const known = lexicon.verbs.get(lemma)?.[0]?.act;
    if (known && known !== 'state') features.add(20, known, i < 6 ? tabled : 1);
  }
}

/** Persons, tenses and length. */
function formFeatures(clause: readonly Token[], tabled: number, features: Features): void {
  let first = false;
  let second = false;
  const tenses: string[] = [];
  for (const { feats } of clause) {
    const { Person: person, Tense: tense } = feats;
    if (person === '1') first = true;
    else if (person === '2') second = true;
    if (tense !== undefined && !tenses.includes(tense)) tenses.push(tense);
  }
  if (first) features.add(21, '1', tabled);
  if (second) features.add(21, '2', tabled);
  features.add(22, tenses.length > 1 ? tenses.sort().join() : (tenses[0] ?? ''), tabled);
  features.add(23, clause.length < 4 ? 'short' : clause.length < 10 ? 'middle' : 'long', tabled);
}

const isNominative = ({ upos, feats }: Token): boolean =>
  (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') && feats.Case === 'Nom';

/** Shapes by features: a combination of these nearly always goes with one part of speech. */
const shapes = new WeakMap<Feats, { readonly upos: string; readonly shape: string }>();

function shapeOf(token: Token | undefined): string {
  if (!token) return 'none';
  const { upos, feats } = token;
  const known = shapes.get(feats);
  if (known?.upos === upos) return known.shape;
  const { VerbForm, Mood, Tense, Person, Aspect, Case, Voice } = feats;
  const shape = [upos, VerbForm, Mood, Tense, Person, Aspect, Case, Voice].filter(Boolean).join(' ');
  shapes.set(feats, { upos, shape });
  return shape;
}

/** The entry whose words are all among the cue's, the longest first; null when the tables have none. */
export function entryOfCue(cue: readonly Token[], lexicon: Lexicon): CueEntry | null {
  const holds = (word: string): boolean =>
    word === '*' || cue.some(({ lemma, norm }) => lemma === word || norm === word);
  let best: CueEntry | null = null;
  for (const { lemma } of cue)
    for (const table of [lexicon.verbs, lexicon.nouns, lexicon.formulas])
      for (const entry of table.get(lemma) ?? NO_ENTRIES)
        if ((!best || entry.lemmas.length > best.lemmas.length) && entry.lemmas.every(holds)) best = entry;
  return best;
}

const NO_ENTRIES: readonly CueEntry[] = [];

/** Tokens that lie in one of the pieces, at most 60. */
export function tokensIn({ tokens }: Analysis, pieces: readonly Span[]): Token[] {
  const found: Token[] = [];
  for (const { start, end } of pieces)
    for (let i = tokenAt(tokens, start); i < tokens.length && found.length < 60; i++) {
      const token = tokens[i] as Token;
      if (token.start >= end) break;
      if (token.start >= start) found.push(token);
    }
  return found;
}

/** Whether every piece opens with a quotation mark. */
export function isQuoted(text: string, pieces: readonly Span[]): boolean {
  return pieces.every(({ start }) => /^["«“„]$/u.test(text.charAt(start)));
}
