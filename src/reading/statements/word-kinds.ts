/** What kind of word a token is to a phrase, whatever the tagger takes it for. */
import type { Token } from '../../language/contract.js';
import { allUpper, hasLetterOrDigit, startsDigit, startsUpper } from '../../text/characters.js';

/** Digits count, whatever the tagger takes them for. */
export function isNumber(token: Token): boolean {
  return token.upos === 'NUM' || (startsDigit(token.form) && /^\p{N}+(?:[.,]\p{N}+)?$/u.test(token.form));
}

/** Prepositions that double as adverbs. */
export function isPreposition(token: Token): boolean {
  return (
    token.upos === 'ADP' ||
    (token.upos === 'ADV' && /^(?:проти|против|щодо|стосовно|относительно)$/u.test(token.norm))
  );
}

export const PART =
  /^(?:один|одна|одне|одно|дехто|хтось|багато|більшість|кожен|каждый|многие|двоє|двое|one|some|many|most)$/u;

/** «понад 20 членів», «около ста рейсов»: counts, and is no preposition of the phrase. */
export function isAbout(token: Token): boolean {
  return ABOUT.has(token.norm);
}

const ABOUT: ReadonlySet<string> = new Set(
  'понад близько майже щонайменше более больше свыше около почти over about nearly більше менше менее'.split(
    ' ',
  ),
);

export function caseOf(token: Token): string | null {
  // «МОЗ», «ЄС»: capitals show no case, whatever the tagger guessed.
  if (allUpper(token.form)) return null;
  return token.feats.Case ?? null;
}

/** «його», «її», «свого» before the noun they belong to. */
export function isPossessive(token: Token): boolean {
  return (
    token.feats.Poss === 'Yes' ||
    ((token.upos === 'PRON' || token.upos === 'DET') &&
      /^(?:його|її|їх|їхн|свої|сво[єюгх]|его|её|ее|их$|his|her|their|its)/u.test(token.norm))
  );
}

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
