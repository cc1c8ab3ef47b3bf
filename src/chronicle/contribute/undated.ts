/** The day of a contact that its readers left undated, where the words beside it tell the day. */
import type { Contact, DateReading, Reading, Span } from '../../model/index.js';
import { sentenceBefore } from '../names/around.js';
import { anyOf, beginning, whole } from '../words.js';

interface Asked {
  readonly reading: Reading;
  readonly kind: Contact['kind'] | null;
  readonly isAhead: boolean;
  /** Whether it is to come, and not called off. */
  readonly isPlan: boolean;
  readonly accounts: readonly Span[];
}

interface DayRule {
  readonly name: string;
  readonly example: string;
  readonly apply: (asked: Asked) => string | null;
}

const RULES: readonly DayRule[] = [
  { name: 'day.inside', example: 'a visit planned for September 12', apply: inside },
  { name: 'day.at-once', example: 'promised to phone him at once', apply: atOnce },
  { name: 'day.same', example: '«того ж дня»', apply: sameDay },
  { name: 'day.then', example: '«одразу після того», «тоді ж»', apply: then },
  { name: 'day.of-event', example: '«… складе присягу в понеділок. На церемонію приїде …»', apply: ofEvent },
];

/** @returns the day that the first rule finds, or null */
export function dayTold(asked: Asked): string | null {
  for (const { apply } of RULES) {
    const day = apply(asked);
    if (day !== null) return day;
  }
  return null;
}

/** A day up to which or since which something is: not the day of it. */
const BOUND = new RegExp(`^${anyOf(({ days }) => days.bound)}(?!\\p{L})`, 'iu');
const DAY = /^\d{4}-\d\d-\d\d$/;

/** «Наступного тижня», "in the coming days": a stretch has a first day, and its words tell none. */
const VAGUE = new Set(['date.stretch', 'date.placed']);
const isVague = ({ precision, until, rule }: DateReading): boolean =>
  precision === 'week' || (until !== null && VAGUE.has(rule));

function daysIn(reading: Reading, start: number, end: number): DateReading[] {
  return reading.dates.filter(
    (one) =>
      one.start >= start &&
      one.end <= end &&
      DAY.test(one.date ?? '') &&
      !isVague(one) &&
      !BOUND.test(reading.article.text.slice(one.start, one.end)),
  );
}

/** The only day that the words on a plan give, unless it is the day of something else that they tell. */
function inside({ reading, isAhead, isPlan, accounts }: Asked): string | null {
  if (!isAhead) return null;
  const found = new Set(
    accounts
      .flatMap((account) =>
        daysIn(reading, account.start, account.end).filter(
          (day) =>
            !isOfTelling(day, account, reading) &&
            !isOfCallingOff(day, reading) &&
            !(isPlan && isLast(day, reading)),
        ),
      )
      .map(({ date }) => date as string),
  );
  const [only] = found;
  if (found.size !== 1 || only === undefined) return null;
  return reading.contacts.some(({ date }) => date?.startsWith(only)) ? null : only;
}

/** «У суботу пообіцяв поговорити», told on Monday: a weekday behind the news is not that of what is to come. */
const isLast = ({ date, rule }: DateReading, { article: { published } }: Reading): boolean =>
  rule === 'date.weekday' && published !== null && date !== null && date < published.slice(0, 10);

/** "… he told reporters on Wednesday": a day beside the words that somebody says is that of his saying them. */
function isOfTelling(day: Span, account: Span, { statements }: Reading): boolean {
  return statements.some(({ content, cue }) => {
    if (cue.some((one) => isBeside(one, day)) && !content.some((span) => overlap(span, day) > 0)) return true;
    const said = content.reduce((sum, span) => sum + overlap(span, account), 0);
    return 2 * said > account.end - account.start && !content.some((span) => overlap(span, day) > 0);
  });
}

/** "Announced on Thursday": right behind the verb. */
const isBeside = (cue: Span, day: Span): boolean => day.start >= cue.end && day.start - cue.end <= BESIDE;
/** Letters of a short word between. */
const BESIDE = 4;

const CALLED_OFF = new RegExp(`(?<!\\p{L})${anyOf(({ off }) => off.passive)}\\s$`, 'iu');

/** "Was called off on Tuesday": the day right behind the verb is that of calling it off, where it is over. */
function isOfCallingOff({ start, date }: DateReading, { article: { text, published } }: Reading): boolean {
  const isOver = published !== null && date !== null && date <= published.slice(0, 10);
  return isOver && CALLED_OFF.test(text.slice(Math.max(0, start - FAR), start));
}

/** Letters of the longest words for it. */
const FAR = 40;

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const AT_ONCE = whole(({ days }) => days.atOnce);

/** Who is to phone somebody at once does so on the day of the news. */
function atOnce({ reading, kind, isAhead, accounts }: Asked): string | null {
  if (!isAhead || (kind !== 'call' && kind !== 'video')) return null;
  const { text, published } = reading.article;
  const isSaid = accounts.some(({ start, end }) => AT_ONCE.test(text.slice(start, end)));
  return isSaid ? (published?.slice(0, 10) ?? null) : null;
}

const SAME_DAY = whole(({ days }) => days.sameDay);

/** «Того ж дня»: the day of the news where the article gave it before, else the last day that it gave, else its own. */
function sameDay({ reading, accounts }: Asked): string | null {
  const { text, published } = reading.article;
  const account = accounts.find(({ start, end }) =>
    SAME_DAY.test(sentenceBefore(text, start, 160) + text.slice(start, end)),
  );
  if (!account) return null;
  const news = published?.slice(0, 10) ?? null;
  const days = daysIn(reading, 0, account.start).map(({ date }) => date);
  return days.includes(news) ? news : (days.at(-1) ?? news);
}

const THEN = whole(({ days }) => days.rightThen);

/** «Одразу після того», «тоді ж» at the head of a sentence: the last day that the article gave before. */
function then({ reading, accounts }: Asked): string | null {
  const { text } = reading.article;
  const account = accounts.find(({ start, end }) => {
    const before = sentenceBefore(text, start, 160);
    return THEN.test((before + text.slice(start, end)).slice(0, HEAD));
  });
  if (!account) return null;
  const opens = account.start - sentenceBefore(text, account.start, 160).length;
  return daysIn(reading, 0, opens).at(-1)?.date ?? null;
}

/** Letters at the head of a sentence. */
const HEAD = 32;

const EVENT = beginning(({ days }) => days.event);

/** What somebody comes for is on the day that the sentence or the one before gives for it. */
function ofEvent({ reading, isAhead, accounts }: Asked): string | null {
  const { text, published } = reading.article;
  if (!isAhead || !published) return null;
  for (const { start, end } of accounts) {
    if (!EVENT.test(text.slice(start, end))) continue;
    const sentence = start - sentenceBefore(text, start, 200).length;
    const before = text.slice(Math.max(0, sentence - 240), sentence).trimEnd();
    const from = Math.max(before.search(/[^.!?\n]*[.!?]?$/u), 0);
    const opens = Math.max(0, sentence - 240) + from;
    if (!EVENT.test(text.slice(opens, sentence))) continue;
    const days = daysIn(reading, opens, end).filter(({ date }) => (date as string) >= published.slice(0, 10));
    const [only] = new Set(days.map(({ date }) => date));
    if (days.length === 1 && only) return only;
  }
  return null;
}
