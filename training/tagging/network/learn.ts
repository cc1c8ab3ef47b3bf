/** Trains a network for tags. */
import type { Sizes } from '../../../src/language/tagging/network/layout.js';
import { learnInEpochs, wrongShare } from '../../network/epochs.js';
import { generator } from '../../random.js';
import type { Prepared } from '../learn.js';
import { Step } from './step.js';
import { firstWeights, type NetworkWeights, type TagParts, weightsOf } from './weights.js';

export const WIDTHS = { form: 32, state: 32, bits: 14 };

const LEFT_OUT = { row: 0.2, form: 0.3, state: 0.3 };
/** Steps until the rate is full, and the share of it that is left at the end. */
const RISE = 200;
const LAST = 0.02;

const SCHEDULE = { batch: 128, means: { first: 0.9, second: 0.98 }, longestGradient: 1 };

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
  learnInEpochs(
    prepared.flatMap((one, index) => new Array<number>(one.repeats).fill(index)),
    {
      begin: () => step.begin(),
      take: (index, outcome) => step.take(prepared[index] as Prepared, outcome),
      end: () => step.end(),
    },
    weights.all,
    gradients.all,
    {
      ...SCHEDULE,
      epochs,
      rate: (done, steps) => rate * (Math.min(1, done / RISE) * Math.max(LAST, 1 - done / steps)),
    },
    random,
    (epoch, outcome) => report(`network: ${epoch}, ${wrongShare(outcome)} % of ambiguous words wrong`),
  );
  return { sizes, weights };
}
