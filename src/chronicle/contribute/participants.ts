/** Who took part in a contact: its parties as the chronicle knows them, each once, with the side of each. */
import type { Contact, Party } from '../../model/index.js';
import type { Parties, Somebody } from './parties.js';

/** No contact has more; a list of names that is read as one is cut. */
const MOST_PARTICIPANTS = 40;

export interface Participants {
  readonly participants: Party[];
  readonly sides: string[];
}

export function participantsOf(contact: Contact, parties: Parties): Participants {
  const found: Somebody[] = [];
  for (const party of contact.participants.slice(0, MOST_PARTICIPANTS)) {
    const who = parties.who(party, null, contact.trigger.start);
    if (who && !found.some(({ entity }) => entity === who.entity)) found.push(who);
  }
  const meant = withoutTitles(found);
  return {
    participants: meant.map(({ name, entity }) => ({ name, entity })),
    sides: meant.map(({ state, entity }) => state ?? entity),
  };
}

/**
 * "The ombudsmen of Ukraine and Russia, Hai and Orlov": a reader may take the title for parties of their own. Beside
 * as many persons of whom nobody knows where they are from, such states are no parties.
 */
function withoutTitles(found: readonly Somebody[]): readonly Somebody[] {
  const isTitle = ({ entity, name }: Somebody): boolean =>
    entity.startsWith('state:') && !entity.includes('#') && /^\p{Ll}+\s/u.test(name);
  const titles = found.filter(isTitle).length;
  const unplaced = found.filter(({ entity, state }) => state === null && !entity.startsWith('org:')).length;
  return titles > 0 && titles === unplaced && unplaced > 1 ? found.filter((one) => !isTitle(one)) : found;
}
