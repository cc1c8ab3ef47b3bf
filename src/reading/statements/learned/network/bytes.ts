/** A network as bytes: it follows the linear weights in `statements.bin`. */
import type { Sizes, Weights } from './layout.js';
import { lengthOf, partsOf, weightsOf } from './layout.js';
import type { Network } from './network.js';

/** What the head of the file says of a network. */
export interface NetworkHead {
  readonly sizes: Sizes;
  readonly words: number;
  readonly wordScale: number;
  /** What a step of the rounding counts for in each part of the weights. */
  readonly scales: readonly number[];
}

/** Weights are rounded to two signed bytes, vectors of words to one. */
const LARGEST = 32_767;

export function networkBytes({ sizes, words, weights }: Network): { head: NetworkHead; bytes: Uint8Array } {
  const parts = partsOf(weights, sizes);
  const scales = parts.map(
    (part) => part.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / LARGEST,
  );
  const { hashes, vectors, scale } = words;
  const bytes = new Uint8Array(weights.all.length * 2 + hashes.length * 4 + vectors.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  parts.forEach((part, p) => {
    for (const value of part) {
      view.setInt16(at, Math.round(value / (scales[p] as number)), true);
      at += 2;
    }
  });
  for (const hash of hashes) {
    view.setInt32(at, hash, true);
    at += 4;
  }
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), at);
  return { head: { sizes, words: hashes.length, wordScale: scale, scales }, bytes };
}

/** How many bytes it takes. */
export function networkLength({ sizes, words }: NetworkHead): number {
  return 2 * lengthOf(sizes) + words * (4 + sizes.vector);
}

/** The network that was stored from `at` on. */
export function networkFrom(head: NetworkHead, bytes: Uint8Array, at: number): Network {
  const { sizes, scales } = head;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
  const weights: Weights = weightsOf(sizes);
  let from = 0;
  partsOf(weights, sizes).forEach((part, p) => {
    for (let k = 0; k < part.length; k++, from += 2)
      part[k] = view.getInt16(from, true) * (scales[p] as number);
  });
  const hashes = Int32Array.from({ length: head.words }, (_, k) => view.getInt32(from + 4 * k, true));
  from += 4 * head.words;
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + at + from, head.words * sizes.vector);
  return { sizes, weights, words: { hashes, vectors, width: sizes.vector, scale: head.wordScale } };
}
