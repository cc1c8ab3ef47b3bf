/** Sentences that say what one side's account of a contact leaves out are accounts of it, by that side. */
import type { Contact, Reading, Span } from '../../model/index.js';
import { omissionIn } from '../contacts/omissions.js';
import type { Parties } from './parties.js';

/** So far after the last words on a contact its readouts are compared. */
const FAR = 400;
const MOST = 3;

export function withOmissions(contact: Contact, reading: Reading, parties: Parties): Contact {
  if (contact.status !== 'held' && contact.status !== 'ongoing') return contact;
  if (contact.accounts.filter(({ source }) => source !== null).length === 0) return contact;
  const from = contact.trigger.start;
  const to = Math.max(contact.trigger.end, ...contact.accounts.map(({ end }) => end)) + FAR;
  const added = sentencesOf(reading.article.text, from, to)
    .filter(({ start, end }) => omissionIn(reading.article.text.slice(start, end)) !== null)
    .filter((one) => !contact.accounts.some(({ start, end }) => start < one.end && one.start < end))
    .slice(0, MOST)
    .flatMap((one) => {
      const source =
        speakerOf(one, contact, reading, parties) ??
        partyIn(one, contact, reading) ??
        sideIn(one, contact, reading, parties);
      return source ? [{ ...one, source, kind: null, channelText: null, status: null, date: null }] : [];
    });
  return { ...contact, accounts: [...contact.accounts, ...added] as Contact['accounts'] };
}

/** A full stop behind a single letter ends nothing: "The U.S. account". */
const SENTENCE = /(?:[^.!?\n]|(?<=(?<!\p{L})\p{Lu})\.)+[.!?]?/gu;

function sentencesOf(text: string, from: number, to: number): Span[] {
  return [...text.slice(from, to).matchAll(SENTENCE)].map((match) => {
    const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    return { start: from + match.index + lead, end: from + match.index + match[0].trimEnd().length };
  });
}

/** «„Про це не йшлося“, — додав речник»: who says it, where he took part or is of the state of one who did. */
function speakerOf(
  one: Span,
  { participants, trigger }: Contact,
  { statements }: Reading,
  parties: Parties,
): Contact['participants'][number] | null {
  const said = statements.find(
    ({ teaser, speaker, content }) =>
      !teaser &&
      speaker !== null &&
      content.some(
        ({ start, end }) => one.start <= start && end <= one.end && 2 * (end - start) > one.end - one.start,
      ),
  );
  if (!said?.speaker) return null;
  const { speaker, source } = said;
  const who = parties.who(speaker, source[0] ?? null, one.start);
  const isSide = participants.some((party) => {
    const other = parties.who(party, null, trigger.start);
    return who && other && (other.entity === who.entity || (who.state !== null && other.state === who.state));
  });
  return isSide ? { name: speaker.name, entity: speaker.entity } : null;
}

/** The first participant that a sentence names. */
function partyIn(
  { start, end }: Span,
  contact: Contact,
  reading: Reading,
): Contact['participants'][number] | null {
  for (const mention of reading.mentions) {
    if (mention.start < start || mention.end > end || !mention.entity) continue;
    const party = contact.participants.find(({ entity }) => entity === mention.entity);
    if (party) return party;
  }
  return null;
}

/** "The U.S. account made no mention of it": a state or body of one who took part. */
function sideIn(
  { start, end }: Span,
  { participants, trigger }: Contact,
  { mentions, article }: Reading,
  parties: Parties,
): Contact['participants'][number] | null {
  // What «не обговорювали» says is no silence of an account: of whom it is, only a participant tells.
  if (omissionIn(article.text.slice(start, end))?.grade !== 'differs') return null;
  for (const mention of mentions) {
    if (mention.start < start || mention.end > end || !mention.entity) continue;
    const name = article.text.slice(mention.start, mention.end);
    const party = { name, entity: mention.entity };
    const state = parties.who(party, mention, mention.start)?.state ?? null;
    const isSide =
      state !== null && participants.some((one) => parties.who(one, null, trigger.start)?.state === state);
    if (isSide) return party;
  }
  return null;
}
