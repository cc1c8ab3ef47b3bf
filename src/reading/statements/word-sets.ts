/** The plain word lists of a language as sets. */
import type { StatementWords } from '../../language/words/statements.js';
import { type WordList, wordList } from '../../text/word-list.js';

/** Every list of a contract as the words it has. */
export type Lists<Words> = { readonly [List in keyof Words]: WordList };

export function listsOf<Words extends object>(words: Words): Lists<Words> {
  const lists = Object.entries(words) as [string, readonly string[]][];
  return Object.fromEntries(lists.map(([name, list]) => [name, wordList(list)])) as unknown as Lists<Words>;
}

/** The lists of single words. */
const WORDS = [
  'documents',
  'tellings',
  'conjunctions',
  'questions',
  'as',
  'knowing',
  'relaying',
  'pleas',
  'outlets',
  'negations',
  'media',
  'mediumPrepositions',
  'asides',
  'turns',
  'places',
  'ofPlaces',
  'times',
  'bodies',
  'company',
  'facing',
  'conversing',
  'accused',
  'accusing',
  'investigators',
  'reduced',
  'agents',
  'stative',
  'excluding',
  'unsaid',
  'rejecting',
  'rejectable',
  'lawful',
  'requesting',
  'none',
  'happening',
  'felt',
] as const satisfies readonly (keyof StatementWords)[];

/** The lists of phrases. */
const PHRASES = [
  'backwards',
  'citing',
  'conditions',
  'onceDone',
  'untilDone',
  'becameKnown',
  'quotationLabels',
] as const satisfies readonly (keyof StatementWords)[];

/** The plain lists of a language: of words as sets, of phrases as the words of each. */
export interface Sets
  extends Readonly<Record<(typeof WORDS)[number], ReadonlySet<string>>>,
    Readonly<Record<(typeof PHRASES)[number], readonly (readonly string[])[]>> {
  readonly impersonalForms: RegExp;
  /** Other forms of a preposition by the one that the tables name. */
  readonly prepositionForms: ReadonlyMap<string, readonly string[]>;
  /** The case of those spoken to in a medium, by their preposition. */
  readonly partners: ReadonlyMap<string, string>;
}

export function setsOf(words: StatementWords): Sets {
  return {
    ...named(WORDS, (list) => new Set(words[list])),
    ...named(PHRASES, (list) => (words[list] ?? []).map((phrase) => phrase.split(' '))),
    impersonalForms: words.impersonalForms,
    prepositionForms: new Map(
      words.prepositionForms.map((row) => {
        const [preposition = '', forms = ''] = row.split(': ');
        return [preposition, forms.split(' ')];
      }),
    ),
    partners: new Map(words.partners.map((one) => one.split('+') as [string, string])),
  };
}

const named = <Name extends string, Value>(names: readonly Name[], made: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, made(name)])) as Record<Name, Value>;
