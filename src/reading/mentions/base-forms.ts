/**
 * The base form of a person's name, from all the forms the article has of it.
 *
 * A recogniser sees one form at a time and cuts foreign names wrong («Аксойоглу» → «Аксойогл», «Стойка» → «Стойк»).
 * Here every base form that some paradigm allows is held against all mentions: it must explain each form, in a case
 * that its surroundings let it stand in. The one that explains most wins, for all words of a name in one gender.
 */
import type { LanguageWords, Token } from '../../language/contract.js';
import type { MentionWords } from '../../language/words/mentions.js';
import { bestTogether, type Met, support, type Tried, UNEXPLAINED } from './base-forms-together.js';
import { type Votes, votesFor } from './case-votes.js';
import { inAllParts } from './double-names.js';
import type { Draft, MentionDraft } from './entities.js';
import { namingOf, type Stem } from './naming.js';
import {
  type Case,
  casesOf,
  type Hypothesis,
  hypothesesOf,
  type NameEndings,
  type NameGender,
  paradigmsOf,
} from './paradigms.js';

export interface Declension extends NameEndings {
  readonly prepositions: ReadonlyMap<string, readonly Case[]>;
  readonly stem: Stem;
  /** How given names of women end in the nominative. */
  readonly givenOfWomen: RegExp;
  readonly given: Readonly<Record<NameGender, ReadonlySet<string>>>;
  readonly undeclinedFirst: ReadonlySet<string>;
  readonly epicene: ReadonlySet<string>;
  /** Titles that stand before names; lemmas. */
  readonly titles: ReadonlySet<string>;
}

const declensions = new WeakMap<MentionWords, Declension | null>();

/** The declension of a language, parsed once; null where names do not decline. */
export function declensionOf({
  mentions: words,
  inflection,
}: Pick<LanguageWords, 'mentions' | 'inflection'>): Declension | null {
  let found = declensions.get(words);
  if (found === undefined) {
    found = words.declension
      ? {
          paradigms: paradigmsOf(words.declension.paradigms, words.declension.adjectives),
          oblique: new RegExp(`\\p{L}{2}(?:${words.declension.oblique})$`, 'u'),
          undeclined: new RegExp(`(?:${words.declension.undeclined})$`, 'u'),
          likelihoods: words.declension.likelihoods.map((row) => {
            const [ending = '', votes = ''] = row.split(' ');
            return [new RegExp(`(?:${ending})$`, 'u'), Number(votes)] as const;
          }),
          prepositions: prepositionsOf(words.declension.prepositions),
          stem: namingOf(inflection.names).stem,
          givenOfWomen: inflection.names.givenOfWomen.base,
          given: { Masc: wordsOf(words.declension.given.men), Fem: wordsOf(words.declension.given.women) },
          undeclinedFirst: wordsOf(words.declension.undeclinedFirst),
          epicene: new Set(words.declension.epicene),
          titles: new Set(words.titles),
        }
      : null;
    declensions.set(words, found);
  }
  return found;
}

const wordsOf = (rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.split(' ')));

function prepositionsOf(rows: readonly string[]): Map<string, readonly Case[]> {
  const found = new Map<string, readonly Case[]>();
  for (const row of rows) {
    const [cases = '', words = ''] = row.split(': ');
    for (const word of words.split(' ')) found.set(word, cases.split(' ') as Case[]);
  }
  return found;
}

/** Mentions of one person that are looked at: later ones say nothing new. */
const MOST = 24;
/** What it costs that a given name would decline as an adjective does. */
const ADJECTIVE = -1.6;
/** What the recogniser's own base form is worth where it fits. */
const GIVEN = 0.5;
/** How much better than the recogniser's, when it always gave the same, a base form must be. */
const MARGIN = 0.5;
/** What it is worth that a base form is the family name of a known person. */
const KNOWN = 1.5;
/** What it is worth that the base form of a given name is one of the language's own list. */
const LISTED = 1.6;
/** Base forms of one word that are tried with those of the other words. */
const TRIED = 4;

