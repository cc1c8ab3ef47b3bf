/** Reads numbers as a language writes them: digits, groups of digits, number words, and scales after either. */
import type { Token } from '../language/contract.js';
import type { NumberWords } from '../language/words/figures.js';

/** A number that stands in the tokens [first, last). */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** What the last scale word multiplies: 1000 for «тисяч»; 1 when there is none. */
  readonly scale: number;
  /** Whether it is written in words alone. */
  readonly spelled: boolean;
}

interface Lists {
  readonly small: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly alone: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
}

/** Rows `what: word, word` of a word table, as pairs of word and what. */
export function pairsOf(table: string): [word: string, what: string][] {
  const pairs: [string, string][] = [];
  for (const row of table.split('\n')) {
    const colon = row.indexOf(':');
    if (colon < 0) continue;
    const what = row.slice(0, colon).trim();
    for (const word of row.slice(colon + 1).split(',')) if (word.trim()) pairs.push([word.trim(), what]);
  }
  return pairs;
}

const prepared = new WeakMap<NumberWords, Lists>();

function listsOf(words: NumberWords): Lists {
  let lists = prepared.get(words);
  if (!lists) {
    lists = {
      small: new Map(pairsOf(words.words).map(([word, value]) => [word, Number(value)])),
      scales: new Map(pairsOf(words.scales).map(([word, value]) => [word, Number(value)])),
      alone: new Set(words.alone),
      inside: new Set(words.inside),
    };
    prepared.set(words, lists);
  }
  return lists;
}

/** The norms at which a number in words may start; one in digits starts with a digit. */
export function numeralStarts(words: NumberWords): readonly string[] {
  const { small, alone } = listsOf(words);
  return [...small.keys(), ...alone];
}

/** Whether a word starts with a digit. */
export function startsWithDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** The number that starts at a token, as long as it goes; null when none does. */
export function numeralAt(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const token = tokens[at];
  if (!token) return null;
  const lists = listsOf(words);
  if (startsWithDigit(token.norm))
    return withScales(tokens, digitsAt(tokens, at, words, lists), lists, words);
  if (lists.small.has(token.norm) || lists.alone.has(token.norm)) return wordsAt(tokens, at, lists);
  return null;
}

const GLUED = /^(\d[\d.,]*)(\p{L}+\.?)$/u;
const MOST_DIGITS = 30;
const MOST_GROUPS = 6;

/** «7 567 565», «1,5», «20.000», «300», "1.5bn". */
function digitsAt(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  { scales }: Lists,
): Numeral | null {
  const token = tokens[at] as Token;
  const glued = /\p{L}/u.test(token.norm) ? GLUED.exec(token.norm) : null;
  if (glued) {
    const scale = scales.get(glued[2] as string);
    const value = scale === undefined ? null : numberOf(glued[1] as string, words);
    if (scale === undefined || value === null) return null;
    return { first: at, last: at + 1, value: exact(value, scale), scale, spelled: false };
  }
  let digits = token.norm;
  let last = at + 1;
  if (words.spaces && /^[1-9]\d{0,2}$/.test(digits)) {
    while (
      last < at + MOST_GROUPS &&
      last < tokens.length &&
      isGroup(tokens[last - 1] as Token, tokens[last] as Token)
    ) {
      digits += (tokens[last] as Token).norm;
      last++;
    }
  }
  const value = numberOf(digits, words);
  return value === null ? null : { first: at, last, value, scale: 1, spelled: false };
}

function isGroup(before: Token, token: Token): boolean {
  return (
    token.start - before.end === 1 &&
    token.sentence === before.sentence &&
    /^\d{3}(?:,\d{1,2})?$/.test(token.norm) &&
    !before.norm.includes(',')
  );
}

