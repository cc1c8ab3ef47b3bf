/**
 * The weights of the name recogniser: multinomial logistic regression over the labels that may follow, learnt by
 * AdaGrad (Duchi, Hazan and Singer 2011) with features dropped at random, and averaged over the last epochs.
 */
import { fillHistory, fillStatic, NAME_FEATURES } from '../../src/language/names/features.js';
import { bestLabel, LABELS, mayFollow } from '../../src/language/names/labels.js';
import { collect } from '../../src/language/names/memory.js';
import { label, type NamesArticle, newReading } from '../../src/language/names/recogniser.js';
import { type Weigh, type WeighedFeature, weightBytes } from '../../src/language/names/weights.js';
import { generator } from '../random.js';
import type { PreparedDocument } from './prepare.js';

/** Share of features left out at random, so that none is leant on alone. */
const DROP = 0.3;
/** Step of AdaGrad. */
const RATE = 0.1;
/** Weights shrink a little with each step that touches them. */
const SHRINK = 1e-5;
/** What the sums of squared gradients begin with. */
const FIRST_SQUARE = 1e-4;
/** Runs whose weights are averaged: single ones differ by a point in persons. */
const RUNS = 3;
/** Features seen less often are left out. */
const SEEN = 2;
/** Places for features while learning, and buckets for those that stay. */
const ROWS = 1 << 20;
const BUCKETS = 1 << 16;

export interface Learning {
  readonly epochs: number;
  readonly report: (line: string) => void;
}

export interface Learnt {
  readonly weights: Int8Array;
  /** What a margin is divided by to be a logit. */
  readonly scale: number;
}

/** @param articles of the documents, in their order */
export function learn(
  documents: readonly PreparedDocument[],
  articles: readonly NamesArticle[],
  { epochs, report }: Learning,
): Learnt {
  const learner = newLearner();
  const random = learner.random;
  const order = documents.map((_, index) => index);
  for (let run = 0; run < RUNS; run++) {
    if (run > 0) beginAnew(learner);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j] as number, order[i] as number];
      }
      let wrong = 0;
      for (const index of order) {
        const { gold, source } = documents[index] as PreparedDocument;
        const article = articles[index] as NamesArticle;
        const document = new Uint8Array(gold.length);
        for (let pass = 0; pass < 2; pass++) {
          if (pass === 1) remember(article, source.guideline, learner, document);
          learner.counting = run === 0 && epoch === 0 && pass === 0;
          wrong += lesson(article, gold, source.guideline, document, learner, epoch);
        }
      }
      if (epoch >= epochs / 2) addMean(learner);
      report(`names: run ${run + 1} of ${RUNS}, epoch ${epoch + 1} of ${epochs}: ${wrong} labels wrong`);
    }
  }
  return quantised(learner, RUNS * (epochs - Math.ceil(epochs / 2)));
}

/** What the first pass of reading would remember of a document. */
function remember(article: NamesArticle, guideline: number, learner: Learner, document: Uint8Array): void {
  const fixed = new Float64Array(article.skip.length * LABELS);
  const reading = newReading(article, guideline, weigherWhile(learner), fixed);
  label(reading, null);
  collect(article.stems, reading.labels, document);
}

interface Learner {
  readonly weights: Float32Array;
  /** Sums of squared gradients. */
  readonly squares: Float32Array;
  /** Sums of the weights after the later epochs. */
  readonly means: Float32Array;
  readonly features: Int32Array;
  readonly seen: Uint8Array;
  /** The feature of each place; another one that falls on it is left out. */
  readonly owners: Int32Array;
  readonly random: () => number;
  /** Whether features are counted as they are met. */
  counting: boolean;
}

function newLearner(): Learner {
  const size = ROWS * LABELS;
  return {
    weights: new Float32Array(size),
    squares: new Float32Array(size).fill(FIRST_SQUARE),
    means: new Float32Array(size),
    features: new Int32Array(NAME_FEATURES),
    seen: new Uint8Array(SEEN_PLACES),
    owners: new Int32Array(ROWS),
    random: generator(7),
    counting: true,
  };
}

/** The next run begins with nothing but the choice of features. */
function beginAnew({ weights, squares }: Learner): void {
  weights.fill(0);
  squares.fill(FIRST_SQUARE);
}

