/** Trains cue regression and label field by AdaGrad (Duchi et al. 2011). Deterministic: the order is a fixed shuffle. */
import type { Facts } from '../../src/reading/statements/learned/facts.js';
import {
  CUE_FEATURES,
  fillCueFeatures,
  NO_RULE,
  type RuleView,
} from '../../src/reading/statements/learned/features.js';
import { mayBeCue } from '../../src/reading/statements/learned/heads.js';
import {
  betweenOf,
  CUE,
  fillLabelFeatures,
  LABEL_FEATURES,
  LABELS,
  ROW,
} from '../../src/reading/statements/learned/labels.js';
import {
  allowed,
  MARKS,
  NEVER,
  type TrainedModel,
  transitionAt,
} from '../../src/reading/statements/learned/model.js';
import { groupsOf, windowOf } from '../../src/reading/statements/learned/windows.js';
import type { Example } from './examples.js';

export interface Lesson {
  readonly facts: Facts;
  readonly examples: readonly Example[];
  readonly views: ReadonlyMap<number, RuleView>;
  readonly weight: number;
  /** Whether the article is kept for measuring: documents whose name ends in 3, 7 or 9 (see bench/sets.ts). */
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
    trustsCues: false,
    calibration: { slope: 1, offset: 0 },
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

export function learnCues(
  model: TrainedModel,
  lessons: readonly Lesson[],
  { epochs, report }: LearnOptions,
): void {
  const squares = new Float32Array(model.cue.length).fill(1e-6);
  const mask = model.cue.length - 1;
  const features = new Int32Array(CUE_FEATURES);
  const mean = new Mean(model.cue);
  const each = Math.ceil(lessons.length / MOMENTS);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let seen = 0;
    let done = 0;
    for (const { facts, examples, views, weight } of shuffled(lessons, epoch + 1)) {
      if (epoch > 0 && ++done % each === 0) mean.take();
      const heads = new Set(examples.map(({ head }) => head));
      const groups = groupsOf(facts);
      for (let i = 0; i < facts.part.length; i++) {
        if (!mayBeCue(facts, i)) continue;
        const count = fillCueFeatures(
          facts,
          windowOf(groups, facts, i),
          i,
          views.get(i) ?? NO_RULE,
          features,
        );
        let sum = 0;
        for (let k = 0; k < count; k++) sum += model.cue[(features[k] as number) & mask] as number;
        const probability = 1 / (1 + Math.exp(-sum));
        const right = heads.has(i) ? 1 : 0;
        loss -= Math.log(Math.max(1e-9, right ? probability : 1 - probability));
        seen++;
        const gradient = (probability - right) * weight;
        if (Math.abs(gradient) < 1e-4) continue;
        for (let k = 0; k < count; k++) {
          const at = (features[k] as number) & mask;
          squares[at] = (squares[at] as number) + gradient * gradient;
          model.cue[at] =
            (model.cue[at] as number) * (1 - CUE_DECAY) -
            (CUE_RATE * gradient) / Math.sqrt(squares[at] as number);
        }
      }
    }
    report(`cues: epoch ${epoch + 1} of ${epochs}: loss ${(loss / seen).toFixed(5)} over ${seen} words`);
  }
  mean.settle();
}

const CUE_RATE = 0.08;
const CUE_DECAY = 2e-5;
const LABEL_RATE = 0.1;
const LABEL_DECAY = 1e-5;

