import { Recent } from './recent.js';

/** Forms kept by each function, and the longest that is: longer ones are noise. Only speed depends on it. */
const MOST_KEPT = 8_000;
const KEPT_LENGTH = 40;

/**
 * The same function of a word, asked once for each: words come back in every article. It keeps the
 * ones it was asked for lately.
 * @param make pure; never undefined
 * @param most how many are kept
 * @param longest words of more letters are made anew each time
 */
export function remembered<Made extends NonNullable<unknown> | null>(
  make: (word: string) => Made,
  most = MOST_KEPT,
  longest = KEPT_LENGTH,
): (word: string) => Made {
  const kept = new Recent<Made>(most);
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (word.length > longest) return made;
    kept.set(word, made);
    return made;
  };
}
