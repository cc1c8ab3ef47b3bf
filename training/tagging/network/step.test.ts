import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WordHashes } from '../../../src/language/tagging/features.js';
import { networkFrom } from '../../../src/language/tagging/network/layout.js';
import { NetworkReader } from '../../../src/language/tagging/network/reader.js';
import type { Word } from '../../../src/language/tagging/word.js';
import { assertGradients, enlarge } from '../../network/gradients.js';
import { generator } from '../../random.js';
import type { Prepared } from '../learn.js';
import { Step } from './step.js';
import { composed, firstWeights, storedNetwork, tagParts, weightsOf } from './weights.js';

const tags = ['NOUN Case=Nom|Number=Sing', 'NOUN Case=Acc|Number=Sing', 'VERB Mood=Ind', 'ADP _'];
const sizes = { form: 8, state: 4, bits: 5, tags: tags.length };
const parts = tagParts(tags);
const NOTHING = { row: 0, form: 0, state: 0 };

const hashesOf = (form: number): WordHashes => ({
  form,
  endings: [form * 3, form * 5, 0, 0, 0],
  prefix: form * 7,
  stem: 0,
  shape: form % 9,
  group: 0,
});
const sentence: Prepared = {
  words: [11, 12, 13, 14].map(hashesOf),
  candidates: [[0, 1], [3], [0, 1, 2], [1, 0]],
  grounds: [[0, 1], [2], [1, 1, 0], [3, 0]],
  classes: new Int32Array(4),
  gold: Int32Array.of(0, 3, 2, 1),
  repeats: 1,
};

const outcome = () => ({ loss: 0, words: 0, wrong: 0 });

function learning() {
  const weights = firstWeights(sizes, parts.count, 3);
  const random = generator(4);
  enlarge(weights.all, random);
  const gradients = weightsOf(sizes, parts.count);
  const step = new Step(sizes, parts, false, weights, gradients, NOTHING, random);
  return { weights, gradients, step };
}

test('gradients are how the loss changes with each weight', () => {
  const { weights, gradients, step } = learning();
  const loss = () => {
    const one = outcome();
    step.begin();
    step.take(sentence, one);
    step.end();
    return one.loss;
  };
  assertGradients(weights, gradients, loss);
});

test('a stored network says in reading what it says while it learns', () => {
  const { weights, step } = learning();
  const { head, bytes } = storedNetwork(weights, sizes, parts, { grouped: false, share: 1000 });
  const reader = new NetworkReader(networkFrom(head, new Int8Array(bytes.buffer)));
  const known = sentence.words.map((hashes, i): Word => {
    const some = sentence.candidates[i] as number[];
    const grounds = sentence.grounds[i] as number[];
    const candidates = { tags: some, rules: [], grounds, hash: 0, shares: null };
    return { hashes, candidates, lemmas: [], ownSums: [], slot: -1, own: null };
  });
  const starts = Int32Array.of(0, 2, 3, 6);
  const scores = new Int32Array(8);
  reader.read(known, 4, starts, scores);
  const one = outcome();
  step.begin();
  step.take(sentence, one);
  // The loss is what is missing of the chances of the right ones.
  const losses = [0, 2, 3].map((i) => {
    const own = [...scores.subarray(starts[i] as number, starts[i + 1] ?? 8)].map((score) => score / 1000);
    const right = (sentence.candidates[i] as number[]).indexOf(sentence.gold[i] as number);
    return Math.log(own.reduce((sum, score) => sum + Math.exp(score), 0)) - (own[right] as number);
  });
  const read = losses.reduce((sum, loss) => sum + loss, 0);
  assert.ok(Math.abs(read - one.loss) < 0.1, `${read} for ${one.loss}`);
  const again = new Int32Array(8);
  reader.read(known, 4, starts, again);
  assert.deepEqual(again, scores);
});

test('tags share what their parts are', () => {
  const own = new Float32Array(tags.length);
  const shared = Float32Array.from({ length: parts.count }, (_, part) => 10 ** part);
  const out = new Float32Array(tags.length);
  composed(own, shared, parts, 1, out);
  const [nominative, accusative] = parts.of as [number[], number[]];
  const common = nominative.filter((part) => accusative.includes(part));
  assert.ok(common.length >= 2, 'part of speech and number');
  assert.equal(
    out[0],
    nominative.reduce((sum, part) => sum + 10 ** part, 0),
  );
});
