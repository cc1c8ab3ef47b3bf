/**
 * The words of news in three languages: what a Ukrainian or Russian word is called in English, and what English words
 * share with each other. A word in whatever form is told by the roots of its English equivalents, so that «расследовать»,
 * «розслідування» and "investigating" meet in one.
 */
import { remembered } from '../../text/remembered.js';
import { lemmasOf, rootOf, spelt } from './english.js';
import { keysOfForm, keysOfLemma, plain } from './slavic.js';

export interface Lexicon {
  /** The roots of the English equivalents of a word in any form, at most a dozen; none where it is not known. */
  equivalentsOf(word: string): readonly string[];
  /**
   * What a word is called in the three languages, for searching: the lemmas of every line that has it, an English one among
   * its usual equivalents. At most sixty-four; none where it is not known.
   */
  translationsOf(lemma: string): readonly string[];
}

/** Words whose equivalents are kept: the same ones come in every article. */
const KEPT = 20_000;
/** Longer ones are no words: every ending of a word is tried. */
const LONGEST = 40;
const MOST = 12;
const MOST_TRANSLATIONS = 64;
/** An English word translates those words of which it is one of the first so many equivalents. */
const USUAL = 2;
const LATIN = /^[a-z]/iu;

/**
 * Opens the lexicon when the first word is asked for.
 *
 * @param text of `lexicon.tsv`: Ukrainian, Russian and English lemmas by tabs, several by commas; `-` for none
 */
export function openLexicon(text: () => string): Lexicon {
  let tables: Tables | null = null;
  const look = (word: string): readonly string[] => {
    if (word.length > LONGEST) return [];
    tables ??= tablesOf(text());
    return LATIN.test(word) ? inEnglish(word, tables) : inSlavic(word, tables);
  };
  let lines: Lines | null = null;
  return {
    equivalentsOf: remembered(look, KEPT, LONGEST),
    translationsOf(lemma) {
      lines ??= linesOf(text());
      return [...new Set((lines.get(plain(lemma)) ?? []).flat())].slice(0, MOST_TRANSLATIONS);
    },
  };
}

/** The lemmas of every line by each of them. */
type Lines = ReadonlyMap<string, readonly (readonly string[])[]>;

function linesOf(text: string): Lines {
  const lines = new Map<string, string[][]>();
  for (const [ukrainian, russian, english] of rowsOf(text)) {
    const usual = english.slice(0, USUAL).flatMap(singular);
    const all = [...ukrainian, ...russian, ...english.flatMap(singular)];
    for (const lemma of new Set([...ukrainian, ...russian, ...usual].map(plain))) {
      const known = lines.get(lemma);
      if (known) known.push(all);
      else lines.set(lemma, [all]);
    }
  }
  return lines;
}

/** "talks" is found under "talk", too. */
function singular(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return /[^s]s$/u.test(lower) ? [lower, lower.slice(0, -1)] : [lower];
}

type Row = readonly [ukrainian: readonly string[], russian: readonly string[], english: readonly string[]];

/** Lines that have a word in every language. */
function* rowsOf(text: string): Iterable<Row> {
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) continue;
    const [ukrainian, russian, english] = line.split('\t').map((words) => words.split(','));
    if (ukrainian && russian && english && english[0] !== '-') yield [ukrainian, russian, english];
  }
}

interface Tables {
  /** Roots of equivalents by the keys of Ukrainian and Russian lemmas. */
  readonly roots: ReadonlyMap<string, readonly string[]>;
  readonly english: ReadonlyMap<string, string>;
}

function tablesOf(text: string): Tables {
  const roots = new Map<string, string[]>();
  /** English lemmas with their roots. */
  const english = new Map<string, string>();
  for (const [ukrainian, russian, equivalents] of rowsOf(text)) {
    const own = equivalents.map((written) => {
      const lemma = spelt(written);
      const root = english.get(lemma) ?? rootOf(lemma);
      english.set(lemma, root);
      return root;
    });
    for (const key of new Set([...ukrainian, ...russian].flatMap(keysOfLemma))) {
      const known = roots.get(key);
      if (!known) roots.set(key, [...new Set(own)]);
      else for (const root of own) if (!known.includes(root)) known.push(root);
    }
  }
  return { roots, english };
}

function inEnglish(word: string, { english }: Tables): readonly string[] {
  const found = new Set<string>();
  for (const lemma of lemmasOf(word)) {
    const root = english.get(spelt(lemma));
    if (root !== undefined) found.add(root);
  }
  return [...found].slice(0, MOST);
}

/** The equivalents by the longest stem that a lemma has too. */
function inSlavic(word: string, { roots }: Tables): readonly string[] {
  const found = new Set<string>();
  let size = 0;
  for (const key of keysOfForm(word)) {
    const own = roots.get(key);
    if (!own) continue;
    if (size > 0 && key.length < size) break;
    size = key.length;
    for (const root of own) found.add(root);
  }
  return [...found].slice(0, MOST);
}
