/** Numbers in the words of a statement with what they count, so that «1000 полонених» and "1,200 prisoners" differ. */
import { numeralOf, scaleOf } from '../data/opposites.js';
import { anyOf } from '../words.js';

export interface Quantity {
  readonly value: number;
  /** Features of the words behind the number, of which one is counted; a year or a day of a month has its own. */
  readonly units: readonly string[];
  /** Said to be near, more or less than the value. */
  readonly isRough: boolean;
}

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}']*|[%$€£]|[.;:!?…()]/gu;
/** «10:00», «F-16», «1 000». */
const CLOCK = /(?<!\p{N})\p{N}{1,2}:\p{N}\p{N}(?!\p{N})/gu;
const MODEL = /\p{L}+[-–]\p{N}+\p{L}*/gu;
const GROUPED = /(?<=\p{N})[ \u00a0\u202f](?=\p{N}{3}(?!\p{N}))/gu;
const DIGITS = /^\p{N}/u;
const MARK = /^[.;:!?…()]$/u;
const SIGNS: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds', '%': 'percent' };
const ROUGH = new RegExp(
  `^${anyOf(
    ({ durations }) => durations.about,
    ({ durations }) => durations.below,
    ({ durations }) => durations.above,
    ({ rough }) => rough,
  )}$`,
  'iu',
);
const UNITS = 2;

/** Words whose groups of three digits are joined: «1 000». */
export const withGroupsJoined = (words: string): string => words.replace(GROUPED, '');

/** A number as it is written: "1,000" is a thousand, «1,5» one and a half. */
export function numberIn(token: string): number {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(token)
    ? token.replace(/,/g, '')
    : token.replace(',', '.');
  return Number.parseFloat(plain);
}

/**
 * @param featureOf the feature of a word as it is written, or null
 * @param isMonth whether a feature is a month
 */
export function quantitiesIn(
  words: string,
  featureOf: (word: string) => string | null,
  isMonth: (feature: string | null) => boolean,
): Quantity[] {
  const clean = withGroupsJoined(words.replace(/[’ʼ`]/g, "'").replace(CLOCK, ' ').replace(MODEL, ' '));
  const tokens = clean.match(TOKEN) ?? [];
  const found: Quantity[] = [];
  tokens.forEach((token, at) => {
    const number = DIGITS.test(token) ? numberIn(token) : numeralOf(token.toLowerCase());
    if (number === null || !Number.isFinite(number)) return;
    const [before, next] = [tokens[at - 1] ?? '', tokens[at + 1] ?? ''];
    const featureAt = (word: string): string | null => (DIGITS.test(word) ? null : featureOf(word));
    const scale = scaleOf(next.toLowerCase());
    const isDay =
      number <= 31 &&
      scale === 1 &&
      (isMonth(featureAt(next)) || (isMonth(featureAt(before)) && DIGITS.test(token)));
    const isYear = /^(?:19|20)\d\d$/.test(token) && scale === 1 && !isCounted(tokens, at);
    const units = isDay
      ? ['day']
      : isYear
        ? ['year']
        : unitsBehind(tokens, at + (scale === 1 ? 1 : 2), before, featureAt);
    if (units.length > 0) found.push({ value: number * scale, units, isRough: isRough(tokens, at) });
  });
  return found;
}

/** «2000 полонених» counts, «у 2025 році» and "in 2026." do not: a number that is a year stands behind a preposition. */
function isCounted(tokens: readonly string[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (before === undefined || next === undefined || MARK.test(next)) return false;
  return before.length > 3;
}

function unitsBehind(
  tokens: readonly string[],
  from: number,
  before: string,
  featureOf: (word: string) => string | null,
): string[] {
  const sign = SIGNS[before] ?? (tokens[from] === '%' ? SIGNS['%'] : undefined);
  if (sign !== undefined) return [featureOf(sign) ?? sign];
  const units: string[] = [];
  for (let at = from; at < tokens.length && at < from + 5 && units.length < UNITS; at++) {
    const token = tokens[at] as string;
    if (MARK.test(token)) break;
    const feature = featureOf(token);
    if (feature !== null) units.push(feature);
  }
  return units;
}

const isRough = (tokens: readonly string[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some((token) => ROUGH.test(token));

/** A number may be rounded, the more so where it is said to be near. */
const ROUNDED = 0.05;
const ROUGHLY = 0.15;

export function areNear(one: number, other: number, isRough: boolean): boolean {
  if (one === other) return true;
  const off = Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
  return off <= (isRough ? ROUGHLY : ROUNDED) && digitsOf(one) !== digitsOf(other);
}

/** How many digits of a number are told: three of 1230. */
const digitsOf = (value: number): number => String(Math.round(value * 1000)).replace(/0+$/, '').length;

/** Both count something of one kind, and none of the numbers is the other's. */
export function quantitiesClash(one: readonly Quantity[], other: readonly Quantity[]): boolean {
  return one.some(({ units }) => {
    const same = (list: readonly Quantity[]): Quantity[] =>
      list.filter((quantity) => quantity.units.some((unit) => units.includes(unit)));
    const [own, others] = [same(one), same(other)];
    if (own.length === 0 || others.length === 0) return false;
    return !own.some((a) => others.some((b) => areOne(a, b)));
  });
}

const areOne = (a: Quantity, b: Quantity): boolean =>
  a.units.includes('day')
    ? Math.abs(a.value - b.value) <= 1
    : a.units.includes('year')
      ? a.value === b.value
      : areNear(a.value, b.value, a.isRough || b.isRough);
