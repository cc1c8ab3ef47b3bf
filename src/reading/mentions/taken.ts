/** Names found so far, and the words that are theirs: no word is of two names. */
import type { Name } from './name.js';

export class Taken {
  readonly names: Name[] = [];
  /** By token, whether it is of a name. */
  readonly words: Uint8Array;
  /** By token, whether the name of a person ends before it. */
  readonly endsPerson: Uint8Array;

  constructor(size: number) {
    this.words = new Uint8Array(size);
    this.endsPerson = new Uint8Array(size + 1);
  }

  take(name: Name): void {
    if (name.type === 'PER') this.endsPerson[name.last] = 1;
    for (let i = name.first; i < name.last; i++) this.words[i] = 1;
    this.names.push(name);
  }

  isFree(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.words[i]) return false;
    return true;
  }
}
