/** The cue tables of a language, parsed once and indexed by the first lemma. */
import type { LanguageWords } from '../../language/contract.js';
import type { GrammarWords } from '../../language/words/grammar.js';
import type { InflectionWords } from '../../language/words/inflection.js';
import type { MediumWords } from '../../language/words/media.js';
import type { SourceWords } from '../../language/words/sources.js';
import type { StatementWords } from '../../language/words/statements.js';
import { ACTS, type Act, LitopysError } from '../../model/index.js';
import { changed, type Endings } from '../../text/endings.js';
import { type WordList, wordList } from '../../text/word-list.js';
import { widerRoles } from '../role-words.js';

/** An object that holds a content: its preposition (null for a bare one) and case (`-` for any). */
export interface ObjectFrame {
  readonly preposition: string | null;
  readonly grammaticalCase: string;
}

export interface Takes {
  readonly quote: boolean;
  readonly that: boolean;
  readonly infinitive: boolean;
  readonly objects: readonly ObjectFrame[];
  /** Two pieces: «назвав X Y», «звинуватив X у Y». */
  readonly pairs: readonly (readonly [ObjectFrame, ObjectFrame])[];
}

export interface CueEntry {
  /** The lemmas in order; the first one carries the forms. */
  readonly lemmas: readonly string[];
  readonly takes: Takes;
  readonly addressee: readonly ObjectFrame[];
  readonly act: Act;
  readonly kind: 'verb' | 'noun' | 'formula' | 'impersonal';
}

export interface Lexicon {
  /** Entries by their first lemma, the ones with more words first. */
  readonly verbs: ReadonlyMap<string, readonly CueEntry[]>;
  readonly nouns: ReadonlyMap<string, readonly CueEntry[]>;
  readonly impersonals: ReadonlyMap<string, CueEntry>;
  /** Formulas by their noun: «слова» → «за * слова». */
  readonly formulas: ReadonlyMap<string, readonly CueEntry[]>;
  readonly contentActs: ReadonlyMap<string, Act>;
  /** The wider words of a role, and what is said of the same persons. */
  readonly wider: ReadonlyMap<string, ReadonlySet<string>>;
  readonly wideRoles: ReadonlySet<string>;
  readonly set: Sets;
  /** Small words of the language. */
  readonly small: Lists<GrammarWords>;
  /** Words by which sources are described. */
  readonly sources: Lists<SourceWords>;
  /** Words by which media and relays are. */
  readonly medium: Lists<MediumWords>;
  /** The ending of a noun or an adjective. */
  readonly ending: RegExp;
  readonly inflection: InflectionWords;
  /** Whether words show cases; else place, prepositions and clitics tell who is who. */
  readonly showsCases: boolean;
}

/** Every list of a contract as the words it has. */
export type Lists<Words> = { readonly [List in keyof Words]: WordList };

function listsOf<Words extends object>(words: Words): Lists<Words> {
  const lists = Object.entries(words) as [string, readonly string[]][];
  return Object.fromEntries(lists.map(([name, list]) => [name, wordList(list)])) as unknown as Lists<Words>;
}

/** The plain lists of a language as sets; phrases by their first word. */
export interface Sets {
  readonly documents: ReadonlySet<string>;
  readonly tellings: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly as: ReadonlySet<string>;
  readonly relaying: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  readonly mediumPrepositions: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly turns: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly ofPlaces: ReadonlySet<string>;
  readonly backwards: readonly (readonly string[])[];
  readonly citing: readonly (readonly string[])[];
  readonly conditions: readonly (readonly string[])[];
  readonly times: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly company: ReadonlySet<string>;
  readonly facing: ReadonlySet<string>;
  readonly conversing: ReadonlySet<string>;
  readonly accused: ReadonlySet<string>;
  readonly investigators: ReadonlySet<string>;
  readonly reduced: ReadonlySet<string>;
  readonly agents: ReadonlySet<string>;
  readonly stative: ReadonlySet<string>;
  readonly excluding: ReadonlySet<string>;
  readonly becameKnown: readonly (readonly string[])[];
  readonly quotationLabels: readonly (readonly string[])[];
  readonly felt: ReadonlySet<string>;
  readonly impersonalForms: RegExp;
  /** Other forms of a preposition by the one that the tables name. */
  readonly prepositionForms: ReadonlyMap<string, readonly string[]>;
  /** The case of those spoken to in a medium, by their preposition. */
  readonly partners: ReadonlyMap<string, string>;
}

