/**
 * The learned reader of a language: a logistic regression that tells cues (AdaGrad, Duchi et al. 2011) and a
 * linear-chain conditional random field (Lafferty et al. 2001) that labels, for each cue, what its source and its
 * content are. Features are hashed (Weinberger et al. 2009).
 */
import { LitopysError } from '../../../model/index.js';
import type { CandidateFeatures } from './choose.js';
import { CONTENT, CONTENT_FIRST, CUE, LABELS, ROW, SOURCE, SOURCE_FIRST } from './labels.js';
import { type NetworkHead, networkBytes, networkFrom, networkLength } from './network/bytes.js';
import type { Network } from './network/network.js';
import { packedRows, WORDS } from './rows.js';
import { MOST_TOKENS } from './windows.js';

export const STATEMENTS_VERSION = 4;
/** Kinds of marks that the transitions tell apart (see facts.ts). */
export const MARKS = 10;

/** What a weight of 1 counts for: 1 in training, a step of the rounding in what was stored. */
export interface Scales {
  readonly cue: number;
  readonly labels: number;
  readonly choice: number;
}

/** What a model says of itself besides its weights: the JSON head of `statements.bin`. */
interface ModelHead {
  readonly language: string;
  readonly cueBits: number;
  readonly labelBits: number;
  readonly choiceBits: number;
  /** Least probability of a cue for it to be looked at. */
  readonly threshold: number;
  /** Least probability that there is a statement for it to be read. */
  readonly accept: number;
  /** The same where no rule proposes a statement: «написав роман», "showed the driver the road" are none. */
  readonly acceptAlone: number;
  /** Whether the rules' cue words are taken where they have the same cue: their guide and that of the gold agree. */
  readonly trustsCues: boolean;
  /** Whether it looks at clauses and groups of words (see clauses.ts); those made before do not say. */
  readonly seesClauses?: boolean;
  /** Log odds of a statement being right, from those of the model (see training/statements/calibrate.ts). */
  readonly calibration: { readonly slope: number; readonly offset: number };
}

/**
 * Contents of `statements.bin`: the head and the weights. They stay the signed bytes they are stored as, since
 * most of the time of reading goes into fetching them from memory; in training they are floats.
 */
export interface StatementsModel<
  Weights extends Int8Array | Float32Array = Int8Array | Float32Array,
  Rows extends Int32Array | Float32Array = Int32Array | Float32Array,
> extends ModelHead {
  readonly scales: Scales;
  /** Weights of the cue features. */
  readonly cue: Weights;
  /** Rows of `ROW` weights, one a label; stored ones packed (see rows.ts). */
  readonly labels: Rows;
  /** Weight of a label after another, by the mark at the token and at the one before: [mark][2][from][to]. */
  readonly transitions: Float32Array;
  /** Weights of the features of whole candidates. */
  readonly choice: Weights;
  /** What sees whole sentences, beside the linear weights; null where few articles are learnt from. */
  readonly network: Network | null;
}

/** A model as it is trained: all its weights are floats. */
export type TrainedModel = StatementsModel<Float32Array, Float32Array>;

/** Score that forbids: a piece can not go on that has not begun. */
export const NEVER = -1e9;

export function allowed(from: number, to: number): boolean {
  if (to === SOURCE) return from === SOURCE_FIRST || from === SOURCE;
  if (to === CONTENT) return from === CONTENT_FIRST || from === CONTENT;
  return true;
}

/** The labels that may follow each label, a bit each. */
export const FOLLOWERS: Uint8Array = Uint8Array.from({ length: LABELS }, (_, from) => {
  let bits = 0;
  for (let to = 0; to < LABELS; to++) if (allowed(from, to)) bits |= 1 << to;
  return bits;
});

export function transitionAt(mark: number, before: 0 | 1, from: number, to: number): number {
  return ((mark * 2 + before) * LABELS + from) * LABELS + to;
}

/** Log odds that features speak of a cue. */
export function cueOdds(model: StatementsModel, features: Int32Array, count: number): number {
  const mask = (1 << model.cueBits) - 1;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += model.cue[(features[i] as number) & mask] as number;
  return sum * model.scales.cue;
}

