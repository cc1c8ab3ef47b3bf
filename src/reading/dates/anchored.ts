/** Dates counted from an event: «через 4 дні після того, як …», «за два дні до зустрічі», "three days after the vote". */
import type { Token } from '../../language/contract.js';
import { numeralAt } from '../numerals.js';
import { absoluteAt } from './absolute.js';
import { type Draft, draft, type Place, readStep } from './draft.js';
import { phraseAt, whichOf } from './lists.js';

const MOST_WORDS = 40;

export function anchored(place: Place): Draft | null {
  const { tokens, at, lists, numbers } = place;
  const { afterOpeners, beforeOpeners } = lists.words;
  const norm = tokens[at]?.norm ?? '';
  const opened = afterOpeners.includes(norm) || beforeOpeners.includes(norm);
  const start = opened ? at + 1 : at;
  const numeral = numeralAt(tokens, start, numbers);
  const unitAt = numeral?.last ?? (/^an?$/.test(tokens[start]?.norm ?? '') ? start + 1 : start);
  const unit = lists.units.get(tokens[unitAt]?.norm ?? '');
  if (!unit || tokens[unitAt]?.sentence !== tokens[at]?.sentence) return null;
  const after = phraseAt(tokens, unitAt + 1, lists.after);
  const before = after === null ? phraseAt(tokens, unitAt + 1, lists.before) : null;
  const from = after ?? before;
  const value = numeral?.value ?? 1;
  if (from === null || !Number.isInteger(value) || value > 9999) return null;
  const end = anchorEnd(place, from);
  if (end === null) return null;
  const nextDay = whichOf(tokens[at - 1], lists);
  const isOne = opened || start < unitAt || nextDay === 1 || tokens[at - 1]?.norm === 'the';
  const isVague = numeral ? nextDay !== null : !isOne || tokens[unitAt]?.feats.Number === 'Plur';
  if (isVague) return draft(at, end, { working: [readStep(place, at, end)], confidence: 0.6 });
  return draft(nextDay === 1 ? at - 1 : at, end, {
    anchor: {
      ...{ count: after === null ? -value : value, unit, first: from, last: end },
      backwards: lists.backwards.has(tokens[from]?.norm ?? '') && end === from + 1,
    },
    working: [readStep(place, at, unitAt + 1)],
    confidence: 0.8,
  });
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
  const date = absoluteAt(tokens, from, lists);
  if (date) return date.last;
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
