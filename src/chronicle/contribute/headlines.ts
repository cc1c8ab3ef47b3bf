/**
 * A headline and the text below it tell of one contact, which a reader may take for two where the headline gives no
 * day: «Ріваса прийняв Гай», and below it that they met on 29 June.
 */
import { DAY } from '../../model/day.js';
import type { Contact, Reading } from '../../model/index.js';
import { classOf } from '../contacts/units.js';
import { sortOf } from './keys.js';

/** More contacts are no article's. */
const MOST = 100;

/** Contacts of a reading, of which those that only the headline tells are one with the only like them below it. */
export function withHeadlines(contacts: readonly Contact[], { article }: Reading): readonly Contact[] {
  const end = article.title?.end ?? 0;
  const published = article.published ?? null;
  if (end === 0 || contacts.length > MOST) return contacts;
  const isAbove = ({ triggers, trigger }: Contact): boolean =>
    [trigger, ...triggers].every((one) => one.end <= end);
  const below = contacts.filter((contact) => !isAbove(contact));
  const joined = new Map<Contact, Contact>();
  const left = contacts.filter((contact) => {
    if (!isAbove(contact) || contact.date !== null) return true;
    const like = below.filter((other) => areAlike(contact, other) && isNews(other.date, published));
    const [only] = like;
    if (only === undefined || like.length > 1) return true;
    joined.set(only, under(contact, joined.get(only) ?? only));
    return false;
  });
  return left.map((contact) => joined.get(contact) ?? contact);
}

/** No headline tells of what was years ago: that is recalled below it. */
const MOST_DAYS = 45;

function isNews(date: string | null, published: string | null): boolean {
  const then = Date.parse(date ?? '');
  const now = Date.parse(published ?? '');
  return Number.isNaN(then) || Number.isNaN(now) || Math.abs(now - then) <= MOST_DAYS * DAY;
}

function areAlike(a: Contact, b: Contact): boolean {
  const [one, two] = [a, b].map(({ kind }) => classOf(kind));
  return sortOf(a.status) === sortOf(b.status) && (one === two || one === 'any') && areSameParties(a, b);
}

/** Whether two contacts of a reading are of the same parties, all of them known. */
export function areSameParties(a: Contact, b: Contact): boolean {
  return (
    a.participants.length === b.participants.length &&
    a.participants.every(
      ({ entity }) => entity !== null && b.participants.some((party) => party.entity === entity),
    )
  );
}

/** What a headline tells is news, however long ago it was. */
function under(headline: Contact, contact: Contact): Contact {
  const accounts = [...headline.accounts, ...contact.accounts].map((account) => ({
    ...account,
    background: false,
  }));
  return { ...contact, triggers: [...headline.triggers, ...contact.triggers], accounts, background: false };
}
