/**
 * One gradient step of the label field at a time (a conditional random field, Lafferty et al. 2001): sums over all
 * labellings by forward and backward passes with scaling (Rabiner 1989), weights by AdaGrad (Duchi et al. 2011).
 */

import { betweenOf } from '../../src/reading/statements/learned/between.js';
import { NO_RULE } from '../../src/reading/statements/learned/features.js';
import { fillLabelFeatures, LABEL_FEATURES } from '../../src/reading/statements/learned/label-features.js';
import { allowed, transitionAt } from '../../src/reading/statements/learned/label-path.js';
import { CUE, LABELS, ROW } from '../../src/reading/statements/learned/labels.js';
import type { TrainedModel } from '../../src/reading/statements/learned/model.js';
import { MOST_TOKENS } from '../../src/reading/statements/learned/windows.js';
import type { Example } from './examples.js';
import type { Lesson } from './learn.js';

const RATE = 0.1;
const DECAY = 1e-5;
/** Gradients smaller than this are left: most tokens of most sentences, once the field is roughly right. */
const LEAST_GRADIENT = 1e-3;
const PAIRS = LABELS * LABELS;

/** Places of the weights of every feature of every token of an example: so many a token. */
interface Rows {
  readonly each: number;
  readonly places: Int32Array;
}

/** What sums of squared gradients begin with: no step is infinite. */
export const FIRST_SQUARE = 1e-6;

/** Sums of squares as if they had been made by a share of the steps. */
export function forgotten(squares: Float32Array, share: number): Float32Array {
  return squares.map((square) => FIRST_SQUARE + share * (square - FIRST_SQUARE));
}

/** All fields of a run hash alike. */
const rowsKnown = new WeakMap<Example, Rows>();

export class Field {
  private readonly scores = new Float64Array(MOST_TOKENS * LABELS);
  private readonly steps = new Float64Array(MOST_TOKENS * PAIRS);
  private readonly forward = new Float64Array(MOST_TOKENS * LABELS);
  private readonly backward = new Float64Array(MOST_TOKENS * LABELS);
  private readonly scales = new Float64Array(MOST_TOKENS);

  constructor(
    private readonly model: TrainedModel,
    private readonly squares = new Float32Array(model.labels.length).fill(FIRST_SQUARE),
    private readonly transitionSquares = new Float32Array(model.transitions.length).fill(FIRST_SQUARE),
  ) {}

  /** A field that goes on from where this one is, on a copy of its model. */
  copy(model: TrainedModel): Field {
    return new Field(model, this.squares.slice(), this.transitionSquares.slice());
  }

  /** Forgets part of what was learnt so far, so that what comes counts for more. */
  forget(share: number): void {
    this.squares.set(forgotten(this.squares, share));
    this.transitionSquares.set(forgotten(this.transitionSquares, share));
  }

  /** Moves the weights towards the labels of an example; returns its loss before. */
  step(lesson: Lesson, example: Example): number {
    const { window, labels } = example;
    const { mark } = lesson.facts;
    const rows = this.rowsOf(lesson, example);
    const loss = this.passes(example, rows, mark);
    for (let k = 0; k < labels.length; k++) {
      this.learnToken(k, labels[k] as number, rows, lesson.weight);
      this.learnTransition(k, example, mark, window.first, lesson.weight);
    }
    return loss;
  }

  private rowsOf({ facts, views }: Lesson, example: Example): Rows {
    const known = rowsKnown.get(example);
    if (known) return known;
    const { head, window, labels } = example;
    const buffer = new Int32Array(LABEL_FEATURES);
    const mask = (1 << this.model.labelBits) - 1;
    const view = views.get(head) ?? NO_RULE;
    const between = betweenOf(facts, window, head);
    const lists: Int32Array[] = [];
    for (let k = 0; k < labels.length; k++) {
      const count = fillLabelFeatures(facts, window, head, window.first + k, between, view, buffer);
      lists.push(buffer.slice(0, count).map((hash) => (hash & mask) * ROW));
    }
    const each = lists[0]?.length ?? 0;
    const places = new Int32Array(each * lists.length);
    lists.forEach((list, k) => {
      places.set(list, k * each);
    });
    const rows = { each, places };
    rowsKnown.set(example, rows);
    return rows;
  }

