/**
 * Models as bytes: version, size of the head, the head as JSON, the weights as signed bytes. The head is packed with
 * Brotli, or plain where the highest bit of the version is set (for browsers).
 */
import { compressed, decompressed } from './brotli.js';

const PLAIN = 0x80000000;
const FIXED = 8;

export function packed(version: number, head: unknown, weights: Int8Array): Uint8Array {
  return joined(version, compressed(JSON.stringify(head)), weights);
}

/** Head and weights; `head` is null when the version is another than `expected`. */
export function unpacked(
  bytes: Uint8Array,
  expected: number,
): { version: number; head: unknown; weights: Int8Array } {
  const { stated, head, weights } = parted(bytes);
  const version = (stated & ~PLAIN) >>> 0;
  if (version !== expected) return { version, head: null, weights: new Int8Array(0) };
  const text = isPlain(stated) ? head : decompressed(head);
  return { version, head: JSON.parse(new TextDecoder().decode(text)), weights };
}

/**
 * The same model with a plain head.
 * @param unpack Brotli, whatever does it here
 */
export async function withPlainHead(
  bytes: Uint8Array,
  unpack: (packed: Uint8Array) => Promise<Uint8Array> | Uint8Array,
): Promise<Uint8Array> {
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
  const bytes = new Uint8Array(FIXED + head.length + weights.length);
  const lengths = new DataView(bytes.buffer);
  lengths.setUint32(0, version, true);
  lengths.setUint32(4, head.length, true);
  bytes.set(head, FIXED);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), FIXED + head.length);
  return bytes;
}
