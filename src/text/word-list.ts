/** Words as the word lists of a language name them: whole, or by how they begin. */
export interface WordList {
  has(word: string): boolean;
}

/** @param words whole words; one that ends in `*` stands for all that begin so («інш*») */
export function wordList(words: readonly string[]): WordList {
  const whole = new Set(words.filter((word) => !word.endsWith('*')));
  const beginnings = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  if (beginnings.length === 0) return whole;
  return { has: (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) };
}
