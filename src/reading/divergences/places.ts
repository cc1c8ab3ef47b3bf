/** The places that the accounts of a contact name after a preposition of place. */
import type { Analysis } from '../../language/contract.js';
import type { Contact, Mention, Span } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { byPlace } from '../../text/spans.js';
import type { Said } from './index.js';

/** One place an account at most, and only in the clause-long neighbourhood of the contact's words. */
const NEAR = 90;

export function placesOf(
  contact: Contact,
  mentions: readonly Mention[],
  analysis: Analysis,
  prepositions: readonly string[],
): Said[] {
  if (contact.kind === 'visit' || contact.place === null) return [];
  const said: Said[] = [];
  const triggers = contact.triggers.toSorted(byPlace);
  for (const account of contact.accounts) {
    const trigger = triggers[firstFrom(triggers, account.start)];
    if (!trigger || trigger.start >= account.end) continue;
    const place = within(mentions, account).find(
      (mention) =>
        mention.type === 'LOC' &&
        mention.end <= account.end &&
        Math.abs(mention.start - trigger.start) < NEAR &&
        follows(analysis, mention.start, prepositions),
    );
    if (!place) continue;
    const value = place.lemma;
    said.push({
      start: place.start,
      end: place.end,
      value,
      text: analysis.text.slice(place.start, place.end),
      source: account.source,
    });
  }
  return said;
}

/** The mentions that start in a span. */
function within(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end));
}

/** The token before a place is one of the prepositions, and the place stands where something is, not where somebody goes. */
function follows({ tokens }: Analysis, start: number, prepositions: readonly string[]): boolean {
  const until = firstFrom(tokens, start);
  const before = tokens[until - 1];
  const own = tokens[until]?.feats.Case;
  return before !== undefined && prepositions.includes(before.norm) && (own === undefined || own === 'Loc');
}
