/**
 * Ukrainian words by the Russian ones that mean the same: there are no large word vectors for Ukrainian whose licence
 * allows their use, so its words take the groups of their translations. A lexicon written for this project tells the
 * frequent ones, letters those that differ by spelling alone (names of persons and places above all).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalised } from '../../src/text/characters.js';
import { readPacked } from '../tagging/pymorphy.js';

/** Ukrainian lemmas and what each is translated by, from lines of a lemma (or several by commas), a tab and translations by commas. */
export function readLexicon(file: string): Map<string, string[]> {
  const lexicon = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue;
    const [words = '', translations = ''] = line.split('\t');
    const [word = ''] = words.split(',');
    const known = translations.split(',').filter((one) => one !== '' && one !== '-');
    if (word && known.length > 0) lexicon.set(word, known);
  }
  return lexicon;
}

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  і: ['и', 'е', 'о'],
  ї: ['и'],
  є: ['е', 'э'],
  е: ['е', 'э'],
  и: ['и', 'ы'],
  ґ: ['г'],
};
/** Spellings looked at for one word. */
const MOST_SPELLINGS = 24;

/** Russian spellings that a Ukrainian word may have; the likeliest first. */
export function spellingsOf(word: string): string[] {
  let spellings = [''];
  const letters = word
    .replace(/ськ(?=[иоіе])/g, 'ск')
    .replace(/зьк(?=[иоіе])/g, 'зк')
    .replace(/цьк(?=[иоіе])/g, 'цк')
    .replace(/['’ʼ]/g, 'ъ');
  for (const letter of letters) {
    const some = LETTERS[letter] ?? [letter];
    spellings = some.flatMap((one) => spellings.map((start) => start + one)).slice(0, MOST_SPELLINGS);
  }
  return spellings.flatMap((one) => [one, one.replaceAll('ъ', 'ь')]);
}

/**
 * The groups of Ukrainian forms.
 * @param groupOf the group of a Russian word
 * @param dictionary the folder of VESUM: all forms of a lemma
 */
export function translatedGroups(
  groupOf: (word: string) => number | undefined,
  lexicon: ReadonlyMap<string, readonly string[]>,
  dictionary: string,
): Map<string, number> {
  const groups = new Map<string, number>();
  const put = (form: string, group: number) => {
    const norm = normalised(form);
    if (!groups.has(norm)) groups.set(norm, group);
  };
  const first = (words: readonly string[]) => {
    for (const word of words) {
      const group = groupOf(word);
      if (group !== undefined) return group;
    }
    return undefined;
  };
  for (const [lemma, words] of lexicon) {
    const group = first(words);
    if (group !== undefined) put(lemma, group);
  }
  const { paradigms, forEachLexeme } = readPacked(dictionary, 'gramtab-opencorpora-ext.json');
  // Forms of the lexicon first: where a form belongs to two lemmas, the frequent one has it.
  for (const isListed of [true, false])
    forEachLexeme((stem, number) => {
      const forms = paradigms[number]?.forms ?? [];
      const lemma = `${forms[0]?.prefix ?? ''}${stem}${forms[0]?.ending ?? ''}`;
      const words = lexicon.get(lemma);
      if ((words !== undefined) !== isListed) return;
      const group = first(words ?? spellingsOf(lemma));
      if (group === undefined) return;
      for (const { prefix, ending } of forms) put(`${prefix}${stem}${ending}`, group);
    });
  return groups;
}

/** The folder of VESUM below that of the dictionaries. */
export const vesumIn = (dictionaries: string): string => join(dictionaries, 'pymorphy3_dicts_uk/data');
