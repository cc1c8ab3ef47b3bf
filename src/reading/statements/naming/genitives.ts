/** Names in the genitive: as the article has them, else as the letters of the name allow. */
import type { Token } from '../../../language/contract.js';
import type { GenitiveWords } from '../../../language/words/inflection.js';
import type { Mention } from '../../../model/index.js';
import { changed, ended } from '../../../text/endings.js';
import type { Directory, Named } from '../speakers/speakers.js';

/** A name in the genitive, as the article has it or as its letters tell; null where neither says. */
export function genitiveIn(directory: Directory, { name, entity }: Named): string | null {
  const { text, tokens } = directory;
  const { genitive: words } = directory.lexicon.inflection;
  const own = directory.entity(entity);
  const attested = own && genitiveOf(own.id, directory, text, tokens);
  // «канцелярія Лиса»: a family name alone only where the whole name has no genitive.
  const isWhole = own?.type !== 'PER' || attested?.includes(' ') === true || !name.includes(' ');
  if (attested && attested !== name && isWhole) return attested;
  if (isIndeclinable(name)) return name;
  if (own?.known?.startsWith('state:')) return genitiveOfState(name, words);
  if (own?.type === 'ORG') return isQuoted(own.id, directory, text) ? name : genitiveOfBody(name, words);
  if (own?.type !== 'PER' || !name.includes(' ')) return null;
  return genitiveOfPerson(name, own.gender, words) ?? (attested === name ? null : attested);
}

/** The fullest genitive of an entity that the article itself has; null when it has none. */
export function genitiveOf(
  entity: string,
  directory: Directory,
  text: string,
  tokens: readonly Token[],
): string | null {
  let best: Mention | null = null;
  for (const mention of directory.mentionsOf(entity).slice(0, 60)) {
    if (mention.form !== 'name' && mention.form !== 'short') continue;
    const first = directory.tokenAt(mention.start);
    const its = (tokens[first] as Token).feats;
    // Men's names have one form for both.
    const isMan = mention.type === 'PER' && its.Case === 'Acc' && its.Gender === 'Masc';
    if (its.Case !== 'Gen' && !isMan) continue;
    if (!best || mention.end - mention.start > best.end - best.start) best = mention;
  }
  return best && text.slice(best.start, best.end);
}

/** «холдинг «Обрій»»: a name that the article has in quotation marks does not change. */
export function isQuoted(entity: string, directory: Directory, text: string): boolean {
  const [first] = directory.mentionsOf(entity);
  return first !== undefined && /["«“„]/u.test(text[first.start - 1] ?? '');
}

/** Names in foreign letters, capitals or quotation marks stand as they are in every case. */
export function isIndeclinable(name: string): boolean {
  return /^[A-Z0-9][A-Za-z0-9.&' -]*$/u.test(name) || /^\p{Lu}{2,}$/u.test(name) || /^["«“„]/u.test(name);
}

/**
 * The genitive of a state's name of one word («Литва» → «Литви», «Беларусь» → «Беларуси»); null where the letters do
 * not tell, as for plurals.
 */
export function genitiveOfState(
  name: string,
  { states, ownOfStates, unchanging }: GenitiveWords,
): string | null {
  if (/^\p{Lu}{2,}$/u.test(name)) return name;
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return null;
  if (Object.hasOwn(ownOfStates, name)) return ownOfStates[name] as string;
  return changed(name, states) ?? (unchanging.test(name) ? name : null);
}

/**
 * The genitive of a body's name, its adjectives and its noun with whatever follows («Слідчий комітет РФ» → «Слідчого
 * комітету РФ», «Міненерго»); null where the letters do not tell.
 */
export function genitiveOfBody(name: string, words: GenitiveWords): string | null {
  const parts = name.split(' ');
  if (words.states.length === 0 || !parts.every((part) => /^[\p{L}’'-]+$/u.test(part))) return null;
  let at = 0;
  while (at < parts.length - 1 && changed(parts[at] as string, words.adjectives) !== null) at++;
  const noun = parts[at] as string;
  const own =
    changed(noun, words.bodies) ?? (words.unchanging.test(noun) ? noun : changed(noun, words.states));
  if (own === null) return null;
  const adjectives = parts.slice(0, at).map((part) => changed(part, words.adjectives) as string);
  return [...adjectives, own, ...parts.slice(at + 1)].join(' ');
}

/** A person's name in the genitive; null where the letters or the gender do not tell. */
export function genitiveOfPerson(name: string, gender: string | null, words: GenitiveWords): string | null {
  if (words.men.length === 0 || (gender !== 'Masc' && gender !== 'Fem')) return null;
  const given = gender === 'Masc' ? words.men : words.women;
  const family = gender === 'Masc' ? words.men : [...words.womensFamilies, ...words.women];
  return name
    .split(' ')
    .map((word, i) =>
      // «Олена», «Павлова»: a given name in -на is no family name.
      /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word) ? ended(word, i === 0 ? given : family) : word,
    )
    .join(' ');
}
