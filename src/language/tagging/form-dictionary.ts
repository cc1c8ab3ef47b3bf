/**
 * A dictionary of forms in little room: which tags a form may have, and what its lemma is. A lexeme is a stem with a
 * paradigm, a list of endings with their tags. Of stems only fingerprints are kept, so that one in some two hundred
 * forms that are not in the dictionary is taken for one that is; no text of it can be read out of a model.
 */
import { hashText, mix } from '../../text/hashing.js';
import { Paradigms } from './paradigms.js';

/** A tag that the dictionary has for a form, and how the lemma is made: cut so many letters, add these. */
export interface FormAnalysis {
  readonly tag: number;
  readonly cut: number;
  /** Null when the dictionary does not say the lemma in the scheme of the language. */
  readonly add: string | null;
}

/** A lexeme on its way into the table. */
export interface StemEntry {
  readonly stem: string;
  /** From 1 to `MOST_PARADIGMS`. */
  readonly paradigm: number;
}

/** Bits of an entry that say its paradigm; the others are the fingerprint of the stem. */
const PARADIGM_BITS = 12;
export const MOST_PARADIGMS = 2 ** PARADIGM_BITS - 1;
const PRINTS = 2 ** (24 - PARADIGM_BITS) - 1;
const ENTRY_BYTES = 3;
/** Lexemes a bucket, on average. */
const FILLED = 4;
/** Bits of the filter an entry: one in eight beginnings that are no stems is looked up for nothing. */
const FILTER_BITS = 8;
/** Endings longer than this are not looked for. */
export const LONGEST_ENDING = 12;

export class FormDictionary {
  private readonly buckets: number;
  /** Where the entries of each bucket start. */
  private readonly starts: Uint32Array;
  /**
   * A bit for each bucket and print there is, by their hash: most beginnings of a form are no stem, and this tells so
   * without looking into two tables too large for the caches near the core.
   */
  private readonly filter: Uint32Array;
  private readonly paradigms: Paradigms;

  /**
   * @param bytes as `stemTable` writes them
   * @param paradigms as `Paradigms` reads them
   */
  constructor(
    private readonly bytes: Uint8Array,
    paradigms: string,
  ) {
    this.paradigms = new Paradigms(paradigms);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.buckets = view.getUint32(0, true);
    this.starts = new Uint32Array(this.buckets + 1);
    let start = 4 + this.buckets;
    for (let bucket = 0; bucket < this.buckets; bucket++) {
      this.starts[bucket] = start;
      start += ENTRY_BYTES * (bytes[4 + bucket] as number);
    }
    this.starts[this.buckets] = start;
    this.filter = this.filterOf((start - 4 - this.buckets) / ENTRY_BYTES);
  }

  private filterOf(entries: number): Uint32Array {
    const filter = new Uint32Array(2 ** Math.ceil(Math.log2((entries * FILTER_BITS) / 32 + 1)));
    for (let bucket = 0; bucket < this.buckets; bucket++) {
      const end = this.starts[bucket + 1] as number;
      for (let at = this.starts[bucket] as number; at < end; at += ENTRY_BYTES) {
        const mark = markOf(bucket, this.entry(at) >>> PARADIGM_BITS);
        const place = (mark >>> 5) & (filter.length - 1);
        filter[place] = (filter[place] as number) | (1 << (mark & 31));
      }
    }
    return filter;
  }

  /** All tags of a form in small letters; shorter stems last. */
  analyses(norm: string): FormAnalysis[] {
    const found: FormAnalysis[] = [];
    const { filter, starts, buckets } = this;
    const letters = Math.min(norm.length, prefixes.length - 1);
    hashPrefixes(norm, letters);
    for (let size = letters; size > 0 && norm.length - size <= LONGEST_ENDING; size--) {
      const hash = mix(prefixes[size] as number, size);
      const bucket = bucketOf(hash, buckets);
      const print = printOf(hash);
      const mark = markOf(bucket, print);
      if ((((filter[(mark >>> 5) & (filter.length - 1)] as number) >>> (mark & 31)) & 1) === 0) continue;
      const end = starts[bucket + 1] as number;
      for (let at = starts[bucket] as number; at < end; at += ENTRY_BYTES) {
        const entry = this.entry(at);
        if (entry >>> PARADIGM_BITS === print) this.add(entry & MOST_PARADIGMS, norm, size, found);
      }
    }
    return found;
  }

  /** Adds what a stem of so many letters with a paradigm says of a form. */
  private add(paradigm: number, norm: string, size: number, found: FormAnalysis[]): void {
    const count = this.paradigms.tagsOf(paradigm, norm, size, tags);
    for (let i = 0; i < count; i++) {
      const tag = tags[i] as number;
      if (!hasTag(found, tag))
        found.push({ tag, cut: norm.length - size, add: this.paradigms.addOf(paradigm) });
    }
  }

  private entry(at: number): number {
    const { bytes } = this;
    return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
  }
}

/** The bytes of a table of stems: the number of buckets, how many entries each has, the entries. */
export function stemTable(entries: readonly StemEntry[]): Uint8Array {
  const buckets = Math.max(1, Math.ceil(entries.length / FILLED));
  const rows: Set<number>[] = Array.from({ length: buckets }, () => new Set());
  for (const { stem, paradigm } of entries) {
    const hash = mix(hashText(stem, 0, stem.length, SEED), stem.length);
    const row = rows[bucketOf(hash, buckets)] as Set<number>;
    if (row.size < 255) row.add(((printOf(hash) << PARADIGM_BITS) | paradigm) >>> 0);
  }
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const bytes = new Uint8Array(4 + buckets + ENTRY_BYTES * size);
  new DataView(bytes.buffer).setUint32(0, buckets, true);
  let at = 4 + buckets;
  rows.forEach((row, bucket) => {
    bytes[4 + bucket] = row.size;
    for (const entry of [...row].sort((a, b) => a - b)) {
      bytes[at++] = entry & 255;
      bytes[at++] = (entry >> 8) & 255;
      bytes[at++] = entry >> 16;
    }
  });
  return bytes;
}

/** Room for the tags of one ending after the other. */
const tags: number[] = [];

/** Hashes of the beginnings of one word after the other, by their lengths; longer words are in no dictionary. */
const prefixes = new Int32Array(64);
const SEED = 43;

/** As `hashText` of each beginning. */
function hashPrefixes(text: string, letters: number): void {
  let hash = SEED;
  for (let i = 0; i < letters; i++) {
    hash = hashText(text, i, i + 1, hash);
    prefixes[i + 1] = hash;
  }
}

const printOf = (hash: number): number => mix(hash, 47) & PRINTS;

/** `hash`, taken as 32 bits without a sign, modulo `buckets`: in whole numbers of 31 bits, which is several times as fast. */
function bucketOf(hash: number, buckets: number): number {
  const half = (hash >>> 1) % buckets;
  return (2 * half + (hash & 1)) % buckets;
}

const markOf = (bucket: number, print: number): number =>
  Math.imul(bucket, 0x9e3779b1) ^ Math.imul(print, 0x85ebca6b);

function hasTag(found: readonly FormAnalysis[], tag: number): boolean {
  for (const one of found) if (one.tag === tag) return true;
  return false;
}
