/** The word tables of the dates, laid out for looking up. Made once a language. */
import type { Token } from '../../language/contract.js';
import type { DateWords } from '../../language/words/dates.js';
import type { NumberWords } from '../../language/words/figures.js';
import { type WordList, wordList } from '../../text/word-list.js';
import { numeralStarts, pairsOf } from '../numerals.js';
import type { Unit } from './calendar.js';

export interface DateLists {
  readonly words: DateWords;
  readonly months: ReadonlyMap<string, number>;
  /** Adjectives of months in every form. */
  readonly monthAdjectives: ReadonlyMap<string, number>;
  /** Whether a word names an event, or ends in one that does («відеорозмова»). */
  isEvent(word: string): boolean;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Adjectives of weekdays in every form. */
  readonly weekdayAdjectives: ReadonlyMap<string, number>;
  readonly relativeDays: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly which: ReadonlyMap<string, number>;
  readonly placed: ReadonlyMap<string, { count: number; unit: Unit }>;
  readonly ordinalWords: ReadonlyMap<string, number>;
  readonly timeWords: ReadonlyMap<string, number>;
  readonly yearWords: ReadonlySet<string>;
  /** What may stand before a number of months of a year. */
  readonly beforeMonths: WordList;
  readonly monthOpeners: ReadonlySet<string>;
  readonly yearOpeners: ReadonlySet<string>;
  readonly timeOpeners: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly realised: ReadonlySet<string>;
  readonly journeys: ReadonlySet<string>;
  readonly promises: ReadonlySet<string>;
  readonly aims: ReadonlySet<string>;
  readonly backwards: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, string>;
  /** `20-го`: a day or year with the ending of an ordinal. */
  readonly ordinal: RegExp;
  /** Phrases as lists of norms, the longest first. */
  readonly openers: readonly (readonly string[])[];
  readonly during: readonly (readonly string[])[];
  readonly few: readonly (readonly string[])[];
  readonly sameDay: readonly (readonly string[])[];
  readonly partsOfDay: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  readonly before: readonly (readonly string[])[];
  readonly thatClause: readonly (readonly string[])[];
  /** Norms at which a rule may start; others are passed over at once. */
  readonly starts: ReadonlySet<string>;
}

const prepared = new WeakMap<DateWords, DateLists>();

export function dateLists(words: DateWords, numbers: NumberWords): DateLists {
  let lists = prepared.get(words);
  if (!lists) {
    lists = layOut(words, numbers);
    prepared.set(words, lists);
  }
  return lists;
}

function layOut(words: DateWords, numberWords: NumberWords): DateLists {
  const months = numbers(words.months);
  const weekdays = numbers(words.weekdays);
  const relativeDays = numbers(words.relativeDays);
  const units = new Map(pairsOf(words.units) as [string, Unit][]);
  const placed = new Map(pairsOf(words.placed).map(([word, what]) => [word, placedBy(what)] as const));
  const ordinalWords = numbers(words.ordinalWords);
  const monthAdjectives = inflected(words.monthAdjectives, words.adjectiveEndings);
  const weekdayAdjectives = inflected(words.weekdayAdjectives, words.adjectiveEndings);
  const events = new Map(pairsOf(words.events));
  const stems = [...events.keys()].filter((word) => word.length > 4);
  const phrases = (list: readonly string[]): string[][] =>
    list.map((one) => one.split(' ')).sort((a, b) => b.length - a.length);
  const openings = [...words.spans.map(([first]) => first), ...words.afterOpeners, ...words.timeOpeners];
  const firsts = [
    ...words.during,
    ...words.after,
    ...words.few,
    ...words.sameDay,
    ...words.partsOfDay,
    ...words.atThatTime,
  ].map((one) => one.split(' ')[0] as string);
  return {
    words,
    ...{ monthAdjectives, weekdayAdjectives },
    isEvent: (word) => events.has(word) || stems.some((stem) => word.endsWith(stem)),
    ...{ months, weekdays, relativeDays, units, placed, ordinalWords },
    which: numbers(words.which),
    timeWords: numbers(words.timeWords),
    yearWords: new Set(words.yearWords),
    beforeMonths: wordList(words.beforeMonths),
    monthOpeners: new Set(words.monthOpeners),
    yearOpeners: new Set(words.yearOpeners),
    timeOpeners: new Set(words.timeOpeners),
    future: new Set(words.future),
    realised: new Set(words.realised),
    journeys: new Set(words.journeys),
    promises: new Set(words.promises),
    aims: new Set(words.aims),
    backwards: new Set(words.backwards),
    events,
    ordinal: new RegExp(`^(\\d{1,4})[-–‑]?(?:${words.ordinals.join('|')})$`, 'u'),
    openers: phrases(words.openers),
    during: phrases(words.during),
    few: phrases(words.few),
    sameDay: phrases(words.sameDay),
    partsOfDay: phrases(words.partsOfDay),
    after: phrases(words.after),
    before: phrases(words.before),
    thatClause: phrases(words.thatClause),
    starts: new Set([
      ...[
        months,
        monthAdjectives,
        weekdayAdjectives,
        weekdays,
        relativeDays,
        units,
        placed,
        ordinalWords,
      ].flatMap((map) => [...map.keys()]),
      ...openings,
      ...numeralStarts(numberWords),
      ...firsts,
    ]),
  };
}

