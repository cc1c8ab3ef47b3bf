/** «Спростували скасування візиту», "denied that the visit had been cancelled": who denies that a plan is off confirms it. */
import type { Contact } from '../../model/index.js';
import { anyOf, WORDS } from '../words.js';
import { sortOf } from './keys.js';

type Account = Contact['accounts'][number];

const BEFORE = new RegExp(
  `(?<!\\p{L})${anyOf(
    ({ calledOff }) => calledOff,
    ({ putOff }) => putOff,
  )}\\p{L}*\\s+(?:${anyOf(({ titles }) => titles.of)}\\s+)?(?:[\\p{L}'’-]+\\s+)?$`,
  'iu',
);
const BEHIND = WORDS.map(
  ({ off: { passive } }) => new RegExp(`(?<!\\p{L})(?:${passive.source})[.!"»”]*$`, 'iu'),
);
/** Longer words tell of more. */
const LONG = 300;

/** An account that denies nothing but that its plan is off, as one that confirms it. */
export function confirmedPlan(account: Account, { status }: Contact, text: string): Account {
  if (account.stance !== 'denies' || account.status === 'denied' || sortOf(status) !== 'planned')
    return account;
  const { start, end, trigger } = account;
  if (end - start > LONG || trigger.start < start || trigger.end > end) return account;
  const behind = text.slice(trigger.end, end);
  const isOff =
    BEFORE.test(text.slice(start, trigger.start)) || BEHIND.some((passive) => passive.test(behind));
  return isOff ? { ...account, stance: 'confirms' } : account;
}
