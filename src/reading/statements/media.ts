/** Phrases that say where or how something was said, and words of time. */
import type { Token } from '../../language/contract.js';
import type { Lexicon } from './lexicon.js';
import { atomEnd, inAtom, nameEnd, type Phrase, phraseAt } from './phrases.js';
import type { Unit } from './units.js';
import { isPossessive } from './word-kinds.js';

export function isMedium(unit: Unit, phrase: Phrase, lexicon: Lexicon): boolean {
  if (phrase.preposition < 0) return false;
  const { tokens } = unit.analysis;
  if (!lexicon.set.mediumPrepositions.has((tokens[phrase.preposition] as Token).norm)) return false;
  for (let i = phrase.first; i < phrase.last; i++) {
    const token = tokens[i] as Token;
    if (lexicon.set.media.has(token.lemma) || lexicon.set.media.has(token.norm)) {
      const named = /^[\p{Lu}]/u.test(token.form) || nameEnd(unit, i) > 0;
      return i <= phrase.head || named;
    }
  }
  return false;
}

/** Numbers and words without letters of a name: dates and times of day. */
export function isTime(head: Token): boolean {
  return head.upos === 'NUM' || /^\p{N}/u.test(head.form);
}

/** A phrase of a segment that says where or how it was said. */
export function mediumIn(
  unit: Unit,
  first: number,
  last: number,
  lexicon: Lexicon,
): { first: number; last: number } | null {
  for (let i = first; i < last; ) {
    const phrase = phraseAt(unit, i, last);
    if (phrase && isMedium(unit, phrase, lexicon)) {
      const own = ownEnd(unit, phrase);
      return {
        first: phrase.preposition,
        last: own < phrase.last ? own : mediumEnd(unit, phrase.last, last),
      };
    }
    i = phrase ? phrase.last : inAtom(unit, i) ? atomEnd(unit, i) : i + 1;
  }
  return null;
}

/** «у відеозверненні | своїх прихильників»: a possessive after the medium begins another phrase. */
function ownEnd(unit: Unit, phrase: Phrase): number {
  for (let i = phrase.head + 1; i < phrase.last; i++)
    if (isPossessive(unit.analysis.tokens[i] as Token)) return i;
  return phrase.last;
}

/** «у розмові з Путіним», «в інтерв’ю виданню Bild»: with whom or for whom belongs to the medium. */
function mediumEnd(unit: Unit, from: number, last: number): number {
  const next = from < last ? phraseAt(unit, from, last) : null;
  if (!next) return from;
  if (next.preposition < 0) return next.grammaticalCase === 'Dat' ? next.last : from;
  const preposition = (unit.analysis.tokens[next.preposition] as Token).norm;
  return ['з', 'із', 'зі', 'с', 'со', 'with', 'для', 'for', 'перед', 'before'].includes(preposition)
    ? next.last
    : from;
}