export function learnLabels(
  model: TrainedModel,
  lessons: readonly Lesson[],
  { epochs, report }: LearnOptions,
): void {
  const field = new Field(model);
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

/** One gradient step of the field at a time; buffers are kept between the steps. */
class Field {
  private readonly squares: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly buffer = new Int32Array(LABEL_FEATURES);
  constructor(private readonly model: TrainedModel) {
    this.squares = new Float32Array(model.labels.length).fill(1e-6);
    this.transitionSquares = new Float32Array(model.transitions.length).fill(1e-6);
  }

  step({ facts, views, weight }: Lesson, { head, window, labels }: Example): number {
    const { model, buffer } = this;
    const size = labels.length;
    const mask = (1 << model.labelBits) - 1;
    const view = views.get(head) ?? NO_RULE;
    const between = betweenOf(facts, window, head);
    const rows: Int32Array[] = new Array(size);
    const scores = new Float64Array(size * LABELS);
    for (let k = 0; k < size; k++) {
      const count = fillLabelFeatures(facts, window, head, window.first + k, between, view, buffer);
      const own = buffer.slice(0, count);
      for (let f = 0; f < count; f++) {
        const row = ((own[f] as number) & mask) * ROW;
        own[f] = row;
        for (let label = 0; label < LABELS; label++)
          scores[k * LABELS + label] =
            (scores[k * LABELS + label] as number) + (model.labels[row + label] as number);
      }
      rows[k] = own;
    }
    const headAt = head - window.first;
    for (let label = 0; label < LABELS; label++) if (label !== CUE) scores[headAt * LABELS + label] = NEVER;
    const { forward, backward, total } = this.sums(scores, size, facts, window.first);
    let gold = 0;
    for (let k = 0; k < size; k++) {
      gold += scores[k * LABELS + (labels[k] as number)] as number;
      gold += this.transition(
        facts,
        window.first,
        k,
        k === 0 ? 0 : (labels[k - 1] as number),
        labels[k] as number,
      );
    }
    for (let k = 0; k < size; k++) {
      const own = rows[k] as Int32Array;
      for (let label = 0; label < LABELS; label++) {
        const probability = Math.exp(
          (forward[k * LABELS + label] as number) + (backward[k * LABELS + label] as number) - total,
        );
        const gradient = (probability - (labels[k] === label ? 1 : 0)) * weight;
        if (Math.abs(gradient) < 1e-3) continue;
        for (let f = 0; f < own.length; f++) {
          const at = (own[f] as number) + label;
          this.squares[at] = (this.squares[at] as number) + gradient * gradient;
          model.labels[at] =
            (model.labels[at] as number) * (1 - LABEL_DECAY) -
            (LABEL_RATE * gradient) / Math.sqrt(this.squares[at] as number);
        }
      }
      this.transitionStep(facts, window.first, k, labels, scores, forward, backward, total, weight);
    }
    return total - gold;
  }

  private transition(facts: Facts, first: number, k: number, from: number, to: number): number {
    if (!allowed(from, to)) return NEVER;
    const mark = facts.mark[first + k] as number;
    const before = k > 0 ? (facts.mark[first + k - 1] as number) : 0;
    const { transitions } = this.model;
    return (
      (transitions[transitionAt(mark, 0, from, to)] as number) +
      (transitions[transitionAt(before, 1, from, to)] as number)
    );
  }

  private sums(scores: Float64Array, size: number, facts: Facts, first: number) {
    const forward = new Float64Array(size * LABELS);
    const backward = new Float64Array(size * LABELS);
    for (let k = 0; k < size; k++) {
      for (let to = 0; to < LABELS; to++) {
        let value: number;
        if (k === 0) value = this.transition(facts, first, 0, 0, to);
        else {
          value = Number.NEGATIVE_INFINITY;
          for (let from = 0; from < LABELS; from++)
            value = logAdd(
              value,
              (forward[(k - 1) * LABELS + from] as number) + this.transition(facts, first, k, from, to),
            );
        }
        forward[k * LABELS + to] = value + (scores[k * LABELS + to] as number);
      }
    }
    for (let k = size - 2; k >= 0; k--) {
      for (let from = 0; from < LABELS; from++) {
        let value = Number.NEGATIVE_INFINITY;
        for (let to = 0; to < LABELS; to++)
          value = logAdd(
            value,
            this.transition(facts, first, k + 1, from, to) +
              (scores[(k + 1) * LABELS + to] as number) +
              (backward[(k + 1) * LABELS + to] as number),
          );
        backward[k * LABELS + from] = value;
      }
    }
    let total = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++)
      total = logAdd(total, forward[(size - 1) * LABELS + label] as number);
    return { forward, backward, total };
  }

  private transitionStep(
    facts: Facts,
    first: number,
    k: number,
    labels: Uint8Array,
    scores: Float64Array,
    forward: Float64Array,
    backward: Float64Array,
    total: number,
    weight: number,
  ): void {
    const mark = facts.mark[first + k] as number;
    const before = k > 0 ? (facts.mark[first + k - 1] as number) : 0;
    for (let from = 0; from < (k === 0 ? 1 : LABELS); from++) {
      for (let to = 0; to < LABELS; to++) {
        if (!allowed(from, to)) continue;
        const left = k === 0 ? 0 : (forward[(k - 1) * LABELS + from] as number);
        const log =
          left +
          this.transition(facts, first, k, from, to) +
          (scores[k * LABELS + to] as number) +
          (backward[k * LABELS + to] as number) -
          total;
        const is = labels[k] === to && (k === 0 ? from === 0 : labels[k - 1] === from) ? 1 : 0;
        const gradient = (Math.exp(log) - is) * weight;
        if (Math.abs(gradient) < 1e-3) continue;
        for (const at of [transitionAt(mark, 0, from, to), transitionAt(before, 1, from, to)]) {
          this.transitionSquares[at] = (this.transitionSquares[at] as number) + gradient * gradient;
          this.model.transitions[at] =
            (this.model.transitions[at] as number) -
            (LABEL_RATE * gradient) / Math.sqrt(this.transitionSquares[at] as number);
        }
      }
    }
  }
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  const [high, low] = a > b ? [a, b] : [b, a];
  const gap = low - high;
  return gap < -30 ? high : high + Math.log1p(Math.exp(gap));
}
