/** All weights of a network as one row of numbers, and its parts by name: views of the same numbers. */
export type Parts<Name extends string> = Readonly<Record<Name | 'all', Float32Array>>;

/** Room for parts of these lengths, one after the other in `all`. */
export function partsOf<Name extends string>(lengths: Readonly<Record<Name, number>>): Parts<Name> {
  const entries = Object.entries(lengths) as [Name, number][];
  const all = new Float32Array(entries.reduce((sum, [, length]) => sum + length, 0));
  let at = 0;
  const views = Object.fromEntries(
    entries.map(([name, length]) => [name, all.subarray(at, (at += length))]),
  ) as Record<Name, Float32Array>;
  return { ...views, all };
}

/** Fills a part with random numbers between -reach and reach. */
export function fillAtRandom(part: Float32Array, reach: number, random: () => number): void {
  for (let k = 0; k < part.length; k++) part[k] = (random() * 2 - 1) * reach;
}
