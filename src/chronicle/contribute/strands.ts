/** The accounts of one contact by the event that they speak of: a reader may have taken two for one. */
import { DAY } from '../../model/day.js';
import type { Contact, Reading } from '../../model/index.js';
import { dayOf, mayBeOne, sortOf } from './keys.js';

export type Account = Contact['accounts'][number];

/** Accounts of one contact that speak of the same event: a reader may have taken two for one. */
export interface Strand {
  readonly accounts: Account[];
  /** The most precise date of its accounts. */
  date: string | null;
  isBackground: boolean;
}

/** Accounts in the order of the text; one that gives another day, or recalls what is no news, starts a strand. */
export function strandsOf(contact: Contact, reading: Reading): Strand[] {
  const published = reading.article.published?.slice(0, 10) ?? null;
  const accounts =
    contact.accounts.length > 0
      ? [...contact.accounts].sort((a, b) => a.start - b.start)
      : [ofContact(contact)];
  const strands: Strand[] = [];
  let current: Strand | null = null;
  for (const account of accounts) {
    const date = fullYear(account.date);
    const isBackground = recalls(account, contact, published);
    const isOff = isFormerPlan(account, contact);
    const fitsIn = (strand: Strand): boolean =>
      strand.isBackground === isBackground &&
      mayBeOne(date, strand.date) &&
      strand.accounts.every((other) => isFormerPlan(other, contact) === isOff);
    const fits: Strand | null = current && fitsIn(current) ? current : (strands.find(fitsIn) ?? null);
    current = fits ?? { accounts: [], date: null, isBackground };
    if (!fits) strands.push(current);
    current.accounts.push(account);
    if (date !== null && date.length > (current.date?.length ?? 0)) current.date = date;
  }
  return strands;
}

/** «Міністр прибув до Осло. Візит планували на 10 березня, але відклали»: what was held, and a day of it that was called off before. */
const isFormerPlan = (account: Account, { status }: Contact): boolean =>
  status === 'held' && account.status === 'cancelled' && dayOf(account.date) !== null;

/** A contact without accounts is the article's own word. */
const ofContact = (contact: Contact): Account =>
  ({
    ...contact.trigger,
    source: null,
    kind: contact.kind,
    channelText: null,
    status: contact.status,
    date: contact.date,
  }) as Account;

/** «Розуміння, досягнуте на переговорах»: talks under way at no time and no place that no sentence is about. */
const isVague = ({ kind, status, date, trigger, accounts }: Contact): boolean =>
  (kind === 'talks' || kind === 'other') &&
  status === 'ongoing' &&
  !date &&
  accounts.every(({ status: own, start }) => own === null && start < trigger.start);

/** Recalled: the reader says so, or it was held more than four days before publication. */
function recalls(account: Account, contact: Contact, published: string | null): boolean {
  const told = (account as { background?: boolean }).background;
  if (told || isVague(contact)) return true;
  if (told !== undefined) return told;
  const day = dayOf(account.date);
  if (!published || !day || sortOf(account.status ?? contact.status) !== 'held') return false;
  return Date.parse(published) - Date.parse(day) > 4 * DAY;
}

/** A date without a year says too little to be compared. */
export const fullYear = (date: string | null): string | null => (date?.startsWith('--') ? null : date);
