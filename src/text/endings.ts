/** Words with another ending, by the tables of a language. */

/** What an ending becomes, the more special before the more general: the first that a word ends in counts. */
export type Endings = readonly (readonly [RegExp, string])[];

/** The word with what its ending becomes; null where no row of the table fits. */
export function changed(word: string, endings: Endings): string | null {
  for (const [ending, replacement] of endings)
    if (ending.test(word)) return word.replace(ending, replacement);
  return null;
}

/** The word with what its ending becomes, as it is where no row of the table fits. */
export function ended(word: string, endings: Endings): string {
  return changed(word, endings) ?? word;
}