/** Learns from one document once; returns how many labels were wrong. */
function lesson(
  { words, sentences, skip, listed }: NamesArticle,
  gold: Int8Array,
  guideline: number,
  document: Uint8Array,
  learner: Learner,
  epoch: number,
): number {
  const { features } = learner;
  const values = new Float64Array(LABELS);
  const weigh = weigherWhile(learner);
  let wrong = 0;
  for (const { first, last } of sentences) {
    let before = 0;
    let before2 = 0;
    for (let i = first; i < last; i++) {
      const right = gold[i] as number;
      let best = 0;
      if (before !== 0 || skip[i] === 0 || right !== 0) {
        let count = fillStatic(words, listed, guideline, first, last, i, features);
        count = fillHistory(
          words,
          listed,
          guideline,
          first,
          last,
          i,
          before,
          before2,
          document,
          features,
          count,
        );
        count = thinned(learner, count);
        values.fill(0);
        weigh(features, count, values, 0);
        best = bestLabel(before, values);
        if (best !== right) wrong++;
        toErrors(values, before, right);
        for (let k = 0; k < LABELS; k++)
          if (Math.abs(values[k] as number) > 0.003) change(learner, count, k, values[k] as number);
      }
      before2 = before;
      // A missed name is the history as it should be, else the model's own answer: it learns to recover.
      before = epoch < 1 || (right !== 0 && best === 0) ? right : best;
    }
  }
  return wrong;
}

/** Scores become what each label's probability is too high: by how much the weights are to go down. */
function toErrors(values: Float64Array, before: number, right: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < LABELS; k++)
    if ((k === right || mayFollow(k, before)) && (values[k] as number) > highest)
      highest = values[k] as number;
  let sum = 0;
  for (let k = 0; k < LABELS; k++) {
    const may = k === right || mayFollow(k, before);
    values[k] = may ? Math.exp((values[k] as number) - highest) : 0;
    sum += values[k] as number;
  }
  for (let k = 0; k < LABELS; k++) values[k] = (values[k] as number) / sum - (k === right ? 1 : 0);
}

/** Leaves out features that are rare, and some at random; returns how many stay. */
function thinned({ features, seen, owners, random, counting }: Learner, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const feature = features[i] as number;
    const place = seenPlace(feature);
    const times = seen[place] as number;
    if (counting && times < 255) seen[place] = times + 1;
    if (times < SEEN || random() < DROP) continue;
    const row = feature & (ROWS - 1);
    if (owners[row] === 0) owners[row] = feature;
    if (owners[row] === feature) features[kept++] = feature;
  }
  return kept;
}

const SEEN_PLACES = 1 << 23;
const seenPlace = (feature: number): number => (feature ^ (feature >>> 11)) & (SEEN_PLACES - 1);

/** Weighs as far as it is learnt. */
function weigherWhile({ weights, owners }: Learner): Weigh {
  return (features, count, out, at) => {
    for (let i = 0; i < count; i++) {
      const feature = features[i] as number;
      const row = feature & (ROWS - 1);
      if (owners[row] !== feature) continue;
      for (let k = 0; k < LABELS; k++)
        out[at + k] = (out[at + k] as number) + (weights[row * LABELS + k] as number);
    }
  };
}

function change({ weights, squares, features }: Learner, count: number, label: number, error: number): void {
  for (let i = 0; i < count; i++) {
    const at = ((features[i] as number) & (ROWS - 1)) * LABELS + label;
    const weight = weights[at] as number;
    const slope = error + SHRINK * weight;
    const square = (squares[at] as number) + slope * slope;
    squares[at] = square;
    weights[at] = weight - (RATE * slope) / Math.sqrt(square);
  }
}

function addMean({ weights, means }: Learner): void {
  for (let i = 0; i < weights.length; i++) means[i] = (means[i] as number) + (weights[i] as number);
}

/** The mean weights as bytes, and what a difference of their sums is divided by to be a logit again. */
function quantised({ means, owners, seen }: Learner, epochs: number): Learnt {
  const sizes: number[] = [];
  for (let i = 0; i < means.length; i += 5) if (means[i] !== 0) sizes.push(Math.abs(means[i] as number));
  sizes.sort((a, b) => a - b);
  const large = sizes[Math.floor(sizes.length * 0.999)] ?? 1;
  const features: WeighedFeature[] = [];
  for (let row = 0; row < ROWS; row++) {
    const feature = owners[row] as number;
    if (feature === 0) continue;
    const weights = new Int8Array(LABELS);
    let worth = 0;
    for (let k = 0; k < LABELS; k++) {
      const weight = Math.round(((means[row * LABELS + k] as number) / large) * 127);
      weights[k] = Math.max(-127, Math.min(127, weight));
      worth += Math.abs(weights[k] as number);
    }
    worth *= Math.sqrt(seen[seenPlace(feature)] as number);
    if (worth > 0) features.push({ feature, worth, weights });
  }
  // Weights were learnt with features dropped: read with all of them, sums are larger.
  return { weights: weightBytes(features, BUCKETS), scale: (127 * epochs) / large / (1 - DROP) };
}
