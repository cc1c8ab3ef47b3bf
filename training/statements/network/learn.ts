/** Trains the network by Adam, pieces in a fixed shuffle; word vectors by AdaGrad. */
import {
  inputWidth,
  type Sizes,
  type Weights,
  weightsOf,
} from '../../../src/reading/statements/learned/network/layout.js';
import type { Network } from '../../../src/reading/statements/learned/network/network.js';
import { Adam } from '../../network/adam.js';
import { fillAtRandom } from '../../network/views.js';
import { generator } from '../../random.js';
import { type Lesson, shuffled } from '../learn.js';
import { piecesIn } from './pieces.js';
import { Step } from './step.js';
import { stored, type Vectors } from './vectors.js';

export const SIZES: Sizes = { vector: 40, hidden: 32, units: 32 };

const RATE = 0.003;
const WORD_RATE = 0.01;
/** Pieces of one step. */
const BATCH = 8;
const MEANS = { first: 0.9, second: 0.999 };
/** Share of the rate that is left at the end. */
const LAST = 0.03;

/** A network that learns from articles; `begin` are the vectors of words it begins with. */
export function learnNetwork(
  lessons: readonly Lesson[],
  begin: Vectors,
  epochs: number,
  { report }: { readonly report: (line: string) => void },
): Network {
  const vectors = { ...begin, vectors: begin.vectors.slice() };
  const sizes = SIZES;
  const pieces = lessons.flatMap((lesson) => piecesIn(lesson, vectors));
  const random = generator(11);
  const weights = firstWeights(sizes, random);
  const gradients = weightsOf(sizes);
  const words = { values: new Float32Array(vectors.learnt * vectors.width), touched: new Set<number>() };
  const step = new Step(sizes, weights, gradients, vectors, words, random);
  const adam = new Adam(weights.all, gradients.all, MEANS);
  const squares = new Float32Array(words.values.length).fill(1e-2);
  const steps = epochs * Math.ceil(pieces.length / BATCH);
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const loss = { cues: 0, labels: 0 };
    const order = shuffled(pieces, epoch + 501);
    for (let at = 0; at < order.length; at += BATCH) {
      for (const piece of order.slice(at, at + BATCH)) {
        const { cues, labels } = step.take(piece);
        loss.cues += cues;
        loss.labels += labels;
      }
      const share = LAST + (1 - LAST) * (1 - done++ / steps);
      adam.move(RATE * share, BATCH);
      moveWords(vectors, words, squares, WORD_RATE * share);
    }
    report(
      `network: epoch ${epoch + 1} of ${epochs}: loss ${(loss.cues / pieces.length).toFixed(4)} cues, ${(loss.labels / pieces.length).toFixed(3)} labels over ${pieces.length} pieces`,
    );
  }
  return { sizes, weights, words: stored(vectors) };
}

/** Small random weights, by the width of what they sum (Glorot and Bengio 2010); biases begin at zero. */
function firstWeights(sizes: Sizes, random: () => number): Weights {
  const weights = weightsOf(sizes);
  const { hidden, units } = sizes;
  const fill = (part: Float32Array, reach: number) => fillAtRandom(part, reach, random);
  for (const table of weights.tables) fill(table, 0.8);
  for (const direction of [0, 1] as const) {
    fill(weights.input[direction], 1.5 / Math.sqrt(inputWidth(sizes)));
    fill(weights.state[direction], 1 / Math.sqrt(hidden));
  }
  fill(weights.cue, 1 / Math.sqrt(2 * hidden));
  fill(weights.token, 1.5 / Math.sqrt(2 * hidden));
  fill(weights.head, 1.5 / Math.sqrt(2 * hidden));
  fill(weights.distance, 0.2);
  fill(weights.relation, 0.2);
  fill(weights.label, 1.5 / Math.sqrt(units));
  return weights;
}

function moveWords(
  { vectors, width }: Vectors,
  { values, touched }: { values: Float32Array; touched: Set<number> },
  squares: Float32Array,
  rate: number,
): void {
  for (const row of touched)
    for (let k = row * width; k < (row + 1) * width; k++) {
      const gradient = (values[k] as number) / BATCH;
      squares[k] = (squares[k] as number) + gradient * gradient;
      vectors[k] = (vectors[k] as number) - (rate * gradient) / Math.sqrt(squares[k] as number);
      values[k] = 0;
    }
  touched.clear();
}
