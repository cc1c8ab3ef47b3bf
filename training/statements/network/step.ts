/** What one piece teaches a network: its loss, and by how much each weight should change. */
import { run, type Trace } from '../../../src/reading/statements/learned/network/cells.js';
import {
  GATES,
  inputWidth,
  type Sizes,
  TABLE_COUNT,
  TABLES,
  type Weights,
} from '../../../src/reading/statements/learned/network/layout.js';
import { addOuter, addTransposed, multiply } from '../../network/matrices.js';
import { runBack } from './cells-back.js';
import { Heads } from './heads.js';
import type { Piece } from './pieces.js';
import type { Vectors } from './vectors.js';

/** Shares of numbers that are left out at random (Srivastava et al. 2014): of a token's input, of its state, of words. */
const LEFT_OUT = { input: 0.2, state: 0.25, word: 0.08 };

/** Gradients of the vectors of words, and the rows that have any. */
export interface WordGradients {
  readonly values: Float32Array;
  readonly touched: Set<number>;
}

export class Step {
  private readonly heads: Heads;
  private readonly width: number;

  constructor(
    private readonly sizes: Sizes,
    private readonly weights: Weights,
    private readonly gradients: Weights,
    private readonly vectors: Vectors,
    private readonly words: WordGradients,
    private readonly random: () => number,
  ) {
    this.width = inputWidth(sizes);
    this.heads = new Heads(sizes, weights, gradients);
  }

  /** Adds the gradients of a piece; returns the losses of cues and labels before. */
  take(piece: Piece): { cues: number; labels: number } {
    const { hidden } = this.sizes;
    const { size } = piece;
    const gates = GATES * hidden;
    const kept = new Uint8Array(size * this.width);
    const input = this.inputOf(piece, kept);
    const states = new Float32Array(size * 2 * hidden);
    const traces: Trace[] = [];
    const cells = ([0, 1] as const).map((direction) => ({
      hidden,
      state: Float64Array.from(this.weights.state[direction]),
      stateBias: this.weights.stateBias[direction],
    }));
    cells.forEach((one, direction) => {
      const trace = { gates: new Float32Array(size * gates), candidate: new Float32Array(size * hidden) };
      run(one, this.gatesOf(input, size, direction as 0 | 1), size, direction === 1, states, trace);
      traces.push(trace);
    });
    const wanted = new Float64Array(size * 2 * hidden);
    const seen = this.withoutSome(states);
    const losses = this.heads.take(piece, seen.states, wanted);
    for (let k = 0; k < wanted.length; k++) wanted[k] = (wanted[k] as number) * (seen.factors[k] as number);
    const into = new Float64Array(size * gates);
    const back = new Float64Array(size * this.width);
    cells.forEach((one, direction) => {
      const side = direction as 0 | 1;
      const gradients = { state: this.gradients.state[side], stateBias: this.gradients.stateBias[side] };
      runBack(one, traces[side] as Trace, size, side === 1, states, wanted, gradients, into);
      this.learnInput(side, into, input, size, back);
    });
    this.learnTables(piece, kept, back);
    return losses;
  }

  /** Vectors and table rows of all tokens beside each other; `kept` says which numbers were not left out. */
  private inputOf({ size, words, rows }: Piece, kept: Uint8Array): Float64Array {
    const { width, random, vectors, weights } = this;
    const input = new Float64Array(size * width);
    for (let t = 0; t < size; t++) {
      const at = t * width;
      const word = words[t] as number;
      if (word >= 0 && random() >= LEFT_OUT.word)
        input.set(vectors.vectors.subarray(word * vectors.width, (word + 1) * vectors.width), at);
      let column = at + vectors.width;
      for (let k = 0; k < TABLE_COUNT; k++) {
        const { width: own } = TABLES[k] as { width: number };
        const from = (rows[t * TABLE_COUNT + k] as number) * own;
        input.set((weights.tables[k] as Float32Array).subarray(from, from + own), column);
        column += own;
      }
      for (let k = at; k < at + width; k++) {
        kept[k] = random() < LEFT_OUT.input ? 0 : 1;
        input[k] = kept[k] ? (input[k] as number) / (1 - LEFT_OUT.input) : 0;
      }
    }
    return input;
  }

  private gatesOf(input: Float64Array, size: number, direction: 0 | 1): Float32Array {
    const bias = this.weights.bias[direction];
    const all = new Float32Array(size * bias.length);
    multiply(this.weights.input[direction], bias, input, size, all);
    return all;
  }

  private withoutSome(states: Float32Array): { states: Float32Array; factors: Float32Array } {
    const kept = states.slice();
    const factors = new Float32Array(states.length);
    for (let k = 0; k < kept.length; k++) {
      factors[k] = this.random() < LEFT_OUT.state ? 0 : 1 / (1 - LEFT_OUT.state);
      kept[k] = (kept[k] as number) * (factors[k] as number);
    }
    return { states: kept, factors };
  }

  private learnInput(
    direction: 0 | 1,
    into: Float64Array,
    input: Float64Array,
    size: number,
    back: Float64Array,
  ): void {
    const bias = this.gradients.bias[direction];
    const gates = bias.length;
    addOuter(this.gradients.input[direction], into, gates, input, size);
    for (let t = 0; t < size; t++) {
      for (let g = 0; g < gates; g++) bias[g] = (bias[g] as number) + (into[t * gates + g] as number);
      addTransposed(this.weights.input[direction], into, t * gates, gates, back, t * this.width);
    }
  }

  private learnTables({ size, words, rows }: Piece, kept: Uint8Array, back: Float64Array): void {
    const { width, vectors } = this;
    const factor = 1 / (1 - LEFT_OUT.input);
    const add = (to: Float32Array, toAt: number, from: number, count: number) => {
      for (let k = 0; k < count; k++)
        if (kept[from + k]) to[toAt + k] = (to[toAt + k] as number) + (back[from + k] as number) * factor;
    };
    for (let t = 0; t < size; t++) {
      const at = t * width;
      const word = words[t] as number;
      if (word >= 0 && word < vectors.learnt) {
        add(this.words.values, word * vectors.width, at, vectors.width);
        this.words.touched.add(word);
      }
      let column = at + vectors.width;
      for (let k = 0; k < TABLE_COUNT; k++) {
        const { width: own } = TABLES[k] as { width: number };
        add(
          this.gradients.tables[k] as Float32Array,
          (rows[t * TABLE_COUNT + k] as number) * own,
          column,
          own,
        );
        column += own;
      }
    }
  }
}
