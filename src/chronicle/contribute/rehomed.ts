/**
 * «Розмова була доброю», said by one of two who met, after words on a summit without him; "work on the summit goes on"
 * after words on two ministers: a common noun of which a reader took the last contact for what is meant.
 */
import type { Contact } from '../../model/index.js';
import { isHead } from '../contacts/units.js';
import { anyOf, beginning } from '../words.js';
import type { Somebody } from './parties.js';
import type { Room } from './told-rules.js';

type Account = Contact['accounts'][number];

const EXCHANGE = beginning(({ exchange }) => exchange.noun);
const DIRECT = beginning(({ exchange }) => exchange.direct);
const SUMMIT = new RegExp(`^${anyOf(({ exchange }) => exchange.summit)}`, 'iu');
/** More contacts are no article's: hostile ones stay linear. */
const MOST = 60;
/** More accounts of one contact are looked at no further. */
const MOST_ACCOUNTS = 40;

/** A contact as it is asked whether an account is of it. */
interface Home {
  readonly contact: Contact;
  readonly sides: readonly Somebody[];
  readonly isOfLeaders: boolean;
}

/** Contacts with each account at the one that its noun, or who gives it, is of. */
export function rehomed(contacts: readonly Contact[], room: Room): readonly Contact[] {
  if (contacts.length < 2) return contacts;
  const homes = contacts.slice(0, MOST).map((contact) => homeOf(contact, room));
  const moved = new Map<Contact, Account[]>();
  const taken = new Set<Account>();
  for (const home of homes)
    for (const account of home.contact.accounts.slice(0, MOST_ACCOUNTS)) {
      const other = isAgain(account, home, room) ? otherHome(account, home, homes, room) : null;
      if (!other) continue;
      moved.set(other.contact, [...(moved.get(other.contact) ?? []), account]);
      taken.add(account);
    }
  if (taken.size === 0) return contacts;
  return contacts.map((contact) => ({
    ...contact,
    accounts: [...contact.accounts.filter((one) => !taken.has(one)), ...(moved.get(contact) ?? [])],
  }));
}

/** Whether an account speaks of its contact by a common noun, after others told of it. */
function isAgain({ source, trigger, status }: Account, { contact }: Home, { reading }: Room): boolean {
  // «Мають зустрітися»: who tells that they will tells of a contact of his own.
  if (status !== null && status !== 'denied') return false;
  if (source === null || trigger.start <= contact.trigger.start || contact.accounts.length < 2) return false;
  return EXCHANGE.test(reading.article.text.slice(trigger.start, trigger.end));
}

/** The last contact before that it is of and its own is not. */
function otherHome(account: Account, own: Home, homes: readonly Home[], room: Room): Home | null {
  const { text } = room.reading.article;
  const { source, trigger } = account;
  const noun = text.slice(trigger.start, trigger.end);
  const who = source && room.parties.who(source, null, account.start);
  const isLike = ({ kind }: Contact): boolean =>
    DIRECT.test(noun) ? kind !== 'call' : kind !== 'visit' && kind !== 'letter';
  const before = homes.filter(
    (home) => home !== own && home.contact.trigger.start < account.start && isLike(home.contact),
  );
  const isSummit = SUMMIT.test(noun) && !own.isOfLeaders && !isCalledSummit(own, account, text);
  const fits = before.filter((home) =>
    isSummit
      ? home.isOfLeaders || home.contact.kind === 'summit'
      : who &&
        !isSide(who, own) &&
        !home.contact.background &&
        home.sides.some(({ entity }) => entity === who.entity),
  );
  return fits.sort((a, b) => b.contact.trigger.start - a.contact.trigger.start)[0] ?? null;
}

/** Whether the contact was called a summit before. */
const isCalledSummit = ({ contact }: Home, account: Account, text: string): boolean =>
  [contact.trigger, ...contact.triggers].some(
    ({ start, end }) => start < account.trigger.start && SUMMIT.test(text.slice(start, end)),
  );

const isSide = ({ entity, state }: Somebody, { sides }: Home): boolean =>
  sides.some((side) => side.entity === entity || (state !== null && side.state === state));

function homeOf(contact: Contact, { parties, world, reading }: Room): Home {
  const day = reading.article.published?.slice(0, 10) ?? null;
  const sides = contact.participants
    .map((party) => parties.who(party, null, contact.trigger.start))
    .filter((who) => who !== null);
  const leaders = sides.filter(({ entity }) => isHead(entity, day, world));
  return { contact, sides, isOfLeaders: leaders.length > 1 };
}