/** What knowledge tells of names as they are cited. */
interface KnownNames {
  /** Whether somebody's whole name is so. */
  readonly isKnown: (name: string) => boolean;
  /** Whether somebody's whole name is also written so («Кирил» of «Кирило»). */
  readonly isVariant: (name: string) => boolean;
  /** Whether the family name of just one known person is so. */
  readonly isFamily: (name: string) => boolean;
}

/** Puts the lemmas of persons' mentions into the base form that fits all of them. */
export function restoreBaseForms(
  drafts: readonly MentionDraft[],
  tokens: readonly Token[],
  declension: Declension,
  { isKnown, isVariant, isFamily }: KnownNames,
): void {
  const byEntity = new Map<Draft, MentionDraft[]>();
  for (const draft of drafts) {
    if (!draft.entity || draft.type !== 'PER') continue;
    const list = byEntity.get(draft.entity);
    if (list) list.push(draft);
    else byEntity.set(draft.entity, [draft]);
  }
  for (const [entity, mentions] of byEntity) {
    const slots = slotsOf(mentions, tokens, declension);
    // A family name alone says too little by itself; beside a given name it is whoever that is.
    const isAlone = mentions.every(({ first, last }) => last - first === 1);
    const { bases, gender } = basesOf(slots, declension, isAlone ? isFamily : isNobodys);
    // All mentions together know it better than the tags of the first one.
    if (gender !== null) entity.gender = gender;
    const isCited = ({ lemma, first }: MentionDraft) =>
      isKnown(lemma) && (!isVariant(lemma) || lemma.startsWith((tokens[first] as Token).form));
    if (bases.size === 0 || mentions.some(isCited)) continue;
    if (mentions.every((draft) => isFamilyDeclined(draft, tokens, isFamily))) continue;
    for (const draft of mentions) draft.lemma = lemmaWith(draft, tokens, bases, declension);
  }
}

const isNobodys = (): boolean => false;

/** Letters of a family name that shows in its forms. */
const SHOWN = 4;

/** «зустріч з Мерцом», «Мелоні»: a family name alone, nothing but a known one as it stands or with the ending of a case. */
function isFamilyDeclined(
  { first, last, lemma }: MentionDraft,
  tokens: readonly Token[],
  isFamily: KnownNames['isFamily'],
): boolean {
  const { form } = tokens[first] as Token;
  if (last - first !== 1 || lemma.length < SHOWN || !form.startsWith(lemma)) return false;
  if (form === lemma) return isFamily(form);
  // «с Нетаньяху»: what is a family name as it stands has no ending.
  return isFamily(lemma) && !isFamily(form);
}

/** The gender that a mention of a person shows by itself; null where nothing is plain. */
export function genderShown(
  tokens: readonly Token[],
  { type, first, last }: Pick<MentionDraft, 'type' | 'first' | 'last'>,
  declension: Declension,
): NameGender | null {
  if (type !== 'PER') return null;
  const { genders } = votesFor(tokens, first, last, declension);
  const lead = genders.Fem - genders.Masc;
  return Math.abs(lead) < PLAIN ? null : lead > 0 ? 'Fem' : 'Masc';
}

/** How far one gender must lead. */
const PLAIN = 1;

