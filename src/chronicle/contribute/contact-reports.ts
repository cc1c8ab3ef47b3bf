/**
 * Contacts of a reading → reports. A report is what one source inside the article says of one contact; the words of
 * the article itself are a report only where no source is named for that contact: who denies it is none.
 */

import type { Contact, ContactReport, Link, Reading, Span } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { contains } from '../../text/spans.js';
import { durationIn } from '../contacts/durations.js';
import { omissionIn } from '../contacts/omissions.js';
import { reasonIn } from '../contacts/reasons.js';
import { classOf } from '../contacts/units.js';
import { sentenceBefore } from '../names/around.js';
import type { World } from '../names/world.js';
import { whole } from '../words.js';
import { isStillAhead, lyingAhead } from './ahead.js';
import { endsOff, withCalledOff } from './called-off.js';
import type { Chains } from './chains.js';
import { withHeadlines } from './headlines.js';
import { dayOf, sortOf } from './keys.js';
import { withMoved } from './moved.js';
import { withOmissions } from './omission-accounts.js';
import { type Participants, participantsOf } from './participants.js';
import type { Parties } from './parties.js';
import { placeName } from './places.js';
import { withReasons } from './reason-accounts.js';
import { reported } from './reported.js';
import { type Account, fullYear, type Strand, strandsOf } from './strands.js';
import { withLast } from './stretches.js';
import { withTold } from './told-accounts.js';
import { dayTold } from './undated.js';

export function contactReports(
  reading: Reading,
  doc: string,
  parties: Parties,
  chains: Chains,
  world: World,
): ContactReport[] {
  const reports: ContactReport[] = [];
  const told = reading.contacts.filter((read) => !read.teaser && !isStateOfAffairs(read, reading));
  const meant = withMoved(withCalledOff(withHeadlines(told, reading), reading), reading);
  for (const read of withTold(meant, reading, parties, world)) {
    const contact = withOmissions(withReasons(read, reading), reading, parties);
    const participants = participantsOf(contact, parties, reading.article.text);
    if (participants.participants.length < 2) continue;
    strandsOf(contact, reading).forEach((strand, index) => {
      const id = index === 0 ? contact.id : `${contact.id}#${index + 1}`;
      reports.push(...strandReports(reading, doc, contact, strand, id, participants, chains));
    });
  }
  return reports;
}

/**
 * «Діалог між Москвою та Вашингтоном» that goes on at no time and no place is a state of affairs, not a contact; of two
 * persons somebody says that it goes on.
 */
function isStateOfAffairs(
  { kind, status, date, place, duration, participants, accounts }: Contact,
  reading: Reading,
): boolean {
  if ((kind !== 'talks' && kind !== 'other') || status !== 'ongoing' || date || place || duration)
    return false;
  const isTold = accounts.some((one) => one.source !== null && one.status === 'ongoing');
  return !isTold || participants.some(({ entity }) => !isPerson(entity, reading));
}

const isPerson = (entity: string | null, { entities }: Reading): boolean =>
  entity !== null && entities.some(({ id, type }) => id === entity && type === 'PER');

function strandReports(
  reading: Reading,
  doc: string,
  contact: Contact,
  strand: Strand,
  readingId: string,
  participants: Participants,
  chains: Chains,
): ContactReport[] {
  const told = strand.accounts.map((account) => ({
    account,
    chain: chains.ofAccount(account, contact.participants),
  }));
  const sourced = told.filter(isSourced);
  const byRoot = new Map<string, { chain: Link[]; accounts: Account[] }>();
  const isOnlyDenied = sourced.every(({ account }) => denies(account));
  const kept = told.filter((one) => isSourced(one) || (isOnlyDenied && tells(one.account)));
  for (const { account, chain } of kept.length > 0 ? kept : told) {
    const key = chain.map(({ name, entity }) => entity ?? name).join('<');
    const one = byRoot.get(key);
    if (one) byRoot.set(key, { chain: withUnnamed(one.chain, chain), accounts: [...one.accounts, account] });
    else byRoot.set(key, { chain, accounts: [account] });
  }
  const own = told.filter(({ chain }) => chain.length === 1).map(({ account }) => account);
  const shared = {
    ...fieldsOf(contact, strand),
    duration: byRoot.size === 1 ? durationOf(wordsOf(reading.article.text, own)) : null,
  };
  return [...byRoot.values()].map(({ chain, accounts }) =>
    reportOf(reading, doc, contact, readingId, participants, chain, accounts, shared, strand),
  );
}

