import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Word } from '../word.js';
import { networkBytes, networkFrom, networkLength, type Sizes } from './layout.js';
import { NetworkReader } from './reader.js';

const sizes: Sizes = { form: 4, state: 4, bits: 6, tags: 3 };
/** The parts of a network in the order of the file, of numbers that look random. */
const lengths = [256, 512, 12, 256, 24, 96, 24, 32, 8, 3, 64];
const parts = lengths.map((length, p) => Array.from({ length }, (_, k) => Math.sin(k * 12.9 + p * 78.2)));
const made = networkBytes(sizes, parts, { grouped: false, share: 500 });

const reader = () => new NetworkReader(networkFrom(made.head, new Int8Array(made.bytes.buffer)));

function wordOf(form: number, tags: number[]): Word {
  const hashes = {
    form: form * 7919 + 1,
    endings: [form, 0, 0, 0, 0] as const,
    prefix: form * 31,
    stem: 0,
    shape: form % 8,
    group: 0,
  };
  const candidates = { tags, rules: [], grounds: tags.map((_, k) => k), hash: 0, shares: null };
  return { hashes, candidates, lemmas: [], ownSums: [], slot: -1, own: null };
}

/** Scores of all candidates of ambiguous words that have two. */
function scoresOf(network: NetworkReader, words: readonly Word[]): number[] {
  const starts = new Int32Array(words.length);
  let size = 0;
  words.forEach(({ candidates: { tags } }, i) => {
    starts[i] = size;
    if (tags.length > 1) size += tags.length;
  });
  const scores = new Int32Array(size);
  network.read(words, words.length, starts, scores);
  return [...scores];
}

const short = [wordOf(1, [0, 1]), wordOf(2, [2]), wordOf(3, [1, 2])];

test('a network has as many bytes as it says, and comes back from them', () => {
  assert.equal(networkLength(made.head), made.bytes.length);
  const network = networkFrom(made.head, new Int8Array(made.bytes.buffer));
  network.streams.forEach((value, k) => {
    assert.ok(Math.abs(value - (parts[5]?.[k] as number)) < 1e-4);
  });
  network.outputs.values.forEach((value, k) => {
    assert.ok(Math.abs(value * network.outputs.scale - (parts[4]?.[k] as number)) < 0.01);
  });
});

test('what stands around a word changes its scores, from both sides', () => {
  const network = reader();
  const [first, , last] = short as [Word, Word, Word];
  const whole = scoresOf(network, short);
  assert.notDeepEqual(scoresOf(network, [first, wordOf(9, [2]), last]).slice(0, 2), whole.slice(0, 2));
  assert.notDeepEqual(scoresOf(network, [wordOf(9, [0, 1]), ...short.slice(1)]).slice(2), whole.slice(2));
});

test('a form that other forms have pushed out is read as before', () => {
  const network = reader();
  const before = scoresOf(network, short);
  scoresOf(
    network,
    Array.from({ length: 5000 }, (_, k) => wordOf(k + 100, [0, 2])),
  );
  assert.deepEqual(scoresOf(network, short), before);
});

test('a sentence without end is read in pieces', () => {
  const network = reader();
  const long = Array.from({ length: 1000 }, (_, k) => wordOf(k % 50, [0, 1]));
  const scores = scoresOf(network, long);
  assert.equal(scores.length, 2000);
  // The first piece knows nothing of the next.
  assert.deepEqual(scores.slice(0, 512), scoresOf(network, long.slice(0, 256)));
});
