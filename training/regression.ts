/** Logistic regression and ranking over hashed features by AdaGrad (Duchi et al. 2011). Deterministic. */
import { generator } from './random.js';

/** A yes or no, or a list of which some are right. */
export interface Example {
  readonly lists: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface Rates {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
}

const RUNS = 3;

/** The mean of several runs in other orders, of the weights after each pass (averaged, as by Polyak). */
export function regression(examples: readonly Example[], bits: number, rates: Rates): Float32Array {
  const mean = new Float32Array(1 << bits);
  for (let run = 0; run < RUNS; run++) {
    const weights = new Float32Array(1 << bits);
    const squares = new Float32Array(1 << bits).fill(1e-2);
    const random = generator(5 + run);
    const order = [...examples];
    for (let epoch = 0; epoch < rates.epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j] as Example, order[i] as Example];
      }
      for (const example of order) learn(example, weights, squares, rates);
      if (2 * epoch >= rates.epochs)
        for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] as number) + (weights[i] as number);
    }
  }
  const parts = RUNS * Math.floor(rates.epochs / 2);
  return mean.map((value) => value / parts);
}

function learn(
  { lists, right }: Example,
  weights: Float32Array,
  squares: Float32Array,
  { rate, decay }: Rates,
): void {
  const mask = weights.length - 1;
  const sums = lists.map((hashes) => hashes.reduce((sum, hash) => sum + (weights[hash & mask] as number), 0));
  const errors =
    lists.length === 1 ? [sigmoid(sums[0] as number) - (right[0] ? 1 : 0)] : listErrors(sums, right);
  lists.forEach((hashes, k) => {
    const error = errors[k] as number;
    if (Math.abs(error) < LEAST) return;
    for (const hash of hashes) {
      const at = hash & mask;
      const gradient = error + decay * (weights[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
    }
  });
}

/** Errors below this are not learnt from: keeps what is sure as it is. */
const LEAST = 1e-3;
const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** Each right one against all wrong ones (listwise, Cao et al. 2007), so that only their order counts. */
function listErrors(sums: readonly number[], right: readonly boolean[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const wrong = powers.reduce((total, power, i) => total + (right[i] ? 0 : power), 0);
  const errors = sums.map(() => 0);
  right.forEach((isRight, i) => {
    if (!isRight) return;
    const total = wrong + (powers[i] as number);
    errors[i] = (powers[i] as number) / total - 1;
    right.forEach((other, k) => {
      if (!other) errors[k] = (errors[k] as number) + (powers[k] as number) / total;
    });
  });
  return errors;
}