/** The words that statements are read with. */
export type WordsRead = Pick<LanguageWords, 'statements' | 'sources' | 'grammar' | 'inflection'>;

const parsed = new WeakMap<StatementWords, Lexicon>();

/** The lexicon of a language. @throws LitopysError `words.row` for a row that can not be read */
export function lexiconOf(words: WordsRead): Lexicon {
  let lexicon = parsed.get(words.statements);
  if (!lexicon) {
    lexicon = parse(words);
    parsed.set(words.statements, lexicon);
  }
  return lexicon;
}

function parse({ statements: words, sources, grammar, inflection }: WordsRead): Lexicon {
  const formulas = byLemma(
    rows(words.formulas).flatMap((row) => entries(row, 'formula', words.language)),
    (entry) => entry.lemmas.at(-1) as string,
  );
  return {
    verbs: withParticiples(
      byLemma(
        rows(words.verbs).flatMap((row) => entries(row, 'verb', words.language)),
        first,
      ),
      inflection.participles,
    ),
    nouns: byLemma(
      rows(words.nouns).flatMap((row) => entries(row, 'noun', words.language)),
      first,
    ),
    formulas,
    impersonals: new Map(
      rows(words.impersonals)
        .flatMap((row) => entries(row, 'impersonal', words.language))
        .map((entry) => [first(entry), entry]),
    ),
    contentActs: actsOf(words),
    wider: widerRoles(words.roles ?? []),
    wideRoles: new Set((words.roles ?? []).flatMap((row) => row.split(':')[0]?.split(' ') ?? [])),
    set: setsOf(words),
    small: listsOf(grammar),
    sources: listsOf(sources),
    ending: new RegExp(`(?:${sources.endings.join('|')})$`, 'u'),
    inflection,
    showsCases: grammar.owning.length === 0,
    medium: listsOf(words.medium),
  };
}

/** Active participles go by their own lemma: требующий and требовавший are cues as требовать is. */
function withParticiples(
  verbs: Map<string, CueEntry[]>,
  participles: readonly Endings[],
): Map<string, CueEntry[]> {
  for (const [lemma, entries] of [...verbs])
    for (const table of participles) {
      const participle = changed(lemma, table);
      if (participle !== null && !verbs.has(participle)) verbs.set(participle, entries);
    }
  return verbs;
}

