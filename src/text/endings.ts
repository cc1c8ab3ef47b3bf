/** Words with another ending, by the tables of a language. */

/** What an ending becomes, the more special before the more general: the first that a word ends in counts. */
export type Endings = readonly (readonly [RegExp, string])[];

/** The word with what its ending becomes; null where no row of the table fits. */
export function changed(word: string, endings: Endings): string | null {
  for (let i = 0; i < endings.length; i++) {
    const row = endings[i] as Endings[number];
    if (row[0].test(word)) return word.replace(row[0], row[1]);
  }
  return null;
}

/** The word with what its ending becomes, as it is where no row of the table fits. */
export function ended(word: string, endings: Endings): string {
  return changed(word, endings) ?? word;
}
