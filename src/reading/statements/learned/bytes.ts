/** The learned reader as bytes: `statements.bin`, as it is stored and as threads share it. */
import { LitopysError } from '../../../model/index.js';
import { MARKS } from './label-path.js';
import { LABELS, ROW } from './labels.js';
import type { ModelHead, StatementsModel, TrainedModel } from './model.js';
import { type NetworkHead, networkBytes, networkFrom, networkLength } from './network/bytes.js';
import { packedRows, WORDS } from './rows.js';

export const STATEMENTS_VERSION = 4;

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
