/**
 * Models as bytes: version, size of the head, the head as JSON, the weights as signed bytes. The head is packed with
 * Brotli, or plain where the highest bit of the version is set (for browsers). The bit after it says that the weights
 * were laid out for reading already (for threads that share a model).
 */
import { compressed, decompressed } from './brotli.js';

const PLAIN = 0x80000000;
/** The weights stand as they lie in memory, not as they are written. */
const LAID_OUT = 0x40000000;
const FIXED = 8;
/** In the place of a version: all that follows is a model packed with Brotli, as files are stored. */
const FILE = 0x50434b44;

/** A model as its file has it: half as large, or less. */
export function packedFile(model: Uint8Array): Uint8Array {
  const body = compressed(model, 11);
  const bytes = new Uint8Array(MARK_SIZE + body.length);
  new DataView(bytes.buffer).setUint32(0, FILE, true);
  bytes.set(body, MARK_SIZE);
  return bytes;
}

/** The model in a file; one that is not packed is given back as it is. */
export function unpackedFile(bytes: Uint8Array): Uint8Array {
  return isPackedFile(bytes) ? decompressed(bytes.subarray(MARK_SIZE)) : bytes;
}

/** As `unpackedFile`, with whatever unpacks Brotli here. */
export async function unpackedFileBy(bytes: Uint8Array, unpack: Unpack): Promise<Uint8Array> {
  return isPackedFile(bytes) ? unpack(bytes.subarray(MARK_SIZE)) : bytes;
}

/** What turns Brotli into bytes. */
export type Unpack = (packed: Uint8Array) => Promise<Uint8Array> | Uint8Array;

const isPackedFile = (bytes: Uint8Array): boolean =>
  bytes.length > MARK_SIZE && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === FILE;

const MARK_SIZE = 4;

export function packed(version: number, head: unknown, weights: Int8Array): Uint8Array {
  return joined(version, compressed(JSON.stringify(head), 9), weights);
}

/** Head and weights; `head` is null when the version is another than `expected`. */
export function unpacked(
  bytes: Uint8Array,
  expected: number,
): { version: number; head: unknown; weights: Int8Array; isLaidOut: boolean } {
  const { stated, head, weights } = parted(bytes);
  const version = (stated & ~(PLAIN | LAID_OUT)) >>> 0;
  const isLaidOut = (stated & LAID_OUT) !== 0;
  if (version !== expected) return { version, head: null, weights: new Int8Array(0), isLaidOut };
  const text = isPlain(stated) ? head : decompressed(head);
  // A copy, for a view would keep the head as it is stored too; what is laid out is shared.
  const own = isLaidOut ? weights : weights.slice();
  return { version, head: JSON.parse(new TextDecoder().decode(text)), weights: own, isLaidOut };
}

/** What stands in a model beside its version. */
export interface Contents {
  readonly head: object;
  readonly weights: Int8Array;
}

/**
 * The same model as it lies in memory, so that threads share it: word lists too stand among the weights, not in the
 * head. One of another version is given back as it is; whoever opens it says so.
 */
export function withLaidOut(
  bytes: Uint8Array,
  expected: number,
  layOut: (contents: Contents) => Contents,
): Uint8Array {
  if ((parted(bytes).stated & LAID_OUT) !== 0) return bytes;
  const { version, head, weights } = unpacked(bytes, expected);
  if (version !== expected) return bytes;
  const laid = layOut({ head: head as object, weights });
  const text = new TextEncoder().encode(JSON.stringify(laid.head));
  return joined((version | LAID_OUT | PLAIN) >>> 0, text, laid.weights);
}

/** Where a list stands among the weights: its first byte, and how many there are. */
export type Place = readonly [at: number, size: number];

export function uint16At({ buffer, byteOffset }: Int8Array, [at, size]: Place): Uint16Array {
  return new Uint16Array(buffer, byteOffset + at, size / Uint16Array.BYTES_PER_ELEMENT);
}

export function int32At({ buffer, byteOffset }: Int8Array, [at, size]: Place): Int32Array {
  return new Int32Array(buffer, byteOffset + at, size / Int32Array.BYTES_PER_ELEMENT);
}

/** Lists one after another, each at the beginning of a line of the cache. */
export function inOneRow(lists: readonly (Int8Array | Uint8Array | Uint16Array | Int32Array)[]): {
  readonly bytes: Int8Array;
  readonly places: Place[];
} {
  let end = 0;
  const places = lists.map(({ byteLength }): Place => {
    const at = Math.ceil(end / LINE) * LINE;
    end = at + byteLength;
    return [at, byteLength];
  });
  const bytes = new Int8Array(end);
  lists.forEach((list, i) => {
    bytes.set(new Int8Array(list.buffer, list.byteOffset, list.byteLength), places[i]?.[0]);
  });
  return { bytes, places };
}

/** Weights begin at a multiple of this, so that what is fetched together lies in one line of the cache. */
const LINE = 64;

/**
 * The same model with a plain head.
 * @param unpack Brotli, whatever does it here
 */
export async function withPlainHead(bytes: Uint8Array, unpack: Unpack): Promise<Uint8Array> {
  const { stated, head, weights } = parted(bytes);
  if (isPlain(stated)) return bytes;
  return joined((stated | PLAIN) >>> 0, await unpack(head), weights);
}

const isPlain = (version: number) => (version & PLAIN) !== 0;

function parted(bytes: Uint8Array) {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, FIXED);
  const size = lengths.getUint32(4, true);
  const start = FIXED + size;
  return {
    stated: lengths.getUint32(0, true),
    head: bytes.subarray(FIXED, start),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + start, bytes.length - start),
  };
}

function joined(version: number, head: Uint8Array, weights: Int8Array): Uint8Array {
  const size = FIXED + head.length;
  const room = (LINE - (size % LINE)) % LINE;
  const bytes = new Uint8Array(room + size + weights.length).subarray(room);
  const lengths = new DataView(bytes.buffer, bytes.byteOffset);
  lengths.setUint32(0, version, true);
  lengths.setUint32(4, head.length, true);
  bytes.set(head, FIXED);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), FIXED + head.length);
  return bytes;
}