function setsOf(words: StatementWords): Sets {
  const phrases = (list: readonly string[]) => list.map((phrase) => phrase.split(' '));
  return {
    documents: new Set(words.documents),
    tellings: new Set(words.tellings),
    conjunctions: new Set(words.conjunctions),
    questions: new Set(words.questions),
    as: new Set(words.as),
    relaying: new Set(words.relaying),
    outlets: new Set(words.outlets),
    negations: new Set(words.negations),
    media: new Set(words.media),
    mediumPrepositions: new Set(words.mediumPrepositions),
    asides: new Set(words.asides),
    turns: new Set(words.turns),
    places: new Set(words.places),
    ofPlaces: new Set(words.ofPlaces),
    backwards: phrases(words.backwards),
    citing: phrases(words.citing),
    conditions: phrases(words.conditions),
    times: new Set(words.times),
    bodies: new Set(words.bodies),
    company: new Set(words.company),
    facing: new Set(words.facing),
    conversing: new Set(words.conversing),
    accused: new Set(words.accused),
    investigators: new Set(words.investigators),
    reduced: new Set(words.reduced),
    agents: new Set(words.agents),
    stative: new Set(words.stative),
    excluding: new Set(words.excluding),
    becameKnown: phrases(words.becameKnown ?? []),
    quotationLabels: phrases(words.quotationLabels ?? []),
    felt: new Set(words.felt),
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

function actsOf(words: StatementWords): Map<string, Act> {
  const acts = new Map<string, Act>();
  for (const row of rows(words.acts)) {
    const [act, lemmas] = row.split(':');
    for (const lemma of (lemmas ?? '').split(','))
      acts.set(lemma.trim(), actOf(act ?? '', row, words.language));
  }
  return acts;
}

const first = (entry: CueEntry): string => entry.lemmas[0] as string;

function rows(table: string): string[] {
  return table
    .split('\n')
    .map((row) => row.replace(/\/\/.*$/, '').trim())
    .filter((row) => row !== '');
}

function entries(row: string, kind: CueEntry['kind'], language: string): CueEntry[] {
  const cells = row.split('|').map((cell) => cell.trim());
  const [lemmas = '', ...rest] = cells;
  const short = kind === 'formula' || kind === 'impersonal';
  const [takesCell = '', addresseeCell = '-', actCell = ''] = short
    ? ['that quote', '-', rest[0] ?? '']
    : rest;
  if (lemmas === '' || actCell === '') throw unreadable(row, language, 'a cell is missing');
  const takes = takesOf(takesCell, row, language);
  const addressee = addresseeCell === '-' ? [] : addresseeCell.split(/\s+/).map(frame);
  const act = actOf(actCell, row, language);
  return expand(lemmas).map((sequence) => ({ lemmas: sequence, takes, addressee, act, kind }));
}

/** «висловити/висловлювати думку/надію» → every combination; whole phrases are parted with `;`. */
function expand(cell: string): string[][] {
  return cell.split(';').flatMap((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .reduce<string[][]>(
        (sequences, word) =>
          sequences.flatMap((sequence) => word.split('/').map((one) => [...sequence, one])),
        [[]],
      ),
  );
}

function takesOf(cell: string, row: string, language: string): Takes {
  const codes = cell.split(/\s+/).filter((code) => code !== '');
  if (codes.length === 0) throw unreadable(row, language, 'it takes nothing');
  const plain = new Set(['quote', 'that', 'inf']);
  const objects = codes.filter((code) => !plain.has(code) && !code.includes('&')).map(frame);
  const pairs = codes
    .filter((code) => code.includes('&'))
    .map((code) => code.split('&').map(frame) as [ObjectFrame, ObjectFrame]);
  return {
    quote: codes.includes('quote'),
    that: codes.includes('that'),
    infinitive: codes.includes('inf'),
    objects,
    pairs,
  };
}

function frame(code: string): ObjectFrame {
  const plus = code.indexOf('+');
  return plus < 0
    ? { preposition: null, grammaticalCase: code }
    : { preposition: code.slice(0, plus), grammaticalCase: code.slice(plus + 1) };
}

function actOf(cell: string, row: string, language: string): Act {
  const act = ACTS.find((one) => one === cell.trim());
  if (!act) throw unreadable(row, language, `"${cell}" is no act (${ACTS.join(', ')})`);
  return act;
}

function byLemma(all: readonly CueEntry[], key: (entry: CueEntry) => string): Map<string, CueEntry[]> {
  const index = new Map<string, CueEntry[]>();
  for (const entry of all) {
    const list = index.get(key(entry));
    if (list) list.push(entry);
    else index.set(key(entry), [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b.lemmas.length - a.lemmas.length);
  return index;
}

function unreadable(row: string, language: string, why: string): LitopysError {
  return new LitopysError('words.row', `a row of the ${language} statement words can not be read: ${why}`, {
    where: `src/language/${language}/statements.ts: "${row}"`,
    next: 'write it as: lemmas | takes | addressee | act (see src/language/words/statements.ts)',
  });
}
