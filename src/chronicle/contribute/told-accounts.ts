/**
 * What sources say of a contact after the news of it are accounts of it, too: «Бесіда тривала годину, додав речник»,
 * "the ministry said they had gone over trade during the session". The words name the contact by a common noun, tell
 * how long it took, or tell what a party said, by the voice of that party.
 */
import type { Contact, Mention, Party, Reading, Span, Statement } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { deniesContact } from '../contacts/denials.js';
import { phraseBefore, sentenceBefore } from '../names/around.js';
import { INFORMANTS, SPEAKER } from '../names/titles.js';
import type { World } from '../names/world.js';
import {
  contactBefore,
  denied,
  deniesIts,
  isDenial,
  isOfAnother,
  isOfOthers,
  isOfWhatWasSaid,
  lastWordBefore,
  withoutDeniedPlans,
} from './denied.js';
import { confirmedPlan } from './denied-off.js';
import type { Parties } from './parties.js';
import { rehomed } from './rehomed.js';
import { isSaidAfter, isSaidOf, isSaidWhole } from './said-of.js';
import { type Asked, isVoice, type Room, RULES, type Teller, tellsOwnSide } from './told-rules.js';
import { toldThere } from './told-there.js';
import { tellsNothing, withoutUntold } from './untold.js';

/** So far after the last words on a contact it is still the one that is spoken of. */
const FAR = 600;
/** Longer ones are read without the words of who says them. */
const LONG = 600;
/** So far behind it nothing else was spoken of. */
const NEXT = 120;
const MOST = 8;
/** Longer sentences and titles are no news. */
const SENTENCE = 400;
const TITLE = 90;
/** More contacts or statements are no article's: hostile ones stay linear. */
const MOST_CONTACTS = 100;
const MOST_STATEMENTS = 400;

/** Contacts of a reading with what sources say of each after its last words, as accounts. */
export function withTold(
  read: readonly Contact[],
  reading: Reading,
  parties: Parties,
  world: World,
): readonly Contact[] {
  const room: Room = { reading, parties, world };
  const own = read.filter((contact) => !isTelling(contact, parties) && !isOfSpeaker(contact, room));
  const all = rehomed(own, room);
  const contacts = all.slice(0, MOST_CONTACTS);
  const { text } = reading.article;
  const added = new Map<Contact, Contact['accounts'][number][]>();
  for (const statement of reading.statements.slice(0, MOST_STATEMENTS)) {
    if (statement.teaser || tellsNothing(statement, text) || isTaken(statement, contacts)) continue;
    const found = there(statement, contacts) ?? told(statement, contacts, room);
    if (!found) continue;
    const list = added.get(found.contact) ?? [];
    if (list.length < MOST) added.set(found.contact, [...list, found.account]);
  }
  return all.map((contact, index) => {
    if (index >= MOST_CONTACTS) return contact;
    const more = added.get(contact) ?? [];
    const accounts = [...withoutUntold(contact.accounts, text), ...more].map((one) =>
      confirmedPlan(framed(one, contact, room), contact, text),
    );
    return { ...contact, accounts: [...withoutDeniedPlans(accounts, contact, text)] };
  });
}

/**
 * "In its readout of the meeting, the ministry said …": the words of who says something name the contact, so that what
 * the article seems to tell in its own words is his account.
 */
function framed(
  account: Contact['accounts'][number],
  contact: Contact,
  room: Room,
): Contact['accounts'][number] {
  if (account.source !== null && deniesIts(account, contact, room)) return denied(account);
  if (account.source !== null && isOfOthers(account, contact, room.reading.article.text))
    return { ...account, stance: 'reports', status: null };
  if (account.source !== null || account.status === 'denied') return account;
  const { trigger } = account;
  for (const statement of room.reading.statements.slice(0, MOST_STATEMENTS)) {
    const { teaser, inside, speaker, content, cue, source } = statement;
    if (teaser || inside !== null || !speaker) continue;
    if (tellsOwnPlan(speaker, cue, account, contact))
      return { ...account, source: { name: speaker.name, entity: speaker.entity } };
    const whole = extentOf([...content, ...cue, ...source]);
    const who = room.parties.who(speaker, source[0] ?? null, whole.start);
    const isMedium = who !== null && room.world.isOutlet(who.entity);
    const isOf = who !== null && isOfSide({ party: speaker, who, isMedium }, contact, room);
    if (isOf && isSaidOf(statement, account, room.reading.article.text))
      return { ...account, source: { name: speaker.name, entity: speaker.entity } };
    if (whole.start < account.start || whole.end > account.end) continue;
    if (content.some(({ start, end }) => start < trigger.end && trigger.start < end)) continue;
    const isHis = who !== null && isSaidWhole(statement, account, room.reading.article.text);
    const isThen = isOf && isSaidAfter(account, whole, room.reading.article.text);
    if (isHis || isThen || (isOf && (isMedium || isVoice({ party: speaker, who }))))
      return { ...account, source: { name: speaker.name, entity: speaker.entity } };
  }
  return account;
}

