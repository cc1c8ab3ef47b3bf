/** Degrees that only a temperature beside them tells: «при температурі -20». */
import type { Token } from '../../language/contract.js';
import { boundOf } from './bounds.js';
import type { Draft, Place } from './draft.js';
import type { Quantity } from './quantities.js';

export function degreesOfRange(
  place: Place,
  to: Quantity,
  first: number,
  until: number,
  high: number,
): Draft | null {
  if (!nearTemperature(place)) return null;
  const unit = place.lists.words.degree.unit;
  return {
    ...{ first, last: to.last, core: place.quantity.first, value: until, valueTo: high, unit },
    ...{ comparator: '=', noun: null, confidence: 0.7 },
  };
}

export function temperature(place: Place): Draft | null {
  const { tokens, lists, quantity } = place;
  if (quantity.spelled || !nearTemperature(place) || place.counting !== null) return null;
  const { first, last, value } = quantity;
  const bound = boundOf(tokens, first, last, { value, measured: true }, lists);
  return { ...bound, core: first, value, unit: lists.words.degree.unit, noun: null, confidence: 0.7 };
}

function nearTemperature({ tokens, lists, quantity }: Place): boolean {
  const { first } = quantity;
  for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== tokens[first]?.sentence) return false;
    if (lists.words.degree.after.includes(token.lemma)) return true;
  }
  return false;
}
