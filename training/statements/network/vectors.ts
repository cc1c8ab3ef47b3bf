/** Word vectors to begin with, and those of words that only the articles have. */
import { hashOf, NUMBER, wordFor } from '../../../src/reading/statements/learned/network/words.js';
import { vectorsIn } from '../../groups/vectors.js';
import { generator } from '../../random.js';
import type { Lesson } from '../learn.js';
import { principal } from './principal.js';

/** Vectors of words while they are learnt: row k of `vectors` belongs to word k. */
export interface Vectors {
  readonly rows: ReadonlyMap<string, number>;
  readonly vectors: Float32Array;
  readonly width: number;
  /** So many rows at the start are words of the articles, and are learnt on; the others stay. */
  readonly learnt: number;
}

/** Vectors by word, the most frequent words first. */
export type KnownVectors = ReadonlyMap<string, Float32Array>;

/** The most frequent words are read, and a word of the articles that has no vector when it is this frequent. */
const READ = 60_000;
const LEAST_COUNT = 8;

/**
 * The word vectors of a language in fewer dimensions; null when the folder has none.
 * @param folder one folder a language (see training/README.md)
 */
export function readVectors(folder: string, language: string, width: number): KnownVectors | null {
  const found = vectorsIn(folder, language, READ);
  if (!found) return null;
  const { words, values, size } = found;
  const turned = principal(
    words.map((_, row) => Float64Array.from(values.subarray(row * size, (row + 1) * size))),
    width,
  );
  return new Map(words.map((word, row) => [word, turned[row] as Float32Array]));
}

/** The vectors that a network begins with: words of the articles first, then the most frequent others. */
export function vectorsFor(lessons: readonly Lesson[], known: KnownVectors, most: number): Vectors {
  const width = [...known.values()][0]?.length ?? 0;
  const counts = new Map<string, number>();
  for (const { facts } of lessons)
    for (const { norm } of facts.analysis.tokens) {
      const word = wordFor(norm, (one) => known.has(one));
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  counts.set(NUMBER, LEAST_COUNT);
  const own = [...counts]
    .filter(([word, count]) => known.has(word) || count >= LEAST_COUNT)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  const isOwn = new Set(own);
  const all = [...own, ...[...known.keys()].filter((word) => !isOwn.has(word))].slice(
    0,
    Math.max(most, own.length),
  );
  const random = generator(7);
  const vectors = new Float32Array(all.length * width);
  all.forEach((word, row) => {
    const vector = known.get(word) ?? Float32Array.from({ length: width }, () => random() - 0.5);
    vectors.set(vector, row * width);
  });
  return { rows: new Map(all.map((word, row) => [word, row])), vectors, width, learnt: own.length };
}

/** Row of a form, or -1. */
export function rowIn({ rows }: Vectors, norm: string): number {
  return rows.get(wordFor(norm, (word) => rows.has(word))) ?? -1;
}

/** The vectors as signed bytes, in the order of the hashes of their words. */
export function stored({ rows, vectors, width }: Vectors): {
  hashes: Int32Array;
  vectors: Int8Array;
  width: number;
  scale: number;
} {
  const byHash = new Map<number, number>();
  for (const [word, row] of rows) if (!byHash.has(hashOf(word))) byHash.set(hashOf(word), row);
  const hashes = Int32Array.from(byHash.keys()).sort();
  const sizes = vectors.map(Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const bytes = new Int8Array(hashes.length * width);
  hashes.forEach((hash, k) => {
    const row = byHash.get(hash) as number;
    for (let d = 0; d < width; d++)
      bytes[k * width + d] = Math.max(
        -127,
        Math.min(127, Math.round((vectors[row * width + d] as number) / scale)),
      );
  });
  return { hashes, vectors: bytes, width, scale };
}
