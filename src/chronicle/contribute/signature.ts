/**
 * MinHash of a text's word shingles, and its bands. Texts that share a band are compared as near-copies.
 * Source: Broder, "On the resemblance and containment of documents" (1997); bands after Leskovec, Rajaraman, Ullman,
 * "Mining of Massive Datasets", ch. 3.
 */
import { contentId } from '../../text/hash.js';
import { hashText, mix } from '../../text/hashing.js';

const HASHES = 64;
/** 16 bands of 4: texts with two thirds of their shingles in common share one almost surely. */
const ROWS = 4;
const SHINGLE = 3;
const MOST_SHINGLES = 20_000;

const SEEDS = Array.from({ length: HASHES }, (_, index) => mix(0x5bd1e995, index + 1) | 0);

/** A sentence of so many words is copied, not written twice. */
const LONG_SENTENCE = 7;
const MOST_SENTENCES = 8;

/**
 * Number of shingles and signature of a text, and its bands: those of the signature, and its long sentences, of which
 * a shortened copy keeps some. Linear in its length.
 */
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
  const signature = [count, ...least];
  const bands: string[] = [];
  for (let at = 0; at < HASHES; at += ROWS)
    bands.push(contentId(at, ...signature.slice(at + 1, at + 1 + ROWS)).slice(0, 12));
  return { signature, bands: [...bands, ...sentenceBands(text)] };
}

/** Hashes of long sentences, the smallest ones, so that a copy is likely to have the same. */
function sentenceBands(text: string): string[] {
  const found = new Set<string>();
  for (const sentence of text.toLowerCase().split(/[.!?…\n]+/)) {
    const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length >= LONG_SENTENCE) found.add(contentId('sentence', ...words).slice(0, 12));
  }
  return [...found].sort().slice(0, MOST_SENTENCES);
}

/** How much of their shingles two texts have in common, and how much of the shorter one is in the longer. */
export function resemblance(
  a: readonly number[],
  b: readonly number[],
): { readonly jaccard: number; readonly contained: number } {
  if (a.length < 2 || a.length !== b.length) return { jaccard: 0, contained: 0 };
  let same = 0;
  for (let index = 1; index < a.length; index++) if (a[index] === b[index]) same++;
  const jaccard = same / (a.length - 1);
  const [one, two] = [a[0] as number, b[0] as number];
  const common = (jaccard * (one + two)) / (1 + jaccard);
  return { jaccard, contained: Math.min(1, common / Math.max(1, Math.min(one, two))) };
}
