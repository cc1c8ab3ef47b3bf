/**
 * MinHash of a text's word shingles, and its bands. Texts that share a band are compared as near-copies.
 * Source: Broder, "On the resemblance and containment of documents" (1997); bands after Leskovec, Rajaraman, Ullman,
 * "Mining of Massive Datasets", ch. 3.
 */
import { contentId } from '../../text/hash.js';
import { hashText, mix } from '../../text/hashing.js';

const HASHES = 60;
/** 20 bands of 3: two texts with half of their shingles in common share a band in nine of ten cases. */
const ROWS = 3;
const SHINGLE = 3;
const MOST_SHINGLES = 20_000;

const SEEDS = Array.from({ length: HASHES }, (_, index) => mix(0x5bd1e995, index + 1) | 0);

/** Signature and bands of a text. Linear in its length. */
export function signatureOf(text: string): { signature: number[]; bands: string[] } {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return { signature: [], bands: [] };
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const count = Math.min(words.length - SHINGLE + 1, MOST_SHINGLES);
  for (let at = 0; at < count; at++) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    const hash = hashText(shingle, 0, shingle.length, 0x811c9dc5);
    for (let index = 0; index < HASHES; index++) {
      const value = mix(SEEDS[index] as number, hash) >>> 0;
      if (value < (least[index] as number)) least[index] = value;
    }
  }
  const signature = [...least];
  const bands: string[] = [];
  for (let at = 0; at < HASHES; at += ROWS)
    bands.push(contentId(at, ...signature.slice(at, at + ROWS)).slice(0, 12));
  return { signature, bands };
}

/** Share of hashes that agree: how much of their shingles two texts have in common. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let same = 0;
  for (let index = 0; index < a.length; index++) if (a[index] === b[index]) same++;
  return same / a.length;
}
