/** Several days of a contact: «16 і 17 травня», «наступного тижня» are an interval of days. */
import type { Contact, ContactReport, DateReading, Reading, Span } from '../../model/index.js';
import { dayOf, sortOf } from './keys.js';

interface Asked {
  readonly status: ContactReport['status'];
  readonly accounts: readonly Span[];
  readonly contact: Contact;
  readonly reading: Reading;
}

const DAY = /^\d{4}-\d\d-\d\d$/;
/** «Наступного тижня», «цими вихідними»: days counted from the news. */
const PLACED = 'date.placed';

/** A date with the last day of its words, where they tell several; without a date the days that words like «наступного тижня» mean. */
export function withLast(date: string | null, asked: Asked): string | null {
  if (date !== null && dayOf(date) !== date) return date;
  const found = datesOf(asked).find((one) => isStretch(one) && (date === null || one.date === date));
  if (!found || (date === null && !isOfContact(found, asked))) return date;
  return `${found.date}/${found.until}`;
}

/** The dates in the words of the accounts, and the one that the contact was given. */
function datesOf({ accounts, contact: { dateText }, reading: { dates } }: Asked): DateReading[] {
  return dates.filter(
    ({ start, end }) =>
      (dateText?.start === start && dateText.end === end) ||
      accounts.some((account) => account.start <= start && end <= account.end),
  );
}

const isStretch = ({ date, until }: DateReading): boolean =>
  date !== null && until !== null && DAY.test(date) && DAY.test(until) && date < until;

/** Words that tell no day are the contact's where its reader took them for it; what is planned is not over. */
function isOfContact(
  { start, end, rule, until }: DateReading,
  { status, contact: { dateText }, reading: { article } }: Asked,
): boolean {
  if (rule !== PLACED || dateText?.start !== start || dateText.end !== end) return false;
  const isPlan = sortOf(status) === 'planned';
  return !isPlan || article.published === null || (until as string) >= article.published.slice(0, 10);
}
