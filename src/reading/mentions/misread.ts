/** What the recogniser of names can not mean: words that are no name of their type, and known persons as something else. */
import { isSpeltAs, type Knowledge } from '../../knowledge/index.js';
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
    const { form, norm, upos, spaceBefore } = tokens[i] as Token;
    // "Lee Jae-[myung]": a part of a name, which may look like any word.
    if (i > name.first && !spaceBefore && /^[-‑]$/u.test(tokens[i - 1]?.form ?? '')) continue;
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
  const isOfMedium = type === 'PER' && isForeign(tokens[first + 1]);
  return (type === 'LOC' || isOfMedium) && upos === 'ADJ' && knowledge.stateOfAdjective(lemma) !== null;
}

/** A name in Latin letters or in quotation marks: «Немецкая [Bild]», «Китайская ["Жэньминь жибао"]». */
const isForeign = (token: Token | undefined): boolean =>
  /^\p{Script=Latin}|^["«“„]$/u.test(token?.form ?? '');

/** «[Немецкая] Bild»: index after the adjective of a state that opens a name in Latin letters; the first one of others. */
export function behindState(
  { first, last }: Pick<NameSpan, 'first' | 'last'>,
  tokens: readonly Token[],
  knowledge: Knowledge,
): number {
  const { upos, lemma } = tokens[first] as Token;
  if (last - first < 2 || upos !== 'ADJ' || !isForeign(tokens[first + 1])) return first;
  return knowledge.stateOfAdjective(lemma) === null ? first : first + 1;
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
 * "hosted [Zelensky]", «з [Сибігою]»: a known family name that the model takes for a place of which nobody knows, where
 * no preposition leads to it.
 */
export function isKnownFamily(
  { type, first, last, lemma }: NameSpan,
  tokens: readonly Token[],
  knowledge: Knowledge,
): boolean {
  if ((type !== 'LOC' && type !== 'MISC') || last - first > 1) return false;
  if (!/^\p{Script=Latin}/u.test(lemma)) return type === 'LOC' && isFamilyOfHolder(first, tokens, knowledge);
  // "Vice Premier He [Lifeng]"
  const before = tokens[first - 1];
  if (knowledge.personByName(`${before?.form ?? ''} ${lemma}`).length > 0) return true;
  if (knowledge.personByFamily(lemma).length === 0 || knowledge.isCommonFamily(lemma)) return false;
  const isLed = before?.sentence === tokens[first]?.sentence && /^(?:ADP|DET)$/u.test(before?.upos ?? '');
  return !(isLed && type === 'LOC') && knowledge.byName(lemma).length === 0;
}

/** Letters of a family name whose forms are nothing else. */
const LONG_ENOUGH = 5;

/**
 * «Навроцкому», «з Сибігою»: where names decline, a form of the family name of one who held a high office and of no place
 * that is known. «Муром» may be a form of another name: only a dative or instrumental counts, in which places seldom stand.
 */
function isFamilyOfHolder(first: number, tokens: readonly Token[], knowledge: Knowledge): boolean {
  const { form, lemma, feats } = tokens[first] as Token;
  if (form.length < LONG_ENOUGH || (feats.Case !== 'Dat' && feats.Case !== 'Ins')) return false;
  const [person, ...others] = knowledge.personByFamilyForm(form);
  if (!person || others.length > 0 || knowledge.isCommonFamily(form)) return false;
  if (![person.uk, person.ru].some(({ family }) => isSpeltAs(family, form))) return false; // not «Канне» of «Кан»
  if (knowledge.byName(lemma).length > 0 || knowledge.byName(form).length > 0) return false;
  const before = tokens[first - 1];
  const isLed = before?.upos === 'ADP' && before.sentence === tokens[first]?.sentence;
  return !(isLed && feats.Case === 'Dat');
}
