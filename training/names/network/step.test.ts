import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../../src/language/contract.js';
import { LABELS } from '../../../src/language/names/labels.js';
import { networkFrom } from '../../../src/language/names/network/layout.js';
import { NamesNetworkReader } from '../../../src/language/names/network/reader.js';
import { prepareArticle } from '../../../src/language/names/recogniser.js';
import { tableBytes, tableOf } from '../../../src/language/names/table.js';
import { assertGradients, enlarge } from '../../network/gradients.js';
import { generator } from '../../random.js';
import { type Lesson, Step } from './step.js';
import { firstWeights, storedNetwork, weightsOf } from './weights.js';

const sizes = { form: 8, state: 4, bits: 6 };
const NOTHING = { row: 0, form: 0, state: 0 };
const none = tableOf(tableBytes(new Map()));

const tokens = ['Олег', 'Кравець', 'прибув', 'до', 'Києва'].map((form, i): Token => {
  const norm = form.toLowerCase();
  return { form, norm, lemma: norm, upos: 'X', feats: {}, group: i, start: 0, end: 0 } as unknown as Token;
});
const article = prepareArticle(tokens, [{ first: 0, last: 5 }], new Set(), {
  lists: none,
  clusters: none,
  grouped: true,
});
const lesson: Lesson = { article, guideline: 1, gold: Int8Array.of(1, 2, 0, 0, 5), first: 0, last: 5 };

function learning() {
  const weights = firstWeights(sizes, 3);
  const random = generator(4);
  enlarge(weights.all, random);
  const gradients = weightsOf(sizes);
  return { weights, gradients, step: new Step(sizes, weights, gradients, NOTHING, random) };
}

const lossOf = (step: Step): number => {
  const one = { loss: 0, words: 0, wrong: 0 };
  step.take(lesson, one);
  return one.loss;
};

test('gradients are how the loss changes with each weight', () => {
  const { weights, gradients, step } = learning();
  // Of the tables only few rows are met: those are looked at, the rest has no part in the loss.
  const { rows, signs, ...dense } = weights;
  const { rows: rowGradients, signs: signGradients, ...denseGradients } = gradients;
  assertGradients(dense, denseGradients, () => lossOf(step));
  gradients.all.fill(0);
  lossOf(step);
  for (const [part, told] of [
    [rows, rowGradients.slice()],
    [signs, signGradients.slice()],
  ] as const) {
    const met = told.findIndex((value) => Math.abs(value) > 0.1);
    assert.ok(met >= 0, 'no row has a part in the loss');
    const before = part[met] as number;
    part[met] = before + 1e-3;
    const more = lossOf(step);
    part[met] = before - 1e-3;
    const real = (more - lossOf(step)) / 2e-3;
    part[met] = before;
    assert.ok(Math.abs(real - (told[met] as number)) < 0.02, `${told[met]} for ${real}`);
  }
});

test('a stored network says in reading what it says while it learns, and again the same', () => {
  const { weights, step } = learning();
  const { head, bytes } = storedNetwork(weights, sizes, 1);
  const reader = new NamesNetworkReader(networkFrom(head, bytes), 1, 1000);
  const scores = new Int32Array(5 * LABELS);
  reader.addTo(scores, article);
  // The loss is what is missing of the chances of the right labels; a word that can be no name counts for a fifth.
  const read = tokens.reduce((sum, _, i) => {
    const own = [...scores.subarray(i * LABELS, (i + 1) * LABELS)].map((score) => score / 1000);
    const chance = Math.log(own.reduce((all, score) => all + Math.exp(score), 0));
    const counts = article.skip[i] === 1 ? 0.2 : 1;
    return sum + counts * (chance - (own[lesson.gold[i] as number] as number));
  }, 0);
  const learnt = lossOf(step);
  assert.ok(Math.abs(read - learnt) < 0.1, `${read} for ${learnt}`);
  const again = new Int32Array(5 * LABELS);
  reader.addTo(again, article);
  assert.deepEqual(again, scores);
});
