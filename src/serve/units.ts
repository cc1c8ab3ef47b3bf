/** Units as people name them: figures keep one base form («країна»), and nobody has to know which. */
import { nameKey, wordKey } from '../main.js';

/**
 * Units that a word means: the unit itself in small or capital letters, or a noun in any of its forms.
 * @param units those in which figures are given
 * @param wordForms base forms of each word of a text in every language
 */
export function unitsMeant(
  asked: string,
  units: readonly string[],
  wordForms: (text: string) => readonly (readonly string[])[],
): string[] {
  const letters = nameKey(asked);
  const named = units.filter((unit) => nameKey(unit) === letters);
  if (named.length > 0) return named;
  const forms = wordForms(asked);
  return units.filter((unit) => {
    const words = wordsOf(unit);
    return words.length === forms.length && words.every((word, at) => forms[at]?.includes(word));
  });
}

const wordsOf = (unit: string): string[] => unit.split(/\s+/).map(wordKey);