/** A mention's lemma with the base forms of its words in their places. */
function lemmaWith(
  { first, last, lemma }: MentionDraft,
  tokens: readonly Token[],
  bases: ReadonlyMap<string, string>,
  { stem }: Declension,
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
  declension: Declension,
): Map<string, Met[]> {
  const { stem } = declension;
  const slots = new Map<string, Met[]>();
  for (const [mention, { first, last, lemma }] of mentions.slice(0, MOST).entries()) {
    const votes = votesFor(tokens, first, last, declension);
    const given = lemma.split(/[ .]+/u);
    const isAligned = given.length === last - first;
    for (let i = first; i < last; i++) {
      const { form } = tokens[i] as Token;
      if (!/^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(form) || !/\p{Script=Cyrillic}$/u.test(form)) continue;
      const key = stem(form);
      const its = isAligned ? given[i - first] : given.find((word) => stem(word) === key);
      const isGivenName = i === first && last - first > 1;
      const met = { form, given: its ?? form, votes, mention, isGivenName };
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
  endings: Declension,
  isFamily: KnownNames['isFamily'],
): { bases: Map<string, string>; gender: NameGender | null } {
  let bases = new Map<string, string>();
  const totals: Record<NameGender, number> = { Masc: 0, Fem: 0 };
  let best = Number.NEGATIVE_INFINITY;
  const [first = []] = slots.values();
  for (const gender of ['Masc', 'Fem'] as const) {
    const tried = [...slots].map(([key, slot]) => ({
      key,
      slot,
      bases: likeliest(slot, gender, endings, isFamily),
    }));
    const { chosen, score } = bestTogether(tried);
    const total = first.reduce((sum, { votes }) => sum + votes.genders[gender], score);
    totals[gender] = total;
    if (total > best) {
      best = total;
      bases = new Map();
      for (const [i, { key, slot }] of tried.entries()) {
        const one = chosen[i];
        if (one) bases.set(key, inAllParts(one, slot, gender, endings));
      }
    }
  }
  const lead = totals.Fem - totals.Masc;
  return { bases, gender: Math.abs(lead) < 0.5 ? null : lead > 0 ? 'Fem' : 'Masc' };
}

/** The base forms that explain a slot best by itself; none where none explains more than nothing. */
function likeliest(
  slot: readonly Met[],
  gender: NameGender,
  endings: Declension,
  isFamily: KnownNames['isFamily'],
): Tried[] {
  const found = new Map<string, Tried & { readonly score: number }>();
  for (const form of new Set(slot.map((met) => met.form)))
    for (const hypothesis of hypothesesOf(form, gender, endings)) {
      const cases = slot.map((met) => casesOf(met.form, hypothesis));
      const own =
        ownScore(hypothesis, slot, cases) +
        givenScore(hypothesis, slot, gender, endings) +
        (hypothesis.base.length >= SHOWN && isFamily(hypothesis.base) ? KNOWN : 0);
      const lead = slot.every(({ given }) => given === hypothesis.base) ? MARGIN : 0;
      const score = slot.reduce(
        (sum, { votes }, i) => sum + support(votes, cases[i] as readonly Case[]),
        own,
      );
      if (score > (found.get(hypothesis.base)?.score ?? UNEXPLAINED * slot.length))
        found.set(hypothesis.base, { hypothesis, cases, own, lead, score });
    }
  return [...found.values()].sort((a, b) => b.score + b.lead - a.score - a.lead).slice(0, TRIED);
}

function ownScore(hypothesis: Hypothesis, slot: readonly Met[], cases: readonly (readonly Case[])[]): number {
  let score = hypothesis.prior;
  let agrees = 0;
  for (let i = 0; i < slot.length; i++) {
    const { form, given, votes } = slot[i] as Met;
    if (cases[i]?.length === 0) score += UNEXPLAINED;
    // A form left as it stands where it can not be the nominative tells nothing.
    if (given === hypothesis.base && (given !== form || isUpright(votes))) agrees++;
  }
  if (hypothesis.paradigm?.isAdjective && slot.some(({ isGivenName }) => isGivenName)) score += ADJECTIVE;
  return score + GIVEN * (agrees / slot.length);
}

/** What the lists of given names and of families that stand first tell of the first word of a name. */
function givenScore(
  { base, paradigm, prior }: Hypothesis,
  slot: readonly Met[],
  gender: NameGender,
  { given, undeclinedFirst }: Declension,
): number {
  if (!slot.some(({ isGivenName }) => isGivenName)) return 0;
  if (!paradigm && undeclinedFirst.has(base)) return (gender === 'Masc' ? 0.1 : 0) - prior;
  return given[gender].has(base) ? LISTED : 0;
}

const isUpright = ({ cases, loudest }: Votes): boolean => cases.Nom >= loudest;
