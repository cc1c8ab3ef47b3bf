/** What lies ahead of an article, by its day and the words that tell the day. */
import { DAY } from '../../model/day.js';
import type { Contact, ContactReport, Reading } from '../../model/index.js';
import { beginning, inside } from '../words.js';
import { dayOf, sortOf } from './keys.js';

const WEEKDAY = inside(({ days }) => days.weekday);
const WEEK = 7 * DAY;
/** So long ago what is called off was due, and was no plan for the next week. */
const LAST = 2 * DAY;
/** "Next Wednesday" is the next one. */
const ANOTHER = beginning(({ exchange }) => exchange.another);

/** What is told more than a day before its day was not held yet, whatever the verb: "due in Oslo on Monday, his first visit". */
export function isStillAhead(
  date: string | null,
  status: ContactReport['status'],
  { article: { published } }: Reading,
): boolean {
  const day = dayOf(date);
  if (status !== 'held' || !day || !published) return false;
  return Date.parse(day) - Date.parse(published.slice(0, 10)) > DAY;
}

/**
 * What is planned lies ahead: its Wednesday is the next one, not the last. What was called off may have been due in the
 * last days: its Wednesday is the nearer one.
 */
export function lyingAhead(
  date: string | null,
  status: ContactReport['status'],
  contact: Contact,
  reading: Reading,
): string | null {
  const { published } = reading.article;
  const day = dayOf(date);
  if (!day || !published || sortOf(status) === 'held') return date;
  const behind = Date.parse(published.slice(0, 10)) - Date.parse(day);
  if (Math.abs(behind) >= WEEK || behind === 0) return date;
  const isOff = status === 'cancelled';
  const words = wordsOf(day, date, contact, reading, isOff);
  if (words === null || !WEEKDAY.test(words) || (isOff && ANOTHER.test(words))) return date;
  if (behind < 0) return isOff && behind + WEEK <= LAST ? moved(day, -WEEK) : date;
  return behind > (isOff ? LAST : 0) ? moved(day, WEEK) : date;
}

/** The words that tell the day; of what is off also where the chronicle found them beside it. */
function wordsOf(
  day: string,
  date: string | null,
  { date: own, dateText }: Contact,
  { article: { text }, dates }: Reading,
  isOff: boolean,
): string | null {
  const said = own === date ? dateText : isOff ? dates.find((one) => one.date === day) : null;
  return said ? text.slice(said.start, said.end) : null;
}

const moved = (day: string, by: number): string => new Date(Date.parse(day) + by).toISOString().slice(0, 10);
