/** Features of a candidate as hashed numbers. */
import { hashText, hashUnit, mix } from '../../../text/hashing.js';

/** The longest part of a word that counts. */
const LONGEST = 60;

/** The kind of source as features stand beside it: its coarser part, and all of it. */
export interface KindHashes {
  readonly coarse: number;
  readonly fine: number;
}

export function kindHashes(kind: string): KindHashes {
  const space = kind.indexOf(' ');
  const first = space < 0 ? kind.length : space;
  return { coarse: hashText(kind, 0, first, 89), fine: hashText(kind, 0, kind.length, 97) };
}

/** Room for the features of a candidate: there are thirty, most of them three times. */
const MOST = 128;

/** Features of one candidate after the other, in the same place; `size` of them count. */
export class Hashes {
  readonly list = new Int32Array(MOST);
  size = 0;
  private kind: KindHashes = { coarse: 0, fine: 0 };

  /** Begins the features of another candidate. */
  begin(kind: KindHashes): void {
    this.kind = kind;
    this.size = 0;
  }

  /** The features so far, to keep. */
  kept(): number[] {
    return [...this.list.subarray(0, this.size)];
  }

  /** A feature alone and beside the kind of source. */
  add(number: number, value: string): void {
    this.push(hashText(value, 0, Math.min(value.length, LONGEST), number * 131 + 7));
  }

  /** The same of short words with a space between them, without joining them. */
  two(number: number, a: string, b: string): void {
    this.push(after(b, after(a, number * 131 + 7, false)));
  }

  three(number: number, a: string, b: string, c: string): void {
    this.push(after(c, after(b, after(a, number * 131 + 7, false))));
  }

  four(number: number, a: string, b: string, c: string, d: string): void {
    this.push(after(d, after(c, after(b, after(a, number * 131 + 7, false)))));
  }

  /** A feature by itself. */
  alone(number: number, value: string): void {
    this.list[this.size++] = hashText(value, 0, Math.min(value.length, LONGEST), number * 131 + 7);
  }

  private push(hash: number): void {
    this.list[this.size++] = hash;
    this.list[this.size++] = mix(hash, this.kind.coarse);
    this.list[this.size++] = mix(hash, this.kind.fine);
  }
}

/** A hash with a word more: the same as that of the words joined by a space. */
const after = (word: string, hash: number, isFurther = true): number =>
  hashText(word, 0, word.length, isFurther ? hashUnit(hash, SPACE) : hash);

const SPACE = 32;
