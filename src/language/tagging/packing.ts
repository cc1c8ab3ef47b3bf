/** Models as bytes: version, size of the head, the head as JSON (Brotli), the weights as signed bytes. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

export function packed(version: number, head: unknown, weights: Int8Array): Uint8Array {
  const text = brotliCompressSync(JSON.stringify(head), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
  const bytes = new Uint8Array(8 + text.length + weights.length);
  const lengths = new DataView(bytes.buffer);
  lengths.setUint32(0, version, true);
  lengths.setUint32(4, text.length, true);
  bytes.set(text, 8);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + text.length);
  return bytes;
}

/** Head and weights; `head` is null when the version is another than `expected`. */
export function unpacked(
  bytes: Uint8Array,
  expected: number,
): { version: number; head: unknown; weights: Int8Array } {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, 8);
  const version = lengths.getUint32(0, true);
  if (version !== expected) return { version, head: null, weights: new Int8Array(0) };
  const size = lengths.getUint32(4, true);
  const head = JSON.parse(brotliDecompressSync(bytes.subarray(8, 8 + size)).toString());
  return {
    version,
    head,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + 8 + size, bytes.length - 8 - size),
  };
}
