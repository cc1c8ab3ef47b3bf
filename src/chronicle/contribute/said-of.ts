/** "They are going well," Rivas said of the talks; "a call that he described as frank": words around a contact's noun. */
import type { Contact, Span, Statement } from '../../model/index.js';
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

const AFTER = new RegExp(
  `^[^\\p{L}]*${anyOf(({ exchange }) => exchange.after)}\\s+(?:[\\p{L}'’-]+\\s+){0,3}$`,
  'iu',
);

/** "After seeing her, the prime minister told reporters that …": who speaks right after a contact. */
export const isSaidAfter = (account: Account, said: Span, text: string): boolean =>
  account.trigger.end <= said.start && AFTER.test(text.slice(account.start, account.trigger.start));

/**
 * "He had spoken with Hai, an aide to Rivas, Smith revealed": whose words seem to be the apposition alone says all of
 * his sentence.
 */
export function isSaidWhole({ content, cue, source }: Statement, account: Account, text: string): boolean {
  const [first, ...more] = content;
  const behind = [...cue, ...source].map(({ start }) => start);
  if (!first || more.length > 0 || behind.length < 2 || account.trigger.end > first.start) return false;
  const end = Math.max(...[...cue, ...source].map((one) => one.end));
  return (
    /,\s$/u.test(text.slice(account.start, first.start)) &&
    /^,\s$/u.test(text.slice(first.end, Math.min(...behind))) &&
    /^[^\p{L}]*$/u.test(text.slice(end, account.end))
  );
}
