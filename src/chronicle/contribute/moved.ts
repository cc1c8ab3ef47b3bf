/**
 * «Тон бесіди він оцінив як добрий» behind a meeting that the two are to have: how a conversation went, and how long it
 * took, is told of the one that was held, which the article names too.
 */
import type { Contact, Reading, Statement } from '../../model/index.js';
import { durationIn } from '../contacts/durations.js';
import { classOf } from '../contacts/units.js';
import { beginning, inside } from '../words.js';
import { areSameParties } from './headlines.js';

type Account = Contact['accounts'][number];

const REMOTE = beginning(({ exchange }) => exchange.remote);
const DIRECT = beginning(({ exchange }) => exchange.direct);
const AHEAD = inside(({ phases }) => phases.ahead);
/** More contacts are no article's. */
const MOST = 100;
/** Longer words tell of more than one contact. */
const LONG = 300;

/** Contacts of a reading, each account with the one that it tells of. */
export function withMoved(contacts: readonly Contact[], reading: Reading): readonly Contact[] {
  if (contacts.length > MOST) return contacts;
  const more = new Map<Contact, Account[]>();
  const gone = new Map<Contact, ReadonlySet<Account>>();
  for (const contact of contacts) {
    if (isOver(contact) || contact.accounts.length < 2) continue;
    const moved = new Set<Account>();
    for (const account of contact.accounts) {
      const other = heldOf(account, contact, contacts, reading);
      if (!other) continue;
      more.set(other, [...(more.get(other) ?? []), { ...account, trigger: other.trigger }]);
      moved.add(account);
    }
    if (moved.size < contact.accounts.length) gone.set(contact, moved);
  }
  if (more.size === 0) return contacts;
  return contacts.map((contact) => ({
    ...contact,
    accounts: [
      ...contact.accounts.filter((account) => !gone.get(contact)?.has(account)),
      ...(more.get(contact) ?? []),
    ],
  }));
}

const isOver = ({ status }: Contact): boolean => status === 'held' || status === 'ongoing';

/** The contact of the same parties that was held and told of before an account which cannot be of what lies ahead. */
function heldOf(
  account: Account,
  contact: Contact,
  contacts: readonly Contact[],
  { article: { text }, statements }: Reading,
): Contact | null {
  if (account.status !== null || account.end - account.start > LONG) return null;
  const words = text.slice(account.start, account.end);
  if (AHEAD.test(words)) return null;
  const isRemote = REMOTE.test(words) && !DIRECT.test(words);
  const isOther = isRemote && classOf(contact.kind) === 'direct' && isJudged(account, statements);
  if (!isOther && durationIn(words) === null) return null;
  const held = contacts.filter(
    (one) =>
      isOver(one) &&
      !one.background &&
      one.trigger.start < account.start &&
      areSameParties(one, contact) &&
      fits(one, words),
  );
  return held.at(-1) ?? null;
}

/** Whether a call, or a meeting, may be called what the words call it. */
function fits({ kind }: Contact, words: string): boolean {
  if (classOf(kind) === 'remote') return !DIRECT.test(words);
  return classOf(kind) === 'any' || !REMOTE.test(words) || DIRECT.test(words);
}

/** Whether what is said is how it was: no one judges what was not yet. */
function isJudged({ start, end }: Account, statements: readonly Statement[]): boolean {
  return statements.some(
    ({ act, content }) =>
      act === 'evaluate' && content.some((span) => span.start >= start - 1 && span.start < end),
  );
}
