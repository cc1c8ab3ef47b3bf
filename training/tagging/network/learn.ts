/** Trains a network for tags by Adam, sentences in a fixed shuffle. */
import type { Sizes } from '../../../src/language/tagging/network/layout.js';
import { Adam } from '../../network/adam.js';
import { excess, shuffle } from '../../network/batches.js';
import { generator } from '../../random.js';
import type { Prepared } from '../learn.js';
import { type Outcome, Step } from './step.js';
import { firstWeights, type NetworkWeights, type TagParts, weightsOf } from './weights.js';

export const WIDTHS = { form: 32, state: 32, bits: 14 };

const BATCH = 128;
const MEANS = { first: 0.9, second: 0.98 };
const LEFT_OUT = { row: 0.2, form: 0.3, state: 0.3 };
/** Steps until the rate is full, and the share of it that is left at the end. */
const RISE = 200;
const LAST = 0.02;
/** Gradients that are longer together are cut to this length. */
const LONGEST_GRADIENT = 1;

export interface NetworkTraining {
  readonly epochs: number;
  readonly rate: number;
  readonly grouped: boolean;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** What a network learnt; it can go on from there. */
export interface LearntNetwork {
  readonly sizes: Sizes;
  readonly weights: NetworkWeights;
}

/** Learns from the sentences, each as often as it repeats; from the weights of `start` when there are any. */
export function learnNetwork(
  prepared: readonly Prepared[],
  parts: TagParts,
  tags: number,
  { epochs, rate, grouped, seed, report }: NetworkTraining,
  start: LearntNetwork | null = null,
): LearntNetwork {
  const sizes: Sizes = { ...WIDTHS, tags };
  const weights = start ? weightsOf(sizes, parts.count) : firstWeights(sizes, parts.count, seed);
  if (start) weights.all.set(start.weights.all);
  const gradients = weightsOf(sizes, parts.count);
  const random = generator(seed + 1);
  const step = new Step(sizes, parts, grouped, weights, gradients, LEFT_OUT, random);
  const adam = new Adam(weights.all, gradients.all, MEANS);
  const order = prepared.flatMap((one, index) => new Array<number>(one.repeats).fill(index));
  const steps = epochs * Math.ceil(order.length / BATCH);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const all: Outcome = { loss: 0, words: 0, wrong: 0 };
    for (let at = 0; at < order.length; at += BATCH) {
      const before = all.words;
      step.begin();
      for (const index of order.slice(at, at + BATCH)) step.take(prepared[index] as Prepared, all);
      step.end();
      const share = Math.min(1, done / RISE) * Math.max(LAST, 1 - done / steps);
      done++;
      const words = Math.max(1, all.words - before);
      adam.move(rate * share, words * excess(gradients.all, words, LONGEST_GRADIENT));
    }
    report(
      `network: epoch ${epoch + 1} of ${epochs}: loss ${(all.loss / all.words).toFixed(4)}, ${((100 * all.wrong) / all.words).toFixed(2)} % of ambiguous words wrong`,
    );
  }
  return { sizes, weights };
}
