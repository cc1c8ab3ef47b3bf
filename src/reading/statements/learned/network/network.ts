/**
 * A small recurrent network (bidirectional gated cells, Cho et al. 2014) over word vectors and what is known of each
 * token: it tells cues, and labels the tokens around a cue by its state and theirs. Its odds stand beside those of
 * the linear models, which see single words and their neighbours sharper and the rest of the sentence hardly.
 */
import type { Token } from '../../../../language/contract.js';
import { LABELS } from '../labels.js';
import { GATES, inputWidth, type Sizes, TABLE_COUNT, TABLES, type Weights } from './layout.js';
import { rowOfForm, type WordVectors } from './words.js';

/** How a network is used beside the linear weights, and what it knows words by. */
export interface Use {
  /** Words by their lemmas, where they have many forms; by their forms otherwise. */
  readonly byLemma: boolean;
  /** Groups of sentences are looked at together up to so many tokens: states know nothing of what lies beyond. */
  readonly pieces: number;
  /** What its log odds of a cue count, of both together. Nothing: then only the pieces with cues are looked at. */
  readonly cue: number;
  /** What its labels count beside those of the label field. */
  readonly labels: number;
}

/** What a token's word is for a network. */
export const wordOf = (
  { norm, lemma }: Pick<Token, 'norm' | 'lemma'>,
  { byLemma }: Pick<Use, 'byLemma'>,
): string => (byLemma ? lemma : norm);

export interface Network {
  readonly sizes: Sizes;
  readonly use: Use;
  readonly words: WordVectors;
  readonly weights: Weights;
}

/** Words whose part of the input is kept: a bound on memory, not on texts. */
const MOST_WORDS = 8192;

/** What a network has worked out once and needs for every token. */
export interface Prepared {
  /** For each table what a row puts into the gates of both directions, beyond what row 0 does. */
  readonly tables: readonly Float32Array[];
  /** The bias, and what the rows 0 of these tables put into the gates. */
  readonly base: Float32Array;
  /** The same with the vector of a word. */
  readonly words: Map<string, Float32Array>;
  /** Matrices in double precision, for what is done with every token. */
  readonly state: readonly [Float64Array, Float64Array];
  readonly token: Float64Array;
  readonly head: Float64Array;
  /** What each unit counts for in each label, the labels of one unit beside each other. */
  readonly labels: Float64Array;
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
    const all = new Float32Array(rows * width);
    for (let r = 0; r < rows; r++)
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
  const [on, back] = weights.state;
  return {
    tables,
    base,
    words: new Map(),
    state: [Float64Array.from(on), Float64Array.from(back)],
    token: Float64Array.from(weights.token),
    head: Float64Array.from(weights.head),
    labels: byUnit(weights.label, sizes.units),
  };
}

function byUnit(label: Float32Array, units: number): Float64Array {
  const turned = new Float64Array(label.length);
  for (let l = 0; l < LABELS; l++)
    for (let u = 0; u < units; u++) turned[u * LABELS + l] = label[l * units + u] as number;
  return turned;
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

/** What a word puts into the gates: the base and its vector. */
function wordInput(network: Network, { words, base }: Prepared, word: string): Float32Array {
  const known = words.get(word);
  if (known) return known;
  const row = rowOfForm(network.words, word);
  const whole = row < 0 ? base : base.slice();
  if (row >= 0) project(network, vectorAt(network.words, row), 0, whole);
  if (words.size >= MOST_WORDS) words.clear();
  words.set(word, whole);
  return whole;
}

export function vectorAt({ vectors, width, scale }: WordVectors, row: number): Float32Array {
  return Float32Array.from(vectors.subarray(row * width, (row + 1) * width), (value) => value * scale);
}

/**
 * What a token of a word, with these rows of the tables, puts into the gates of both directions. The result is good
 * until the next call.
 */
export function inputOf(network: Network, word: string, rows: Uint16Array, rowsAt: number): Float32Array {
  const ready = prepared(network);
  const width = ready.base.length;
  if (sum.length !== width) sum = new Float32Array(width);
  sum.set(wordInput(network, ready, word));
  for (let t = 0; t < TABLE_COUNT; t++) {
    const row = rows[rowsAt + t] as number;
    if (row === 0) continue;
    const table = ready.tables[t] as Float32Array;
    const from = row * width;
    for (let g = 0; g < width; g++) sum[g] = (sum[g] as number) + (table[from + g] as number);
  }
  return sum;
}

let sum = new Float32Array(0);
