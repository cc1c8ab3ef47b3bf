/**
 * Lemmas of a dictionary with the kind of word each is, as a table of fingerprints: two bytes an entry, no text, ready
 * as soon as it is read. One in some twenty thousand lemmas that are not in it is taken for one that is.
 */
import { hashText, mix } from '../../text/hashing.js';

export class LemmaTable {
  private readonly mask: number;

  /** `bytes`: twice a power of two of them, as `lemmaTable` writes them; none for an empty table. */
  constructor(private readonly bytes: Uint8Array) {
    this.mask = bytes.length / 2 - 1;
  }

  get isEmpty(): boolean {
    return this.mask < 0;
  }

  has(lemma: string, kind: string): boolean {
    return this.hasHashed(lemmaHash(lemma, 0, lemma.length, LEMMA_SEED), kindHash(kind));
  }

  /** The same by the hashes of both (see `lemmaHash`, `kindHash`). */
  hasHashed(lemma: number, kind: number): boolean {
    if (this.isEmpty) return false;
    const hash = mix(lemma, kind);
    const print = printOf(hash);
    for (let at = (hash >>> 1) & this.mask; ; at = (at + 1) & this.mask) {
      const found = (this.bytes[2 * at] as number) | ((this.bytes[2 * at + 1] as number) << 8);
      if (found === print) return true;
      if (found === 0) return false;
    }
  }
}

/** The bytes of a table of `lemma kind` pairs; at most four fifths of it are full. */
export function lemmaTable(entries: ReadonlyMap<string, ReadonlySet<string>>): Uint8Array {
  let size = 0;
  for (const kinds of entries.values()) size += kinds.size;
  if (size === 0) return new Uint8Array(0);
  let slots = 2;
  while (slots * 0.8 < size) slots *= 2;
  const prints = new Uint16Array(slots);
  for (const [lemma, kinds] of entries)
    for (const kind of kinds) {
      const hash = mix(lemmaHash(lemma, 0, lemma.length, LEMMA_SEED), kindHash(kind));
      const print = printOf(hash);
      let at = (hash >>> 1) & (slots - 1);
      while (prints[at] !== 0 && prints[at] !== print) at = (at + 1) & (slots - 1);
      prints[at] = print;
    }
  const bytes = new Uint8Array(2 * slots);
  prints.forEach((print, i) => {
    bytes[2 * i] = print & 255;
    bytes[2 * i + 1] = print >> 8;
  });
  return bytes;
}

export const LEMMA_SEED = 31;

/** Hash of a lemma, or of what goes on after a beginning with the hash `before`; `LEMMA_SEED` for none. */
export const lemmaHash = hashText;

export const kindHash = (kind: string): number => hashText(kind, 0, kind.length, 37);

const printOf = (hash: number): number => mix(hash, 41) & 0xffff || 1;
