/** "Pure fiction," the spokesman said: which contact somebody's words deny, and what such an account is. */
import type { Contact, Mention, Reading, Span, Statement } from '../../model/index.js';
import {
  deniesContact,
  endsPrepared,
  isWhatWasTold,
  saysElsewhere,
  saysFiction,
  saysOfWhat,
} from '../contacts/denials.js';
import { sentenceBefore } from '../names/around.js';
import type { World } from '../names/world.js';
import { anyOf, beginning, whole } from '../words.js';
import { mayBeOne } from './keys.js';
import type { Parties } from './parties.js';

/** So far before a denial its contact is looked for. */
const FAR = 600;

const EXCHANGE = beginning(({ exchange }) => exchange.noun);
const BOUND = whole(({ days }) => days.bound);
/** So far before a day stands the word that bounds it. */
const BESIDE = 12;

export interface DenialRoom {
  readonly reading: Reading;
  readonly parties: Parties;
  readonly world: World;
}

/** «У телефонній розмові вимагав»: the contact is only where something was said or done. */
const WITHIN = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(({ denials }) => denials.within)}\\s+(?:[\\p{L}\\p{N}'’-]+\\s+){0,2}$`,
  'iu',
);

/**
 * Whether what is called untrue right behind a contact is what was said there: it was told as something within the
 * contact, or was denied before.
 */
export function isOfWhatWasSaid(
  { trigger, triggers, accounts, status: own }: Contact,
  before: number,
  text: string,
): boolean {
  if (
    accounts.some(
      ({ stance, status, end }) => stance === 'denies' && (status ?? own) !== 'denied' && end <= before,
    )
  )
    return true;
  const words = [trigger, ...triggers].filter(({ start }) => start < before);
  return words.every(
    ({ start, end }) =>
      EXCHANGE.test(text.slice(start, end)) &&
      WITHIN.test(text.slice(Math.max(0, start - BESIDE * 4), start)),
  );
}

/** Whether the words of one of the sides deny that there was a contact, or that what was told of it is true. */
export function isDenial({ content, cue, source }: Statement, { reading: { article } }: DenialRoom): boolean {
  const { text } = article;
  const last = content.at(-1);
  if (!last) return false;
  if (deniesContact(text.slice(content[0]?.start, last.end))) return true;
  const words = text.slice(last.start, last.end);
  if (!saysFiction(words)) return false;
  // "He called claims about grain «a lie»": what is denied stands beside it.
  const object = text.slice(content[0]?.start, last.start).trim();
  if (object !== '' && !EXCHANGE.test(object) && !isWhatWasTold(object)) return false;
  const parts = [...content, ...cue, ...source];
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  const beside = `${sentenceBefore(text, start, FAR)}${text.slice(start, last.start)} … ${text.slice(last.end, end)}`;
  return !saysOfWhat(beside) || EXCHANGE.test(words) || EXCHANGE.test(beside);
}

/** Whether words that deny a contact name other parties, another place or another time than those of this one. */
export function isOfAnother(
  words: Span,
  speaker: string | null,
  contact: Contact,
  room: DenialRoom,
): boolean {
  const { mentions, dates, article } = room.reading;
  const within = ({ start, end }: Span): boolean => start >= words.start && end <= words.end;
  return (
    mentions.some((one) => within(one) && one.entity !== speaker && !isIn(one, contact, room)) ||
    dates.some(
      (one) =>
        within(one) &&
        (contact.date === null ||
          !mayBeOne(one.date, contact.date) ||
          BOUND.test(article.text.slice(Math.max(words.start, one.start - BESIDE), one.start))),
    )
  );
}

/** Somebody or something of one of the sides, an outlet, or the place. */
function isIn(mention: Mention, contact: Contact, { reading, parties, world }: DenialRoom): boolean {
  const { entity, type, form, start, end } = mention;
  if (form === 'pronoun') return true;
  if (entity === null) return false;
  if (contact.participants.some((party) => party.entity === entity)) return true;
  if (type === 'PER') return false;
  const { place } = contact;
  const there = place && reading.mentions.find((one) => one.start < place.end && place.start < one.end);
  if (there?.entity === entity) return true;
  const who = parties.who({ name: reading.article.text.slice(start, end), entity }, null, start);
  if (who === null) return false;
  if (world.isOutlet(who.entity)) return true;
  return contact.participants.some((party) => {
    const side = parties.who(party, null, contact.trigger.start);
    return side !== null && (side.entity === who.entity || (side.state !== null && side.state === who.state));
  });
}

/** The contact that was spoken of last, in the same sentence as a denial or the one before, in its paragraph. */
export function contactBefore(at: number, contacts: readonly Contact[], text: string): Contact | null {
  let nearest: Contact | null = null;
  let last = at - FAR;
  for (const contact of contacts) {
    const word = lastWordBefore(contact, at);
    if (word > last) [nearest, last] = [contact, word];
  }
  const between = text.slice(Math.max(0, last), at);
  if (between.includes('\n') || (between.match(/[.!?…]["»”]?\s/gu) ?? []).length > 1) return null;
  return nearest;
}

/** Where the last word that names a contact before a place begins; -1 without one. */
export function lastWordBefore({ trigger, triggers }: Contact, at: number): number {
  return [trigger, ...triggers].reduce((last, { start }) => (start < at ? Math.max(last, start) : last), -1);
}

/** Whether the words of an account deny its contact and no other. */
export function deniesIts(account: Contact['accounts'][number], contact: Contact, room: DenialRoom): boolean {
  const words = room.reading.article.text.slice(account.start, account.end);
  const isDenied = deniesContact(words) || (saysFiction(words) && EXCHANGE.test(words));
  return isDenied && !isOfAnother(account, account.source?.entity ?? null, contact, room);
}

/** «Таких переговорів ще не було»: words that deny none of this contact, though the reader takes them so. */
export function isOfOthers(account: Contact['accounts'][number], contact: Contact, text: string): boolean {
  if (account.status !== 'denied' || contact.status === 'denied') return false;
  const { trigger } = account;
  return (
    EXCHANGE.test(text.slice(trigger.start, trigger.end)) &&
    saysElsewhere(text.slice(account.start, account.end))
  );
}

type Account = Contact['accounts'][number];

/**
 * Accounts as they speak of the contact: «заперечувала підготовку зустрічі» denies nothing of what was held since, and
 * «про підготовку зустрічі повідомив телеканал» is the plan that others deny.
 */
export function withoutDeniedPlans(
  accounts: readonly Account[],
  { status }: Contact,
  text: string,
): readonly Account[] {
  const isPrepared = ({ trigger }: Account): boolean =>
    endsPrepared(text.slice(Math.max(0, trigger.start - BESIDE * 8), trigger.start));
  if (status === 'held' && accounts.some((one) => one.status !== 'denied'))
    return accounts.filter((one) => one.status !== 'denied' || !isPrepared(one));
  if (status !== 'denied') return accounts;
  return accounts.map((one) =>
    one.status === null && one.stance === 'reports' && one.source !== null && isPrepared(one)
      ? { ...one, status: 'planned' }
      : one,
  );
}

export const denied = (account: Contact['accounts'][number]): Contact['accounts'][number] => ({
  ...account,
  stance: 'denies',
  status: 'denied',
});
