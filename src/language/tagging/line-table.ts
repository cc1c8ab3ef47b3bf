/** Lines of `key value`, looked up where they stand: a model's word lists are long, and a map of them would be longer. */

/** A table as it lies in memory, which threads may share. */
export interface Lines {
  /** UTF-16 code units of all lines. */
  readonly text: Uint16Array;
  /**
   * Where the line of a key starts, plus one, with a print of the key in the bits above `START_BITS`, so that the text
   * of other keys is hardly ever looked at; 0 is free. Open addressing, a power of two of them.
   */
  readonly places: Int32Array;
}

const SPACE = 32;
const BREAK = 10;
const MARK = 33;
const MINUS = 45;
const COLON = 58;
const SMALL_A = 97;

/** Room for 16 million code units: lists have two at most. */
const START_BITS = 24;
const START_MASK = 2 ** START_BITS - 1;

/** Lines without a value are left out; of several with one key the last counts. */
export function linesOf(lines: string): Lines {
  if (lines.length >= START_MASK)
    throw new RangeError('a word list of a model is longer than can be looked up');
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
      const hash = hashOf(0, lines, from, space);
      places[placeOf({ text, places }, hash, '', lines, from, space, '')] =
        (printOf(hash) << START_BITS) | (from + 1);
    }
    from = to + 1;
  }
  return { text, places };
}

/** What a line says of a form or ending: tags, and for each its lemma rule. */
export interface Pairs {
  readonly tags: number[];
  readonly rules: number[];
}

export class LineTable {
  private readonly lines: Lines;

  /** @param lines text, or what was made of it by `linesOf` */
  constructor(lines: string | Lines) {
    this.lines = typeof lines === 'string' ? linesOf(lines) : lines;
  }

  has(key: string): boolean {
    return this.find('', key, 0, '') >= 0;
  }

  get(key: string): string | undefined {
    const at = this.find('', key, 0, '');
    if (at < 0) return undefined;
    const { text } = this.lines;
    const end = text.indexOf(BREAK, at);
    return textOf(text, at, end < 0 ? text.length : end);
  }

  /** Where the value of the key `before + word.slice(from) + after` starts, or -1. No string is made for it. */
  find(before: string, word: string, from: number, after: string): number {
    const { length } = word;
    let hash = hashOf(0, before, 0, before.length);
    hash = hashOf(hash, word, from, length);
    hash = hashOf(hash, after, 0, after.length);
    const start =
      (this.lines.places[placeOf(this.lines, hash, before, word, from, length, after)] as number) &
      START_MASK;
    return start === 0 ? -1 : start + before.length + (length - from) + after.length;
  }

  /** Whether a value starts with «!». */
  isMarked(at: number): boolean {
    return this.lines.text[at] === MARK;
  }

  /** The tags and lemma rules of a value: `tag:rule tag:rule`, base 36, after «!» or not; -1 for no rule. */
  pairs(at: number): Pairs {
    const { text } = this.lines;
    const tags: number[] = [];
    const rules: number[] = [];
    let next = text[at] === MARK ? at + 1 : at;
    for (let more = true; more; next++) {
      let value = 0;
      let isRule = false;
      let isNegative = false;
      for (; ; next++) {
        const unit = next < text.length ? (text[next] as number) : BREAK;
        if (unit === SPACE || unit === BREAK) {
          more = unit === SPACE;
          break;
        }
        if (unit === COLON) {
          tags.push(value);
          value = 0;
          isRule = true;
        } else if (unit === MINUS) isNegative = true;
        else value = value * 36 + digitOf(unit);
      }
      if (isRule) rules.push(isNegative ? -value : value);
      else {
        tags.push(value);
        rules.push(-1);
      }
    }
    return { tags, rules };
  }

  /** The first number of a value, base 36. */
  first(at: number): number {
    const { text } = this.lines;
    let value = 0;
    for (let next = at; next < text.length; next++) {
      const unit = text[next] as number;
      if (unit === SPACE || unit === BREAK || unit === COLON) break;
      value = value * 36 + digitOf(unit);
    }
    return value;
  }

  /** The numbers of a value, base 36, a space between. */
  numbers(at: number): number[] {
    return this.pairs(at).tags;
  }
}

/** Value of a digit, base 36. */
const digitOf = (unit: number): number => (unit >= SMALL_A ? unit - SMALL_A + 10 : unit - 48);

/** A call takes so many arguments at once without harm. */
const AT_ONCE = 4096;

function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += AT_ONCE)
    text += String.fromCharCode(...units.subarray(at, Math.min(end, at + AT_ONCE)));
  return text;
}

function hashOf(before: number, text: string, from: number, to: number): number {
  let hash = before;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) ^ (hash >>> 15);
  return hash;
}

/** Eight bits that have little to do with the place of a hash. */
const printOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> START_BITS;

/** The place of the key `before + word.slice(from, to) + after`, or a free one when it is not there. */
function placeOf(
  { text, places }: Lines,
  hash: number,
  before: string,
  word: string,
  from: number,
  to: number,
  after: string,
): number {
  const mask = places.length - 1;
  const print = printOf(hash);
  let place = (hash ^ (hash >>> 13)) & mask;
  for (let held = places[place] as number; held !== 0; held = places[place] as number) {
    if (held >>> START_BITS === print && isKey(text, (held & START_MASK) - 1, before, word, from, to, after))
      break;
    place = (place + 1) & mask;
  }
  return place;
}

function isKey(
  text: Uint16Array,
  start: number,
  before: string,
  word: string,
  from: number,
  to: number,
  after: string,
): boolean {
  const wordAt = start + before.length;
  const afterAt = wordAt + (to - from);
  if (text[afterAt + after.length] !== SPACE) return false;
  return (
    stands(text, start, before, 0, before.length) &&
    stands(text, wordAt, word, from, to) &&
    stands(text, afterAt, after, 0, after.length)
  );
}

/** Whether a piece of a key stands at a place; keys have no spaces. */
function stands(units: Uint16Array, at: number, piece: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = piece.charCodeAt(i);
    if (code === SPACE || units[at + i - from] !== code) return false;
  }
  return true;
}