/** A chain with the sources without a name of another of the same links. */
function withUnnamed(chain: Link[], { 0: other }: readonly Link[]): Link[] {
  const [first, ...rest] = chain as [Link, ...Link[]];
  if (!other?.unnamed) return chain;
  return [{ ...first, unnamed: [...new Set([...(first.unnamed ?? []), ...other.unnamed])] }, ...rest];
}

/** By somebody who is named, or whom the article describes. */
const isSourced = ({ chain: [first, ...others] }: { readonly chain: readonly Link[] }): boolean =>
  others.length > 0 || first?.unnamed !== undefined;

const tells = (account: Account): boolean => account.status !== null && !denies(account);
const denies = ({ status, stance }: Account): boolean => status === 'denied' || stance === 'denies';

interface Fields {
  readonly kind: ContactReport['kind'];
  readonly channelText: string | null;
  readonly status: ContactReport['status'] | null;
  readonly date: string | null;
}

/** What the article says beside its only source is of the same contact: "The two talked for nearly three hours". */
interface Shared extends Fields {
  readonly duration: string | null;
}

const wordsOf = (text: string, accounts: readonly Account[]): string =>
  accounts.map(({ start, end }) => text.slice(start, end)).join('\n');

const durationOf = (words: string): string | null => durationIn(words)?.words ?? null;

/** What the strand as a whole says, for reports that leave it unsaid. */
function fieldsOf(contact: Contact, strand: Strand): Fields {
  const isWhole = strand.accounts.length === Math.max(1, contact.accounts.length);
  const first = <T>(of: (account: Account) => T | null): T | null => {
    for (const account of strand.accounts) {
      const value = of(account);
      if (value !== null) return value;
    }
    return null;
  };
  const kind = first((account) => specific(account.kind));
  return {
    kind: kind ?? (isWhole ? specific(contact.kind) : null) ?? first((account) => account.kind),
    channelText: first((account) => account.channelText),
    status:
      first((account) => (account.status === 'denied' ? null : account.status)) ??
      (isWhole ? contact.status : null),
    date: first((account) => account.date) ?? (isWhole ? fullYear(contact.date) : null),
  };
}

/** «розмова», «переговори», "talk" tell no channel. */
const specific = (kind: Contact['kind'] | null): Contact['kind'] | null => (kind === 'other' ? null : kind);

const BY_PHONE = whole(({ channels }) => channels.call);
const BY_VIDEO = whole(({ channels }) => channels.video);

/** What the words of an account say of how they spoke, where others in the article do not say that they met. */
function channelIn(words: string, others: ContactReport['kind']): ContactReport['kind'] {
  if (others !== null && ['direct', 'visit', 'letter'].includes(classOf(others))) return null;
  const [isCall, isVideo] = [BY_PHONE.test(words), BY_VIDEO.test(words)];
  return isCall === isVideo ? null : isCall ? 'call' : 'video';
}

