/** "Pure fiction," the spokesman said: which contact somebody's words deny, and what such an account is. */
import type { Contact } from '../../model/index.js';
import { deniesContact, saysFiction } from '../contacts/denials.js';

/** So far before a denial its contact is looked for. */
const FAR = 600;

/** Whether the words of one of the sides deny that there was a contact, or that what was told is true. */
export const isDenial = (words: string): boolean => deniesContact(words) || saysFiction(words);

/** The contact that was spoken of last, in the same sentence as a denial or the one before, in its paragraph. */
export function contactBefore(at: number, contacts: readonly Contact[], text: string): Contact | null {
  let nearest: Contact | null = null;
  let last = at - FAR;
  for (const contact of contacts) {
    const word = lastWordBefore(contact, at);
    if (word > last) [nearest, last] = [contact, word];
  }
  const between = text.slice(Math.max(0, last), at);
  if (between.includes('\n') || (between.match(/[.!?…]["»”]?\s/gu) ?? []).length > 1) return null;
  return nearest;
}

/** Where the last word that names a contact before a place begins; -1 without one. */
export function lastWordBefore({ trigger, triggers }: Contact, at: number): number {
  return [trigger, ...triggers].reduce((last, { start }) => (start < at ? Math.max(last, start) : last), -1);
}

export const denied = (account: Contact['accounts'][number]): Contact['accounts'][number] => ({
  ...account,
  stance: 'denies',
  status: 'denied',
});
