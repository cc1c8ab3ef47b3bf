/** Dates counted from an event: «через 4 дні після того, як …», «за два дні до зустрічі», "three days after the vote". */
import type { Token } from '../../language/contract.js';
import { numeralAt } from '../numerals.js';
import { absoluteAt } from './absolute.js';
import { moved, type Unit } from './calendar.js';
import { withYear } from './clock.js';
import { type Draft, draft, movedStep, type Place, precisionOf, readStep, type Value } from './draft.js';
import { lengthAt } from './lengths.js';
import { phraseAt, whichOf } from './lists.js';
import { rounded } from './relative.js';

const MOST_WORDS = 40;

export function anchored(place: Place): Draft | null {
  const { tokens, at, lists } = place;
  const { afterOpeners, beforeOpeners } = lists.words;
  const norm = tokens[at]?.norm ?? '';
  const opened = afterOpeners.includes(norm) || beforeOpeners.includes(norm);
  const length = lengthAt(place, opened ? at + 1 : at);
  if (!length) return null;
  const after = phraseAt(tokens, length.last, lists.after);
  const from = after ?? phraseAt(tokens, length.last, lists.before);
  const end = from === null ? null : anchorEnd(place, from);
  if (from === null || end === null) return null;
  // «200 тонн на добу до 2030 року»: a bare unit before «до» is no distance.
  const isBare = length.told === 'vague' && length.last === (opened ? at + 2 : at + 1);
  if (after === null && isBare && lists.thatClause.length > 0) return null;
  const which = whichOf(tokens[at - 1], lists);
  const isOne = opened || length.told === 'article' || which === 1 || tokens[at - 1]?.norm === 'the';
  const isVague = length.told === 'number' ? which !== null : length.told === 'vague' || !isOne;
  if (isVague) return draft(at, end, { working: [readStep(place, at, end)], confidence: 0.6 });
  const first = which === 1 ? at - 1 : at;
  const count = after === null ? -length.count : length.count;
  const working = [readStep(place, at, length.last)];
  const date = fromDate(place, from, count, length.unit);
  if (date) return draft(first, end, { ...date, working: [...working, ...date.working] });
  const backwards = lists.backwards.has(tokens[from]?.norm ?? '') && end === from + 1;
  const anchor = { count, unit: length.unit, first: from, last: end, backwards, near: false };
  return draft(first, end, { anchor, working, confidence: 0.8 });
}

/** «через 4 дні після 17 січня»: the date to count from stands right there. */
function fromDate(place: Place, at: number, count: number, unit: Unit): Value | null {
  const { tokens, lists, clock } = place;
  const found = absoluteAt(tokens, at, lists);
  if (!found) return null;
  const { calendar, steps } = withYear(found.from, clock, clock.isFuture(found.first, found.last));
  const from = moved(rounded(calendar, unit), count, unit);
  if (!from) return null;
  const read = { ...readStep(place, found.first, found.last), from: 'reference' as const };
  return {
    from,
    to: null,
    precision: precisionOf(from),
    inferred: true,
    working: [read, ...steps, movedStep(count, unit)],
  };
}

/** «після того, як …» without a distance: it says when, but not which day. */
export function eventClause(place: Place): Draft | null {
  const { tokens, at, lists } = place;
  const after = phraseAt(tokens, at, lists.after);
  if (after === null || lists.thatClause.length === 0) return null;
  if (phraseAt(tokens, after, lists.thatClause) === null) return null;
  const end = anchorEnd(place, after);
  return end === null ? null : draft(at, end, { working: [readStep(place, at, end)], confidence: 0.6 });
}

/** The token after the words that tell the event; null when there are none. */
function anchorEnd(place: Place, from: number): number | null {
  const { tokens, lists } = place;
  // "three days before and …": nothing is told that it is counted from.
  if (tokens[from]?.upos === 'CCONJ') return null;
  const date = absoluteAt(tokens, from, lists);
  if (date) return date.last;
  if (numeralAt(tokens, from, place.numbers)) return null;
  if (lists.backwards.has(tokens[from]?.norm ?? '') && phraseAt(tokens, from, lists.thatClause) === null)
    return from + 1;
  const clause = phraseAt(tokens, from, lists.thatClause);
  const end =
    clause === null && lists.words.thatClause.length > 0
      ? phraseEnd(tokens, from)
      : clauseEnd(tokens, clause ?? from);
  return end > (clause ?? from) ? end : null;
}

/** To the end of the clause: a stop, a dash, or a comma before another clause. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  let i = from;
  for (; i < tokens.length && i < from + MOST_WORDS; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence) break;
    if (/^[.!?;:()"«»“”…–—]/.test(token.form) && token.form.length < 4) break;
    if (token.norm === ',' && i > from) break;
  }
  return i;
}

/** To the end of a noun phrase: the first verb or mark. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]?.sentence;
  let i = from;
  for (; i < tokens.length && i < from + 10; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || !/^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PRON)$/.test(token.upos)) break;
    if (token.upos === 'PRON' && i > from) break;
  }
  while (i > from && /^(?:ADP|DET|PRON)$/.test((tokens[i - 1] as Token).upos)) i--;
  return i;
}
