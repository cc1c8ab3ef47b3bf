/** What the network is made of: its tables and matrices, in the order in which they are stored. */
import { LABELS } from '../labels.js';

export interface Sizes {
  /** Numbers of a word's vector. */
  readonly vector: number;
  /** Cells of each direction. */
  readonly hidden: number;
  /** Units between hidden states and labels. */
  readonly units: number;
}

/** A token's properties besides the word: for each a table of small vectors that are learnt. */
export const TABLES = [
  { name: 'ending', rows: 1024, width: 8 },
  { name: 'shape', rows: 256, width: 8 },
  { name: 'face', rows: 32, width: 8 },
  { name: 'name', rows: 8, width: 4 },
  { name: 'place', rows: 16, width: 4 },
  { name: 'entry', rows: 256, width: 8 },
  { name: 'rule', rows: 64, width: 8 },
] as const;

export const TABLE_COUNT = TABLES.length;
const TABLES_WIDTH = TABLES.reduce((sum, { width }) => sum + width, 0);

/** Gates of a cell (Cho et al. 2014): reset, update, candidate. */
export const GATES = 3;
/** Distances from the cue that are told apart, and relations to its quotation. */
export const DISTANCES = 18;
export const RELATIONS = 4;

/** Numbers that one token puts into the cells. */
export const inputWidth = ({ vector }: Sizes): number => vector + TABLES_WIDTH;

/** Parts of the network, each a view of the one array of all its weights. Matrices are stored row by row. */
export interface Weights {
  readonly all: Float32Array;
  readonly tables: readonly Float32Array[];
  /** For each direction what the input counts for in the gates, [gates × hidden][input], and their bias. */
  readonly input: readonly [Float32Array, Float32Array];
  readonly bias: readonly [Float32Array, Float32Array];
  /** What the state before counts for, [gates × hidden][hidden], and the bias of the candidate's. */
  readonly state: readonly [Float32Array, Float32Array];
  readonly stateBias: readonly [Float32Array, Float32Array];
  /** Odds of being a cue: a weight a cell of both directions, and a bias. */
  readonly cue: Float32Array;
  /** Units from the token's state, [units][2 × hidden] and a bias; from the cue's; by distance and by quotation. */
  readonly token: Float32Array;
  readonly tokenBias: Float32Array;
  readonly head: Float32Array;
  readonly distance: Float32Array;
  readonly relation: Float32Array;
  /** [labels][units] and a bias. */
  readonly label: Float32Array;
  readonly labelBias: Float32Array;
}

/** Lengths of the parts in their order. */
function lengthsOf(sizes: Sizes): number[] {
  const { hidden, units } = sizes;
  const gates = GATES * hidden;
  const cells = 2 * hidden;
  const direction = [gates * inputWidth(sizes), gates, gates * hidden, hidden];
  return [
    ...TABLES.map(({ rows, width }) => rows * width),
    ...direction,
    ...direction,
    cells + 1,
    units * cells,
    units,
    units * cells,
    DISTANCES * units,
    RELATIONS * units,
    LABELS * units,
    LABELS,
  ];
}

/** How many weights there are. */
export const lengthOf = (sizes: Sizes): number => lengthsOf(sizes).reduce((sum, length) => sum + length, 0);

/** All weights of a network, zero. */
export function weightsOf(sizes: Sizes): Weights {
  const lengths = lengthsOf(sizes);
  const all = new Float32Array(lengthOf(sizes));
  let at = 0;
  const parts = lengths.map((length) => all.subarray(at, (at += length)));
  const next = (): Float32Array => parts.shift() as Float32Array;
  const tables = TABLES.map(next);
  const [input, bias, state, stateBias] = [next(), next(), next(), next()];
  return {
    all,
    tables,
    ...pairs([input, bias, state, stateBias], [next(), next(), next(), next()]),
    cue: next(),
    token: next(),
    tokenBias: next(),
    head: next(),
    distance: next(),
    relation: next(),
    label: next(),
    labelBias: next(),
  };
}

type Direction = [input: Float32Array, bias: Float32Array, state: Float32Array, stateBias: Float32Array];

function pairs(on: Direction, back: Direction): Pick<Weights, 'input' | 'bias' | 'state' | 'stateBias'> {
  return {
    input: [on[0], back[0]],
    bias: [on[1], back[1]],
    state: [on[2], back[2]],
    stateBias: [on[3], back[3]],
  };
}

/** The parts one by one, for what is done to each alone. */
export function partsOf({ all }: Weights, sizes: Sizes): Float32Array[] {
  let at = 0;
  return lengthsOf(sizes).map((length) => all.subarray(at, (at += length)));
}