/** «1: січнев» with every ending. */
function inflected(table: string, endings: readonly string[]): Map<string, number> {
  return new Map(
    pairsOf(table).flatMap(([stem, month]) =>
      endings.map((ending): [string, number] => [stem + ending, Number(month)]),
    ),
  );
}

function numbers(table: string): Map<string, number> {
  return new Map(pairsOf(table).map(([word, value]) => [word, Number(value)]));
}

function placedBy(what: string): { count: number; unit: Unit } {
  const [count, unit] = what.split(' ');
  return { count: Number(count), unit: unit as Unit };
}

/** The token after the longest phrase of the list that starts at a token; null when none does. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  list: readonly (readonly string[])[],
): number | null {
  const first = tokens[at];
  if (!first) return null;
  const some = byFirstWord(list).get(first.norm);
  if (!some) return null;
  for (const phrase of some) {
    let size = 1;
    while (size < phrase.length) {
      const token = tokens[at + size];
      if (token?.norm !== phrase[size] || token?.sentence !== first.sentence) break;
      size++;
    }
    if (size === phrase.length) return at + size;
  }
  return null;
}

type PhraseList = readonly (readonly string[])[];

const indexed = new WeakMap<PhraseList, ReadonlyMap<string, PhraseList>>();

/** The phrases of a list by their first word, in the order of the list. */
function byFirstWord(list: PhraseList): ReadonlyMap<string, PhraseList> {
  let index = indexed.get(list);
  if (!index) {
    const made = new Map<string, (readonly string[])[]>();
    for (const phrase of list) {
      const [word = ''] = phrase;
      const same = made.get(word);
      if (same) same.push(phrase);
      else made.set(word, [phrase]);
    }
    indexed.set(list, (index = made));
  }
  return index;
}

/** The first token of the longest phrase of the list that ends before a token; null when none does. */
export function phraseBefore(
  tokens: readonly Token[],
  end: number,
  list: readonly (readonly string[])[],
): number | null {
  const last = end > 0 ? tokens[end - 1]?.norm : undefined;
  for (let k = 0; k < list.length; k++) {
    const phrase = list[k] as readonly string[];
    if (phrase[phrase.length - 1] !== last) continue;
    const first = end - phrase.length;
    if (first >= 0 && phrase.every((part, i) => tokens[first + i]?.norm === part)) {
      if (tokens[first]?.sentence === tokens[end]?.sentence) return first;
    }
  }
  return null;
}

/** -1, 0 or 1 for «минулий», «цей», «наступний» in any form. */
export function whichOf(token: Token | undefined, { which }: DateLists): number | null {
  if (!token) return null;
  return which.get(token.lemma) ?? which.get(token.norm) ?? null;
}
