/** How long something lasted, from words in any language, as minutes with how exact they are. */
import type { ChronicleWords, DurationWords } from '../../language/words/chronicle.js';
import { anyOf, WORDS } from '../words.js';

export interface Duration {
  readonly low: number;
  readonly high: number;
  /** Exact, or said to be near, more or less than a value. */
  readonly bound: '=' | '~' | '>' | '<';
  readonly minutes: number;
}

type Part = Exclude<keyof DurationWords, 'numbers'>;

const any = (...parts: readonly Part[]): string =>
  anyOf(...parts.map((part) => (words: ChronicleWords) => words.durations[part]));
const opening = (part: Part): RegExp => new RegExp(`^${any(part)}`, 'iu');

const NUMBERS = WORDS.flatMap(({ durations }) => durations.numbers);

const NEAR = `${any('about', 'below', 'above')}\\s+(?:${any('than')}\\s+)?`;
const HOURS = any('hours');
const MINUTES = any('minutes');
const TENS = NUMBERS.filter(([, value]) => value >= 20).map(([{ source }]) => source);
const IN_WORDS = `(?:(?:${TENS.join('|')})[\\s-])?(?:${NUMBERS.map(([{ source }]) => source).join('|')})`;
const COUNT = `(?:\\d{1,3}(?:[.,]\\d)?|${IN_WORDS})`;
const OF_HOURS = any('ofHours');
const OF_MINUTES = any('ofMinutes');
const AND = any('and');
const AND_A_HALF = any('andAHalf');
const HALF_BETWEEN = any('halfBetween');
const HALF_HOUR = any('halfHour');
const AN_HOUR = any('anHour');

/** What a duration is made of; the first that fits counts. */
const SHAPES = [
  `${COUNT}\\s+${HOURS}(?:\\s+${AND}\\s+${AND_A_HALF})?(?:\\s+(?:${AND}\\s+)?${COUNT}\\s+${MINUTES})?`,
  `${COUNT}\\s+${HALF_BETWEEN}\\s+${HOURS}`,
  `${any('oneAndAHalf', 'half')}(?!\\p{L})(?:\\s+${HOURS})?`,
  HALF_HOUR,
  `${COUNT}\\s+${MINUTES}`,
  `${AN_HOUR}(?!\\p{L})`,
  `${COUNT}(?:${OF_HOURS}|${OF_MINUTES})`,
];

/** Words of the first duration in a text, or null. Bounded: at most one match of a pattern without nested repeats. */
const WHOLE = new RegExp(`(?:${NEAR})?(?:${SHAPES.join('|')})`, 'iu');
const OF = new RegExp(`^(?:${NEAR})?${COUNT}(?:${OF_HOURS}|${OF_MINUTES})$`, 'iu');
/** «Тригодинні переговори», but not "a 72-hour ultimatum". */
const EXCHANGE = new RegExp(`^\\s+(?:\\p{L}+\\s+)?${anyOf(({ exchange }) => exchange.noun)}`, 'iu');
const NEXT = 40;
/** «Тривала годину»: an hour without a number is one only behind such a word. */
const LASTED_BEFORE = new RegExp(`(?<!\\p{L})${any('lasted')}\\s+(?:\\p{L}+\\s+)?$`, 'iu');
const BARE = new RegExp(`^${AN_HOUR}$`, 'iu');

/** A unit, without which nothing is a duration: few texts have one, and it is found sooner than numbers are. */
const UNIT = new RegExp(
  any('hours', 'minutes', 'ofHours', 'ofMinutes', 'halfHour', 'anHour', 'oneAndAHalf', 'half'),
  'iu',
);

