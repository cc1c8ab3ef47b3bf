/** Places that stand for their people: «у Кремлі заявили». */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import { isMedium, isTime } from '../media.js';
import { inAtom, nameEnd, type Phrase, phraseAt, phrasesIn } from '../phrases.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';

/** «у Кремлі заявили», «в МЗС кажуть»: a plural verb without subject beside a place or body. */
export function placeIn(
  unit: Unit,
  first: number,
  last: number,
  verb: Token,
  lexicon: Lexicon,
): Source | null {
  if (verb.feats.Number !== 'Plur' || (verb.feats.Person !== undefined && verb.feats.Person !== '3'))
    return null;
  const { tokens } = unit.analysis;
  for (const phrase of phrasesIn(unit, first, last)) {
    if (phrase.preposition < 0) continue;
    const preposition = (tokens[phrase.preposition] as Token).norm;
    if (!lexicon.small.locatives.has(preposition)) continue;
    const head = tokens[phrase.head] as Token;
    const named = nameEnd(unit, phrase.head) > 0;
    const isBody = lexicon.set.bodies.has(head.lemma);
    if (phrase.grammaticalCase !== null && phrase.grammaticalCase !== 'Loc' && !named && !isBody) continue;
    if (isTime(head) || lexicon.set.times.has(head.lemma)) continue;
    if (isMedium(unit, phrase, lexicon)) {
      const owner = ownerOf(unit, phrase);
      if (owner) return owner;
      // «у парламенті обіцяють»: a body where something was said speaks itself where nobody else does.
      if (!isBody) continue;
    }
    const fits =
      named || /^\p{Lu}/u.test(head.form) || inAtom(unit, phrase.head) || lexicon.set.bodies.has(head.lemma);
    if (fits)
      return {
        first: phrase.first,
        last: coordinatedPlace(unit, phrase, last),
        head: phrase.head,
        how: 'place',
      };
  }
  return null;
}

/** «у Pfizer і BioNTech повідомили». */
function coordinatedPlace(unit: Unit, phrase: Phrase, until: number): number {
  if (unit.analysis.tokens[phrase.last]?.upos !== 'CCONJ' || phrase.last + 1 >= until) return phrase.last;
  const next = phraseAt(unit, phrase.last + 1, until);
  return next && next.preposition < 0 && nameEnd(unit, next.head) > 0 ? next.last : phrase.last;
}

/** «на сторінці [британського уряду]»: who owns the medium speaks through it. */
export function ownerOf(unit: Unit, phrase: Phrase): Source | null {
  const at = Math.max(phrase.head + 1, nameEnd(unit, phrase.head));
  if (at >= phrase.last) return null;
  const owner = phraseAt(unit, at, phrase.last);
  if (!owner || owner.preposition >= 0) return null;
  return { first: owner.first, last: owner.last, head: owner.head, how: 'owner' };
}
