/** Who took part in a contact: its parties as the chronicle knows them, each once, with the side of each. */
import type { Contact, Party } from '../../model/index.js';
import type { Parties, Somebody } from './parties.js';

/** No contact has more; a list of names that is read as one is cut. */
const MOST_PARTICIPANTS = 40;

export interface Participants {
  readonly participants: Party[];
  readonly sides: string[];
}

/** @param text of the article, in which titles stand beside who bears them */
export function participantsOf(contact: Contact, parties: Parties, text: string): Participants {
  const found: Somebody[] = [];
  for (const party of contact.participants.slice(0, MOST_PARTICIPANTS)) {
    const who = parties.who(party, null, contact.trigger.start);
    if (who && !found.some(({ entity }) => entity === who.entity)) found.push(who);
  }
  const meant = isOwnTelling(found, contact, parties) ? [] : withoutTitles(found, text);
  return {
    participants: meant.map(({ name, entity }) => ({ name, entity })),
    sides: meant.map(({ state, entity }) => state ?? entity),
  };
}

/** «Шольц говорив із ним, повідомив речник»: who speaks for the only other one tells of it, and was not the one he spoke with. */
function isOwnTelling([one, two, more]: readonly Somebody[], contact: Contact, parties: Parties): boolean {
  if (!one || !two || more || one.state === null || one.state !== two.state) return false;
  return [one, two].some(
    ({ entity, voiceOf }) =>
      voiceOf !== null &&
      contact.accounts.some(
        ({ source, start }) => source !== null && parties.who(source, null, start)?.entity === entity,
      ),
  );
}

/**
 * "The ombudsmen of Ukraine and Russia, Hai and Orlov": a reader may take the title for parties of their own. Right
 * before as many persons of whom nobody knows where they are from, such states are no parties.
 */
function withoutTitles(found: readonly Somebody[], text: string): readonly Somebody[] {
  const isTitle = ({ entity, name }: Somebody): boolean =>
    entity.startsWith('state:') && !entity.includes('#') && /^\p{Ll}+\s/u.test(name);
  const titles = found.filter(isTitle);
  const unplaced = found.filter(({ entity, state }) => state === null && !entity.startsWith('org:'));
  const [bearer] = unplaced;
  if (titles.length === 0 || titles.length !== unplaced.length || unplaced.length < 2) return found;
  return bearer && titles.some((title) => standsBefore(title.name, bearer.name, text))
    ? found.filter((one) => !isTitle(one))
    : found;
}

/** Letters by which a word is the same in another case. */
const STEM = 4;

/** Whether the last word of a title stands right before a name: "of Ukraine and Russia, Dmytro Hai". */
function standsBefore(title: string, name: string, text: string): boolean {
  const first = (name.split(' ')[0] ?? '').slice(0, STEM);
  const last = title.split(' ').at(-1)?.slice(0, STEM) ?? '';
  if (first === '' || last === '') return false;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const before = /(\p{L}+),?\s[«"“]?$/u.exec(text.slice(Math.max(0, at - MOST_BEFORE), at));
    if (before?.[1]?.startsWith(last)) return true;
  }
  return false;
}

/** What is looked at before a name. */
const MOST_BEFORE = 40;
