/** Names that are written in more than one way: «Беншекрун», "Benchekroun", "Ben Chekroun". */
import { nameWords } from './keys.js';
import { skeleton } from './skeleton.js';

/** Names are cut, so that hostile ones cost no more. */
const MOST = 24;

/** Whether two names of several words sound alike word by word, a sound aside in each. */
export function areSpellings(one: string, two: string): boolean {
  const [a, b] = [one, two].map((name) => nameWords(name).map(skeleton)) as [string[], string[]];
  return (
    a.length > 1 && a.length === b.length && a.every((word, at) => soundsApart(word, b[at] as string) <= 1)
  );
}

/** How many sounds have to be changed, left out or added. Source: Levenshtein (1966). */
export function soundsApart(one: string, two: string): number {
  const [a, b] = [one.slice(0, MOST), two.slice(0, MOST)];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + Number(a[i - 1] !== b[j - 1]),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}
