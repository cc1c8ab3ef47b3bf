/** Losses of cues and labels over the states of a piece, and what they want of the states. */

import { LABELS } from '../../../src/reading/statements/learned/labels.js';
import type { Sizes, Weights } from '../../../src/reading/statements/learned/network/layout.js';
import { product } from '../../../src/text/product.js';
import { addOuter, addTransposed, multiply } from '../../network/matrices.js';
import type { Labelled, Piece } from './pieces.js';

export class Heads {
  private readonly cells: number;
  private readonly state: Float64Array;
  private readonly head: Float64Array;
  private readonly intoHead: Float64Array;
  private readonly unit: Float64Array;
  private readonly intoUnit: Float64Array;
  private readonly scores = new Float64Array(LABELS);

  constructor(
    private readonly sizes: Sizes,
    private readonly weights: Weights,
    private readonly gradients: Weights,
  ) {
    this.cells = 2 * sizes.hidden;
    this.state = new Float64Array(this.cells);
    this.head = new Float64Array(sizes.units);
    this.intoHead = new Float64Array(sizes.units);
    this.unit = new Float64Array(sizes.units);
    this.intoUnit = new Float64Array(sizes.units);
  }

  /** Adds gradients, and to `wanted` what the states should change by; returns the losses before. */
  take(piece: Piece, states: Float32Array, wanted: Float64Array): { cues: number; labels: number } {
    const cues = this.takeCues(piece, states, wanted);
    if (piece.labelled.length === 0) return { cues, labels: 0 };
    const { units } = this.sizes;
    const own = Float64Array.from(states);
    const tokens = new Float32Array(piece.size * units);
    multiply(this.weights.token, this.weights.tokenBias, own, piece.size, tokens);
    const into = new Float64Array(piece.size * units);
    let labels = 0;
    for (const one of piece.labelled) labels += this.takeLabels(one, own, tokens, into, wanted);
    this.learnTokens(piece.size, own, into, wanted);
    return { cues, labels };
  }

  private takeCues({ size, cues }: Piece, states: Float32Array, wanted: Float64Array): number {
    const { cells } = this;
    const { cue } = this.weights;
    const gradient = this.gradients.cue;
    let loss = 0;
    for (let t = 0; t < size; t++) {
      if (cues[t] === 0) continue;
      const at = t * cells;
      let sum = cue[cells] as number;
      for (let k = 0; k < cells; k++) sum += (cue[k] as number) * (states[at + k] as number);
      const probability = 1 / (1 + Math.exp(-sum));
      const is = cues[t] === 2 ? 1 : 0;
      loss -= Math.log(Math.max(1e-9, is ? probability : 1 - probability));
      const part = probability - is;
      gradient[cells] = (gradient[cells] as number) + part;
      for (let k = 0; k < cells; k++) {
        gradient[k] = (gradient[k] as number) + part * (states[at + k] as number);
        wanted[at + k] = (wanted[at + k] as number) + part * (cue[k] as number);
      }
    }
    return loss;
  }

  private takeLabels(
    { head, first, labels, distances, relations }: Labelled,
    states: Float64Array,
    tokens: Float32Array,
    into: Float64Array,
    wanted: Float64Array,
  ): number {
    const { units } = this.sizes;
    const { weights, gradients, cells } = this;
    this.state.set(states.subarray(head * cells, (head + 1) * cells));
    product(Float64Array.from(weights.head), this.state, units, cells, this.head);
    this.intoHead.fill(0);
    let loss = 0;
    labels.forEach((label, k) => {
      const t = first + k;
      if (t === head) return;
      const distance = (distances[k] as number) * units;
      const relation = (relations[k] as number) * units;
      for (let u = 0; u < units; u++)
        this.unit[u] = Math.max(
          0,
          (tokens[t * units + u] as number) +
            (this.head[u] as number) +
            (weights.distance[distance + u] as number) +
            (weights.relation[relation + u] as number),
        );
      loss += this.takeLabel(label);
      for (let u = 0; u < units; u++) {
        if ((this.unit[u] as number) <= 0) continue;
        const part = this.intoUnit[u] as number;
        into[t * units + u] = (into[t * units + u] as number) + part;
        this.intoHead[u] = (this.intoHead[u] as number) + part;
        gradients.distance[distance + u] = (gradients.distance[distance + u] as number) + part;
        gradients.relation[relation + u] = (gradients.relation[relation + u] as number) + part;
      }
    });
    addOuter(gradients.head, this.intoHead, units, this.state, 1);
    addTransposed(weights.head, this.intoHead, 0, units, wanted, head * cells);
    return loss;
  }

  /** The loss of one token; fills in what its units should change by. */
  private takeLabel(right: number): number {
    const { units } = this.sizes;
    const { label, labelBias } = this.weights;
    const { scores, unit, intoUnit, gradients } = this;
    let most = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < LABELS; l++) {
      let sum = labelBias[l] as number;
      for (let u = 0; u < units; u++) sum += (label[l * units + u] as number) * (unit[u] as number);
      scores[l] = sum;
      most = Math.max(most, sum);
    }
    let total = 0;
    for (let l = 0; l < LABELS; l++) total += Math.exp((scores[l] as number) - most);
    intoUnit.fill(0);
    for (let l = 0; l < LABELS; l++) {
      const part = Math.exp((scores[l] as number) - most) / total - (l === right ? 1 : 0);
      if (Math.abs(part) < 1e-4) continue;
      gradients.labelBias[l] = (gradients.labelBias[l] as number) + part;
      for (let u = 0; u < units; u++) {
        const at = l * units + u;
        gradients.label[at] = (gradients.label[at] as number) + part * (unit[u] as number);
        intoUnit[u] = (intoUnit[u] as number) + part * (label[at] as number);
      }
    }
    return most + Math.log(total) - (scores[right] as number);
  }

  private learnTokens(size: number, states: Float64Array, into: Float64Array, wanted: Float64Array): void {
    const { units } = this.sizes;
    const { tokenBias } = this.gradients;
    addOuter(this.gradients.token, into, units, states, size);
    for (let t = 0; t < size; t++) {
      for (let u = 0; u < units; u++)
        tokenBias[u] = (tokenBias[u] as number) + (into[t * units + u] as number);
      addTransposed(this.weights.token, into, t * units, units, wanted, t * this.cells);
    }
  }
}
