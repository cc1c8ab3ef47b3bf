/**
 * The base form of a person's name, from all the forms the article has of it.
 *
 * A recogniser sees one form at a time and cuts foreign names wrong («Аксойоглу» → «Аксойогл», «Стойка» → «Стойк»).
 * Here every base form that some paradigm allows is held against all mentions: it must explain each form, in a case
 * that its surroundings let it stand in. The one that explains most wins, for all words of a name in one gender.
 */
import type { Token } from '../../language/contract.js';
import type { MentionWords } from '../../language/words/mentions.js';
import { type Votes, votesFor } from './case-votes.js';
import { type Draft, type MentionDraft, stem } from './entities.js';
import {
  type Case,
  casesOf,
  type Hypothesis,
  hypothesesOf,
  type NameGender,
  type Paradigm,
  paradigmsOf,
} from './paradigms.js';

export interface Declension {
  readonly paradigms: readonly Paradigm[];
  readonly prepositions: ReadonlyMap<string, readonly Case[]>;
}

const declensions = new WeakMap<MentionWords, Declension | null>();

/** The declension of a language, parsed once; null where names do not decline. */
export function declensionOf(words: MentionWords): Declension | null {
  let found = declensions.get(words);
  if (found === undefined) {
    found = words.declension
      ? {
          paradigms: paradigmsOf(words.declension.paradigms),
          prepositions: prepositionsOf(words.declension.prepositions),
        }
      : null;
    declensions.set(words, found);
  }
  return found;
}

function prepositionsOf(rows: readonly string[]): Map<string, readonly Case[]> {
  const found = new Map<string, readonly Case[]>();
  for (const row of rows) {
    const [cases = '', words = ''] = row.split(': ');
    for (const word of words.split(' ')) found.set(word, cases.split(' ') as Case[]);
  }
  return found;
}

/** One word of a name where it was met. */
interface Met {
  readonly form: string;
  /** The base form the recogniser gave it. */
  readonly given: string;
  readonly votes: Votes;
}

/** Mentions of one person that are looked at: later ones say nothing new. */
const MOST = 24;
/** What a form costs that a base form does not explain. */
const UNEXPLAINED = -2.5;
/** What it costs that the surroundings want another case. */
const AGAINST = 0.4;
/** What the recogniser's own base form is worth. */
const GIVEN = 0.5;
/** How much better than the recogniser's a base form must be. */
const MARGIN = 0.5;

/** Puts the lemmas of persons' mentions into the base form that fits all of them. */
export function restoreBaseForms(
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
  declension: Declension,
  isKnown: (name: string) => boolean,
): void {
  const byEntity = new Map<Draft, MentionDraft[]>();
  for (const draft of drafts) {
    if (!draft.entity || draft.type !== 'PER') continue;
    const list = byEntity.get(draft.entity);
    if (list) list.push(draft);
    else byEntity.set(draft.entity, [draft]);
  }
  for (const [entity, mentions] of byEntity) {
    if (mentions.some(({ lemma }) => isKnown(lemma))) continue;
    const { bases, gender } = basesOf(slotsOf(mentions, tokens, declension), declension.paradigms);
    if (gender !== null && entity.gender === null) entity.gender = gender;
    if (bases.size === 0) continue;
    for (const draft of mentions) draft.lemma = lemmaWith(draft, tokens, bases);
  }
}

/** A mention's lemma with the base forms of its words in their places. */
function lemmaWith(
  { first, last, lemma }: MentionDraft,
  tokens: readonly Token[],
  bases: ReadonlyMap<string, string>,
): string {
  const words = lemma.split(/(?<=[ .])/u);
  const isAligned = words.length === last - first;
  return words
    .map((word, i) => {
      const plain = word.trimEnd();
      const key = stem(isAligned ? (tokens[first + i] as Token).form : plain);
      const base = /^\p{Lu}\p{Ll}/u.test(plain) ? bases.get(key) : undefined;
      return base === undefined ? word : base + word.slice(plain.length);
    })
    .join('');
}

