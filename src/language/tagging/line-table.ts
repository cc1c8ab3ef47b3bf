/** Lines of `key value`, looked up where they stand: a model's word lists are long, and a map of them would be longer. */

/** A table as it lies in memory, which threads may share. */
export interface Lines {
  /** UTF-16 code units of all lines. */
  readonly text: Uint16Array;
  /** Where the line of a key starts, plus one; 0 is free. Open addressing, a power of two of them. */
  readonly places: Int32Array;
}

const SPACE = 32;
const BREAK = 10;

/** Lines without a value are left out; of several with one key the last counts. */
export function linesOf(lines: string): Lines {
  const text = new Uint16Array(lines.length);
  for (let at = 0; at < text.length; at++) text[at] = lines.charCodeAt(at);
  let count = 1;
  for (let at = 0; at < text.length; at++) if (text[at] === BREAK) count++;
  const places = new Int32Array(2 ** Math.ceil(Math.log2(count * 1.6 + 2)));
  for (let from = 0; from < text.length; ) {
    const line = text.indexOf(BREAK, from);
    const to = line < 0 ? text.length : line;
    const space = text.indexOf(SPACE, from);
    if (space > from && space < to) {
      const key = lines.slice(from, space);
      places[placeOf({ text, places }, key)] = from + 1;
    }
    from = to + 1;
  }
  return { text, places };
}

export class LineTable {
  private readonly lines: Lines;

  /** @param lines text, or what was made of it by `linesOf` */
  constructor(lines: string | Lines) {
    this.lines = typeof lines === 'string' ? linesOf(lines) : lines;
  }

  has(key: string): boolean {
    return this.lines.places[placeOf(this.lines, key)] !== 0;
  }

  get(key: string): string | undefined {
    const { text, places } = this.lines;
    const from = places[placeOf(this.lines, key)] as number;
    if (from === 0) return undefined;
    const start = from - 1 + key.length + 1;
    const end = text.indexOf(BREAK, start);
    return textOf(text, start, end < 0 ? text.length : end);
  }
}

/** A call takes so many arguments at once without harm. */
const AT_ONCE = 4096;

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += AT_ONCE)
    text += String.fromCharCode(...units.subarray(at, Math.min(end, at + AT_ONCE)));
  return text;
}

/** The place of a key, or a free one when it is not there. */
function placeOf({ text, places }: Lines, key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
  const mask = places.length - 1;
  let place = (hash ^ (hash >>> 13)) & mask;
  while (places[place] !== 0 && !isKey(text, (places[place] as number) - 1, key)) place = (place + 1) & mask;
  return place;
}

function isKey(text: Uint16Array, at: number, key: string): boolean {
  if (text[at + key.length] !== SPACE) return false;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code === SPACE || text[at + i] !== code) return false;
  }
  return true;
}
