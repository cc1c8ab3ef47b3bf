/** Names known from dictionaries and from the lists in training/gazetteers, besides those of the knowledge files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPacked } from '../tagging/pymorphy.js';

/** A name, or a form of one, that a list or a tagged corpus has as a name of a kind. */
export interface ListedForm {
  readonly form: string;
  /** Its base form where that is known and wanted among the base forms of names; else empty. */
  readonly lemma: string;
  readonly kind: 'given' | 'family' | 'place' | 'organisation';
}

const COLUMNS: Readonly<Record<string, number>> = { uk: 1, ru: 2, en: 3 };
const KINDS: Readonly<Record<string, ListedForm['kind']>> = {
  org: 'organisation',
  place: 'place',
  given: 'given',
  family: 'family',
};

/**
 * The names of a language in the lists of a folder.
 * @param folder files of lines `kind`, Ukrainian, Russian, English, parted by tabs
 */
export function writtenNames(folder: string, language: string): ListedForm[] {
  const column = COLUMNS[language];
  if (column === undefined) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .flatMap((line): ListedForm[] => {
      const parts = line.split('\t');
      const kind = KINDS[parts[0] as string];
      const form = parts[column];
      if (!kind || !form) return [];
      const isPerson = kind === 'given' || kind === 'family';
      return [{ form, lemma: isPerson ? form : '', kind }];
    });
}

/** Given and family names of VESUM, when the dictionary is below `folder`. */
export function namesOfVesum(folder: string | undefined): ListedForm[] {
  const data = join(folder ?? '', 'pymorphy3_dicts_uk/data');
  if (folder === undefined || !existsSync(data)) return [];
  const found: ListedForm[] = [];
  const { paradigms, forEachLexeme } = readPacked(data, 'gramtab-opencorpora-ext.json');
  forEachLexeme((stem, paradigm) => {
    const first = paradigms[paradigm]?.forms[0];
    const kind = /\b[fl]name\b/.exec(first?.tag ?? '')?.[0];
    if (!first || !kind) return;
    const form = capitalised(`${first.prefix}${stem}${first.ending}`);
    found.push({ form, lemma: '', kind: kind === 'fname' ? 'given' : 'family' });
  });
  return found;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
