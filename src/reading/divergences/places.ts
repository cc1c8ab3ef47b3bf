/** The places that the accounts of a contact name after a preposition of place. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Contact, Mention } from '../../model/index.js';
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
  for (const account of contact.accounts) {
    const trigger = contact.triggers.find(({ start }) => account.start <= start && start < account.end);
    if (!trigger) continue;
    const place = mentions
      .slice(firstFrom(mentions, account.start))
      .find(
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

function firstFrom(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token before a place is one of the prepositions, and the place stands where something is, not where somebody goes. */
function follows({ tokens }: Analysis, start: number, prepositions: readonly string[]): boolean {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  const before = tokens[low - 1];
  const own = tokens[low]?.feats.Case;
  return before !== undefined && prepositions.includes(before.norm) && (own === undefined || own === 'Loc');
}
