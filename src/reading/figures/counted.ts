/** A number with its unit or the noun that it counts: «понад $220 млрд», «близько 300 прихильників». */
import type { Token } from '../../language/contract.js';
import type { Comparator } from '../../model/index.js';
import { firstFrom } from '../../text/sorted.js';
import { boundOf } from './bounds.js';
import type { Draft, Place } from './draft.js';
import { type CountedNoun, type Counting, nounAfter } from './nouns.js';
import type { Quantity } from './quantities.js';

export function measured({ tokens, lists, quantity }: Place): Draft | null {
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

export function counted(place: Place): Draft | null {
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
export function isNumbered({ tokens, lists, quantity }: Place): boolean {
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
