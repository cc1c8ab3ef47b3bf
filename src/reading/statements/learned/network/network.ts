/**
 * A small recurrent network (bidirectional gated cells, Cho et al. 2014) over word vectors and what is known of each
 * token: it tells cues, and labels the tokens around a cue by its state and theirs. Its odds stand beside those of
 * the linear models, which see single words and their neighbours sharper and the rest of the sentence hardly.
 */
import { type Times, timesOf } from '../../../../text/instructions.js';
import { GATES, inputWidth, type Sizes, TABLE_COUNT, TABLES, type Weights } from './layout.js';
import { rowOfForm, type WordVectors } from './words.js';

export interface Network {
  readonly sizes: Sizes;
  readonly words: WordVectors;
  readonly weights: Weights;
}

/** Forms whose part of the input is kept: a bound on memory, not on texts. */
const MOST_FORMS = 8192;

/** What a network has worked out once and needs for every token. */
export interface Prepared {
  /** For each table but the endings what a row puts into the gates of both directions, beyond what row 0 does. */
  readonly tables: readonly Float32Array[];
  /** The bias, and what the rows 0 of these tables put into the gates. */
  readonly base: Float32Array;
  /** The same with word and ending, by form. */
  readonly forms: Map<string, Float32Array>;
  /** Matrices in double precision and what multiplies them, for what is done with every token. */
  readonly state: readonly [Float64Array, Float64Array];
  readonly timesState: readonly [Times, Times];
  readonly timesToken: Times;
  readonly timesHead: Times;
}

const preparedOf = new WeakMap<Network, Prepared>();

export function prepared(network: Network): Prepared {
  const known = preparedOf.get(network) ?? prepare(network);
  preparedOf.set(network, known);
  return known;
}

function prepare(network: Network): Prepared {
  const { sizes, weights } = network;
  const width = inputColumns(network);
  const base = new Float32Array(width);
  base.set(weights.bias[0]);
  base.set(weights.bias[1], GATES * sizes.hidden);
  let column = sizes.vector;
  const tables = TABLES.map(({ rows, width: own }, t) => {
    const values = weights.tables[t] as Float32Array;
    const all = new Float32Array(t === 0 ? 0 : rows * width);
    for (let r = 0; t > 0 && r < rows; r++)
      project(
        network,
        values.subarray(r * own, (r + 1) * own),
        column,
        all.subarray(r * width, (r + 1) * width),
      );
    const first = all.slice(0, width);
    for (let k = 0; k < first.length; k++) base[k] = (base[k] as number) + (first[k] as number);
    for (let k = 0; k < all.length; k++) all[k] = (all[k] as number) - (first[k % width] as number);
    column += own;
    return all;
  });
  const { hidden } = sizes;
  const state = weights.state.map((matrix) => Float64Array.from(matrix)) as [Float64Array, Float64Array];
  const [timesOn, timesBack, timesToken, timesHead] = timesOf([
    ...state.map((values) => ({ values, columns: hidden })),
    ...[weights.token, weights.head].map((one) => ({ values: Float64Array.from(one), columns: 2 * hidden })),
  ]) as [Times, Times, Times, Times];
  return {
    tables,
    base,
    forms: new Map(),
    state,
    timesState: [timesOn, timesBack],
    timesToken,
    timesHead,
  };
}

const inputColumns = ({ sizes }: Network): number => 2 * GATES * sizes.hidden;

/** Adds what some numbers of the input, from `column` on, put into the gates of both directions. */
function project({ sizes, weights }: Network, values: Float32Array, column: number, out: Float32Array): void {
  const gates = GATES * sizes.hidden;
  const width = inputWidth(sizes);
  weights.input.forEach((matrix, direction) => {
    for (let g = 0; g < gates; g++) {
      let sum = 0;
      const at = g * width + column;
      for (let k = 0; k < values.length; k++) sum += (matrix[at + k] as number) * (values[k] as number);
      out[direction * gates + g] = (out[direction * gates + g] as number) + sum;
    }
  });
}

/** What a form puts into the gates: the base, its vector, its ending. */
function formInput(network: Network, { forms, base }: Prepared, norm: string, ending: number): Float32Array {
  const known = forms.get(norm);
  if (known) return known;
  const { weights, sizes, words } = network;
  const whole = base.slice();
  const row = rowOfForm(words, norm);
  if (row >= 0) project(network, vectorAt(words, row), 0, whole);
  const { width } = TABLES[0];
  const values = weights.tables[0] as Float32Array;
  project(network, values.subarray(ending * width, (ending + 1) * width), sizes.vector, whole);
  if (forms.size >= MOST_FORMS) forms.clear();
  forms.set(norm, whole);
  return whole;
}

export function vectorAt({ vectors, width, scale }: WordVectors, row: number): Float32Array {
  return Float32Array.from(vectors.subarray(row * width, (row + 1) * width), (value) => value * scale);
}

/**
 * Puts what a token of a form, with these rows of the tables, puts into the gates of each direction into the inputs of
 * that direction, from `to` on.
 */
export function fillInput(
  network: Network,
  ready: Prepared,
  norm: string,
  rows: Uint16Array,
  rowsAt: number,
  inputs: readonly [on: Float32Array, back: Float32Array],
  to: number,
): void {
  const on = inputs[0];
  const back = inputs[1];
  const form = formInput(network, ready, norm, rows[rowsAt] as number);
  const gates = form.length / 2;
  for (let g = 0; g < gates; g++) {
    on[to + g] = form[g] as number;
    back[to + g] = form[gates + g] as number;
  }
  for (let t = 1; t < TABLE_COUNT; t++) {
    const row = rows[rowsAt + t] as number;
    if (row === 0) continue;
    const table = ready.tables[t] as Float32Array;
    const from = row * form.length;
    for (let g = 0; g < gates; g++) {
      on[to + g] = (on[to + g] as number) + (table[from + g] as number);
      back[to + g] = (back[to + g] as number) + (table[from + gates + g] as number);
    }
  }
}
