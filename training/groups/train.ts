/** Makes the word groups of a language from word vectors. Deterministic. */
import { encodeGroups } from '../../src/language/groups.js';
import { FINE_GROUPS, MIDDLE_GROUPS } from '../../src/language/word-group.js';
import { normalised } from '../../src/text/characters.js';
import { clustered, reduced, toUnitLength, withoutCommon } from './cluster.js';
import { englishKinds } from './kinds.js';
import { ORIGINS, vectorsIn } from './vectors.js';

/** Words that have a group, from the most frequent; and how many of them shape the groups. */
const WORDS = 110_000;
const LEARNT = 30_000;
const ROUNDS = 12;
/** Longer vectors are made shorter. */
const MOST_SIZE = 100;

/** The bytes of `groups.bin`, or null when the folder has no vectors for the language. */
export function trainGroups(
  language: string,
  folder: string,
  report: (line: string) => void,
): Uint8Array | null {
  const vectors = vectorsIn(folder, language, WORDS);
  if (!vectors) return null;
  const { words } = vectors;
  report(`groups: ${words.length} words with vectors of ${vectors.size}`);
  withoutCommon(vectors.values, vectors.size, LEARNT, 3);
  const isLong = vectors.size > MOST_SIZE;
  const size = isLong ? MOST_SIZE : vectors.size;
  const values = isLong ? reduced(vectors.values, vectors.size, 20_000, size) : vectors.values;
  toUnitLength(values, size);
  // Frequent words shape groups more, but not by as much as they are more frequent.
  const weights = Float32Array.from({ length: words.length }, (_, rank) => (rank + 10) ** -0.3);
  const fine = clustered(values, size, weights, FINE_GROUPS, ROUNDS, LEARNT);
  report(`groups: ${FINE_GROUPS} fine ones`);
  const counts = new Float32Array(FINE_GROUPS);
  for (const cluster of fine.of.subarray(0, LEARNT)) counts[cluster] = (counts[cluster] as number) + 1;
  const middle = clustered(fine.centres, size, counts, MIDDLE_GROUPS, 30);
  return encodeGroups(
    words.map(normalised),
    fine.of.map((cluster) => cluster + 1),
    language === 'en' ? englishKinds() : new Map(),
    {
      language,
      origin: ORIGINS[language]?.name ?? '',
      middles: [0, ...Array.from(middle.of, (cluster) => cluster + 1)],
    },
  );
}
