/** «речник компанії», «співрозмовник видання»: a description whose owner is said by a bare noun. */
import type { Token } from '../../../language/contract.js';
import type { Lexicon } from '../lexicon.js';
import { described } from '../naming/nominative.js';
import type { Source } from '../source.js';
import type { Unit } from '../units.js';

/** Token index of the noun in the genitive that ends a description and says whose it is; -1 for others. */
export function genericOwner({ analysis, lexicon }: Unit, { head, last }: Source): number {
  const at = last - 1;
  const { upos, feats, form, lemma } = analysis.tokens[at] as Token;
  const isNoun = at > head && upos === 'NOUN' && !/^\p{Lu}/u.test(form);
  // «колегія лікарів країни»: after other words only a country says whose it is.
  if (at > head + 1 && !lexicon.sources.states.has(lemma)) return -1;
  // «пресслужба глави держави»: an office of that name, whatever states the article has named.
  const before = analysis.tokens[at - 1] as Token;
  if (at > head + 1 && before.feats.Animacy === 'Anim' && before.feats.Number === 'Sing') return -1;
  return isNoun && feats.Case === 'Gen' && feats.Number !== 'Plur' ? at : -1;
}

/** The description up to its owner, in the nominative. */
export function describedBefore({ analysis, lexicon }: Unit, { first, head, last }: Source): string {
  const end = ownerStart(analysis.tokens, head, last - 1);
  return described(analysis.tokens, first, end, head, lexicon.inflection.nominative);
}

/** «глава [цієї країни]», «речник [російської компанії]»: where the owner starts, with what only describes it. */
function ownerStart(tokens: readonly Token[], head: number, at: number): number {
  let first = at;
  while (first > head + 1 && /^(?:ADJ|DET)$/u.test(tokens[first - 1]?.upos ?? '')) first--;
  return first;
}

/** «тамтешній уряд», «тамошний МИД»: a body of the state that was named last. */
export const ofPlaceThere = ({ analysis }: Unit, { first, last }: Source, { set }: Lexicon): boolean =>
  last - first === 2 && set.ofPlaces.has((analysis.tokens[first] as Token).lemma);

/** A description of two words with whose it is in place of the first. */
export function bodyOf(
  { analysis: { tokens }, lexicon }: Unit,
  { first, head, last }: Source,
  whose: string | null,
): string | null {
  return whose === null
    ? null
    : `${described(tokens, first + 1, last, head, lexicon.inflection.nominative)} ${whose}`;
}
