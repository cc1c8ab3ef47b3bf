/** Names in the genitive: as the article has them, else as the letters of the name allow. */
import type { Token } from '../../language/contract.js';
import type { Mention } from '../../model/index.js';
import type { Directory } from './speakers.js';

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

/** Names in foreign letters, capitals or quotation marks stand as they are in every case. */
export function isIndeclinable(name: string): boolean {
  return /^[A-Z0-9][A-Za-z0-9.&' -]*$/u.test(name) || /^\p{Lu}{2,}$/u.test(name) || /^["«“„]/u.test(name);
}

const ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  uk: [
    [/(?<=[аеєиіїоуюя'’])я$/u, 'ї'],
    [/я$/u, 'і'],
    [/(?<=[жчшщ])а$/u, 'і'],
    [/а$/u, 'и'],
    [/[ьй]$/u, 'ю'],
    [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, 'у'],
  ],
  ru: [
    [/я$/u, 'и'],
    [/(?<=[гкхжчшщ])а$/u, 'и'],
    [/а$/u, 'ы'],
    [/[ьй]$/u, 'я'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а'],
  ],
};

/** The genitive of a state's name of one word («Литва» → «Литви»); null where the letters do not tell. */
export function genitiveOfState(name: string, language: string): string | null {
  if (/^\p{Lu}{2,}$/u.test(name)) return name;
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return null;
  for (const [ending, replacement] of ENDINGS[language] ?? [])
    if (ending.test(name)) return name.replace(ending, replacement);
  return /[еєиіоуюыэ]$/u.test(name) ? name : null;
}
