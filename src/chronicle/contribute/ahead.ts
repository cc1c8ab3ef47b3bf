/** What lies ahead of an article, by its day and the words that tell the day. */
import { DAY } from '../../model/day.js';
import type { Contact, ContactReport, Reading } from '../../model/index.js';
import { inside } from '../words.js';
import { dayOf, sortOf } from './keys.js';

const WEEKDAY = inside(({ days }) => days.weekday);
const WEEK = 7 * DAY;

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

/** What is planned or called off lies ahead: its Wednesday is the next one, not the last. */
export function lyingAhead(
  date: string | null,
  status: ContactReport['status'],
  contact: Contact,
  { article: { published, text } }: Reading,
): string | null {
  const day = dayOf(date);
  if (!day || !published || sortOf(status) === 'held' || !contact.dateText || contact.date !== date)
    return date;
  if (!WEEKDAY.test(text.slice(contact.dateText.start, contact.dateText.end))) return date;
  const behind = Date.parse(published.slice(0, 10)) - Date.parse(day);
  return behind > 0 && behind < WEEK ? new Date(Date.parse(day) + WEEK).toISOString().slice(0, 10) : date;
}
