/** The rules that find figures, in order: the first that finds one at a token wins. */
import type { Analysis, Token } from '../../language/contract.js';
import type { Comparator } from '../../model/index.js';
import type { Rule } from '../../text/rules.js';
import { firstFrom } from '../../text/sorted.js';
import { boundOf, comparatorBefore } from './bounds.js';
import { changeVerbBefore } from './changes.js';
import type { FigureLists } from './lists.js';
import { type CountedNoun, type Counting, nounAfter, unitOf } from './nouns.js';
import { type Quantity, quantityAt } from './quantities.js';

/** A figure as tokens, before its context is known. */
export interface Draft {
  readonly first: number;
  readonly last: number;
  /** Token of the number itself. */
  readonly core: number;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly comparator: Comparator;
  /** Token of the counted noun; null for money, per cent and borrowed units. */
  readonly noun: number | null;
  readonly confidence: number;
}

/** Where the rules look: a quantity, and what was found before it. */
export interface Place {
  readonly analysis: Analysis;
  readonly tokens: readonly Token[];
  readonly lists: FigureLists;
  readonly quantity: Quantity;
  /** The noun that follows it; null for money and shares too. */
  readonly counting: Counting;
  /** The figure before this one; null at the start. */
  readonly previous: Draft | null;
}

const DASHES = new Set(['-', '–', '—', '−']);

export const RULES: readonly Rule<Place, Draft>[] = [
  { name: 'figure.range', example: 'від 5 до 7 млн; 5–7%; дві або три угоди', apply: range },
  { name: 'figure.from', example: 'з 9,8 до 6,2 млн тонн', apply: changedFrom },
  { name: 'figure.measured', example: 'понад $220 млрд; 15 відсотків', apply: measured },
  { name: 'figure.part', example: '150 із 400 рейсів', apply: part },
  { name: 'figure.counted', example: 'близько 300 прихильників', apply: counted },
  { name: 'figure.temperature', example: 'при температурі -20', apply: temperature },
  { name: 'figure.of-them', example: 'з них 250 – у Німеччині', apply: ofThem },
  { name: 'figure.of-whole', example: '200 рейсів із 830', apply: ofWhole },
  { name: 'figure.same-unit', example: '50 млн доз і понад 1 млрд', apply: sameUnit },
];

function range(place: Place): Draft | null {
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

function degreesOfRange(
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
function changedFrom(place: Place): Draft | null {
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

function measured({ tokens, lists, quantity }: Place): Draft | null {
  const { unit } = quantity;
  if (unit === null) return null;
  const bound = boundOf(tokens, quantity.first, quantity.last, { ...quantity, measured: true }, lists);
  return { ...bound, core: quantity.first, value: quantity.value, unit, noun: null, confidence: 0.97 };
}

/** The noun that a quantity counts. */
export function countedBy(
  { tokens, lists }: Pick<Place, 'tokens' | 'lists'>,
  { value, scale, last, first }: Quantity,
): Counting {
  return nounAfter(tokens, last, { value, scale, sentence: tokens[first]?.sentence ?? -1 }, lists);
}

function counted(place: Place): Draft | null {
  const { tokens, lists, quantity } = place;
  if (isNumbered(place) || isInName(place)) return null;
  const noun = place.counting;
  if (noun === null || noun === 'time') return null;
  if (isYear(place)) return null;
  const bound = boundOf(tokens, quantity.first, noun.last, { ...quantity, measured: false }, lists);
  if (quantity.spelled && quantity.value === 1 && isArticle(place, noun, bound.comparator)) return null;
  return {
    ...bound,
    core: quantity.first,
    value: quantity.value,
    unit: noun.unit,
    noun: noun.head,
    confidence: quantity.value === 1 ? 0.6 : 0.93,
  };
}

/** «один» that only says "some": «ще один страйк», «один момент», "one questioner claimed". */
function isArticle({ tokens, lists, quantity }: Place, noun: CountedNoun, comparator: Comparator): boolean {
  if (comparator !== '=') return false;
  const before = tokens[quantity.first - 1];
  if (lists.words.once.includes(noun.unit)) return true;
  if (lists.words.head === 'last' || noun.head !== quantity.last) return true;
  if (!before || before.sentence !== tokens[quantity.first]?.sentence) return false;
  return /^(?:DET|ADJ)$/.test(before.upos) || lists.words.joints.includes(before.norm);
}

/** «стаття 5», «рейс 370», «№ 5», «7/8»: a number that names. */
function isNumbered({ tokens, lists, quantity }: Place): boolean {
  const before = tokens[quantity.first - 1];
  if (!before) return false;
  if (!(tokens[quantity.first] as Token).spaceBefore && /^[\p{L}\p{N}/:.№#_]/u.test(before.form)) return true;
  if (isTail(tokens, quantity.first)) return true;
  if (before.sentence !== tokens[quantity.first]?.sentence) return false;
  return lists.numbered.has(before.lemma.toLowerCase()) && before.feats.Number !== 'Plur';
}

/** The 16 of "F-16", where a language cuts words at their hyphens. */
function isTail(tokens: readonly Token[], first: number): boolean {
  const [word, hyphen, number] = [tokens[first - 2], tokens[first - 1], tokens[first]];
  if (!word || hyphen?.norm !== '-' || hyphen.spaceBefore || number?.spaceBefore) return false;
  return /\p{L}$/u.test(word.form);
}

/** Whether number and what follows are the end of a name («Квартал 95»). */
function isInName({ analysis, tokens, quantity }: Place): boolean {
  const start = (tokens[quantity.first] as Token).start;
  const until = firstFrom(analysis.names, start);
  const name = analysis.names[until - 1];
  if (!name || name.last < quantity.last) return false;
  for (let i = name.first; i < quantity.first; i++) if (tokens[i]?.upos === 'PUNCT') return false;
  return true;
}

/** "his 1995 tax filings", «у лютому 2021 китайською вакциною»: four digits that are a year. */
function isYear({ tokens, quantity, lists }: Place): boolean {
  const { first, last, scale } = quantity;
  if (scale !== 1 || last !== first + 1 || !/^(?:19|20)\d\d$/.test(tokens[first]?.norm ?? '')) return false;
  return lists.words.head === 'last' || lists.times.has(tokens[first - 1]?.lemma ?? '');
}

function part(place: Place): Draft | null {
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
function ofThem(place: Place): Draft | null {
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
function ofWhole(place: Place): Draft | null {
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
function sameUnit(place: Place): Draft | null {
  const { tokens, lists, quantity, previous } = place;
  const { first, last, value, scale } = quantity;
  if (!previous || isNumbered(place) || place.counting !== null) return null;
  if (tokens[previous.core]?.sentence !== tokens[first]?.sentence) return null;
  const bound = boundOf(tokens, first, last, { value, measured: false }, lists);
  if (scale === 1 || previous.unit === '%') return null;
  return { ...bound, core: first, value, unit: previous.unit, noun: null, confidence: 0.7 };
}

function temperature(place: Place): Draft | null {
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
