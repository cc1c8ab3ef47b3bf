/** What the act of a statement is told by: its cue, its table act, the words and forms of its content. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Act, Span } from '../../model/index.js';
import { hashText, mix } from '../../text/hashing.js';
import type { CueEntry, Lexicon } from './lexicon.js';
import { tokenAt } from './units.js';

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

/** Hashes of the features of a statement. */
export function actFeatures(
  { cue, content, entry, ruled, rule: by, quoted }: Judged,
  lexicon: Lexicon,
): number[] {
  const found: number[] = [];
  const add = (kind: number, value: string, other = 0) => {
    const hash = hashText(value, 0, Math.min(value.length, 60), kind * 131 + 7);
    found.push(other === 0 ? hash : mix(hash, other));
  };
  const hash = (value: string) => hashText(value, 0, Math.min(value.length, 60), 97);
  const table = entry?.act ?? 'none';
  const rule = hash(ruled);
  const tabled = hash(table);
  const verb = cue.filter(({ upos }) => upos !== 'ADP' && upos !== 'PART');
  const key = verb.map(({ lemma }) => lemma).join(' ');
  const negated = cue.some(({ norm }) => lexicon.set.negations.has(norm));
  add(1, 'bias');
  add(2, ruled);
  add(25, by, rule);
  add(3, `${table} ${negated}`);
  add(4, `${entry?.kind ?? ''} ${table}`);
  add(5, key);
  add(6, key, rule);
  for (const { lemma } of verb) add(7, lemma);
  add(8, `${shapeOf(verb[0])}`, tabled);
  add(9, quoted ? 'quoted' : 'plain', rule);
  const clause = content.filter(({ upos }) => upos !== 'PUNCT').slice(0, MOST);
  const main = clause.findIndex(({ upos, feats }) => isFinite_(upos, feats.VerbForm));
  const verbOf = main < 0 ? undefined : clause[main];
  add(10, shapeOf(verbOf), tabled);
  add(11, shapeOf(verbOf), rule);
  if (verbOf) add(12, verbOf.lemma);
  const opening = clause[0];
  add(13, `${opening?.upos} ${opening?.feats.VerbForm ?? opening?.feats.Case ?? ''}`, tabled);
  for (const one of clause.slice(0, 3)) add(14, one.lemma);
  const subject = clause.slice(0, main < 0 ? clause.length : main).find(isNominative);
  add(15, subject ? (subject.feats.Person ?? subject.upos) : 'none', mix(tabled, hash(shapeOf(verbOf))));
  clause.forEach((one, i) => {
    if (one.upos === 'ADP' || one.upos === 'CCONJ' || one.upos === 'NUM' || one.upos === 'PROPN') return;
    add(16, one.lemma);
    if (i < 8) add(17, one.lemma, tabled);
    const act = lexicon.contentActs.get(one.lemma) ?? lexicon.contentActs.get(one.norm);
    if (act) add(18, act, tabled);
    if (one.feats.Degree === 'Cmp' || one.feats.Degree === 'Sup') add(19, one.feats.Degree, tabled);
    const known = lexicon.verbs.get(one.lemma)?.[0]?.act;
    if (known && known !== 'state') add(20, known, i < 6 ? tabled : 1);
  });
  for (const person of ['1', '2'])
    if (clause.some(({ feats }) => feats.Person === person)) add(21, person, tabled);
  const tenses = new Set(clause.map(({ feats }) => feats.Tense).filter((tense) => tense !== undefined));
  add(22, [...tenses].sort().join(), tabled);
  add(23, clause.length < 4 ? 'short' : clause.length < 10 ? 'middle' : 'long', tabled);
  if (content.at(-1)?.form === '?' || content.at(-2)?.form === '?') add(24, 'question');
  return found;
}

const isFinite_ = (upos: string, form: string | undefined): boolean =>
  (upos === 'VERB' || upos === 'AUX') && (form === 'Fin' || form === undefined);

const isNominative = ({ upos, feats }: Token): boolean =>
  (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') && feats.Case === 'Nom';

function shapeOf(token: Token | undefined): string {
  if (!token) return 'none';
  const { VerbForm, Mood, Tense, Person, Aspect, Case, Voice } = token.feats;
  return [token.upos, VerbForm, Mood, Tense, Person, Aspect, Case, Voice].filter(Boolean).join(' ');
}

/** The entry whose words are all among the cue's, the longest first; null when the tables have none. */
export function entryOfCue(cue: readonly Token[], lexicon: Lexicon): CueEntry | null {
  let best: CueEntry | null = null;
  const words = new Set(cue.flatMap(({ lemma, norm }) => [lemma, norm]));
  for (const { lemma } of cue)
    for (const table of [lexicon.verbs, lexicon.nouns, lexicon.formulas])
      for (const entry of table.get(lemma) ?? []) {
        const fits = entry.lemmas.every((word) => word === '*' || words.has(word));
        if (fits && (!best || entry.lemmas.length > best.lemmas.length)) best = entry;
      }
  return best;
}

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
