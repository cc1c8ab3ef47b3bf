/** Trains cue regression and label field by AdaGrad (Duchi et al. 2011). Deterministic: the order is a fixed shuffle. */
import type { Facts } from '../../src/reading/statements/learned/facts.js';
import {
  CUE_FEATURES,
  fillCueFeatures,
  NO_RULE,
  type RuleView,
} from '../../src/reading/statements/learned/features.js';
import { mayBeCue } from '../../src/reading/statements/learned/heads.js';
import { MARKS } from '../../src/reading/statements/learned/label-path.js';
import { LABELS, ROW } from '../../src/reading/statements/learned/labels.js';
import type { TrainedModel } from '../../src/reading/statements/learned/model.js';
import { groupsOf, windowOf } from '../../src/reading/statements/learned/windows.js';
import type { Example } from './examples.js';
import { FIRST_SQUARE, Field, forgotten } from './field.js';

export interface Lesson {
  readonly facts: Facts;
  readonly examples: readonly Example[];
  readonly views: ReadonlyMap<number, RuleView>;
  readonly weight: number;
  /** Whether the article is kept for measuring. */
  readonly isKept: boolean;
}

export interface LearnOptions {
  readonly language: string;
  readonly cueBits: number;
  readonly labelBits: number;
  readonly epochs: number;
  readonly report: (line: string) => void;
}

export function emptyModel({ language, cueBits, labelBits }: LearnOptions): TrainedModel {
  return {
    language,
    cueBits,
    labelBits,
    scales: { cue: 1, labels: 1, choice: 1 },
    cue: new Float32Array(1 << cueBits),
    labels: new Float32Array((1 << labelBits) * ROW),
    transitions: new Float32Array(MARKS * 2 * LABELS * LABELS),
    choiceBits: CHOICE_BITS,
    choice: new Float32Array(1 << CHOICE_BITS),
    threshold: 0.2,
    accept: 0.5,
    acceptAlone: 0.5,
    trustsCues: false,
    calibration: { slope: 1, offset: 0 },
    network: null,
  };
}

const CHOICE_BITS = 17;

/** A fixed shuffle (mulberry32). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const order = [...list];
  let state = seed;
  for (let i = order.length - 1; i > 0; i--) {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    const j = Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** The mean of weights at many moments (Polyak and Juditsky 1992): steadier than where training stops. */
export class Mean {
  private readonly sum: Float64Array;
  private moments = 0;
  constructor(private readonly weights: Float32Array) {
    this.sum = new Float64Array(weights.length);
  }
  take(): void {
    this.moments++;
    for (let i = 0; i < this.sum.length; i++)
      this.sum[i] = (this.sum[i] as number) + (this.weights[i] as number);
  }
  settle(): void {
    for (let i = 0; i < this.sum.length; i++)
      this.weights[i] = (this.sum[i] as number) / Math.max(1, this.moments);
  }
}

/** Moments an epoch at which weights are taken, from the second epoch on. */
const MOMENTS = 6;

/** A model as it is learnt, with what its learning goes on from. */
export interface Learner {
  readonly model: TrainedModel;
  readonly field: Field;
  /** Sums of squared gradients of the cue weights. */
  readonly squares: Float32Array;
}

export function newLearner(options: LearnOptions): Learner {
  const model = emptyModel(options);
  return { model, field: new Field(model), squares: new Float32Array(model.cue.length).fill(FIRST_SQUARE) };
}

/** Another learner that goes on from where this one is; what it learnt counts for less, so that what comes counts for more. */
export function copyOf({ model, field, squares }: Learner, share: number): Learner {
  const copy = {
    ...model,
    cue: model.cue.slice(),
    labels: model.labels.slice(),
    transitions: model.transitions.slice(),
    choice: model.choice.slice(),
  };
  const next = field.copy(copy);
  next.forget(share);
  return { model: copy, field: next, squares: forgotten(squares, share) };
}

const CUE_DECAY = 2e-5;

