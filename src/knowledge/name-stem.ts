/** The part of a Ukrainian or Russian word that its cases leave alone, for comparing names in whatever case they stand. */
import { remembered } from '../text/remembered.js';
import { nameKey } from './name-key.js';

/** Endings of nouns and adjectives in both languages. */
const ENDINGS = new Set(
  'ього ого его ому ему ими ыми іми ами ями ові еві єві ової овою ої ій ий ый ой ою ею єю ая яя ое ее ую юю их ых іх им ым ім ом ем єм ах ях ам ям ье ьє ья ью ию ия ии ие ые ією ієм ією ії ія іє ію а я у ю і ї и ы е є о й ь'.split(
    ' ',
  ),
);
const LONGEST = 4;
/** What must stay of a word. */
const SHORTEST = 3;

/** What the spellings of foreign names differ in: «Гутерріш», «Гутерриш». */
const SPELT: Readonly<Record<string, string>> = { і: 'и', ї: 'и', ы: 'и', є: 'е', э: 'е' };

/**
 * Lower case, one apostrophe, without the ending of its case and what spellings differ in; short words and other
 * alphabets keep their endings.
 */
export const nameStem: (word: string) => string = remembered((word) =>
  withoutEnding(nameKey(word)).replace(/[іїыєэ]|(\p{L})(?=\1)/gu, (letter) => SPELT[letter] ?? ''),
);

/** Whether two forms of a name are spelt in the same way but for the ending of their case: not «Аніта» and «Анітта». */
export const isSpeltAs = (one: string, other: string): boolean =>
  withoutEnding(nameKey(one)) === withoutEnding(nameKey(other));

/** What a name that ends in a consonant has more in another case: «Чен Ын[ом]», «Чен Ин[ові]». */
const DECLINED = /^(?:[ауеію]|ом|ем|ові|еві)$/u;

/** Whether a form is a name of a man that ends in a consonant, in another case. */
export const isDeclined = (form: string, name: string): boolean =>
  form.startsWith(name) && DECLINED.test(form.slice(name.length));

function withoutEnding(key: string): string {
  for (let size = Math.min(LONGEST, key.length - SHORTEST); size > 0; size--)
    if (ENDINGS.has(key.slice(-size))) return key.slice(0, -size);
  return key;
}

/** Names kept with their stems, and the longest that is. Only speed depends on it. */
const NAMES = 4_000;
const LONGEST_NAME = 80;

/** The stems of a name's words with a space between. */
export const nameStems: (name: string) => string = remembered(
  (name) => name.split(/\s+/u).map(nameStem).join(' '),
  NAMES,
  LONGEST_NAME,
);
