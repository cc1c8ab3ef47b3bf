/** "KYIV, Jan 21 (Reuters) - ": where and from whom a report comes, which nobody says. */
import type { Token } from '../../language/contract.js';
import { hasLetterOrDigit, isDash, startsUpper } from '../../text/characters.js';

/** How many tokens a dateline has before its bracket, and within it. */
const LONGEST = 12;
const LONGEST_AGENCY = 4;

/** Token index after the dateline that tokens[first, last) begin with, `first` where they begin with none. */
export function datelineEnd(tokens: readonly Token[], first: number, last: number): number {
  let at = first;
  while (at < last && at - first < LONGEST && isOfDateline(tokens[at] as Token)) at++;
  if (at === first || tokens[at]?.form !== '(' || !startsUpper((tokens[first] as Token).form)) return first;
  const from = at + 1;
  for (at = from; at < last && at - from <= LONGEST_AGENCY; at++) {
    const { form } = tokens[at] as Token;
    if (form === ')') break;
    if (!startsUpper(form)) return first;
  }
  const isClosed = at > from && tokens[at]?.form === ')' && isDash(tokens[at + 1]?.form ?? '');
  return isClosed && at + 2 < last ? at + 2 : first;
}

/** A place, a month, a day, and what stands between them. */
const isOfDateline = ({ form }: Token): boolean =>
  startsUpper(form) || /^\p{N}{1,2}$/u.test(form) || (form !== '(' && !hasLetterOrDigit(form));
