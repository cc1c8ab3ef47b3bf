import { allUpper, startsUpperOrDigit, wordUnitsAt } from '../text/characters.js';
import { AGENCIES } from './agencies.js';
import type { Phrases } from './phrases.js';

/** How a line looks: the marks by which headlines, running text and glued lines are told apart. */

/** A line that could be a headline: some words, no full stop, one sentence or two. */
export function looksLikeHeadline(line: string, most: number): boolean {
  return (
    line.length <= most && /\p{L}/u.test(line) && !/[.,;:]["»”’]?$/.test(line.replace(/(?:\.\.\.|…)$/, ''))
  );
}

/** A line that ends as running text does. */
export function endsLikeText(line: string): boolean {
  return /[.!?…:;]["»”’)\]]*$/.test(line);
}

/** «Напомним, …»: the opening of a sentence whose end was lost. */
export function opensSentence(line: string, phrases: Phrases): boolean {
  const word = /^\p{L}+(?=,)/u.exec(line.slice(0, 40));
  return word !== null && phrases.openers.has(word[0].toLowerCase());
}

export function startsLow(line: string): boolean {
  return /^\p{Ll}/u.test(line);
}

/** Whether a sentence ends inside the line: a full stop after a word of three letters, then a capital. */
export function holdsSentenceEnd(line: string): boolean {
  return /[\p{L}\p{N}]{3}[»"”)]?[.!?…]+["»”]?\s+["«“(]?\p{Lu}/u.test(line);
}

/**
 * Where a sentence was glued to a headline without a full stop («… про угоду Водночас прем’єр …»):
 * offset of the first letter of the sentence in `line`, or -1 when it can not be told.
 * @param isCommon whether a word stands in lower case elsewhere in the text
 */
export function gluedAt(
  line: string,
  from: number,
  phrases: Phrases,
  isCommon: (word: string) => boolean,
): number {
  let last: Word | null = null;
  let count = 0;
  for (let word = wordFrom(line, from); word && word.start - from <= MOST_HEADLINE; count++) {
    const gap = last ? line.slice(last.end, word.start) : '';
    // Nearly all gaps are one space, and nearly all words begin small.
    const isSpace = gap === ' ';
    if (!isSpace && /[.!?…]/.test(gap)) return -1;
    const mayFollow = last !== null && count >= 3 && (isSpace || /^[\s\u00a0]+$/.test(gap));
    const form = mayFollow ? line.slice(word.start, word.end) : '';
    if (last && mayFollow && startsUpperOrDigit(form)) {
      const before = line.slice(last.start, last.end);
      if (/^\p{Lu}\p{Ll}*$/u.test(form)) {
        const lower = form.toLowerCase();
        if (phrases.openers.has(lower)) return word.start;
        if (/^\p{Ll}{4,}$/u.test(before) && form.length > 3 && isCommon(lower)) return word.start;
      }
      if (endsWithSource(line, last.start, before)) return word.start;
    }
    last = word;
    word = wordFrom(line, word.end);
  }
  return -1;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The next word from a place on: letters, numbers, apostrophes and hyphens; null when there is none. */
function wordFrom(line: string, from: number): Word | null {
  let start = from;
  while (start < line.length && unitsAt(line, start) === 0) start++;
  if (start >= line.length) return null;
  let end = start;
  for (let units = unitsAt(line, end); units > 0; units = unitsAt(line, end)) end += units;
  return { start, end };
}

/** How many code units of a word stand at a place: 0 where it is none. */
function unitsAt(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code === 0x2019 || code === 39 || code === 0x2bc || code === 45 ? 1 : wordUnitsAt(line, at); // ’ ' ʼ -
}

/** The longest headline that is looked for inside a line. */
const MOST_HEADLINE = 160;

/** A headline's last words may name its source: «… щодо угоди - ЗМІ»; not the half of a name: «- РИА Новости». */
function endsWithSource(line: string, start: number, word: string): boolean {
  if (!allUpper(word) || !/\s[—–-]\s$/.test(line.slice(Math.max(0, start - 3), start))) return false;
  const here = line.slice(start, start + LONGEST_AGENCY).toLowerCase();
  return !LONG_AGENCIES.some((name) => here.startsWith(name) && name.startsWith(`${word.toLowerCase()} `));
}

/** Agencies of several words. */
const LONG_AGENCIES = AGENCIES.flat().filter((name) => name.includes(' '));
const LONGEST_AGENCY = Math.max(...LONG_AGENCIES.map((name) => name.length));

/** Whether a line opens as agencies' reports do, with place and day: «МОСКВА, 21 янв — ТАСС.», "KYIV, Jan 21 -". */
export function opensWithDateline(line: string): boolean {
  return /^\p{Lu}[\p{Lu}’'ʼ .-]{2,40}, (?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})[^\n—–-]{0,20}[—–-]/u.test(
    line,
  );
}
