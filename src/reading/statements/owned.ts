/** «речник компанії», «співрозмовник видання»: a description whose owner is said by a bare noun. */
import type { Token } from '../../language/contract.js';
import { described } from './nominative.js';
import type { Source } from './source.js';
import type { Unit } from './units.js';

/** Token index of the noun in the genitive that ends a description right after its head; -1 for others. */
export function genericOwner({ analysis }: Unit, { head, last }: Source): number {
  const at = last - 1;
  const { upos, feats, form } = analysis.tokens[at] as Token;
  const isNoun = at === head + 1 && upos === 'NOUN' && !/^\p{Lu}/u.test(form);
  return isNoun && feats.Case === 'Gen' && feats.Number !== 'Plur' ? at : -1;
}

/** The description up to its owner, in the nominative. */
export function describedBefore({ analysis }: Unit, { first, head }: Source): string {
  return described(analysis.tokens, first, head + 1, head, analysis.language);
}
