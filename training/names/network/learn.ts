/** Trains a network for names by Adam, sentences in a fixed shuffle. */
import type { Sizes } from '../../../src/language/names/network/layout.js';
import type { NamesArticle } from '../../../src/language/names/recogniser.js';
import { Adam } from '../../network/adam.js';
import { excess, shuffle } from '../../network/batches.js';
import { generator } from '../../random.js';
import type { PreparedDocument } from '../prepare.js';
import { type Lesson, type Outcome, Step } from './step.js';
import { firstWeights, type NetworkWeights, weightsOf } from './weights.js';

export interface NetworkOptions {
  readonly sizes: Sizes;
  readonly epochs: number;
  /** What the scores of the network count for beside those of the linear weights. */
  readonly share: number;
}

const BATCH = 32;
const RATE = 0.002;
const MEANS = { first: 0.9, second: 0.95 };
const LEFT_OUT = { row: 0.3, form: 0.2, state: 0.2 };
/** Steps until the rate is full, and the share of it that is left at the end. */
const RISE = 100;
const LAST = 0.05;
/** Gradients that are longer together are cut to this length. */
const LONGEST_GRADIENT = 5;

/** @param articles of the documents, in their order */
export function learnNetwork(
  documents: readonly PreparedDocument[],
  articles: readonly NamesArticle[],
  { sizes, epochs }: NetworkOptions,
  report: (line: string) => void,
): NetworkWeights {
  const lessons = lessonsOf(documents, articles);
  const weights = firstWeights(sizes, 1);
  const gradients = weightsOf(sizes);
  const random = generator(2);
  const step = new Step(sizes, weights, gradients, LEFT_OUT, random);
  const adam = new Adam(weights.all, gradients.all, MEANS);
  const order = lessons.map((_, index) => index);
  const steps = epochs * Math.ceil(order.length / BATCH);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const all: Outcome = { loss: 0, words: 0, wrong: 0 };
    for (let at = 0; at < order.length; at += BATCH) {
      const before = all.words;
      for (const index of order.slice(at, at + BATCH)) step.take(lessons[index] as Lesson, all);
      const share = Math.min(1, (done + 1) / RISE) * Math.max(LAST, 1 - done / steps);
      done++;
      const words = Math.max(1, all.words - before);
      adam.move(RATE * share, words * excess(gradients.all, words, LONGEST_GRADIENT));
    }
    report(
      `names: network, epoch ${epoch + 1} of ${epochs}: loss ${(all.loss / all.words).toFixed(4)}, ${((100 * all.wrong) / all.words).toFixed(2)} % of labels wrong`,
    );
  }
  return weights;
}

/** The sentences of the documents that a name may be in. */
function lessonsOf(documents: readonly PreparedDocument[], articles: readonly NamesArticle[]): Lesson[] {
  return documents.flatMap(({ sentences, source, gold }, d) => {
    const article = articles[d] as NamesArticle;
    return sentences
      .filter(({ first, last }) => {
        const next = article.skip.indexOf(0, first);
        return (next >= 0 && next < last) || gold.subarray(first, last).some((label) => label !== 0);
      })
      .map(({ first, last }) => ({ article, guideline: source.guideline, gold, first, last }));
  });
}
