import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, groundAt, groundFeature, mixed, type ScoredTag, type Scorer } from './decide.js';
import { layoutOf, type WordHashes } from './features.js';
import { type KnownChoices, StoredScorer } from './scoring.js';

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 8;
  };
}

const random = numbers(7);
const table = Int8Array.from({ length: 1 << 12 }, () => (random() % 255) - 127);
/** Some tags are alike to their neighbours. */
const tags: ScoredTag[] = Array.from({ length: 12 }, (_, k) => ({
  whole: random(),
  outer: 1000 + (k % 7),
  middle: 2000 + (k % 3),
  coarse: 3000 + (k % 5),
  part: k % 4,
  kind: [1, 2, 4, 12, 16][k % 5] as number,
}));

function sentence(size: number): KnownChoices {
  const known = Array.from({ length: size }, () => {
    const hashes: WordHashes = {
      form: random(),
      endings: [random(), random(), random(), random(), random()],
      prefix: random(),
      stem: random(),
      shape: [0, 1, 32][random() % 3] as number,
      group: random() & 0x7ffffff,
    };
    const some = Array.from({ length: 1 + (random() % 5) }, () => random() % tags.length);
    const candidates = {
      tags: some,
      rules: some.map(() => -1),
      grounds: some.map((_, k) => 1 + k),
      hash: random(),
      shares: null,
    };
    return { hashes, candidates, lemmas: [], ownSums: [null, null, null], slot: -1, own: null };
  });
  return {
    known,
    words: known.map(({ hashes }) => hashes),
    candidates: known.map(({ candidates }) => candidates.tags),
    grounds: known.map(({ candidates }) => candidates.grounds),
    classes: Int32Array.from(known, ({ candidates }) => candidates.hash),
    size,
    layout: layoutOf(true, size % 2 === 0),
  };
}

type WeightOf = (feature: number, part: number) => number;

const byPlace: WeightOf = (feature, part) => table[mixed(feature, part) & (table.length - 1)] as number;

/** One feature in 256 has the mark of its place: enough that decisions hang on them. */
const byMark: WeightOf = (feature, part) => {
  const hash = mixed(feature, part);
  const at = (hash & (table.length / 2 - 1)) * 2;
  return table[at] === hash >> 24 ? (table[at + 1] as number) : 0;
};

/** Every candidate by all of its features. */
const plain = (weight: WeightOf): Scorer<KnownChoices> => ({
  score({ candidates, grounds, words, layout }, i, features, count, _, scores) {
    (candidates[i] as readonly number[]).forEach((tag, k) => {
      const { whole, outer, middle } = tags[tag] as ScoredTag;
      features[0] = groundFeature(groundAt((grounds[i] as readonly number[])[k] as number, words, i));
      scores[k] = 0;
      for (let j = 0; j < count; j++) {
        const feature = features[j] as number;
        scores[k] += weight(feature, j < layout.own ? whole : middle) + weight(feature, outer);
      }
    });
  },
});

function decideAlike(scorer: StoredScorer, weight: WeightOf): void {
  for (const size of [1, 2, 9, 40, 300, 5]) {
    const one = sentence(size);
    const found = new Int32Array(size);
    const wanted = new Int32Array(size);
    decide(one, tags, plain(weight), wanted);
    // The second time what is kept of the words is used.
    for (let round = 0; round < 2; round++) {
      decide(one, tags, scorer, found);
      assert.deepEqual(found, wanted);
    }
  }
}

test('shared sums decide as every candidate on its own does', () => {
  decideAlike(new StoredScorer(table, tags), byPlace);
});

test('weights with marks do, wherever they stand in memory', () => {
  const odd = new Int8Array(table.length + 1).subarray(1);
  odd.set(table);
  for (const one of [table, odd]) decideAlike(new StoredScorer(one, tags, true), byMark);
});
