/**
 * Matrix times vector with the processor's instructions for two numbers at once, which engines give to WebAssembly alone.
 * Each row's products are added up in the order of the columns, as `product` does it: the sums are the same to the last
 * bit. The code is one function, written down here instruction by instruction:
 *
 *     for (; matrix < end; out += 64 bytes)             eight rows at a time, which stand column by column
 *       for (at = vector; at < vector + bytes; at += 8)
 *         sums[0..7] += matrix[0..7] · vector[at]; matrix += 64 bytes
 */
import { product } from './product.js';

/** out = a matrix · vector */
export type Times = (vector: Float64Array, out: Float64Array) => void;

export interface Matrix {
  readonly values: Float64Array;
  readonly columns: number;
}

/** What multiplies each of some matrices, which do not change any more. */
export function timesOf(matrices: readonly Matrix[]): Times[] {
  const fits = matrices.every(({ values, columns }) => (values.length / columns) % ROWS === 0);
  return (fits ? withInstructions(matrices) : null) ?? matrices.map(plainly);
}

const plainly =
  ({ values, columns }: Matrix): Times =>
  (vector, out) =>
    product(values, vector, values.length / columns, columns, out);

/** Rows that are added up at a time: matrices with whole numbers of them are multiplied fastest. */
export const ROWS_AT_A_TIME = 8;
const ROWS = ROWS_AT_A_TIME;
const BYTES = 8;
const PAGE = 65_536;

interface Multiplying {
  multiply(matrix: number, vector: number, end: number, bytes: number, out: number): void;
}

/** Null where WebAssembly or these instructions are missing or not allowed. */
function withInstructions(matrices: readonly Matrix[]): Times[] | null {
  const most = Math.max(...matrices.map(({ columns }) => columns));
  const rows = Math.max(...matrices.map(({ values, columns }) => values.length / columns));
  const all = matrices.reduce((sum, { values }) => sum + values.length, most + rows);
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly;
  try {
    if (!engine) return null;
    const memory = new engine.Memory({ initial: Math.ceil((all * BYTES) / PAGE) });
    const { exports } = new engine.Instance(new engine.Module(moduleBytes()), { host: { memory } });
    const { multiply } = exports as Multiplying;
    const vectorIn = new Float64Array(memory.buffer, 0, most);
    const sumsOut = new Float64Array(memory.buffer, most * BYTES, rows);
    let from = (most + rows) * BYTES;
    return matrices.map(({ values, columns }): Times => {
      const at = from;
      from += values.length * BYTES;
      const end = from;
      laidOut(values, columns, new Float64Array(memory.buffer, at, values.length));
      const size = values.length / columns;
      return (vector, out) => {
        for (let k = 0; k < columns; k++) vectorIn[k] = vector[k] as number;
        multiply(at, 0, end, columns * BYTES, most * BYTES);
        for (let r = 0; r < size; r++) out[r] = sumsOut[r] as number;
      };
    });
  } catch {
    return null;
  }
}

/** Eight rows after another, the eight numbers of a column beside each other. */
function laidOut(values: Float64Array, columns: number, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const row = Math.floor(i / columns);
    const among = row % ROWS;
    into[(row - among) * columns + (i % columns) * ROWS + among] = values[i] as number;
  }
}

/** What is used of WebAssembly, which the types of the language do not have. */
interface Engine {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const INTEGER = 0x7f;
const VECTOR = 0x7b;
/** The parameters of the function, and its variables after them. */
const [MATRIX, VECTOR_START, END, ROW_BYTES, OUT, AT, LAST, VALUE, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const get = (variable: number): number[] => [0x20, variable];
const set = (variable: number): number[] => [0x21, variable];
const tee = (variable: number): number[] => [0x22, variable];
/** Numbers of more than six bits take two bytes. */
const step = (bytes: number): number[] => [0x41, (bytes & 0x7f) | 0x80, bytes >> 7];
const ADD = [0x6a];
const LOOP = [0x03, 0x40];
const CLOSE = [0x0b];
const AGAIN_IF_LESS = [0x49, 0x0d, 0];
const load = (offset: number): number[] => [0xfd, 0, 3, offset];
const store = (offset: number): number[] => [0xfd, 11, 3, offset];
const LOAD_TWICE = [0xfd, 10, 3, 0];
const NONE = [0xfd, 12, ...new Array<number>(16).fill(0)];
const TIMES = [0xfd, 0xf2, 1];
const PLUS = [0xfd, 0xf0, 1];
/** Two rows are in one sum. */
const SUMS = [0, 1, 2, 3];

function code(): number[] {
  const column = [
    ...[...get(AT), ...LOAD_TWICE, ...set(VALUE)],
    ...SUMS.flatMap((k) => [
      ...[...get(SUM + k), ...get(MATRIX), ...load(16 * k), ...get(VALUE), ...TIMES, ...PLUS],
      ...set(SUM + k),
    ]),
    ...[...get(MATRIX), ...step(64), ...ADD, ...set(MATRIX)],
    ...[...get(AT), ...step(8), ...ADD, ...tee(AT), ...get(LAST), ...AGAIN_IF_LESS],
  ];
  const rows = [
    ...SUMS.flatMap((k) => [...NONE, ...set(SUM + k)]),
    ...[...get(VECTOR_START), ...tee(AT), ...get(ROW_BYTES), ...ADD, ...set(LAST)],
    ...[...LOOP, ...column, ...CLOSE],
    ...SUMS.flatMap((k) => [...get(OUT), ...get(SUM + k), ...store(16 * k)]),
    ...[...get(OUT), ...step(64), ...ADD, ...set(OUT)],
    ...[...get(MATRIX), ...get(END), ...AGAIN_IF_LESS],
  ];
  const variables = [2, 2, INTEGER, 1 + SUMS.length, VECTOR];
  return [...variables, ...LOOP, ...rows, ...CLOSE, ...CLOSE];
}

/** The module: the type of its function, its memory, the function, its name, its code. */
export function moduleBytes(): Uint8Array {
  const own = code();
  const size = [(own.length & 0x7f) | 0x80, own.length >> 7];
  const section = (id: number, bytes: readonly number[]) => [
    ...[id, (bytes.length & 0x7f) | 0x80, bytes.length >> 7],
    ...bytes,
  ];
  const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, ...new Array<number>(5).fill(INTEGER), 0]),
    ...section(2, [1, ...name('host'), ...name('memory'), 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name('multiply'), 0, 0]),
    ...section(10, [1, ...size, ...own]),
  ]);
}
