/** "Li told her that China would buy more, Xinhua reported": what one party told another, as somebody passes it on. */
import type { Contact, Party, Statement } from '../../model/index.js';

interface ToldThere {
  readonly contact: Contact;
  /** Who passes it on: the one that tells of the contact. */
  readonly source: Party;
}

/**
 * The last contact before a statement, of those that were held, at which its speaker and whom he speaks to took part.
 * What is said at a contact is no word of the speaker on it, but of who passes it on.
 */
export function toldThere(
  { speaker, addressee, via, content }: Statement,
  contacts: readonly Contact[],
): ToldThere | null {
  const source = via.at(-1);
  const at = content[0]?.start;
  if (!source || at === undefined || !speaker?.entity || !addressee?.entity) return null;
  let found: Contact | null = null;
  for (const contact of contacts) {
    if (contact.status !== 'held' || contact.background || contact.trigger.start > at) continue;
    const takesPart = (entity: string | null): boolean =>
      contact.participants.some((party) => party.entity === entity);
    if (!takesPart(speaker.entity) || !takesPart(addressee.entity)) continue;
    if (!found || contact.trigger.start > found.trigger.start) found = contact;
  }
  return found && { contact: found, source: { name: source.name, entity: source.entity } };
}
