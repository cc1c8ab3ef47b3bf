/** The knowledge files as lists of names for the recogniser, by the stems of their words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BEGINS, LISTED, LONGEST, nameKeys } from '../../src/language/names/gazetteer.js';
import { stemOf } from '../../src/language/names/words.js';
import { tokenise } from '../../src/language/tokens/tokenise.js';
import type { TokenWords } from '../../src/language/words/tokens.js';
import { normalised } from '../../src/text/characters.js';

import type { ListedForm } from './lists.js';

type Texts = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : [];

function read(folder: string, file: string, key: string): Texts[] {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'))[key] as Texts[];
}

/** All names in a language by the hash of their stems, with their beginnings. */
export function gazetteerOf(
  language: string,
  words: TokenWords,
  folder: string,
  forms: readonly ListedForm[],
): { lists: Map<number, number>; bases: string[] } {
  const lists = new Map<number, number>();
  const bases = new Set<string>();
  const add = (name: string, kind: number) => {
    if (!/^\p{Lu}/u.test(name) || name.length < 2) return;
    const tokens: Parameters<typeof tokenise>[4] = [];
    tokenise(name, 0, name.length, words, tokens);
    if (tokens.length > LONGEST) return;
    const keys = nameKeys(tokens.map(({ norm }) => stemOf(norm)));
    keys.forEach((key, i) => {
      const known = lists.get(key) ?? 0;
      if (i < keys.length - 1) lists.set(key, known | BEGINS);
      else lists.set(key, known | kind);
    });
  };
  const common = new Set(listOf(JSON.parse(readFileSync(join(folder, 'states.json'), 'utf8')).commonWords));
  for (const state of read(folder, 'states.json', 'states')) {
    for (const name of listOf((state.names as Texts)[language])) add(name, LISTED.place);
    for (const name of listOf((state.capital as Texts | undefined)?.[language])) add(name, LISTED.place);
  }
  for (const name of statesOf(language)) if (!common.has(name)) add(name, LISTED.place);
  for (const { names } of read(folder, 'organisations.json', 'organisations'))
    for (const name of listOf((names as Texts)[language])) add(name, LISTED.organisation);
  for (const { names } of read(folder, 'outlets.json', 'outlets'))
    for (const name of listOf(names)) add(name, LISTED.organisation);
  for (const person of read(folder, 'persons.json', 'persons')) {
    const { given, family } = (person[language] ?? {}) as { given?: string; family?: string };
    if (family) add(family, LISTED.family);
    if (given) add(given, LISTED.given);
    for (const part of `${given ?? ''} ${family ?? ''}`.split(' ')) if (part) bases.add(normalised(part));
  }
  for (const { form, lemma, kind } of forms) {
    add(form, LISTED[kind]);
    if (lemma) bases.add(normalised(lemma));
  }
  return { lists, bases: [...bases] };
}

/** Names in BrUK (VESUM says which they are): first names, family names, places. */
export function formsOfBruk(folder: string): ListedForm[] {
  const forms: ListedForm[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.xml')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, form = '', lemma = '', mark = ''] of text.matchAll(
      /<token value="([^"]*)" lemma="([^"]*)" tags="noun:[^"]*prop:(fname|lname|geo)/g,
    ))
      forms.push({ form, lemma, kind: mark === 'geo' ? 'place' : mark === 'fname' ? 'given' : 'family' });
  }
  return forms;
}

/** Names in OpenCorpora: the animate ones are persons', the others mostly places. */
export function formsOfOpenCorpora(path: string): ListedForm[] {
  const forms: ListedForm[] = [];
  for (const [, form = '', lemma = '', animacy = ''] of readFileSync(path, 'utf8').matchAll(
    /^\d+\t([^\t]+)\t([^\t]+)\tPROPN\t[^\t]*\tAnimacy=(\w+)/gm,
  ))
    forms.push({ form, lemma, kind: animacy === 'Anim' ? 'family' : 'place' });
  return forms;
}

/** Names of states and territories as the platform knows them. */
function statesOf(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const found: string[] = [];
  for (let a = 65; a <= 90; a++)
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name && !/[()]/.test(name)) found.push(name);
    }
  return found;
}
