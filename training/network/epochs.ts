/** Learning by Adam in batches, what is learnt from in a fixed shuffle; the rate rises at first and falls to the end. */
import { Adam, type Means } from './adam.js';
import { excess, shuffle } from './batches.js';

/** What came of the sentences so far. */
export interface Outcome {
  loss: number;
  /** Words that count, as they count, and how many of them were told wrong. */
  words: number;
  wrong: number;
}

export interface Schedule {
  readonly epochs: number;
  /** Sentences of a step. */
  readonly batch: number;
  readonly means: Means;
  /** The rate of a step, counted from 0. */
  readonly rate: (step: number, steps: number) => number;
  /** Gradients that are longer together are cut to this length. */
  readonly longestGradient: number;
}

/** What learns from one sentence after the other; `begin` and `end` stand around a batch. */
export interface Learner {
  begin?(): void;
  /** Adds the gradients of the sentence with this number. */
  take(index: number, outcome: Outcome): void;
  end?(): void;
}

/**
 * @param order numbers of the sentences, each as often as it is to be learnt from; it is shuffled
 * @param report is told after each epoch what came of it
 */
export function learnInEpochs(
  order: number[],
  learner: Learner,
  weights: Float32Array,
  gradients: Float32Array,
  { epochs, batch, means, rate, longestGradient }: Schedule,
  random: () => number,
  report: (epoch: string, outcome: Outcome) => void,
): void {
  const adam = new Adam(weights, gradients, means);
  const steps = epochs * Math.ceil(order.length / batch);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const all: Outcome = { loss: 0, words: 0, wrong: 0 };
    for (let at = 0; at < order.length; at += batch) {
      const before = all.words;
      learner.begin?.();
      for (const index of order.slice(at, at + batch)) learner.take(index, all);
      learner.end?.();
      const words = Math.max(1, all.words - before);
      adam.move(rate(step++, steps), words * excess(gradients, words, longestGradient));
    }
    report(`epoch ${epoch + 1} of ${epochs}: loss ${(all.loss / all.words).toFixed(4)}`, all);
  }
}

/** The share of words told wrong, in per cent. */
export const wrongShare = ({ words, wrong }: Outcome): string => ((100 * wrong) / words).toFixed(2);
