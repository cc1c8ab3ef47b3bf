/** Cues of a unit: which words attribute, by the tables of the language. */
import type { Token } from '../../language/contract.js';
import type { CueEntry } from './cue-table.js';
import type { Lexicon } from './lexicon.js';
import { inAtom } from './phrases.js';
import type { Unit } from './units.js';

export interface Cue {
  readonly entry: CueEntry;
  /** Index of the word that carries the forms: the verb, or the noun of a formula. */
  readonly at: number;
  /** Indices of all words of the cue, its negation among them, in order. */
  readonly tokens: readonly number[];
  readonly negated: boolean;
  /** Where content, source and addressee may start after it. */
  readonly after: number;
}

/** The words of a cue of several words stand within this many tokens. */
const REACH = 5;

const found = new WeakMap<Unit, readonly Cue[]>();

/** Verb cues of the unit outside its atoms, left to right; found once for each unit. */
export function verbCues(unit: Unit, lexicon: Lexicon): readonly Cue[] {
  const known = found.get(unit);
  if (known) return known;
  const cues = findVerbCues(unit, lexicon);
  found.set(unit, cues);
  return cues;
}

function findVerbCues(unit: Unit, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let at = unit.first; at < unit.last; at++) {
    if (inAtom(unit, at)) continue;
    const token = unit.analysis.tokens[at] as Token;
    if (!mayBeVerb(token) || isPassive(token)) continue;
    const cue = firstMatch(unit, at, lexicon.verbs.get(token.lemma), lexicon);
    if (cue) cues.push(cue);
  }
  return cues;
}

/** Noun cues that hold their content: «намір вийти», «вимога відставки». */
export function nounCues(unit: Unit, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let at = unit.first; at < unit.last; at++) {
    const token = unit.analysis.tokens[at] as Token;
    if (token.upos !== 'NOUN' || inAtom(unit, at)) continue;
    const cue = firstMatch(unit, at, lexicon.nouns.get(token.lemma), lexicon);
    if (cue) cues.push(cue);
  }
  return cues;
}

function firstMatch(
  unit: Unit,
  at: number,
  entries: readonly CueEntry[] | undefined,
  lexicon: Lexicon,
): Cue | null {
  if (!entries) return null;
  for (const entry of entries) {
    const rest = otherWords(unit, at, entry);
    if (!rest) continue;
    const negation = negationBefore(unit, at, lexicon);
    const tokens = [...(negation >= 0 ? [negation] : []), at, ...rest].sort((a, b) => a - b);
    return { entry, at, tokens, negated: negation >= 0, after: Math.max(at, ...rest) + 1 };
  }
  return null;
}

const NOMINAL = /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/u;

function otherWords(unit: Unit, at: number, entry: CueEntry): number[] | null {
  const { tokens } = unit.analysis;
  const found: number[] = [];
  let from = at + 1;
  for (const word of entry.lemmas.slice(1)) {
    let hit = -1;
    for (let i = from; i < unit.last && i <= at + REACH; i++) {
      const token = tokens[i] as Token;
      if (token.upos === 'PUNCT') break;
      if (token.norm === word || token.lemma === word) {
        hit = i;
        break;
      }
      // "called [the] vote for …"
      if (i === from && unit.lexicon.small.inseparable.has(word) && NOMINAL.test(token.upos)) break;
    }
    if (hit < 0) return null;
    found.push(hit);
    from = hit + 1;
  }
  return found;
}

function negationBefore(unit: Unit, at: number, lexicon: Lexicon): number {
  const before = at - 1;
  if (before < unit.first) return -1;
  return lexicon.set.negations.has((unit.analysis.tokens[before] as Token).norm) ? before : -1;
}

/** «схвалена угода», «обвиненные»: what a passive participle describes says nothing; «запропоновано» does. */
function isPassive({ feats }: Token): boolean {
  return (
    feats.VerbForm === 'Part' &&
    feats.Voice === 'Pass' &&
    !(feats.Gender === 'Neut' && feats.Variant === 'Short')
  );
}

/** Verbs, and adjectives that are predicates («впевнений, що»). */
function mayBeVerb(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ' || token.upos === 'X';
}

export type VerbForm = 'finite' | 'converb' | 'participle' | 'infinitive' | 'predicate';

export function verbForm(token: Token, { inflection }: Lexicon): VerbForm {
  switch (token.feats.VerbForm) {
    case 'Inf':
      return 'infinitive';
    case 'Conv':
      return 'converb';
    case 'Part':
      return token.feats.Variant === 'Short' ? 'predicate' : 'participle';
    case 'Fin':
      return 'finite';
    default:
      if (token.upos !== 'ADJ') return 'finite';
      return inflection.shared.activeParticiples.test(token.lemma) ? 'participle' : 'predicate';
  }
}

/** Whether a stretch has a finite verb outside atoms. */
export function hasFinite(unit: Unit, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (inAtom(unit, i)) continue;
    const token = unit.analysis.tokens[i] as Token;
    if ((token.upos === 'VERB' || token.upos === 'AUX') && verbForm(token, unit.lexicon) === 'finite')
      return true;
  }
  return false;
}

/** Index after a phrase of norms that starts at a token, or -1. */
export function phraseEnd(unit: Unit, at: number, phrases: readonly (readonly string[])[]): number {
  const { tokens } = unit.analysis;
  if (at >= unit.last) return -1;
  const some = byFirstWord(phrases).get((tokens[at] as Token).norm);
  if (!some) return -1;
  let best = -1;
  for (let k = 0; k < some.length; k++) {
    const phrase = some[k] as readonly string[];
    if (at + phrase.length > unit.last) continue;
    if (phrase.every((word, i) => (tokens[at + i] as Token).norm === word))
      best = Math.max(best, at + phrase.length);
  }
  return best;
}

type PhraseList = readonly (readonly string[])[];

const openings = new WeakMap<PhraseList, ReadonlyMap<string, PhraseList>>();

/** The phrases of a list by the words they start with. */
function byFirstWord(phrases: PhraseList): ReadonlyMap<string, PhraseList> {
  let found = openings.get(phrases);
  if (!found) {
    const words = [...new Set(phrases.map(([word = '']) => word))];
    found = new Map(words.map((word) => [word, phrases.filter(([first = '']) => first === word)]));
    openings.set(phrases, found);
  }
  return found;
}

/** The words phrases of a list may start with. */
export function firstWords(phrases: PhraseList): Pick<ReadonlySet<string>, 'has'> {
  return byFirstWord(phrases);
}
