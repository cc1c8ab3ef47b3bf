/** "They are going well," Rivas said of the talks; "a call that he described as frank": words around a contact's noun. */
import type { Contact, Statement } from '../../model/index.js';
import { anyOf } from '../words.js';

type Account = Contact['accounts'][number];

/** So far off the verb the noun stands. */
const NEAR = 48;
const OF = new RegExp(
  `^\\s+${anyOf(
    ({ titles }) => titles.of,
    ({ denials }) => denials.about,
  )}\\s+(?:[\\p{L}'’-]+\\s+){0,3}$`,
  'iu',
);
const WHICH = new RegExp(`(?<!\\p{L})${anyOf(({ exchange }) => exchange.which)}\\s+$`, 'iu');

/** Whether the words that say who says something, and of what, name the contact of an account outside of what is said. */
export function isSaidOf(
  { content, cue, source, act }: Statement,
  { trigger }: Account,
  text: string,
): boolean {
  const last = cue.at(-1);
  if (!last || content.some(({ start, end }) => start < trigger.end && trigger.start < end)) return false;
  if (trigger.start >= last.end)
    return trigger.start - last.end <= NEAR && OF.test(text.slice(last.end, trigger.start));
  const first = Math.min(...[...cue, ...source].map(({ start }) => start));
  const between = text.slice(trigger.end, Math.min(first, trigger.end + 2 * NEAR));
  return act === 'evaluate' && first > trigger.end && !/[.!?\n]/u.test(between) && WHICH.test(between);
}
