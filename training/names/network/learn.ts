/** Trains a network for names. */
import type { Sizes } from '../../../src/language/names/network/layout.js';
import type { NamesArticle } from '../../../src/language/names/recogniser.js';
import { learnInEpochs, type Schedule, wrongShare } from '../../network/epochs.js';
import { generator } from '../../random.js';
import type { PreparedDocument } from '../prepare.js';
import { type Lesson, Step } from './step.js';
import { firstWeights, type NetworkWeights, weightsOf } from './weights.js';

export interface NetworkOptions {
  readonly sizes: Sizes;
  readonly epochs: number;
  /** What the scores of the network count for beside those of the linear weights. */
  readonly share: number;
}

const RATE = 0.002;
const LEFT_OUT = { row: 0.3, form: 0.2, state: 0.2 };
/** Steps until the rate is full, and the share of it that is left at the end. */
const RISE = 100;
const LAST = 0.05;

const SCHEDULE: Omit<Schedule, 'epochs'> = {
  batch: 32,
  means: { first: 0.9, second: 0.95 },
  rate: (step, steps) => RATE * (Math.min(1, (step + 1) / RISE) * Math.max(LAST, 1 - step / steps)),
  longestGradient: 5,
};

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
  learnInEpochs(
    lessons.map((_, index) => index),
    { take: (index, outcome) => step.take(lessons[index] as Lesson, outcome) },
    weights.all,
    gradients.all,
    { ...SCHEDULE, epochs },
    random,
    (epoch, outcome) => report(`names: network, ${epoch}, ${wrongShare(outcome)} % of labels wrong`),
  );
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
