/** Times of day: «о 14:30», «об 11 годині», "at 3 p.m.". */
import { type Draft, draft, type Place, readStep } from './draft.js';

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

export function timeOfDay(place: Place): Draft | null {
  const { tokens, at, lists } = place;
  const token = tokens[at];
  if (!token) return null;
  const opened = lists.timeOpeners.has(token.norm);
  const number = opened ? at + 1 : at;
  const clock = tokens[number];
  if (!clock || clock.sentence !== token.sentence || !/^\d/.test(clock.norm)) return null;
  const match = CLOCK.exec(clock.norm);
  const word = lists.timeWords.get(tokens[number + 1]?.norm ?? '');
  if (!match && (word === undefined || !/^\d{1,2}$/.test(clock.norm))) return null;
  // «18.00» alone may be an amount; a colon, a word or a preposition makes it a time.
  if (match && !opened && word === undefined) return null;
  if (!match && !opened && !lists.words.capitals) return null;
  const hour = hourOf(Number(match?.[1] ?? clock.norm), word ?? 0);
  if (hour === null) return null;
  const last = word === undefined ? number + 1 : number + 2;
  return draft(at, last, {
    ...{ time: `${String(hour).padStart(2, '0')}:${match?.[2] ?? '00'}`, precision: 'time' },
    ...{ working: [readStep(place, at, last)], confidence: 0.85 },
  });
}

/** The hour of the day, 12 added for afternoon and evening. */
function hourOf(hour: number, add: number): number | null {
  const whole = add === 12 && hour < 12 ? hour + 12 : hour;
  return whole <= 23 ? whole : null;
}