/** "She has called the meeting off, saying that …": who is to take part and speaks in the same words tells of it. */
function tellsOwnPlan(
  { entity }: Party,
  cue: readonly Span[],
  account: Span,
  { status, participants }: Contact,
): boolean {
  if (status !== 'cancelled' && status !== 'planned' && status !== 'proposed') return false;
  const isWithin =
    cue.length > 0 && cue.every(({ start, end }) => start >= account.start && end <= account.end);
  return isWithin && entity !== null && participants.some((party) => party.entity === entity);
}

/** «Описала бесіду речниця міністра Іванка Гай»: those who speak for one side told of a contact, and had none. */
function isTelling({ kind, participants, trigger, place, date }: Contact, parties: Parties): boolean {
  if ((kind !== 'other' && kind !== 'talks') || place !== null || date !== null) return false;
  const all = participants.map((party) => parties.who(party, null, trigger.start));
  const [first] = all;
  return all.every((who) => who !== null && who.voiceOf !== null && who.state === first?.state);
}

/**
 * "His trip is going ahead" behind what a spokesman said: a contact is of those he speaks for, and not his, where the
 * words that tell of it do not name him.
 */
function isOfSpeaker({ participants, trigger }: Contact, { reading: { mentions, article } }: Room): boolean {
  const from = trigger.start - sentenceBefore(article.text, trigger.start, SENTENCE).length;
  const to =
    trigger.end +
    (/^[^.!?\n]*/u.exec(article.text.slice(trigger.end, trigger.end + SENTENCE))?.[0].length ?? 0);
  return participants.some(({ entity }) => {
    if (entity === null) return false;
    const own = mentions.filter((one) => one.entity === entity && one.form !== 'pronoun');
    const isNamed = own.some(({ start, end }) => start < to && from < end);
    return !isNamed && own.some(({ start }) => SPEAKER.test(phraseBefore(article.text, start, TITLE)));
  });
}

/** Words that name a contact of their own, or are an account already. */
function isTaken({ content }: Statement, contacts: readonly Contact[]): boolean {
  const { start, end } = extentOf(content);
  const meets = (one: Span): boolean => one.start < end && start < one.end;
  return contacts.some(
    ({ trigger, triggers, accounts }) => meets(trigger) || triggers.some(meets) || accounts.some(meets),
  );
}

/** The contact that a statement tells of: the last before it that it fits. */
function told(
  statement: Statement,
  contacts: readonly Contact[],
  room: Room,
): { readonly contact: Contact; readonly account: Contact['accounts'][number] } | null {
  const { reading, parties, world } = room;
  const content = extentOf(statement.content);
  // "Two people familiar with the talks told Reuters": unnamed sources of a medium are that medium.
  const { speaker } = statement;
  const said = speaker && parties.who(speaker, statement.source[0] ?? null, content.start);
  const party = said ? speaker : (statement.addressee ?? mediumOf(statement, room));
  const who = said ?? (party && parties.who(party, null, content.start));
  if (!who || !party || (!said && !world.isOutlet(who.entity))) return null;
  const teller: Teller = { party, who, isMedium: world.isOutlet(who.entity) };
  const named = reading.mentions.filter(({ start, end }) => start >= content.start && end <= content.end);
  const { text } = reading.article;
  const words = text.slice(content.start, content.end);
  const whole = extentOf([...statement.content, ...statement.cue, ...statement.source]);
  const sentence = whole.end - whole.start > LONG ? words : text.slice(whole.start, whole.end);
  if (isDenial(statement, room)) {
    const contact = contactBefore(content.start, contacts, text);
    if (contact === null || !isOfSide(teller, contact, room)) return null;
    if (isOfAnother(content, party.entity, contact, room)) return null;
    if (!deniesContact(words) && isOfWhatWasSaid(contact, content.start, text)) return null;
    return { contact, account: denied(accountOf(content, party, contact)) };
  }
  const before = contacts
    .map((contact) => ({ contact, last: lastWordBefore(contact, content.start) }))
    .filter(({ last }) => last >= 0 && content.start - last <= FAR)
    .sort((a, b) => placeOf(a.contact, room) - placeOf(b.contact, room) || b.last - a.last);
  for (const [index, { contact }] of before.entries()) {
    // «Раніше про зустріч повідомило агентство»: media that told of what is denied deny nothing.
    if (contact.status === 'denied' && teller.isMedium) continue;
    const isSide = isOfSide(teller, contact, room);
    const isNext = content.start - Math.max(endOf(contact, content.start), 0) <= NEXT;
    const asked: Asked = { contact, isLast: index === 0, isNext, isSide, teller, words, sentence, named };
    const namesAnother = named.some((mention) => isAnother(mention, contact, party));
    if (namesAnother ? !tellsOwnSide(asked, room) : !RULES.some(({ apply }) => apply(asked, room))) continue;
    return { contact, account: accountOf(content, party, contact) };
  }
  return null;
}

