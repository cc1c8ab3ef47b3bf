/** How names decline: the base forms a form may go back to, and the cases it may stand in. */
import { remembered } from '../../text/remembered.js';

export const CASES = ['Nom', 'Gen', 'Dat', 'Acc', 'Ins', 'Loc'] as const;
export type Case = (typeof CASES)[number];
export type NameGender = 'Masc' | 'Fem';

/** One way to decline: the endings of each case after a stem of a certain shape. */
export interface Paradigm {
  readonly gender: NameGender;
  /** What the stem ends in. */
  readonly stem: RegExp;
  /** Endings by case, in the order of CASES; several where the language has several. */
  readonly endings: readonly (readonly string[])[];
  /** How common it is beside the others, in votes. */
  readonly prior: number;
  /** Whether it is that of adjectives in full («Белецкая», «Горный»), which given names do not have. */
  readonly isAdjective: boolean;
}

/** Names that men and women decline alike, in -а and -я, are rarer in men. */
const RARE_IN_MEN = 0.7;

/** A base form with the way it declines. */
export interface Hypothesis {
  readonly base: string;
  readonly stem: string;
  /** Null for a name that does not decline. */
  readonly paradigm: Paradigm | null;
  readonly prior: number;
}

/**
 * Parses rows `gender stem prior: nom gen dat acc ins loc`; gender `m`, `f` or `mf`, endings of one case separated by
 * `/`, `-` for none. `stem` is a regular expression of what the stem ends in, `adjectives` of how endings of adjectives
 * begin.
 */
export function paradigmsOf(rows: readonly string[], adjectives: string): Paradigm[] {
  const adjective = new RegExp(`^(?:${adjectives})`, 'u');
  return rows.flatMap((row) => {
    const [head = '', rest = ''] = row.split(': ');
    const [genders = '', stem = '', prior = '0'] = head.split(' ');
    const endings = rest
      .split(' ')
      .map((one) => one.split('/').map((ending) => (ending === '-' ? '' : ending)));
    return [...genders].map(
      (letter): Paradigm => ({
        gender: letter === 'f' ? 'Fem' : 'Masc',
        stem: new RegExp(`(?:${stem})$`, 'iu'),
        endings,
        isAdjective: adjective.test(rest),
        prior: Number(prior) - (genders === 'mf' && letter === 'm' ? RARE_IN_MEN : 0),
      }),
    );
  });
}

/** How the names of a language decline. */
export interface NameEndings {
  readonly paradigms: readonly Paradigm[];
  /** See `DeclensionWords`. */
  readonly oblique: RegExp;
  readonly undeclined: RegExp;
  readonly likelihoods: readonly (readonly [RegExp, number])[];
}

/** An ending of a paradigm, with that of the nominative in its place. */
interface Declined {
  readonly paradigm: Paradigm;
  readonly ending: string;
  readonly base: string;
}

type ByLetter = ReadonlyMap<string, readonly Declined[]>;

const byLetters = new WeakMap<readonly Paradigm[], Readonly<Record<NameGender, ByLetter>>>();

/** The endings that a form may have by its last letter, in the order of the paradigms: few of the hundreds there are. */
function declinedIn(paradigms: readonly Paradigm[], gender: NameGender, form: string): readonly Declined[] {
  let known = byLetters.get(paradigms);
  if (!known) {
    known = { Masc: byLetter(paradigms, 'Masc'), Fem: byLetter(paradigms, 'Fem') };
    byLetters.set(paradigms, known);
  }
  const its = known[gender];
  return its.get(form.slice(-1)) ?? its.get('') ?? [];
}

/** Endings of a gender by their last letters; under '' those of no letter, which are also in every other list. */
function byLetter(paradigms: readonly Paradigm[], gender: NameGender): ByLetter {
  const all = paradigms
    .filter((paradigm) => paradigm.gender === gender)
    .flatMap((paradigm) =>
      [...new Set(paradigm.endings.flat())].map((ending) => ({
        paradigm,
        ending,
        base: paradigm.endings[0]?.[0] ?? '',
      })),
    );
  const letters = new Set(all.map(({ ending }) => ending.slice(-1)));
  return new Map(
    ['', ...letters].map((letter) => [
      letter,
      all.filter(({ ending }) => ending === '' || ending.slice(-1) === letter),
    ]),
  );
}

/** Forms that are kept with what they may go back to. Only speed depends on it. */
const FORMS = 4_000;

type Hypotheses = Readonly<Record<NameGender, (form: string) => readonly Hypothesis[]>>;
const known = new WeakMap<NameEndings, Hypotheses>();

/** The base forms that a form may go back to by the paradigms of a gender, and the form itself undeclined. */
export function hypothesesOf(form: string, gender: NameGender, endings: NameEndings): readonly Hypothesis[] {
  let its = known.get(endings);
  if (!its) {
    const of = (one: NameGender) => remembered((word) => findHypotheses(word, one, endings), FORMS);
    known.set(endings, (its = { Masc: of('Masc'), Fem: of('Fem') }));
  }
  return its[gender](form);
}

function findHypotheses(form: string, gender: NameGender, endings: NameEndings): Hypothesis[] {
  const found: Hypothesis[] = [];
  for (const { paradigm, ending, base } of declinedIn(endings.paradigms, gender, form)) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, form.length - ending.length);
    if (stem.length < 2 || !paradigm.stem.test(stem)) continue;
    found.push({ base: stem + base, stem, paradigm, prior: paradigm.prior });
  }
  found.push({ base: form, stem: form, paradigm: null, prior: priorOfUndeclined(form, gender, endings) });
  return found;
}

/**
 * Women's names in a consonant, foreign names in most vowels do not decline; men's names in a consonant do. What ends
 * like the oblique case of a name is seldom a nominative.
 */
function priorOfUndeclined(form: string, gender: NameGender, endings: NameEndings): number {
  if (endings.oblique.test(form)) return -1.7;
  if (gender === 'Masc' && endings.undeclined.test(form)) return 0;
  for (const [ending, likelihood] of endings.likelihoods) if (ending.test(form)) return likelihood;
  return gender === 'Fem' ? 0 : -1.2;
}

/** The cases in which a base form takes a form; none when it never does. */
export function casesOf(form: string, { stem, paradigm, base }: Hypothesis): readonly Case[] {
  if (!paradigm) return form === base ? CASES : [];
  if (!form.startsWith(stem)) return [];
  const ending = form.slice(stem.length);
  return CASES.filter((_, i) => paradigm.endings[i]?.includes(ending));
}
