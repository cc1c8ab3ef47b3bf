/** Forms kept by each function, and the longest that is: longer ones are noise. Only speed depends on it. */
const MOST_KEPT = 20_000;
const KEPT_LENGTH = 40;

/**
 * The same function of a word, asked once for each: words come back in every article. When it has kept as many as it
 * may it begins anew.
 * @param make pure; never undefined
 */
export function remembered<Made extends NonNullable<unknown> | null>(
  make: (word: string) => Made,
): (word: string) => Made {
  const kept = new Map<string, Made>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (word.length > KEPT_LENGTH) return made;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, made);
    return made;
  };
}
