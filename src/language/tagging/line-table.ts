/** Lines of `key value`, looked up where they stand: a model's word lists are long, and a map of them would be longer. */
export class LineTable {
  /** Where the line of a key starts, plus one; 0 is free. Open addressing. */
  private readonly places: Int32Array;

  /** Lines without a value are left out; of several with one key the last counts. */
  constructor(private readonly text: string) {
    let lines = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(lines * 1.6 + 2)));
    for (let from = 0; from < text.length; ) {
      const line = text.indexOf('\n', from);
      const to = line < 0 ? text.length : line;
      const space = text.indexOf(' ', from);
      if (space > from && space < to) this.places[this.placeOf(text, from, space)] = from + 1;
      from = to + 1;
    }
  }

  has(key: string): boolean {
    return this.places[this.placeOf(key, 0, key.length)] !== 0;
  }

  get(key: string): string | undefined {
    const from = this.places[this.placeOf(key, 0, key.length)] as number;
    if (from === 0) return undefined;
    const start = from - 1 + key.length + 1;
    const end = this.text.indexOf('\n', start);
    return this.text.slice(start, end < 0 ? this.text.length : end);
  }

  /** The place of the key `from.slice(start, end)`, or a free one when it is not there. */
  private placeOf(from: string, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ from.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
    const mask = this.places.length - 1;
    let place = (hash ^ (hash >>> 13)) & mask;
    while (this.places[place] !== 0 && !this.isKey((this.places[place] as number) - 1, from, start, end))
      place = (place + 1) & mask;
    return place;
  }

  private isKey(at: number, from: string, start: number, end: number): boolean {
    const { text } = this;
    const size = end - start;
    if (text.charCodeAt(at + size) !== SPACE) return false;
    for (let i = 0; i < size; i++) {
      const code = from.charCodeAt(start + i);
      if (code === SPACE || text.charCodeAt(at + i) !== code) return false;
    }
    return true;
  }
}

const SPACE = 32;