/** Room of one window: the best score of each label at each token, and the label it came from. */
const best = new Float64Array(MOST_TOKENS * LABELS);
const back = new Uint8Array(MOST_TOKENS * LABELS);

/** The best labels of a window (Viterbi). `scores` holds LABELS numbers a token; `head` is where the cue must be. */
export function bestLabels(
  model: StatementsModel,
  scores: Float64Array,
  size: number,
  head: number,
  marks: Uint8Array,
  firstMark: number,
): Uint8Array {
  const { transitions } = model;
  for (let i = 0; i < size; i++) {
    const at = i * LABELS;
    const before = i === 0 ? -1 : at - LABELS;
    const own = transitionAt(marks[firstMark + i] as number, 0, 0, 0);
    const other = transitionAt(i > 0 ? (marks[firstMark + i - 1] as number) : 0, 1, 0, 0);
    for (let to = 0; to < LABELS; to++) {
      back[at + to] = 0;
      best[at + to] = NEVER;
      if (i === head && to !== CUE) continue;
      let top = NEVER;
      for (let label = 0; label < (before < 0 ? 1 : LABELS); label++) {
        if ((((FOLLOWERS[label] as number) >> to) & 1) === 0) continue;
        const step = label * LABELS + to;
        const value =
          (before < 0 ? 0 : (best[before + label] as number)) +
          (transitions[own + step] as number) +
          (transitions[other + step] as number);
        if (value > top) {
          top = value;
          back[at + to] = label;
        }
      }
      best[at + to] = top + (scores[at + to] as number);
    }
  }
  return pathTo(size);
}

/** Reads the best path from its end. */
function pathTo(size: number): Uint8Array {
  const labels = new Uint8Array(size);
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < LABELS; k++) {
    const value = best[(size - 1) * LABELS + k] as number;
    if (value > top) {
      top = value;
      label = k;
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABELS + label] as number;
  }
  return labels;
}

/** Score of a whole labelling, as Viterbi counts it. */
export function pathScore(
  model: StatementsModel,
  scores: Float64Array,
  labels: Uint8Array,
  marks: Uint8Array,
  firstMark: number,
): number {
  let sum = 0;
  for (let k = 0; k < labels.length; k++) {
    const to = labels[k] as number;
    const from = k === 0 ? 0 : (labels[k - 1] as number);
    if (!allowed(from, to)) return NEVER;
    sum +=
      (scores[k * LABELS + to] as number) +
      (model.transitions[transitionAt(marks[firstMark + k] as number, 0, from, to)] as number) +
      (model.transitions[
        transitionAt(k > 0 ? (marks[firstMark + k - 1] as number) : 0, 1, from, to)
      ] as number);
  }
  return sum;
}

/** Score of a candidate. */
export function choiceScore(
  model: Pick<StatementsModel, 'choice' | 'choiceBits' | 'scales'>,
  { hashes, values, size }: CandidateFeatures,
): number {
  const mask = (1 << model.choiceBits) - 1;
  let sum = 0;
  for (let i = 0; i < size; i++)
    sum += (model.choice[(hashes[i] as number) & mask] as number) * (values[i] as number);
  return sum * model.scales.choice;
}

const decoder = new TextDecoder();

const opened = new WeakMap<Uint8Array, StatementsModel>();

/** The model of some bytes, decoded once. @throws LitopysError `model.version` */
export function openStatements(bytes: Uint8Array): StatementsModel {
  const known = opened.get(bytes) ?? decodeStatements(bytes);
  opened.set(bytes, known);
  return known;
}

/** Set in the version of a model whose rows stand packed at its end, as they are read: threads can share them. */
const LAID_OUT = 0x40000000;
/** They begin at a line of the cache. */
const LINE = 64;

interface Parts {
  readonly head: ModelHead & {
    /** Of the tables in their order. */
    readonly scales: readonly [cue: number, labels: number, transitions: number, choice: number];
    readonly network?: NetworkHead | undefined;
  };
  readonly isLaidOut: boolean;
  readonly cue: Int8Array;
  /** Empty where they are laid out. */
  readonly labels: Int8Array;
  readonly transitions: Int8Array;
  readonly choice: Int8Array;
  /** Where the labels begin, the network if there is one, and where all ends. */
  readonly labelsAt: number;
  readonly networkAt: number;
  readonly end: number;
}

