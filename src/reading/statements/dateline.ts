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
  const dated = Math.max(datedEnd(tokens, first, last), agencyEnd(tokens, first, last));
  if (dated > first) return dated;
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

/** "OSLO, March 3 - ", «ОСЛО, 3 марта – »: without its agency, a place in capitals, the day, and a dash that joins nothing. */
function datedEnd(tokens: readonly Token[], first: number, last: number): number {
  if (!isAllCapitals((tokens[first] as Token).form)) return first;
  let days = 0;
  for (let at = first + 1; at < last && at - first < LONGEST; at++) {
    const token = tokens[at] as Token;
    if (isDash(token.form) && token.spaceBefore && tokens[at + 1]?.spaceBefore)
      return days === 1 && at + 1 < last ? at + 1 : first;
    const isDay = /^\p{N}{1,2}$/u.test(token.form);
    if (isDay) days++;
    // «3 марта»: the month after its day is written small.
    const isMonth = /^\p{N}{1,2}$/u.test(tokens[at - 1]?.form ?? '') && /^\p{L}+$/u.test(token.form);
    if (!isDay && !isMonth && !isOfDateline(token) && !/^\p{N}{4}$/u.test(token.form)) return first;
  }
  return first;
}

const isAllCapitals = (form: string): boolean => form.length > 2 && /^\p{Lu}[\p{Lu}’'-]+$/u.test(form);

/** «Київ. 10 лютого. [Обрій-Україна –] Уряд …»: behind a place and a day that full stops part, the agency and its dash. */
function agencyEnd(tokens: readonly Token[], first: number, last: number): number {
  const [place, mark, day, month, stop] = tokens.slice(Math.max(0, first - 5), first);
  const isDated =
    stop?.form === '.' &&
    /^\p{L}+$/u.test(month?.form ?? '') &&
    /^\p{N}{1,2}$/u.test(day?.form ?? '') &&
    /^[.,]$/u.test(mark?.form ?? '') &&
    startsUpper(place?.form ?? '');
  if (!isDated) return first;
  for (let at = first; at < last && at - first <= LONGEST_AGENCY; at++) {
    const token = tokens[at] as Token;
    if (isDash(token.form) && token.spaceBefore && tokens[at + 1]?.spaceBefore)
      return at > first && at + 1 < last ? at + 1 : first;
    if (/^(?:VERB|AUX|ADP)$/u.test(token.upos) || (at === first && !startsUpper(token.form))) return first;
  }
  return first;
}
