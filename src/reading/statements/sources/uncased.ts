/** Sources where words show no cases: what articles and prepositions tell of them. */
import type { Token } from '../../../language/contract.js';
import { isOwning } from '../naming/called.js';
import { phraseAt } from '../phrases.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';

/** "the [minister]": the article says that somebody is taken up, and is no part of the description. */
export function withoutArticle({ analysis, lexicon }: Unit, source: Source): Source {
  const { first, last, head } = source;
  const isArticle =
    !lexicon.showsCases &&
    first < head &&
    first + 1 < last &&
    analysis.tokens[first]?.upos === 'DET' &&
    lexicon.small.definite.has((analysis.tokens[first] as Token).norm);
  return isArticle ? { ...source, first: first + 1 } : source;
}

/** "the US [president]", "the government's [office]": the last noun before a preposition or a mark is the head. */
export function headed({ analysis: { tokens }, lexicon }: Unit, source: Source): Source {
  if (lexicon.showsCases) return source;
  let { head } = source;
  for (let at = head + 1; at < source.last; at++) {
    const token = tokens[at] as Token;
    if (token.upos === 'NOUN' || token.upos === 'PROPN') head = at;
    else if (token.upos !== 'ADJ' && !isOwning(token, lexicon)) break;
  }
  return head === source.head ? source : { ...source, head };
}

/** "a statement from the [ministry]": whose words they are, behind a preposition. */
export function ownerBehind(unit: Unit, { head, last }: Source): Source | null {
  const { analysis, lexicon } = unit;
  if (lexicon.showsCases || head + 2 >= last + 1) return null;
  const { norm, upos } = analysis.tokens[head + 1] ?? ({} as Token);
  if (upos !== 'ADP' || !lexicon.small.defining.has(norm)) return null;
  const phrase = phraseAt(unit, head + 1, last);
  return phrase ? { first: phrase.first, last, head: phrase.head, how: 'owner' } : null;
}

/** The words of tokens[first, last) as they stand. */
export function wordsBetween({ analysis: { tokens, text } }: Unit, first: number, last: number): string {
  return text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
}

/** The auxiliary before a verb, with nothing but adverbs and particles between; null for none. */
export function auxiliaryOf(tokens: readonly Token[], verb: number, first: number): Token | null {
  for (let i = verb - 1; i >= Math.max(first, verb - AUXILIARY); i--) {
    const token = tokens[i] as Token;
    if (token.upos === 'AUX') return token;
    if (token.upos !== 'ADV' && token.upos !== 'PART') return null;
  }
  return null;
}

/** How far before its verb an auxiliary may stand, in tokens. */
const AUXILIARY = 3;
