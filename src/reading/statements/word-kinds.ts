/** What kind of word a token is to a phrase, whatever the tagger takes it for. */
import type { Token } from '../../language/contract.js';
import { allUpper, hasLetterOrDigit, startsDigit, startsUpper } from '../../text/characters.js';
import type { Lexicon } from './lexicon.js';

type Words = Pick<Lexicon, 'small'>;

/** Digits count, whatever the tagger takes them for. */
export function isNumber(token: Token): boolean {
  return token.upos === 'NUM' || (startsDigit(token.form) && /^\p{N}+(?:[.,]\p{N}+)?$/u.test(token.form));
}

/** Prepositions that double as adverbs. */
export function isPreposition(token: Token, { small }: Words): boolean {
  return token.upos === 'ADP' || (token.upos === 'ADV' && small.adverbPrepositions.has(token.norm));
}

/** «понад 20 членів», «около ста рейсов»: counts, and is no preposition of the phrase. */
export function isAbout(token: Token, { small }: Words): boolean {
  return small.about.has(token.norm);
}

export function caseOf(token: Token): string | null {
  // «МОЗ», «ЄС»: capitals show no case, whatever the tagger guessed.
  if (allUpper(token.form)) return null;
  return token.feats.Case ?? null;
}

/** «його», «її», «свого» before the noun they belong to. */
export function isPossessive(token: Token, { small }: Words): boolean {
  return (
    token.feats.Poss === 'Yes' ||
    ((token.upos === 'PRON' || token.upos === 'DET') && small.possessiveForms.has(token.norm))
  );
}

/** What has no form of a verb told counts as finite. */
export const isFiniteVerb = ({ upos, feats }: Token): boolean =>
  (upos === 'VERB' || upos === 'AUX') && (feats.VerbForm === 'Fin' || feats.VerbForm === undefined);

export function isNounLike(token: Token): boolean {
  return (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'X') && !isSign(token);
}

/** A name after a title («президент США Дональд Трамп») or a further name of the same person. */
export function isNameLike(token: Token, head: Token): boolean {
  return token.upos === 'PROPN' || (startsUpper(token.form) && head.upos !== 'PRON');
}

export function isSign(token: Token): boolean {
  return !hasLetterOrDigit(token.form);
}

/** A noun of persons, by its animacy or, where words show none, by the list of the language. */
export function isOfPersons({ feats, lemma, upos }: Token, { sources }: Pick<Lexicon, 'sources'>): boolean {
  if (feats.Animacy !== undefined) return feats.Animacy === 'Anim';
  return upos !== 'VERB' && sources.people.has(lemma.toLowerCase());
}