function there(statement: Statement, contacts: readonly Contact[]): ReturnType<typeof told> {
  const found = toldThere(statement, contacts);
  if (!found) return null;
  const { contact, source } = found;
  return {
    contact,
    account: { ...accountOf(extentOf(statement.content), source, contact), chain: [source] },
  };
}

/** «Співрозмовник агентства „Сіньхуа“»: the medium that words for its sources name. */
function mediumOf({ speaker, source: [at] }: Statement, { reading, parties, world }: Room): Party | null {
  if (!speaker || !at || !INFORMANTS.test(speaker.name)) return null;
  const { mentions, article } = reading;
  for (let index = firstFrom(mentions, at.start); index < mentions.length; index++) {
    const one = mentions[index] as Mention;
    if (one.start >= at.end) break;
    const party = { name: article.text.slice(one.start, one.end), entity: one.entity };
    const who = parties.who(party, one, at.start);
    if (who && world.isOutlet(who.entity)) return party;
  }
  return null;
}

/** Where the last words on a contact before a place end. */
const endOf = ({ trigger, triggers, accounts }: Contact, before: number): number =>
  Math.max(...[trigger, ...triggers, ...accounts].map(({ end }) => end).filter((end) => end <= before));

/** News before what lies ahead, and that before what is recalled; the summit at which they met comes last. */
function placeOf(contact: Contact, room: Room): number {
  const { background, status } = contact;
  if (isGathering(contact, room)) return 3;
  if (background) return 2;
  return status === 'held' || status === 'ongoing' ? 0 : 1;
}

/** A contact of bodies alone, of which no one tells as of his own. */
function isGathering({ kind, participants, trigger }: Contact, { parties }: Room): boolean {
  if (kind !== 'summit') return false;
  return participants.every((party) => {
    const who = parties.who(party, null, trigger.start);
    return who === null || who.entity.startsWith('org:') || who.state === null;
  });
}

function accountOf(content: Span, { name, entity }: Party, contact: Contact): Contact['accounts'][number] {
  const before = contact.accounts.filter(({ start }) => start < content.start).at(-1);
  return {
    ...content,
    source: { name, entity },
    chain: [],
    trigger: contact.trigger,
    stance: 'reports',
    background: before?.background ?? contact.background,
    ...{ kind: null, channelText: null, status: null, date: null },
  };
}

function isOfSide({ who }: Teller, { participants, trigger }: Contact, { parties, world }: Room): boolean {
  const state = who.state ?? world.affiliationOf(who.entity) ?? null;
  return participants.some((one) => {
    const other = parties.who(one, null, trigger.start);
    return other !== null && (other.entity === who.entity || (state !== null && other.state === state));
  });
}

/** A person who takes no part and does not speak: the words may be of a contact with him. */
function isAnother({ type, entity, form }: Mention, { participants }: Contact, speaker: Party): boolean {
  if (type !== 'PER' || form === 'pronoun' || entity === null) return false;
  return entity !== speaker.entity && !participants.some((party) => party.entity === entity);
}

function extentOf(content: readonly Span[]): Span {
  return {
    start: Math.min(...content.map(({ start }) => start)),
    end: Math.max(...content.map(({ end }) => end)),
  };
}
