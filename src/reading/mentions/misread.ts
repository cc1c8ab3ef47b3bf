/** What the recogniser of names can not mean: words that are no name of their type, and known persons as something else. */
import type { Knowledge } from '../../knowledge/index.js';
import type { NameSpan, Token } from '../../language/contract.js';
import type { Naming } from './naming.js';

/** Small Latin letters inside a Cyrillic article: a sentence is being cited, and no name is that long. */
const LATIN_WORD = /^(?!(?:of|the|and|for|on|in|de|la|du|des|und|von|der)$)[a-z]{2,}$/;
const MOST_LATIN_WORDS = 2;

/** «Гренландія потрібна США» is no person: small letters inside a name are particles only. */
export function isImpossible(
  name: NameSpan,
  tokens: readonly Token[],
  language: string,
  { particles }: Naming,
): boolean {
  if (name.type !== 'PER') {
    if (language === 'en' || name.last - name.first <= MOST_LATIN_WORDS) return false;
    const latin = tokens.slice(name.first, name.last).filter(({ form }) => LATIN_WORD.test(form));
    return latin.length > MOST_LATIN_WORDS;
  }
  for (let i = name.first; i < name.last; i++) {
    const { form, norm, upos } = tokens[i] as Token;
    // A particle may be written like a verb («дер»).
    if (/^\p{Ll}{4,}/u.test(form) || (upos === 'VERB' && !particles.has(norm))) return true;
  }
  return false;
}

/** «Турецкий» at the start of a sentence says of which state something is and names no place. */
export function isAdjective(
  { type, first, last }: NameSpan,
  tokens: readonly Token[],
  knowledge: Knowledge,
): boolean {
  if (last - first !== 1) return false;
  const { upos, form, lemma } = tokens[first] as Token;
  // "German Chancellor": other names of no type («MISC») are adjectives of states in English.
  if (type === 'MISC') return knowledge.stateOfAdjective(form) !== null;
  return type === 'LOC' && upos === 'ADJ' && knowledge.stateOfAdjective(lemma) !== null;
}

/** "Senior Iranian [diplomats]": an adjective and the adjective of a state before a noun are no person. */
export function endsWithState(
  { type, first, last }: NameSpan,
  tokens: readonly Token[],
  knowledge: Knowledge,
): boolean {
  if (type !== 'PER' || last - first !== 2 || tokens[last]?.upos !== 'NOUN') return false;
  const [one, state] = [tokens[first] as Token, tokens[last - 1] as Token];
  return one.upos === 'ADJ' && state.upos === 'ADJ' && knowledge.stateOfAdjective(state.form) !== null;
}

/** A whole name of a known person that the model takes for something else. */
export function isKnownPerson({ type, first, last, lemma }: NameSpan, knowledge: Knowledge): boolean {
  return type !== 'PER' && last - first > 1 && knowledge.personByName(lemma).length > 0;
}

/**
 * "hosted [Zelensky]": a known family name that the model takes for a place of which nobody knows, where no preposition
 * leads to it.
 */
export function isKnownFamily(
  { type, first, last, lemma }: NameSpan,
  tokens: readonly Token[],
  knowledge: Knowledge,
): boolean {
  // Where names decline, «Муром» may be a form of another name.
  if ((type !== 'LOC' && type !== 'MISC') || last - first > 1 || !/^\p{Script=Latin}/u.test(lemma))
    return false;
  // "Vice Premier He [Lifeng]"
  const before = tokens[first - 1];
  if (knowledge.personByName(`${before?.form ?? ''} ${lemma}`).length > 0) return true;
  if (knowledge.personByFamily(lemma).length === 0 || knowledge.isCommonFamily(lemma)) return false;
  const isLed = before?.sentence === tokens[first]?.sentence && /^(?:ADP|DET)$/u.test(before?.upos ?? '');
  return !(isLed && type === 'LOC') && knowledge.byName(lemma).length === 0;
}
