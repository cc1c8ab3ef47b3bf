/** A text under the network, piece by piece as far as it is asked for. */

import type { Times } from '../../../../text/instructions.js';
import type { Facts } from '../facts.js';
import type { RuleView } from '../features.js';
import { LABELS } from '../labels.js';
import type { Window } from '../windows.js';
import { run } from './cells.js';
import { distanceOf, relationOf, rowsOf } from './inputs.js';
import { GATES, TABLE_COUNT, type Weights } from './layout.js';
import { fillInput, type Network, type Prepared, prepared } from './network.js';

/** Pieces end where a group of sentences does, from so many tokens on: states know nothing of other pieces. */
const MOST_OF_PIECE = 128;

/** The pieces of a text that are looked at one by one: groups of sentences, several when they are short. */
export function piecesOf(groups: readonly Window[], size: number): Window[] {
  const pieces: Window[] = [];
  let first = 0;
  for (const { last } of [...groups, { last: size }]) {
    const before = pieces.at(-1);
    if (last <= first) continue;
    if (before && last - before.first <= MOST_OF_PIECE)
      pieces[pieces.length - 1] = { first: before.first, last };
    else
      for (let from = first; from < last; from += MOST_OF_GROUP)
        pieces.push({ first: from, last: Math.min(last, from + MOST_OF_GROUP) });
    first = last;
  }
  return pieces;
}

/** A group that never ends is cut. */
const MOST_OF_GROUP = 1024;

/** A text as the network sees it; answers for any of its tokens. */
export class Seen {
  private readonly rows: Uint16Array;
  private readonly pieces: readonly Window[];
  private readonly pieceAt: Uint32Array;
  private readonly isSeen: Uint8Array;
  private readonly states: Float32Array;
  /** What each token's state puts into the units; worked out where it is asked for. */
  private readonly units: Float32Array;
  private readonly hasUnits: Uint8Array;
  private readonly ready: Prepared;
  /** A state, and what it puts into the units. */
  private readonly state: Float64Array;
  private readonly own: Float64Array;
  private readonly fromHead: Float64Array;

  constructor(
    private readonly network: Network,
    private readonly facts: Facts,
    groups: readonly Window[],
    views: ReadonlyMap<number, RuleView>,
  ) {
    const size = facts.part.length;
    const { hidden, units } = network.sizes;
    this.states = new Float32Array(size * 2 * hidden);
    this.rows = rowsOf(facts, views);
    this.pieces = piecesOf(groups, size);
    this.isSeen = new Uint8Array(this.pieces.length);
    this.pieceAt = new Uint32Array(size);
    this.pieces.forEach(({ first, last }, p) => {
      this.pieceAt.fill(p, first, last);
    });
    this.units = new Float32Array(size * units);
    this.hasUnits = new Uint8Array(size);
    this.ready = prepared(network);
    this.state = new Float64Array(2 * hidden);
    this.own = new Float64Array(units);
    this.fromHead = new Float64Array(units);
  }

  /** Log odds that a token is the head of a cue. */
  cueOdds(i: number): number {
    this.see(i);
    const { cue } = this.network.weights;
    const cells = 2 * this.network.sizes.hidden;
    let sum = cue[cells] as number;
    for (let k = 0; k < cells; k++) sum += (cue[k] as number) * (this.states[i * cells + k] as number);
    return sum;
  }

  /**
   * Adds `weight` times the score of each label to those of the tokens of a window. Scores of one token are log
   * probabilities but for what they have in common, which changes nothing among labellings of a window.
   */
  addLabels({ first, last }: Window, head: number, weight: number, scores: Float64Array): void {
    const { sizes, weights } = this.network;
    const { units } = sizes;
    this.putInto(this.ready.timesHead, head, this.fromHead);
    for (let i = first; i < last; i++) {
      if (!this.hasUnits[i]) this.fillUnits(i);
      const distance = distanceOf(i, head) * units;
      const relation = relationOf(this.facts, i, head) * units;
      labelSums(weights, units, this.units, i * units, this.fromHead, distance, relation);
      const at = (i - first) * LABELS;
      for (let l = 0; l < LABELS; l++)
        scores[at + l] = (scores[at + l] as number) + weight * (sums[l] as number);
    }
  }

  private fillUnits(i: number): void {
    const { tokenBias } = this.network.weights;
    const { own } = this;
    this.putInto(this.ready.timesToken, i, own);
    for (let u = 0; u < own.length; u++)
      this.units[i * own.length + u] = (own[u] as number) + (tokenBias[u] as number);
    this.hasUnits[i] = 1;
  }

  /** out = matrix · state of a token */
  private putInto(times: Times, i: number, out: Float64Array): void {
    this.see(i);
    const { state } = this;
    const from = i * state.length;
    for (let k = 0; k < state.length; k++) state[k] = this.states[from + k] as number;
    times(state, out);
  }

  /** Works out the states of the piece that holds a token, once. */
  private see(i: number): void {
    const p = this.pieceAt[i] as number;
    if (this.isSeen[p]) return;
    this.isSeen[p] = 1;
    const { network, facts, rows } = this;
    const { hidden } = network.sizes;
    const gates = GATES * hidden;
    const { first, last } = this.pieces[p] as Window;
    const size = last - first;
    const inputs = [new Float32Array(size * gates), new Float32Array(size * gates)] as const;
    for (let k = 0; k < size; k++) {
      const norm = facts.analysis.tokens[first + k]?.norm ?? '';
      fillInput(network, this.ready, norm, rows, (first + k) * TABLE_COUNT, inputs, k * gates);
    }
    const out = this.states.subarray(first * 2 * hidden, last * 2 * hidden);
    for (const direction of [0, 1] as const) {
      const cells = {
        hidden,
        state: this.ready.state[direction],
        times: this.ready.timesState[direction],
        stateBias: network.weights.stateBias[direction],
      };
      run(cells, inputs[direction], size, direction === 1, out, null);
    }
  }
}

/** Scores of the labels of one token. */
const sums = new Float64Array(LABELS);

function labelSums(
  { label, labelBias, distance, relation }: Weights,
  units: number,
  token: Float32Array,
  tokenAt: number,
  head: Float64Array,
  distanceAt: number,
  relationAt: number,
): void {
  // One variable a label, written out: they stay in registers.
  let s0 = labelBias[0] as number;
  let s1 = labelBias[1] as number;
  let s2 = labelBias[2] as number;
  let s3 = labelBias[3] as number;
  let s4 = labelBias[4] as number;
  let s5 = labelBias[5] as number;
  for (let u = 0; u < units; u++) {
    const unit =
      (token[tokenAt + u] as number) +
      (head[u] as number) +
      (distance[distanceAt + u] as number) +
      (relation[relationAt + u] as number);
    if (unit <= 0) continue;
    let at = u;
    s0 += unit * (label[at] as number);
    s1 += unit * (label[(at += units)] as number);
    s2 += unit * (label[(at += units)] as number);
    s3 += unit * (label[(at += units)] as number);
    s4 += unit * (label[(at += units)] as number);
    s5 += unit * (label[(at += units)] as number);
  }
  sums[0] = s0;
  sums[1] = s1;
  sums[2] = s2;
  sums[3] = s3;
  sums[4] = s4;
  sums[5] = s5;
}