/** The value of digits with their signs, by the customs of the language; null for «1:0» and «10.11.2018». */
export function numberOf(digits: string, { decimal }: NumberWords): number | null {
  if (digits.length > MOST_DIGITS) return null;
  if (/^\d+$/.test(digits)) return Number(digits);
  const group = decimal === ',' ? '.' : ',';
  const parts = digits.split(group);
  const whole = parts.length > 1 && (parts[0] as string).length <= 3 && !digits.startsWith('0');
  const grouped =
    whole &&
    parts.slice(1).every((part, i) => /^\d{3}$/.test(part) || (i === parts.length - 2 && isTail(part)));
  if (grouped) return Number(parts.join('').replace(decimal, '.'));
  // «1.5» in Ukrainian and "1,5" in English are decimals all the same.
  if (/^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(',', '.'));
  return null;

  function isTail(part: string): boolean {
    return decimal === ',' ? /^\d{3},\d+$/.test(part) : /^\d{3}\.\d+$/.test(part);
  }
}

/** «двадцять п'ять», "two hundred and fifty thousand", «мільйон». */
function wordsAt(tokens: readonly Token[], at: number, lists: Lists): Numeral | null {
  let total = 0;
  let part: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  let scale = 1;
  let smallestScale = Number.POSITIVE_INFINITY;
  let last = at;
  for (let i = at; i < tokens.length && i < at + 16; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== (tokens[at] as Token).sentence) break;
    const small = lists.small.get(token.norm);
    const factor = lists.scales.get(token.norm);
    if (small !== undefined && small < lowest) {
      part = (part ?? 0) + small;
      lowest = magnitude(small);
    } else if (factor === 100 && part !== null && part < 100) {
      part *= 100;
      lowest = 100;
    } else if (
      factor !== undefined &&
      factor > 100 &&
      factor < smallestScale &&
      (part !== null || lists.alone.has(token.norm))
    ) {
      total += exact(part ?? 1, factor);
      part = null;
      lowest = Number.POSITIVE_INFINITY;
      smallestScale = factor;
      scale = factor;
    } else if (i > last || !lists.inside.has(token.norm) || i === at) break;
    else continue;
    last = i + 1;
  }
  if (last === at) return null;
  return { first: at, last, value: total + (part ?? 0), scale: part === null ? scale : 1, spelled: true };
}

/** What a number word leaves room for: «двадцять» for units, «сто» for tens, «п'ять» for nothing. */
function magnitude(value: number): number {
  if (value >= 100) return 100;
  return value >= 20 ? 10 : 0;
}

/** Scales after digits, also several: «2 млрд 300 млн». */
function withScales(
  tokens: readonly Token[],
  numeral: Numeral | null,
  lists: Lists,
  words: NumberWords,
): Numeral | null {
  if (!numeral || numeral.scale > 1) return numeral;
  const scale = scaleAt(tokens, numeral.last, lists, Number.POSITIVE_INFINITY);
  if (scale === null) return numeral;
  let { value, last } = { value: exact(numeral.value, scale), last: numeral.last + 1 };
  let smallest = scale;
  for (;;) {
    const more = isDigits(tokens[last]) ? digitsAt(tokens, last, words, lists) : null;
    const next = more && more.value < 1000 ? scaleAt(tokens, more.last, lists, smallest) : null;
    if (!more || next === null) break;
    value += exact(more.value, next);
    last = more.last + 1;
    smallest = next;
  }
  return { ...numeral, value, last, scale: smallest };
}

function isDigits(token: Token | undefined): token is Token {
  return token !== undefined && /^\d/.test(token.norm);
}

function scaleAt(tokens: readonly Token[], at: number, { scales }: Lists, below: number): number | null {
  // "5-million": the hyphen is a token of its own where a language cuts words.
  const scale = scales.get(tokens[at]?.norm ?? '');
  return scale !== undefined && scale >= 100 && scale < below ? scale : null;
}

/** Product without the noise of binary fractions: 1.1 × 10⁹ is 1100000000. */
function exact(value: number, scale: number): number {
  const product = value * scale;
  return Math.abs(product - Math.round(product)) < 1e-4 ? Math.round(product) : product;
}
