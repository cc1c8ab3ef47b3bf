/** Lengths of time: «4 дні», «два роки», «тиждень», "a year", «кілька днів». */
import { numeralAt } from '../numerals.js';
import type { Unit } from './calendar.js';
import type { Place } from './draft.js';
import { phraseAt } from './lists.js';

export interface Length {
  /** Index after its unit. */
  readonly last: number;
  readonly count: number;
  readonly unit: Unit;
  /** Whether the words give the number: in digits, in words, by "a", or not at all («тиждень тому», «кілька днів»). */
  readonly told: 'number' | 'article' | 'one' | 'vague';
}

/** The length of time that starts at a token; null when none does. */
export function lengthAt({ tokens, lists, numbers }: Place, at: number): Length | null {
  const few = phraseAt(tokens, at, lists.few);
  const numeral = few === null ? numeralAt(tokens, at, numbers) : null;
  const article = few === null && /^an?$/.test(tokens[at]?.norm ?? '');
  const unitAt = few ?? numeral?.last ?? (article ? at + 1 : at);
  const token = tokens[unitAt];
  const unit = lists.units.get(token?.norm ?? '');
  if (!token || !unit || token.sentence !== tokens[at]?.sentence) return null;
  const count = numeral?.value ?? 1;
  if (!Number.isInteger(count) || count > 9999) return null;
  const told = numeral
    ? 'number'
    : few !== null || token.feats.Number === 'Plur'
      ? 'vague'
      : article
        ? 'article'
        : 'one';
  return { last: unitAt + 1, count, unit, told };
}
