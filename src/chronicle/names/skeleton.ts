/**
 * Names as they sound, whatever the alphabet: «Никифоров», «Нікіфоров» and "Nykyforov" share the skeleton `nkgrv`.
 * A skeleton is the consonants of a word, with what Ukrainian, Russian and English write in more than one way folded
 * together. It is only ever compared between names of one sort, never used to find a name.
 */

import { remembered } from '../../text/remembered.js';

// biome-ignore format: a table
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'g', ц: 'c',
  ч: 'q', ш: 'w', щ: 'w', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'u', я: 'a', '’': '', "'": '',
};

/** Latin letters whose marks tell another sound: "Nicușor", "Tomáš", "Szłapka"; what others mark sounds as without. */
const MARKED: Readonly<Record<string, string>> = {
  ...{ š: 'sh', ş: 'sh', ș: 'sh', č: 'ch', ć: 'ch', ž: 'zh', ż: 'zh', ț: 'ts', ţ: 'ts', đ: 'dj' },
  ...{ ł: 'l', ı: 'i', ø: 'o' },
};

/** Latin digraphs and letters, the longer ones first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'w'],
  [/sz/g, 'w'],
  [/tch|ch|cz/g, 'q'],
  [/zh/g, 'j'],
  [/kh/g, 'g'],
  // "Petkovic" without its mark.
  [/(?<=[eo]vi)c$/g, 'q'],
  [/ck|c(?=[aou])/g, 'k'],
  [/ts|tz/g, 'c'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/h/g, 'g'],
];

const PLAIN = /^[a-z]*$/;

/** A word in one Latin alphabet of its sounds. Linear in its length. */
export function sounds(word: string): string {
  const lower = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[šşșčćžżțţđłıø]/g, (letter) => MARKED[letter] as string)
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307\u0309-\u036f]/g, '')
    .normalize('NFC');
  let cyrillic = '';
  let isCyrillic = false;
  for (const letter of lower) {
    const sound = CYRILLIC[letter];
    if (sound !== undefined && letter > '\u0400') isCyrillic = true;
    cyrillic += sound ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : '');
  }
  // «Джамель», "Dzhamel", "Djamel" and "Jamel"; «Уиткофф» and «Віткофф».
  if (isCyrillic) return cyrillic.replace(/dj/g, 'j').replace(/^u(?=[aeio])/, 'v');
  let latin = PLAIN.test(cyrillic)
    ? cyrillic
    : cyrillic.normalize('NFD').replace(/[^a-z0-9\u3400-\u9fff]/g, '');
  // Before "sh" becomes a `w` of another sound.
  latin = latin.replace(/w(?=[aeiou]|sk)|(?<=sla)w$/g, 'v');
  for (const [pattern, sound] of LATIN) latin = latin.replace(pattern, sound);
  return latin.replace(/dj/g, 'j');
}

/** The consonants of a word; of one with fewer than three, its vowels too, folded to few. */
export const skeleton: (word: string) => string = remembered((word) => folded(sounds(word), 3));

/**
 * The skeleton of a word of a person's name. How a "J" before a vowel is read depends on whose name it is: "Jovana" is
 * «Йована», "Jan" is «Ян», "Jordan" is «Джордан» or «Жордан»; so that sound does not count where a word begins.
 */
export const nameSkeleton: (word: string) => string = remembered((word) => {
  const heard = sounds(word);
  const rest = heard.replace(/^[jy](?=[aeiou])/, '');
  return folded(rest, rest === heard ? 3 : 2);
});

function folded(heard: string, enough: number): string {
  const consonants = heard.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
  if (consonants.length >= enough) return consonants;
  return heard
    .replace(/[oa]/g, 'a')
    .replace(/[eiy]+/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
