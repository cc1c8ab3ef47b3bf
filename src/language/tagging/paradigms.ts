/**
 * The paradigms of a dictionary of forms: which tags an ending has in each. A paradigm is read when a form first asks
 * for it, and goes with the others into one table of numbers: a map for each, with a list for each ending, took 10 MB
 * more of a thread that reads Ukrainian and Russian.
 */
import { hashText, mix } from '../../text/hashing.js';

/** Numbers a place: hash of the ending, paradigm, where its tags start in `tags`, how many they are. */
const WIDTH = 4;
const SEED = 73;

export class Paradigms {
  private readonly lines: readonly string[];
  /** By paradigm, once it was read: what makes the lemma of the stem; null when that is not known. */
  private readonly adds: (string | null | undefined)[];
  /** Open addressing, at most half full; a place without tags is free. */
  private table = new Int32Array(WIDTH * 1024);
  private count = 0;
  private readonly tags: number[] = [];

  /** @param text a line each: `lemma ending` (`!` when the lemma is not known), then ` ending:tag,tag`, tags in base 36 */
  constructor(text: string) {
    this.lines = text.split('\n');
    this.adds = new Array(this.lines.length + 1).fill(undefined);
  }

  /** What makes the lemma of a stem with a paradigm, from 1; null when that is not known. */
  addOf(paradigm: number): string | null {
    const known = this.adds[paradigm];
    return known === undefined ? this.read(paradigm) : known;
  }

  /** Puts the tags of an ending, `norm.slice(from)`, in a paradigm into `out`; returns how many they are. */
  tagsOf(paradigm: number, norm: string, from: number, out: number[]): number {
    if (this.adds[paradigm] === undefined) this.read(paradigm);
    const place = this.placeOf(hashText(norm, from, norm.length, SEED), paradigm);
    const start = this.table[place + 2] as number;
    const size = this.table[place + 3] as number;
    for (let i = 0; i < size; i++) out[i] = this.tags[start + i] as number;
    return size;
  }

  private read(paradigm: number): string | null {
    const [lemma = '', ...endings] = (this.lines[paradigm - 1] ?? '').split(' ');
    for (const text of endings) {
      const colon = text.indexOf(':');
      const tags = text.slice(colon + 1).split(',');
      this.put(hashText(text, 0, colon, SEED), paradigm, this.tags.length, tags.length);
      for (const tag of tags) this.tags.push(Number.parseInt(tag, 36));
    }
    return (this.adds[paradigm] = lemma === '!' ? null : lemma);
  }

  private put(hash: number, paradigm: number, start: number, size: number): void {
    if (2 * ++this.count * WIDTH > this.table.length) this.double();
    this.table.set([hash, paradigm, start, size], this.placeOf(hash, paradigm));
  }

  private double(): void {
    const before = this.table;
    this.table = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += WIDTH)
      if (before[at + 3] !== 0) {
        const place = this.placeOf(before[at] as number, before[at + 1] as number);
        this.table.set(before.subarray(at, at + WIDTH), place);
      }
  }

  /** Where an ending of a paradigm stands, or a free place. Both are compared: hashes of all of them would meet. */
  private placeOf(hash: number, paradigm: number): number {
    const { table } = this;
    const mask = table.length / WIDTH - 1;
    for (let place = mix(hash, paradigm) & mask; ; place = (place + 1) & mask) {
      const at = WIDTH * place;
      if (table[at + 3] === 0 || (table[at] === hash && table[at + 1] === paradigm)) return at;
    }
  }
}