/** @returns the words of a duration and its place in the text, or null */
export function durationIn(text: string): { readonly words: string; readonly at: number } | null {
  const bounded = text.length > 4000 ? text.slice(0, 4000) : text;
  if (!UNIT.test(bounded)) return null;
  for (let from = 0; from < bounded.length; ) {
    const match = WHOLE.exec(bounded.slice(from));
    if (!match) return null;
    const at = from + match.index;
    const before = bounded[at - 1] ?? ' ';
    const isWord = /[\p{L}\p{N}]/u.test(before);
    const bare = BARE.test(match[0]) && !LASTED_BEFORE.test(bounded.slice(Math.max(0, at - NEXT), at));
    const end = at + match[0].length;
    const isOther = OF.test(match[0]) && !EXCHANGE.test(bounded.slice(end, end + NEXT));
    const isPart = NUMBER_BEFORE.test(bounded.slice(Math.max(0, at - NEXT), at));
    if (!isWord && !bare && !isOther && !isPart && !isAgo(bounded, at, end))
      return { words: match[0].trim(), at };
    from = at + Math.max(1, match[0].length);
  }
  return null;
}

/** «Сто двадцять хвилин», "one-hour-and-40-minute": what is counted here is a part of more. */
const NUMBER_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${any('large')}|(?:${IN_WORDS}|\\d{1,3})-?${HOURS})[\\s-]+(?:${AND}[\\s-]+)?$`,
  'iu',
);

const POINT_BEFORE = new RegExp(`(?<!\\p{L})${any('pointBefore')}\\s+$`, 'iu');
const POINT_AFTER = new RegExp(`^\\s*${any('pointAfter')}(?!\\p{L})`, 'iu');

/** «через дві години», "two hours ago", «десять часов утра», «опоздал на час»: no length of a contact. */
function isAgo(text: string, start: number, end: number): boolean {
  return (
    POINT_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    POINT_AFTER.test(text.slice(end, end + 16))
  );
}

const NUMBER = NUMBERS.map(([{ source }, value]) => [new RegExp(`^(?:${source})$`, 'iu'), value] as const);

function numberOf(words: string): number {
  const digits = Number(words.replace(',', '.'));
  if (Number.isFinite(digits)) return digits;
  const valueIn = (word: string): number | undefined => NUMBER.find(([pattern]) => pattern.test(word))?.[1];
  return valueIn(words) ?? (words.split(/[\s-]/u).reduce((sum, word) => sum + (valueIn(word) ?? 0), 0) || 1);
}

const NEAR_BEFORE = new RegExp(`^${NEAR}`, 'iu');
const IN_HOURS = new RegExp(`(${COUNT})(?:\\s+(?:${HALF_BETWEEN}\\s+)?${HOURS}|${OF_HOURS})`, 'iu');
const IN_MINUTES = new RegExp(`(?<!\\p{L})(${COUNT})(?:\\s+${MINUTES}|${OF_MINUTES})`, 'iu');
const ONE_AND_A_HALF = new RegExp(any('oneAndAHalf'), 'iu');
const HALF_AN_HOUR = opening('halfHour');
const HALF_MORE = new RegExp(`(?<!\\p{L})(?:${AND}\\s+${AND_A_HALF}|${HALF_BETWEEN})(?!\\p{L})`, 'iu');
const HOUR_ALONE = opening('anHour');

/** Minutes of the words of a duration; null when they tell none. */
export function minutesOf(words: string): Duration | null {
  let minutes = 0;
  const bound = boundOf(words);
  const plain = words.replace(NEAR_BEFORE, '');
  const hours = IN_HOURS.exec(plain);
  if (ONE_AND_A_HALF.test(plain)) minutes = 90;
  else if (HALF_AN_HOUR.test(plain)) minutes = 30;
  else if (hours) minutes = 60 * numberOf(hours[1] as string) + (HALF_MORE.test(plain) ? 30 : 0);
  else if (HOUR_ALONE.test(plain)) minutes = 60;
  const more = IN_MINUTES.exec(plain);
  if (more) minutes += numberOf(more[1] as string);
  if (minutes <= 0) return null;
  const spread = bound === '=' ? 0 : 0.1 * minutes;
  return {
    minutes,
    bound,
    low: bound === '>' ? minutes : minutes - spread,
    high: bound === '<' ? minutes : minutes + spread,
  };
}

const BOUNDS = [
  ['>', opening('above')],
  ['<', opening('below')],
  ['~', opening('about')],
] as const;

const boundOf = (words: string): Duration['bound'] =>
  BOUNDS.find(([, pattern]) => pattern.test(words))?.[0] ?? '=';
