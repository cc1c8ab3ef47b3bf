/**
 * "Lee Jae-myung", "Lin Chia-lung": names whose second word is two syllables with a hyphen between, the second without a
 * capital. The model cuts some of them at the hyphen, which is a word of its own, and misses others.
 */
import type { NameSpan, Token } from '../../language/contract.js';
import type { SyllableWords } from '../../language/words/mentions.js';

/** Names of the model with the syllables that are theirs, and those it missed; in reading order. */
export function withHyphenated(
  names: readonly NameSpan[],
  tokens: readonly Token[],
  words: Syllables | undefined,
): readonly NameSpan[] {
  if (!words) return names;
  const whole: NameSpan[] = [];
  let next = 0;
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (!isHyphenated(tokens, i, words)) continue;
    while (next < names.length && (names[next] as NameSpan).first < i - 1)
      whole.push(names[next++] as NameSpan);
    const before = whole.at(-1);
    const cut = names[next];
    // "South Korea's [Lee Jae-myung]" may be one name for the model; what it has whole it keeps.
    if ((before && before.last >= i) || (cut && cut.first < i + 3 && cut.last >= i + 3)) continue;
    const isCut = cut !== undefined && cut.first < i + 3;
    if (!isCut && !words.families.has((tokens[i - 1] as Token).norm)) continue;
    while (next < names.length && (names[next] as NameSpan).first < i + 3) next++;
    whole.push(nameOf(tokens, i - 1, i + 3, isCut ? cut.confidence : MISSED));
  }
  while (next < names.length) whole.push(names[next++] as NameSpan);
  return whole;
}

/** How sure a name is that only its syllables tell. */
const MISSED = 0.8;

/** The word list of a language, made ready. */
export interface Syllables {
  readonly syllable: RegExp;
  readonly families: ReadonlySet<string>;
}

export const syllablesOf = (words: SyllableWords | undefined): Syllables | undefined =>
  words && { syllable: new RegExp(`^(?:${words.syllable})$`, 'iu'), families: new Set(words.families) };

/** A word with a capital, then two syllables with nothing but a hyphen between: "Jae" at the place given. */
function isHyphenated(tokens: readonly Token[], at: number, { syllable }: Syllables): boolean {
  const [family, one, hyphen, other] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!family || !one || !hyphen || !other || hyphen.form !== '-') return false;
  if (family.sentence !== other.sentence || hyphen.spaceBefore || other.spaceBefore) return false;
  if (!/^\p{Lu}\p{Ll}{0,5}$/u.test(family.form) || tokens[at + 3]?.form === '-') return false;
  if (!/^\p{Lu}\p{Ll}+$/u.test(one.form) || !/^\p{Ll}{2,}$/u.test(other.form)) return false;
  return syllable.test(one.norm) && syllable.test(other.norm);
}

function nameOf(tokens: readonly Token[], first: number, last: number, confidence: number): NameSpan {
  const { start } = tokens[first] as Token;
  const { end } = tokens[last - 1] as Token;
  const [family, one, , other] = tokens.slice(first, last).map(({ form }) => form);
  return { first, last, start, end, type: 'PER', lemma: `${family} ${one}-${other}`, confidence };
}