function reportOf(
  reading: Reading,
  doc: string,
  contact: Contact,
  readingId: string,
  participants: Participants,
  chain: Link[],
  accounts: readonly Account[],
  shared: Shared,
  strand: Strand,
): ContactReport {
  const pick = <T>(of: (account: Account) => T | null): T | null =>
    accounts.map(of).find((value) => value !== null) ?? null;
  const spans: Span[] = accounts.map(({ start, end }) => ({ start, end }));
  const { text } = reading.article;
  const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const ownKind = pick((account) => specific(account.kind)) ?? channelIn(words, shared.kind);
  const kind = ownKind ?? shared.kind;
  // Who says that something did not come up does not deny that they met.
  const isOnTopic = contact.status !== 'denied' && omissionIn(words) !== null;
  const said = pick(({ status }) => (status === 'denied' && isOnTopic ? null : status));
  // «Не зустрінуться: бесіду скасовано»: what is off will not be.
  const isCancelled = said === 'denied' && accounts.some(({ status }) => status === 'cancelled');
  const own = isCancelled ? 'cancelled' : said;
  // What is called off in one sentence is still planned in another of the same article.
  const isOff = contact.status === 'cancelled' && !strand.isBackground && own !== 'denied';
  const meant =
    own ?? (deniesAll(contact) ? 'denied' : (shared.status ?? statusOfStrand(strand, contact, reading)));
  const told =
    isOff || (sortOf(meant) === 'planned' && spans.some((span) => endsOff(span, contact, text)))
      ? 'cancelled'
      : meant;
  // "The call will not be a negotiation": who told of a contact before denies something else.
  const stances = accounts
    .filter(({ status }) => status !== 'denied' || own === 'denied')
    .map((account) => (account as { stance?: ContactReport['stance'] }).stance)
    .filter((one) => one !== undefined);
  const isDenied = told === 'denied' || (stances.includes('denies') && !isOnTopic);
  const ownDate = fullYear(pick((account) => account.date));
  const date =
    ownDate ??
    shared.date ??
    (strand.isBackground
      ? null
      : dayTold({
          ...{ reading, kind, accounts },
          ...{ isAhead: sortOf(told) !== 'held', isPlan: sortOf(told) === 'planned' },
        }));
  const status = isStillAhead(date, told, reading) ? 'planned' : told;
  const { place } = contact;
  const isPlaceSaid = place && spans.some((span) => contains(sentenceAround(text, span), place));
  // An outlet tells all that it tells; a source only what it is said to.
  const unsaid = [
    ...(ownKind === null && kind !== null ? (['kind'] as const) : []),
    ...(ownDate === null && shared.date !== null ? (['date'] as const) : []),
    ...(place && !isPlaceSaid ? (['place'] as const) : []),
  ];
  return {
    type: 'contact',
    ...reported(reading, doc, readingId, spans, chain, `${contentId(...chain.map(({ name }) => name))}`),
    background: strand.isBackground,
    stance: isDenied ? 'denies' : (stances.find((one) => one === 'confirms') ?? 'reports'),
    rule: contact.rule,
    confidence: contact.confidence,
    ...participants,
    kind,
    channelText: pick((account) => account.channelText) ?? shared.channelText,
    status,
    date: withLast(lyingAhead(date, status, contact, reading), { status, accounts, contact, reading }),
    place: placeName(reading, place),
    duration:
      status === 'held' && kind !== 'visit'
        ? (durationOf(withSentence(text, accounts)) ?? shared.duration)
        : null,
    topics: topicsOf(contact, text),
    reason: isOff ? (reasonIn(words) ?? reasonIn(withSentence(text, accounts))) : reasonIn(words),
    ...(chain.length > 1 && unsaid.length > 0 && { unsaid }),
  };
}

/** "The talks on April 12 had been held", beside a plan of their next round: another day, which is over, is not that of the plan. */
function statusOfStrand(
  { accounts, date }: Strand,
  { status, accounts: all }: Contact,
  { article: { published } }: Reading,
): ContactReport['status'] {
  const day = dayOf(date);
  const isOver = day !== null && published !== null && day < published.slice(0, 10);
  return sortOf(status) === 'planned' && isOver && accounts.length < all.length ? 'held' : status;
}

/** Whether nobody tells that there was such a contact, and all who speak of it deny it. */
const deniesAll = ({ status, accounts }: Contact): boolean =>
  sortOf(status) === 'held' && accounts.length > 0 && accounts.every(({ stance }) => stance === 'denies');

/** The accounts with the rest of their sentences: how long it took often stands beside the source. */
function withSentence(text: string, accounts: readonly Account[]): string {
  return accounts
    .map((account) => sentenceAround(text, account))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const before = sentenceBefore(text, start, 200);
  const after = /^(?:[^.!?\n]|[.](?=\d))*/u.exec(text.slice(end, end + 200))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

function topicsOf(contact: Contact, text: string): string[] {
  const told = contact as { topics?: readonly Span[]; topic?: Span | null };
  const spans = told.topics ?? (told.topic ? [told.topic] : []);
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
}
