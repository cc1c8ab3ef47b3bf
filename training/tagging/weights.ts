/** Weights of a tagger while it learns, and as they are stored. */
import { groundAt, groundFeature, mixed, type Scorer } from '../../src/language/tagging/decide.js';
import type { Layout } from '../../src/language/tagging/features.js';
import type { Tag } from '../../src/language/tagging/tags.js';

/** Bits of the places for weights while learning. */
export const PLACES = 24;

/** Weights by the hashes of features with tag parts. */
export interface Weights {
  /** The hash of each place; another one that falls on it is left out. 0 is free. */
  readonly owners: Int32Array;
  /** Sums over the later epochs of all runs. */
  readonly sums: Float32Array;
}

export const newWeights = (bits: number): Weights => ({
  owners: new Int32Array(1 << bits),
  sums: new Float32Array(1 << bits),
});

/** Scores by weights that change with every decision, each candidate on its own. */
export function ownedScorer(
  table: Float32Array,
  owners: Int32Array,
  tags: readonly Tag[],
  layout: Layout,
): Scorer {
  const mask = table.length - 1;
  const weight = (hash: number) => (owners[hash & mask] === hash ? (table[hash & mask] as number) : 0);
  return {
    score({ candidates, grounds, words }, i, features, count, _, scores) {
      (candidates[i] as readonly number[]).forEach((candidate, k) => {
        const { whole, outer, middle } = tags[candidate] as Tag;
        features[0] = groundFeature(groundAt((grounds[i] as readonly number[])[k] as number, words, i));
        let sum = 0;
        for (let j = 0; j < count; j++) {
          const feature = features[j] as number;
          if (feature === 0) continue;
          sum += weight(mixed(feature, j < layout.own ? whole : middle)) + weight(mixed(feature, outer));
        }
        scores[k] = sum;
      });
    },
  };
}

/** The table of `StoredScorer` with marks: of the weights that fall on a place the largest stays. */
export function markedBytes({ owners, sums }: Weights, bits: number): Int8Array {
  const sizes = sums
    .filter((sum) => sum !== 0)
    .map(Math.abs)
    .sort();
  const large = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const bytes = new Int8Array(2 << bits);
  const mask = (1 << bits) - 1;
  for (let i = 0; i < owners.length; i++) {
    const hash = owners[i] as number;
    const weight = Math.max(-127, Math.min(127, Math.round(((sums[i] as number) / large) * 127)));
    const at = (hash & mask) * 2;
    if (Math.abs(weight) <= Math.abs(bytes[at + 1] as number)) continue;
    bytes[at] = hash >> 24;
    bytes[at + 1] = weight;
  }
  return bytes;
}
