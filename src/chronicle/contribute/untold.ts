/** "It would not comment on the talks": who tells nothing of a contact is no source for it, nor does he deny it. */
import type { Contact, Statement } from '../../model/index.js';
import { phraseBefore } from '../names/around.js';
import { anyOf, whole } from '../words.js';

type Account = Contact['accounts'][number];

/** Longer words tell of more than that nothing is told. */
const SHORT = 160;
/** So far before an account the verb stands that it hangs on. */
const VERB = 60;

const UNTOLD = whole(({ exchange }) => exchange.untold);
const ALTHOUGH = new RegExp(`(?<!\\p{L})${anyOf(({ exchange }) => exchange.although)}(?!\\p{L})`, 'iu');

/** Whether words say that nothing is told, and nothing beside it. */
export function tellNothing(words: string): boolean {
  const found = words.length <= SHORT && UNTOLD.exec(words);
  if (!found) return false;
  const rest = words.slice(found.index + found[0].length);
  return !ALTHOUGH.test(rest) && !/[.!?;]\s+\p{L}/u.test(rest);
}

/** Whether a statement only says that its speaker tells nothing. */
export function tellsNothing({ content, cue }: Statement, text: string): boolean {
  const parts = [...content, ...cue].sort((a, b) => a.start - b.start);
  return parts.length > 0 && tellNothing(text.slice(parts[0]?.start, parts.at(-1)?.end));
}

/** The accounts of those who tell something, where there are any. */
export function withoutUntold(accounts: readonly Account[], text: string): readonly Account[] {
  const telling = accounts.filter((account) => !isUntold(account, text));
  return telling.length > 0 ? telling : accounts;
}

/** Whether it is all that a source says of a contact, or that of nobody beside the words that told of it. */
function isUntold({ start, end, stance, status }: Account, text: string): boolean {
  if (stance === 'confirms' || (status !== null && status !== 'denied')) return false;
  return tellNothing(phraseBefore(text, start, VERB) + text.slice(start, end));
}
