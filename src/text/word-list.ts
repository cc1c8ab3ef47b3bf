/** Words as the word lists of a language name them: whole, by how they begin, or by how they end. */
export interface WordList {
  has(word: string): boolean;
}

/**
 * @param words whole words; one that ends in `*` stands for all that begin so («інш*»), one that begins with `*` for
 * itself and all words of letters alone that end so («*компанія»)
 */
export function wordList(words: readonly string[]): WordList {
  const whole = new Set(words.filter((word) => !word.includes('*')));
  const beginnings = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const ends = words.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  if (beginnings.length + ends.length === 0) return whole;
  return {
    has: (word) =>
      whole.has(word) ||
      beginnings.some((beginning) => word.startsWith(beginning)) ||
      ends.some((end) => word.endsWith(end) && /^\p{L}*$/u.test(word)),
  };
}
