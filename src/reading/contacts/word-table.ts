/** Words looked up by lemma, form or beginning. */
import type { Token } from '../../language/contract.js';

/** Beginnings of words may be followed by an ending of so many letters. */
const LONGEST_ENDING = 6;

/** Values by word; a word ending in `*` is a beginning. */
export class WordTable<Value> {
  private readonly exact = new Map<string, Value>();
  private readonly beginnings = new Map<number, (readonly [string, Value])[]>();

  constructor(rows: Iterable<readonly [string, Value]>) {
    for (const [word, value] of rows) {
      if (!word.endsWith('*')) {
        if (!this.exact.has(word)) this.exact.set(word, value);
        continue;
      }
      const stem = word.slice(0, -1);
      const key = opening(stem);
      const list = this.beginnings.get(key);
      if (list) list.push([stem, value]);
      else this.beginnings.set(key, [[stem, value]]);
    }
  }

  /** The value of a token's lemma or form, or undefined. */
  of({ lemma, norm }: Pick<Token, 'lemma' | 'norm'>): Value | undefined {
    return (
      this.exact.get(lemma) ?? (lemma === norm ? undefined : this.exact.get(norm)) ?? this.beginning(norm)
    );
  }

  get isEmpty(): boolean {
    return this.exact.size + this.beginnings.size === 0;
  }

  has(token: Pick<Token, 'lemma' | 'norm'>): boolean {
    return this.of(token) !== undefined;
  }

  private beginning(norm: string): Value | undefined {
    const some = this.beginnings.get(opening(norm));
    if (!some) return undefined;
    for (const [stem, value] of some)
      if (norm.startsWith(stem) && norm.length - stem.length <= LONGEST_ENDING) return value;
    return undefined;
  }
}

/** The first two letters as a number: nothing is cut out to look them up. */
const opening = (word: string): number => (word.charCodeAt(0) << 16) | word.charCodeAt(1);
