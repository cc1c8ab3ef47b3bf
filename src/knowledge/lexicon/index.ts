/**
 * The words of news in three languages: what a Ukrainian or Russian word is called in English, and what English words
 * share with each other. A word in whatever form is told by the roots of its English equivalents, so that «расследовать»,
 * «розслідування» and "investigating" meet in one.
 */
import { remembered } from '../../text/remembered.js';
import { lemmasOf, rootOf, spelt } from './english.js';
import { keysOfForm, keysOfLemma } from './slavic.js';

export interface Lexicon {
  /** The roots of the English equivalents of a word in any form, at most a dozen; none where it is not known. */
  equivalentsOf(word: string): readonly string[];
}

/** Words whose equivalents are kept: the same ones come in every article. */
const KEPT = 20_000;
const LONGEST = 40;
const MOST = 12;
const LATIN = /^[a-z]/iu;

/**
 * Opens the lexicon when the first word is asked for.
 *
 * @param text of `lexicon.tsv`: Ukrainian, Russian and English lemmas by tabs, several by commas; `-` for none
 */
export function openLexicon(text: () => string): Lexicon {
  let tables: Tables | null = null;
  const look = (word: string): readonly string[] => {
    tables ??= tablesOf(text());
    return LATIN.test(word) ? inEnglish(word, tables) : inSlavic(word, tables);
  };
  return { equivalentsOf: remembered(look, KEPT, LONGEST) };
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
  for (const line of text.split('\n')) {
    const [ukrainian, russian, equivalents] = line.split('\t');
    if (!ukrainian || !russian || !equivalents || equivalents === '-' || line.startsWith('#')) continue;
    const own = equivalents.split(',').map((written) => {
      const lemma = spelt(written);
      const root = english.get(lemma) ?? rootOf(lemma);
      english.set(lemma, root);
      return root;
    });
    for (const key of new Set(`${ukrainian},${russian}`.split(',').flatMap(keysOfLemma))) {
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