interface Words {
  readonly heads: Int32Array;
  /** Where the features of each word begin, and at last where they end. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

const wordsKnown = new WeakMap<Lesson, Words>();

/** The features of all words of an article that may be cues. */
function wordsOf(lesson: Lesson, bits: number): Words {
  const known = wordsKnown.get(lesson);
  if (known) return known;
  const { facts, views } = lesson;
  const groups = groupsOf(facts);
  const mask = (1 << bits) - 1;
  const features = new Int32Array(CUE_FEATURES);
  const heads: number[] = [];
  const starts: number[] = [0];
  const places: number[] = [];
  for (let i = 0; i < facts.part.length; i++) {
    if (!mayBeCue(facts, i)) continue;
    const count = fillCueFeatures(facts, windowOf(groups, facts, i), i, views.get(i) ?? NO_RULE, features);
    for (let k = 0; k < count; k++) places.push((features[k] as number) & mask);
    heads.push(i);
    starts.push(places.length);
  }
  const words = {
    heads: Int32Array.from(heads),
    starts: Int32Array.from(starts),
    places: Int32Array.from(places),
  };
  wordsKnown.set(lesson, words);
  return words;
}

export function learnCues(
  { model, squares }: Learner,
  lessons: readonly Lesson[],
  { epochs, rate, report }: LearnOptions & { rate: number },
): void {
  const mean = new Mean(model.cue);
  const each = Math.ceil(lessons.length / MOMENTS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let seen = 0;
    let done = 0;
    for (const lesson of shuffled(lessons, epoch + 1)) {
      if (epoch > 0 && ++done % each === 0) mean.take();
      loss += learnWords(model, squares, lesson, rate);
      seen += wordsOf(lesson, model.cueBits).heads.length;
    }
    report(`cues: epoch ${epoch + 1} of ${epochs}: loss ${(loss / seen).toFixed(5)} over ${seen} words`);
  }
  mean.settle();
}

/** One step a word of an article; returns the loss. */
function learnWords(model: TrainedModel, squares: Float32Array, lesson: Lesson, rate: number): number {
  const { heads, starts, places } = wordsOf(lesson, model.cueBits);
  const right = new Set(lesson.examples.map(({ head }) => head));
  const { cue } = model;
  let loss = 0;
  for (let w = 0; w < heads.length; w++) {
    const from = starts[w] as number;
    const to = starts[w + 1] as number;
    let sum = 0;
    for (let k = from; k < to; k++) sum += cue[places[k] as number] as number;
    const probability = 1 / (1 + Math.exp(-sum));
    const is = right.has(heads[w] as number);
    loss -= Math.log(Math.max(1e-9, is ? probability : 1 - probability));
    const gradient = (probability - (is ? 1 : 0)) * lesson.weight;
    if (Math.abs(gradient) < 1e-4) continue;
    for (let k = from; k < to; k++) {
      const at = places[k] as number;
      squares[at] = (squares[at] as number) + gradient * gradient;
      cue[at] = (cue[at] as number) * (1 - CUE_DECAY) - (rate * gradient) / Math.sqrt(squares[at] as number);
    }
  }
  return loss;
}

export function learnLabels(
  { model, field }: Learner,
  lessons: readonly Lesson[],
  { epochs, report }: LearnOptions,
): void {
  const all = lessons.flatMap((lesson) => lesson.examples.map((example) => ({ lesson, example })));
  const means = [new Mean(model.labels), new Mean(model.transitions)];
  const each = Math.ceil(all.length / MOMENTS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let done = 0;
    for (const { lesson, example } of shuffled(all, epoch + 101)) {
      loss += field.step(lesson, example);
      if (epoch > 0 && ++done % each === 0) for (const mean of means) mean.take();
    }
    report(
      `labels: epoch ${epoch + 1} of ${epochs}: loss ${(loss / all.length).toFixed(4)} over ${all.length} cues`,
    );
  }
  for (const mean of means) mean.settle();
}
