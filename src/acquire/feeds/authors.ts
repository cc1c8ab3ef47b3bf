/** Who wrote an item, in one line. */

const MOST_AUTHORS = 10;

/** Names as one line; undefined when there is none. */
export const listed = (names: readonly (string | undefined)[] = []): string | undefined =>
  names.slice(0, MOST_AUTHORS).filter(Boolean).join(', ') || undefined;

export const namesOf = (people: readonly { name?: string }[] = []): string | undefined =>
  listed(people.map(({ name }) => name));
