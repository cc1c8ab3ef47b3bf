/** Features of a candidate as hashed numbers. */
import { hashText, mix } from '../../../text/hashing.js';

/** The longest part of a word that counts. */
const LONGEST = 60;

/** The kind of source as features stand beside it: its coarser part, and all of it. */
export interface KindHashes {
  readonly coarse: number;
  readonly fine: number;
}

export function kindHashes(kind: string): KindHashes {
  const [first = ''] = kind.split(' ');
  return { coarse: hashText(first, 0, first.length, 89), fine: hashText(kind, 0, kind.length, 97) };
}

export class Hashes {
  readonly list: number[] = [];

  constructor(private readonly kind: KindHashes) {}

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
    this.list.push(hashText(value, 0, Math.min(value.length, LONGEST), number * 131 + 7));
  }

  private push(hash: number): void {
    this.list.push(hash, mix(hash, this.kind.coarse), mix(hash, this.kind.fine));
  }
}

/** A hash with a word more: the same as that of the words joined by a space. */
const after = (word: string, hash: number, isFurther = true): number =>
  hashText(word, 0, word.length, isFurther ? hashText(' ', 0, 1, hash) : hash);
