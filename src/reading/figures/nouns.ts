/** The noun that a number counts. */
import type { Token } from '../../language/contract.js';
import type { FigureLists } from './lists.js';

export interface CountedNoun {
  /** Token of the noun. */
  readonly head: number;
  /** First token after the number that belongs to the noun. */
  readonly first: number;
  /** Index after the last token. */
  readonly last: number;
  readonly unit: string;
}

/** What is counted, and whether the words after the number say that nothing is («5 років»). */
export type Counting = CountedNoun | 'time' | null;

const MOST_WORDS = 9;

/** The counted noun after token `at` − 1, which ends a number of this value. */
export function nounAfter(
  tokens: readonly Token[],
  at: number,
  number: { value: number; scale: number; sentence: number },
  lists: FigureLists,
): Counting {
  const head =
    lists.words.head === 'last' ? lastOfRow(tokens, at, number, lists) : firstNoun(tokens, at, number, lists);
  if (head === null) return null;
  const token = tokens[head] as Token;
  if (isTime(token, lists)) return 'time';
  if (lists.uncounted.has(token.lemma) || lists.uncounted.has(token.norm)) return null;
  if (token.feats.Number === 'Sing' && number.value > 1 && lists.ranks.has(token.lemma)) return null;
  return { head, first: at, last: head + 1, unit: unitOf(token, lists) };
}

function isTime(token: Token, { times }: FigureLists): boolean {
  return times.has(token.lemma.toLowerCase()) || times.has(token.norm);
}

/** How the noun is cited: its lemma, or what the language says of it. */
export function unitOf(token: Token, { citedAs }: FigureLists): string {
  return citedAs.get(token.norm) ?? citedAs.get(token.lemma) ?? token.lemma;
}

/** Slavic order: adjectives and participles with their phrases, then the noun, which agrees with the number. */
function firstNoun(
  tokens: readonly Token[],
  at: number,
  number: { value: number; scale: number; sentence: number },
  lists: FigureLists,
): number | null {
  let participle = false;
  let attribute: number | null = null;
  const end = Math.min(at + MOST_WORDS, tokens.length);
  for (let i = at; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.sentence !== number.sentence) break;
    if (isTime(token, lists) || (/^(?:NOUN|PROPN)$/.test(token.upos) && isCommon(token.form)))
      return isTime(token, lists) || agrees(token, number) ? i : null;
    if (token.upos === 'ADJ' || isParticiple(token, lists)) {
      participle ||= isParticiple(token, lists);
      if (!/^\p{N}/u.test(token.norm)) attribute = i;
    } else if (token.upos === 'ADP' && participle) i = afterPhrase(tokens, i, end) - 1;
    else if (!isAside(token)) break;
  }
  return attribute === at && countsAsNoun(tokens[at] as Token, number) ? at : null;
}

function isParticiple({ feats, upos, lemma }: Token, { words }: FigureLists): boolean {
  return feats.VerbForm === 'Part' || (upos === 'ADJ' && words.participles.test(lemma));
}

/** Words that may stand between number and noun: «її», «цих», «раніше». */
function isAside(token: Token): boolean {
  return (
    token.upos === 'DET' || (token.upos === 'PRON' && token.feats.Poss === 'Yes') || token.upos === 'ADV'
  );
}

/** Common nouns are written small, or with capitals throughout. */
function isCommon(form: string): boolean {
  return form[0] === form[0]?.toLowerCase() || (form.length > 2 && form === form.toUpperCase());
}

/** The token after a prepositional phrase inside a participle's: «запланованих на цей день рейсів». */
function afterPhrase(tokens: readonly Token[], at: number, end: number): number {
  let i = at + 1;
  while (i < end && /^(?:DET|ADJ|NUM)$/.test((tokens[i] as Token).upos)) i++;
  return i + 1;
}

/** Whether noun and number go together, as far as the tagger can be trusted. */
function agrees(token: Token, { value, scale }: { value: number; scale: number }): boolean {
  const { Case, Number: number } = token.feats;
  if (scale > 1 || !Number.isInteger(value)) return Case === undefined || Case !== 'Nom' || number === 'Plur';
  const few = Math.abs(value) % 10;
  const teen = Math.floor((Math.abs(value) % 100) / 10) === 1;
  if (value === 1) return number !== 'Plur';
  if (few === 1 && !teen) return true;
  if (few >= 2 && few <= 4 && !teen) return !(number === 'Sing' && Case !== 'Gen');
  // «12 солдат»: a genitive plural that looks like the nominative; one person can not stand beside twelve.
  if (number === 'Sing')
    return Case === 'Nom' && token.feats.Animacy === 'Anim' && token.norm === token.lemma;
  return Case !== 'Nom' || number === undefined || number === 'Ptan';
}

/** «5 поранених»: an adjective that stands for people. */
function countsAsNoun(token: Token, { value }: { value: number }): boolean {
  const { Case, Number: number } = token.feats;
  return value > 1 && number === 'Plur' && Case !== 'Nom' && Case !== undefined;
}

/** English order: the last plural noun of the row of adjectives and nouns. */
function lastOfRow(
  tokens: readonly Token[],
  at: number,
  number: { value: number; sentence: number },
  lists: FigureLists,
): number | null {
  let head: number | null = null;
  const end = Math.min(at + MOST_WORDS, tokens.length);
  for (let i = at; i < end; i++) {
    const token = tokens[i] as Token;
    const isTail = token.upos === 'NUM' && tokens[i - 1]?.norm === '-' && !token.spaceBefore;
    if (token.sentence !== number.sentence || !(isTail || belongsToRow(token)) || isDash(tokens, i)) break;
    if (isTime(token, lists) && (head === null || token.upos === 'PROPN')) return head ?? i;
    if (token.upos === 'NOUN' && (number.value === 1 || isPlural(token))) head = i;
  }
  return head;
}

/** "June 12 - Union officials": with a space on both sides it joins no words. */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.norm === '-' && tokens[at]?.spaceBefore === true && tokens[at + 1]?.spaceBefore === true;

function belongsToRow(token: Token): boolean {
  if (token.upos === 'VERB') return token.feats.VerbForm === 'Part' || token.feats.VerbForm === 'Ger';
  return /^(?:ADJ|NOUN|PROPN)$/.test(token.upos) || token.norm === '-' || token.upos === 'ADV';
}

const PLURAL = new Set([
  'people',
  'police',
  'troops',
  'personnel',
  'cattle',
  'aircraft',
  'children',
  'men',
  'women',
  'percent',
]);

function isPlural(token: Token): boolean {
  return token.feats.Number !== 'Sing' || PLURAL.has(token.norm);
}
