/** A number that counts what stands beside another: «150 із 400 рейсів», «з них 250», «50 млн доз і понад 1 млрд». */
import type { Token } from '../../language/contract.js';
import { boundOf, comparatorBefore } from './bounds.js';
import { countedBy, isNumbered } from './counted.js';
import type { Draft, Place } from './draft.js';
import { unitOf } from './nouns.js';
import { quantityAt } from './quantities.js';
import { DASHES } from './ranges.js';

export function part(place: Place): Draft | null {
  const { tokens, lists, quantity } = place;
  const joint = lists.partOf.after(tokens, quantity.last);
  if (!joint || isNumbered(place) || (quantity.spelled && quantity.value === 1)) return null;
  let at = joint.last;
  while (at < joint.last + 3 && /^(?:DET|PRON)$/.test(tokens[at]?.upos ?? '')) at++;
  const whole = tokens[at] ? quantityAt(tokens, at, lists) : null;
  if (!whole || whole.unit !== null || whole.value < quantity.value) return null;
  const noun = countedBy(place, whole);
  if (noun === null || noun === 'time') return null;
  const bound = boundOf(tokens, quantity.first, quantity.last, { ...quantity, measured: false }, lists);
  return {
    ...bound,
    core: quantity.first,
    value: quantity.value,
    unit: noun.unit,
    noun: null,
    confidence: 0.85,
  };
}

/** «з них 250», «найбільше рейсів - 250»: what was counted stands before. */
export function ofThem(place: Place): Draft | null {
  const { tokens, lists, quantity, previous } = place;
  const { first, last, value } = quantity;
  if (isNumbered(place) || value === 1 || place.counting !== null) return null;
  let at = comparatorBefore(tokens, first, lists)?.first ?? first;
  const dashed = DASHES.has(tokens[at - 1]?.norm ?? '');
  if (dashed) at--;
  const points = lists.ofThem.before(tokens, at);
  const noun = dashed && !points ? countedNounBefore(tokens, at) : null;
  const unit = points ? (previous?.noun === null ? null : previous?.unit) : noun ? unitOf(noun, lists) : null;
  if (!unit) return null;
  const bound = boundOf(tokens, first, last, { value, measured: false }, lists);
  return { ...bound, core: first, value, unit, noun: null, confidence: 0.75 };
}

/** A genitive plural right before a dash. */
function countedNounBefore(tokens: readonly Token[], at: number): Token | null {
  const token = tokens[at - 1];
  return token?.upos === 'NOUN' && token.feats.Case === 'Gen' && token.feats.Number === 'Plur' ? token : null;
}

/** «200 рейсів із 830», "200 flights of 830". */
export function ofWhole(place: Place): Draft | null {
  const { tokens, lists, quantity, previous } = place;
  const joint = lists.partOf.before(tokens, quantity.first);
  if (!joint || !previous || previous.noun === null || previous.last !== joint.first) return null;
  if (quantity.value < previous.value || place.counting !== null) return null;
  const { first, last, value } = quantity;
  return {
    first,
    last,
    core: first,
    value,
    unit: previous.unit,
    comparator: '=',
    noun: null,
    confidence: 0.75,
  };
}

/** A number with a scale but without a noun counts what the figure before it in the sentence counted. */
export function sameUnit(place: Place): Draft | null {
  const { tokens, lists, quantity, previous } = place;
  const { first, last, value, scale } = quantity;
  if (!previous || isNumbered(place) || place.counting !== null) return null;
  if (tokens[previous.core]?.sentence !== tokens[first]?.sentence) return null;
  const bound = boundOf(tokens, first, last, { value, measured: false }, lists);
  if (scale === 1 || previous.unit === '%') return null;
  return { ...bound, core: first, value, unit: previous.unit, noun: null, confidence: 0.7 };
}
