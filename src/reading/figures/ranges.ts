/** Two numbers that bound a figure, or of which one is where it started: «від 5 до 7 млн», «з 9,8 до 6,2 млн тонн». */
import type { Token } from '../../language/contract.js';
import { boundOf } from './bounds.js';
import { changeVerbBefore } from './changes.js';
import { countedBy } from './counted.js';
import { degreesOfRange } from './degrees.js';
import type { Draft, Place } from './draft.js';
import type { CountedNoun } from './nouns.js';
import { type Quantity, quantityAt } from './quantities.js';

export const DASHES = new Set(['-', '–', '—', '−']);

export function range(place: Place): Draft | null {
  const second = secondOf(place);
  if (!second) return null;
  const { tokens, lists, quantity: from } = place;
  const { to, opener } = second;
  if (from.value > to.value && from.value > 0) return null;
  const scaled = from.scale === 1 && to.scale > 1 && from.value * to.scale <= to.value ? to.scale : 1;
  const [until, high] = [from.value * scaled, to.value].sort((a, b) => a - b) as [number, number];
  if (!(until < high)) return null;
  const first = opener ?? from.first;
  const unit = to.unit ?? from.unit;
  const noun = unit === null ? countedBy(place, to) : null;
  if (noun === 'time' || (unit === null && noun === null))
    return degreesOfRange(place, to, first, until, high);
  const bound =
    opener === null
      ? boundOf(tokens, first, noun?.last ?? to.last, { value: high, measured: unit !== null }, lists)
      : { first, last: noun?.last ?? to.last, comparator: '=' as const };
  return {
    ...bound,
    core: from.first,
    value: until,
    valueTo: high,
    unit: unit ?? (noun as CountedNoun).unit,
    noun: noun?.head ?? null,
    confidence: 0.9,
  };
}

/** The second number of a range, and the token of the word that opens it. */
function secondOf({ tokens, lists, quantity }: Place): { to: Quantity; opener: number | null } | null {
  const joiner = tokens[quantity.last];
  if (!joiner || joiner.sentence !== tokens[quantity.first]?.sentence) return null;
  const before = tokens[quantity.first - 1];
  const opened = lists.words.ranges.some(([open, join]) => before?.norm === open && joiner.norm === join);
  const dashed = DASHES.has(joiner.norm) && isTight(tokens, quantity.last);
  const alternative = quantity.unit === null && lists.alternatives.has(joiner.norm);
  if (!(opened || dashed || alternative)) return null;
  const to = quantityAt(tokens, quantity.last + 1, lists);
  if (!to || to.first !== quantity.last + 1 || tokens[to.first]?.sentence !== joiner.sentence) return null;
  if (alternative && !opened && to.value < quantity.value) return null;
  return { to, opener: opened ? quantity.first - 1 : null };
}

/** A dash between numbers with no space, or with one on either side. */
function isTight(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.spaceBefore === tokens[at + 1]?.spaceBefore;
}

/** Where a change starts, with the unit that stands at its end only. */
export function changedFrom(place: Place): Draft | null {
  const { tokens, lists, quantity, counting } = place;
  const { first, last, value } = quantity;
  if (quantity.unit !== null || counting !== null || !lists.changedFrom.has(tokens[first - 1]?.norm ?? ''))
    return null;
  const joiner = tokens[last];
  if (!joiner || joiner.sentence !== tokens[first]?.sentence || !lists.words.to.includes(joiner.norm))
    return null;
  const to = quantityAt(tokens, last + 1, lists);
  if (!to || to.first !== last + 1 || tokens[to.first]?.sentence !== joiner.sentence) return null;
  const noun = to.unit === null ? countedBy(place, to) : null;
  if (noun === 'time' || (to.unit === null && noun === null)) return null;
  const scaled = quantity.scale === 1 && value < 1000 ? to.scale : 1;
  // «від 5 до 7 млн» is a range unless something rises.
  if (value * scaled < to.value && !changeVerbBefore(tokens, first - 1, lists)) return null;
  return {
    ...{ first, last, core: first, value: value * scaled, unit: to.unit ?? (noun as CountedNoun).unit },
    ...{ comparator: '=', noun: null, confidence: 0.8 },
  };
}