/** @throws LitopysError `model.version` when it was written by another version of the trainer */
function partsOf(bytes: Uint8Array): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stated = view.getUint32(0, true);
  if ((stated & ~LAID_OUT) !== STATEMENTS_VERSION)
    throw new LitopysError('model.version', 'the statements model was written by another version', {
      where: 'models/<language>/statements.bin',
      next: 'run npm run train, or install the package again',
    });
  const isLaidOut = (stated & LAID_OUT) !== 0;
  const headSize = view.getUint32(4, true);
  // A copy: what threads share is not decoded where it lies.
  const head = JSON.parse(decoder.decode(bytes.slice(8, 8 + headSize))) as Parts['head'];
  let at = 8 + headSize;
  const table = (size: number): Int8Array => {
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return values;
  };
  const cue = table(1 << head.cueBits);
  const labelsAt = at;
  const labels = table(isLaidOut ? 0 : (1 << head.labelBits) * LABELS);
  const transitions = table(MARKS * 2 * LABELS * LABELS);
  const choice = table(1 << head.choiceBits);
  const end = at + (head.network ? networkLength(head.network) : 0);
  return { head, isLaidOut, cue, labels, transitions, choice, labelsAt, networkAt: at, end };
}

/** The model as threads can share it. @throws LitopysError `model.version` */
export function statementsLaidOut(bytes: Uint8Array): Uint8Array {
  const { isLaidOut, labels, labelsAt, end } = partsOf(bytes);
  if (isLaidOut) return bytes;
  const rows = packedRows(labels);
  const after = bytes.subarray(labelsAt + labels.length, end);
  const at = Math.ceil((labelsAt + after.length) / LINE) * LINE;
  const laid = new Uint8Array(at + rows.byteLength);
  laid.set(bytes.subarray(0, labelsAt));
  laid.set(after, labelsAt);
  laid.set(new Uint8Array(rows.buffer), at);
  new DataView(laid.buffer).setUint32(0, STATEMENTS_VERSION | LAID_OUT, true);
  return laid;
}

function decodeStatements(bytes: Uint8Array): StatementsModel {
  const { head, isLaidOut, cue, labels, transitions, choice, networkAt, end } = partsOf(bytes);
  const { scales, network, ...rest } = head;
  const rowsAt = bytes.byteOffset + Math.ceil(end / LINE) * LINE;
  return {
    ...rest,
    scales: { cue: scales[0], labels: scales[1], choice: scales[3] },
    cue,
    labels: isLaidOut
      ? new Int32Array(bytes.buffer, rowsAt, (1 << head.labelBits) * WORDS)
      : packedRows(labels),
    transitions: Float32Array.from(transitions, (weight) => weight * scales[2]),
    choice,
    network: network ? networkFrom(network, bytes, networkAt) : null,
  };
}

/** The bytes of a trained model; weights are rounded to signed bytes. */
export function encodeStatements(model: TrainedModel): Uint8Array {
  const { cue, labels, transitions, choice, network, scales: _, ...told } = model;
  const rows = 1 << model.labelBits;
  const packed = new Float32Array(rows * LABELS);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < LABELS; k++) packed[row * LABELS + k] = labels[row * ROW + k] as number;
  const tables = [cue, packed, transitions, choice];
  const scales = tables.map((table) => largest(table) / 127);
  const stored = network ? networkBytes(network) : null;
  const head = new TextEncoder().encode(JSON.stringify({ ...told, scales, network: stored?.head }));
  const size = 8 + head.length + tables.reduce((sum, table) => sum + table.length, 0);
  const bytes = new Uint8Array(size + (stored?.bytes.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, STATEMENTS_VERSION, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + head.length;
  tables.forEach((table, t) => {
    for (const value of table)
      view.setInt8(at++, Math.max(-127, Math.min(127, Math.round(value / (scales[t] as number)))));
  });
  if (stored) bytes.set(stored.bytes, size);
  return bytes;
}

/** The largest weight that counts: the few beyond it are cut. */
function largest(table: Float32Array): number {
  const sizes = table
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  return sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
}
