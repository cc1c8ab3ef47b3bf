/** The words that statements of a language are read with, parsed once and indexed by the first lemma. */
import type { LanguageWords } from '../../language/contract.js';
import type { GrammarWords } from '../../language/words/grammar.js';
import type { InflectionWords } from '../../language/words/inflection.js';
import type { MediumWords } from '../../language/words/media.js';
import type { PlanWords } from '../../language/words/plans.js';
import type { SourceWords } from '../../language/words/sources.js';
import type { StatementWords } from '../../language/words/statements.js';
import type { Act } from '../../model/index.js';
import { type WordList, wordList } from '../../text/word-list.js';
import { widerRoles } from '../role-words.js';
import { actsOf, byLemma, type CueEntry, entriesOf, firstLemma, withParticiples } from './cue-table.js';
import { type Lists, listsOf, type Sets, setsOf } from './word-sets.js';

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
  /** Words for whoever heads something, and which roles it is to head what. */
  readonly chiefs: Chiefs;
  readonly set: Sets;
  /** Small words of the language. */
  readonly small: Lists<GrammarWords>;
  /** Words by which sources are described. */
  readonly sources: Lists<SourceWords>;
  /** Words by which media and relays are. */
  readonly medium: Lists<MediumWords>;
  /** And what a speaker's own side means to do. */
  readonly plans: Lists<PlanWords>;
  /** The ending of a noun or an adjective. */
  readonly ending: RegExp;
  readonly inflection: InflectionWords;
  /** Whether words show cases; else place, prepositions and clitics tell who is who. */
  readonly showsCases: boolean;
}

export interface Chiefs {
  readonly words: ReadonlySet<string>;
  readonly of: readonly { readonly roles: readonly string[]; readonly bodies: WordList }[];
}

/** The words that statements are read with. */
export type WordsRead = Pick<LanguageWords, 'statements' | 'sources' | 'grammar' | 'inflection'>;

function chiefsOf({ chiefs }: StatementWords): Chiefs {
  const of = (chiefs?.of ?? []).map((row) => {
    const [roles = '', bodies = ''] = row.split(': ');
    return { roles: roles.split(' '), bodies: wordList(bodies.split(' ')) };
  });
  return { words: new Set(chiefs?.words ?? []), of };
}

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
  const table = (rows: string, kind: CueEntry['kind']) => entriesOf(rows, kind, words.language);
  return {
    verbs: withParticiples(byLemma(table(words.verbs, 'verb'), firstLemma), inflection.participles),
    nouns: byLemma(table(words.nouns, 'noun'), firstLemma),
    formulas: byLemma(table(words.formulas, 'formula'), (entry) => entry.lemmas.at(-1) as string),
    impersonals: new Map(table(words.impersonals, 'impersonal').map((entry) => [firstLemma(entry), entry])),
    contentActs: actsOf(words),
    wider: widerRoles(words.roles ?? []),
    wideRoles: new Set((words.roles ?? []).flatMap((row) => row.split(':')[0]?.split(' ') ?? [])),
    chiefs: chiefsOf(words),
    set: setsOf(words),
    small: listsOf(grammar),
    sources: listsOf(sources),
    ending: new RegExp(`(?:${sources.endings.join('|')})$`, 'u'),
    inflection,
    showsCases: grammar.owning.length === 0,
    medium: listsOf(words.medium),
    plans: listsOf(words.plans),
  };
}
