/** Why a contact was called off: what sources say of it after the news are accounts of it, too. */
import type { Contact, Reading, Statement } from '../../model/index.js';
import { reasonIn } from '../contacts/reasons.js';

/** So far after the last words on a contact its reasons are looked for. */
const FAR = 500;
const MOST = 6;

/** A contact with the reasons that the article's sources give for its being off, as accounts. */
export function withReasons(contact: Contact, reading: Reading): Contact {
  if (contact.status !== 'cancelled') return contact;
  // Of two that are off nobody can tell which one a reason is of.
  if (reading.contacts.filter(({ status, teaser }) => status === 'cancelled' && !teaser).length > 1)
    return contact;
  const ends = [contact.trigger.end, ...contact.accounts.map(({ end }) => end)];
  const [from, to] = [contact.trigger.start, Math.max(...ends) + FAR];
  const { text } = reading.article;
  const added = reading.statements
    .filter((statement) => !statement.teaser && statement.speaker !== null)
    .filter((statement) => {
      const [start, end] = extent(statement);
      const isAccount = contact.accounts.some((account) => account.start < end && start < account.end);
      return !isAccount && start >= from && end <= to && reasonIn(text.slice(start, end)) !== null;
    })
    .slice(0, MOST)
    .map((statement) => {
      const [start, end] = extent(statement);
      const source = statement.speaker;
      return { start, end, source, kind: null, channelText: null, status: 'cancelled', date: null };
    });
  return { ...contact, accounts: [...contact.accounts, ...added] as Contact['accounts'] };
}

function extent({ content }: Statement): [number, number] {
  return [Math.min(...content.map(({ start }) => start)), Math.max(...content.map(({ end }) => end))];
}