  /** Fills in scores, steps, forward and backward sums; returns the loss. */
  private passes({ head, window, labels }: Example, { each, places }: Rows, mark: Uint8Array): number {
    const { scores, steps, forward, backward, scales, model } = this;
    const size = labels.length;
    const headAt = head - window.first;
    let loss = 0;
    for (let k = 0; k < size; k++) {
      const at = k * LABELS;
      scores.fill(0, at, at + LABELS);
      for (let f = k * each; f < (k + 1) * each; f++) {
        const row = places[f] as number;
        for (let label = 0; label < LABELS; label++)
          scores[at + label] = (scores[at + label] as number) + (model.labels[row + label] as number);
      }
      const right = labels[k] as number;
      let most = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label++)
        if (k !== headAt || label === CUE) most = Math.max(most, scores[at + label] as number);
      loss += most - (scores[at + right] as number);
      for (let label = 0; label < LABELS; label++)
        scores[at + label] =
          k === headAt && label !== CUE ? 0 : Math.exp((scores[at + label] as number) - most);
      const own = mark[window.first + k] as number;
      const before = k > 0 ? (mark[window.first + k - 1] as number) : 0;
      loss -= this.stepsInto(k, own, before, k === 0 ? 0 : (labels[k - 1] as number), right);
      let sum = 0;
      for (let to = 0; to < LABELS; to++) {
        let value = 0;
        if (k === 0) value = steps[to] as number;
        else
          for (let from = 0; from < LABELS; from++)
            value +=
              (forward[at - LABELS + from] as number) * (steps[k * PAIRS + from * LABELS + to] as number);
        value *= scores[at + to] as number;
        forward[at + to] = value;
        sum += value;
      }
      scales[k] = sum;
      loss += Math.log(sum);
      for (let to = 0; to < LABELS; to++) forward[at + to] = (forward[at + to] as number) / sum;
    }
    backward.fill(1, (size - 1) * LABELS, size * LABELS);
    for (let k = size - 2; k >= 0; k--)
      for (let from = 0; from < LABELS; from++) {
        let value = 0;
        const next = (k + 1) * LABELS;
        for (let to = 0; to < LABELS; to++)
          value +=
            (steps[(k + 1) * PAIRS + from * LABELS + to] as number) *
            (scores[next + to] as number) *
            (backward[next + to] as number);
        backward[k * LABELS + from] = value / (scales[k + 1] as number);
      }
    return loss;
  }

  /** Fills in what each step between labels counts for; returns the logarithm of the right one. */
  private stepsInto(k: number, own: number, before: number, rightFrom: number, rightTo: number): number {
    const { transitions } = this.model;
    let right = 0;
    for (let from = 0; from < (k === 0 ? 1 : LABELS); from++)
      for (let to = 0; to < LABELS; to++) {
        const value =
          (transitions[transitionAt(own, 0, from, to)] as number) +
          (transitions[transitionAt(before, 1, from, to)] as number);
        this.steps[k * PAIRS + from * LABELS + to] = allowed(from, to) ? Math.exp(value) : 0;
        if (from === rightFrom && to === rightTo) right = value;
      }
    return right;
  }

  private learnToken(k: number, right: number, { each, places }: Rows, weight: number): void {
    const { squares } = this;
    const weights = this.model.labels;
    for (let label = 0; label < LABELS; label++) {
      const probability =
        (this.forward[k * LABELS + label] as number) * (this.backward[k * LABELS + label] as number);
      const gradient = (probability - (right === label ? 1 : 0)) * weight;
      if (Math.abs(gradient) < LEAST_GRADIENT) continue;
      for (let f = k * each; f < (k + 1) * each; f++) {
        const at = (places[f] as number) + label;
        squares[at] = (squares[at] as number) + gradient * gradient;
        weights[at] =
          (weights[at] as number) * (1 - DECAY) - (RATE * gradient) / Math.sqrt(squares[at] as number);
      }
    }
  }

  private learnTransition(
    k: number,
    { labels }: Example,
    mark: Uint8Array,
    first: number,
    weight: number,
  ): void {
    const own = mark[first + k] as number;
    const before = k > 0 ? (mark[first + k - 1] as number) : 0;
    for (let from = 0; from < (k === 0 ? 1 : LABELS); from++)
      for (let to = 0; to < LABELS; to++) {
        if (!allowed(from, to)) continue;
        const probability =
          ((k === 0 ? 1 : (this.forward[(k - 1) * LABELS + from] as number)) *
            (this.steps[k * PAIRS + from * LABELS + to] as number) *
            (this.scores[k * LABELS + to] as number) *
            (this.backward[k * LABELS + to] as number)) /
          (this.scales[k] as number);
        const is = labels[k] === to && (k === 0 ? from === 0 : labels[k - 1] === from) ? 1 : 0;
        const gradient = (probability - is) * weight;
        if (Math.abs(gradient) < LEAST_GRADIENT) continue;
        this.move(transitionAt(own, 0, from, to), gradient);
        this.move(transitionAt(before, 1, from, to), gradient);
      }
  }

  private move(at: number, gradient: number): void {
    const weights = this.model.transitions;
    const squares = this.transitionSquares;
    squares[at] = (squares[at] as number) + gradient * gradient;
    weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(squares[at] as number);
  }
}
