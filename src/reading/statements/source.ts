/** A source in the making, and the segment of a word. */
import type { Token } from '../../language/contract.js';
import type { Segment, Unit } from './units.js';

export interface Source {
  /** Token indices, half-open. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly how: 'subject' | 'inverted' | 'relative' | 'place' | 'participle' | 'ellipsis' | 'owner';
  /** The relative pronoun by which the clause itself names whoever stands before it: "Hall, [who] said". */
  readonly word?: number;
}

/** Index of the segment that holds a token. */
export function segmentOf(unit: Unit, at: number): number {
  for (let k = unit.segments.length - 1; k >= 0; k--) if ((unit.segments[k] as Segment).first <= at) return k;
  return 0;
}

/**
 * The head of a source; «Президент» at the start of a sentence or quotation, taken for a name that nobody bears, by its
 * common lemma.
 */
export function commonHead({ unit }: { readonly unit: Unit }, { head }: Source): Token {
  const { tokens } = unit.analysis;
  const token = tokens[head] as Token;
  if (head !== unit.first && !/^["«“„]$/u.test(tokens[head - 1]?.form ?? '')) return token;
  const isName = token.upos !== 'PROPN' || unit.names.types.has(head) || /^\p{Lu}{2}/u.test(token.form);
  return isName ? token : { ...token, upos: 'NOUN', lemma: token.lemma.toLowerCase() };
}
