/** Makes the word groups of a language from word vectors. Deterministic. */
import { existsSync } from 'node:fs';
import { encodeGroups } from '../../src/language/groups.js';
import { FINE_GROUPS, MIDDLE_GROUPS } from '../../src/language/word-group.js';
import { normalised } from '../../src/text/characters.js';
import { clustered, reduced, toUnitLength, withoutCommon } from './cluster.js';
import { englishKinds } from './kinds.js';
import { readLexicon, translatedGroups, vesumIn } from './translated.js';
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
  dictionaries: string | undefined,
  report: (line: string) => void,
): Uint8Array | null {
  if (language === 'uk') return translated(folder, dictionaries, report);
  const made = grouped(language, folder, report);
  if (!made) return null;
  const kinds = language === 'en' ? englishKinds() : new Map<string, number>();
  return encodeGroups(made.words, made.fine, kinds, {
    language,
    origin: ORIGINS[language]?.name ?? '',
    middles: made.middles,
  });
}

/** Ukrainian forms with the groups of what they mean in Russian; null without the Russian vectors or VESUM. */
function translated(
  folder: string,
  dictionaries: string | undefined,
  report: (line: string) => void,
): Uint8Array | null {
  const vesum = vesumIn(dictionaries ?? '');
  if (!existsSync(vesum)) return null;
  const made = grouped('ru', folder, report);
  if (!made) return null;
  const rows = new Map(made.words.map((word, row) => [word, row]));
  const forms = translatedGroups(
    (word) => made.fine[rows.get(word) ?? -1],
    readLexicon('src/knowledge/data/lexicon.tsv'),
    vesum,
  );
  report(`groups: ${forms.size} Ukrainian forms by their translations`);
  return encodeGroups([...forms.keys()], Uint16Array.from(forms.values()), new Map(), {
    language: 'uk',
    origin: `${ORIGINS.ru?.name}, by the lexicon and spellings of src/knowledge/data/lexicon.tsv`,
    middles: made.middles,
  });
}

interface Grouped {
  readonly words: readonly string[];
  /** Fine group of each, from 1. */
  readonly fine: Uint16Array;
  readonly middles: readonly number[];
}

function grouped(language: string, folder: string, report: (line: string) => void): Grouped | null {
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
  return {
    words: words.map(normalised),
    fine: fine.of.map((cluster) => cluster + 1),
    middles: [0, ...Array.from(middle.of, (cluster) => cluster + 1)],
  };
}
