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
    [/(?<=[оу])а$/u, 'а'],
    [/(?<=[аеєиіїоуюя'’])я$/u, 'ї'],
    [/я$/u, 'і'],
    [/(?<=[жчшщ])а$/u, 'і'],
    [/а$/u, 'и'],
    [/[ьй]$/u, 'ю'],
    [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, 'у'],
  ],
  ru: [
    [/(?<=[оу])а$/u, 'а'],
    [/ая$/u, 'ой'],
    [/я$/u, 'и'],
    [/(?<=[гкхжчшщ])а$/u, 'и'],
    [/а$/u, 'ы'],
    [/[ьй]$/u, 'я'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а'],
  ],
};

/** Those whose letters mislead: a vowel that falls out, a soft sign of a feminine, an adjective. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  uk: { Єгипет: 'Єгипту', Білорусь: 'Білорусі', Піднебесна: 'Піднебесної' },
  ru: { Египет: 'Египта', Беларусь: 'Беларуси' },
};

/** Names in these letters do not change; those in uk -и, ru -ы are plurals («Нідерланди»), whose stem may. */
const INDECLINABLE: Readonly<Record<string, RegExp>> = { uk: /[еєіїоую]$/u, ru: /[еиоуюэ]$/u };

/**
 * The genitive of a state's name of one word («Литва» → «Литви», «Беларусь» → «Беларуси»); null where the letters do
 * not tell, as for plurals.
 */
export function genitiveOfState(name: string, language: string): string | null {
  if (/^\p{Lu}{2,}$/u.test(name)) return name;
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return null;
  const own = OWN[language]?.[name];
  if (own) return own;
  for (const [ending, replacement] of ENDINGS[language] ?? [])
    if (ending.test(name)) return name.replace(ending, replacement);
  return INDECLINABLE[language]?.test(name) ? name : null;
}

type Endings = readonly (readonly [RegExp, string])[];

const MEN: Readonly<Record<string, Endings>> = {
  uk: [
    [/(?<=[сзц])ький$/u, 'ького'],
    [/ий$/u, 'ого'],
    [/єць$/u, 'йця'],
    [/ець$/u, 'ця'],
    [/[йь]$/u, 'я'],
    [/(?<=[бвгґджзклмнпрстфхцчшщ])о$/u, 'а'],
    [/(?<=[бвгґджзклмнпрстфхцчшщ])$/u, 'а'],
    [/а$/u, 'и'],
    [/(?<=[аеиіоуй])я$/u, 'ї'],
    [/я$/u, 'і'],
  ],
  ru: [
    [/(?<=[сц])кий$/u, 'кого'],
    [/ый$/u, 'ого'],
    [/ец$/u, 'ца'],
    [/[йь]$/u, 'я'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а'],
    [/(?<=[гкхжчшщ])а$/u, 'и'],
    [/а$/u, 'ы'],
    [/я$/u, 'и'],
  ],
};

const WOMEN: Readonly<Record<string, Endings>> = {
  uk: [
    [/(?<=[сзц]ьк)а$/u, 'ої'],
    [/(?<=(?:ов|ев|єв|[иії]н))а$/u, 'ої'],
    [/(?<=[жчшщ])а$/u, 'і'],
    [/а$/u, 'и'],
    [/(?<=[аеиіоуй])я$/u, 'ї'],
    [/я$/u, 'і'],
  ],
  ru: [
    [/ая$/u, 'ой'],
    [/(?<=(?:ов|ев|ёв|[иы]н))а$/u, 'ой'],
    [/(?<=[гкхжчшщ])а$/u, 'и'],
    [/а$/u, 'ы'],
    [/я$/u, 'и'],
  ],
};

/** A person's name in the genitive; null where the letters or the gender do not tell. */
export function genitiveOfPerson(name: string, gender: string | null, language: string): string | null {
  const endings = (gender === 'Masc' ? MEN : gender === 'Fem' ? WOMEN : {})[language];
  if (!endings) return null;
  const words = name.split(' ').map((word, i) => {
    if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word)) return word;
    // «Олена», «Павлова»: a given name in -на is no family name.
    const own = i === 0 ? endings.filter(([, end]) => gender === 'Masc' || !/^о[їй]$/u.test(end)) : endings;
    const found = own.find(([ending]) => ending.test(word));
    return found ? word.replace(found[0], found[1]) : word;
  });
  return words.join(' ');
}