/** The words of a person's mentions by their stems. */
function slotsOf(
  mentions: readonly MentionDraft[],
  tokens: readonly Token[],
  { prepositions }: Declension,
): Map<string, Met[]> {
  const slots = new Map<string, Met[]>();
  for (const { first, last, lemma } of mentions.slice(0, MOST)) {
    const votes = votesFor(tokens, first, last, prepositions);
    const given = lemma.split(/[ .]+/u);
    const isAligned = given.length === last - first;
    for (let i = first; i < last; i++) {
      const { form } = tokens[i] as Token;
      if (!/^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(form) || !/\p{Script=Cyrillic}$/u.test(form)) continue;
      const key = stem(form);
      const its = isAligned ? given[i - first] : given.find((word) => stem(word) === key);
      const met = { form, given: its ?? form, votes };
      const slot = slots.get(key);
      if (slot) slot.push(met);
      else slots.set(key, [met]);
    }
  }
  return slots;
}

/** The best base form of each slot, in the gender that is best for all, and that gender where it is sure. */
function basesOf(
  slots: ReadonlyMap<string, readonly Met[]>,
  paradigms: readonly Paradigm[],
): { bases: Map<string, string>; gender: NameGender | null } {
  let bases = new Map<string, string>();
  const totals: Record<NameGender, number> = { Masc: 0, Fem: 0 };
  let best = Number.NEGATIVE_INFINITY;
  for (const gender of ['Masc', 'Fem'] as const) {
    const own = new Map<string, string>();
    let total = 0;
    let first = true;
    for (const [key, slot] of slots) {
      if (first) for (const { votes } of slot) total += votes.genders[gender];
      first = false;
      const { base, score } = bestBase(slot, gender, paradigms);
      total += score;
      if (base !== null) own.set(key, base);
    }
    totals[gender] = total;
    if (total > best) {
      best = total;
      bases = own;
    }
  }
  const lead = totals.Fem - totals.Masc;
  return { bases, gender: Math.abs(lead) < 0.5 ? null : lead > 0 ? 'Fem' : 'Masc' };
}

/** The base form that explains a slot best; null where the recogniser's stands. */
function bestBase(
  slot: readonly Met[],
  gender: NameGender,
  paradigms: readonly Paradigm[],
): { base: string | null; score: number } {
  const scores = new Map<string, number>();
  for (const form of new Set(slot.map((met) => met.form)))
    for (const hypothesis of hypothesesOf(form, gender, paradigms)) {
      const score = scoreOf(hypothesis, slot);
      if (score > (scores.get(hypothesis.base) ?? Number.NEGATIVE_INFINITY))
        scores.set(hypothesis.base, score);
    }
  let base: string | null = null;
  let score = UNEXPLAINED * slot.length;
  for (const [one, its] of scores)
    if (its > score) {
      base = one;
      score = its;
    }
  const given = slot[0]?.given ?? '';
  const isGivenAsGood =
    slot.every((met) => met.given === given) && (scores.get(given) ?? -99) > score - MARGIN;
  return { base: isGivenAsGood ? given : base, score };
}

function scoreOf(hypothesis: Hypothesis, slot: readonly Met[]): number {
  let score = hypothesis.prior;
  let agrees = 0;
  for (const { form, given, votes } of slot) {
    const cases = casesOf(form, hypothesis);
    const support = Math.max(...cases.map((one) => votes.cases[one]));
    // What the surroundings say louder than the form's own cases counts against it.
    score += cases.length === 0 ? UNEXPLAINED : support - AGAINST * (loudest(votes) - support);
    // A form left as it stands where it can not be the nominative tells nothing.
    if (given === hypothesis.base && (given !== form || isUpright(votes))) agrees++;
  }
  return score + GIVEN * (agrees / slot.length);
}

const isUpright = ({ cases }: Votes): boolean => cases.Nom >= loudest({ cases });
const loudest = ({ cases }: Pick<Votes, 'cases'>): number => Math.max(...Object.values(cases));
