/** Words set into lines of a width, each part of a word in its own style. */
import stringWidth from 'string-width';

/** A piece of text in one style. */
export interface Run {
  readonly text: string;
  readonly style?: ((text: string) => string) | undefined;
}

/** Letters that always take one column: Latin, Cyrillic, usual punctuation. */
const NARROW = /^[\u0020-\u007e\u00a0-\u024f\u0400-\u04ff\u2010-\u2027\u2030-\u203a]*$/;

/** Columns a text takes on a terminal. */
export function columnsOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

interface Word {
  readonly runs: Run[];
  /** Style of the white space before it: an underline goes on from word to word. */
  readonly space: Run['style'];
}

/**
 * Lines of at most `width` columns, indent included. Any white space but the no-break one parts words; a word that is
 * wider is broken.
 * @param first indent of the first line; `rest` of the following ones
 */
export function wrap(runs: readonly Run[], width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line: Run[] = [];
  let used = 0;
  let indent = first;
  const finish = () => {
    lines.push(indent + painted(line));
    indent = rest;
    line = [];
    used = 0;
  };
  for (const word of wordsOf(runs)) {
    const columns = widthOf(word.runs);
    if (used > 0 && used + 1 + columns > width - columnsOf(indent)) finish();
    if (columns <= width - columnsOf(indent)) {
      if (used > 0) line.push({ text: ' ', style: word.space });
      line.push(...word.runs);
      used += columns + (used > 0 ? 1 : 0);
      continue;
    }
    for (const piece of broken(word.runs, Math.max(8, width - columnsOf(rest)))) {
      if (used > 0) finish();
      line = piece;
      used = widthOf(piece);
    }
  }
  if (used > 0) finish();
  return lines;
}

/** The text cut to a width, with an ellipsis where something is left out; white space becomes single spaces. */
export function fitted(text: string, width: number): string {
  const flat = text.slice(0, width * 4).replace(/\s+/g, ' ');
  if (flat.length === text.length && columnsOf(flat) <= width) return flat;
  if (text.length <= width * 4 && columnsOf(flat) <= width) return flat;
  let out = '';
  let used = 0;
  for (const character of flat) {
    used += columnsOf(character);
    if (used > width - 1) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}

/** The text filled up with spaces to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

function wordsOf(runs: readonly Run[]): Word[] {
  const words: Word[] = [];
  let word: Run[] = [];
  let space: Run['style'];
  for (const { text, style } of runs) {
    for (const [at, part] of text.split(/[^\S\u00a0]+/).entries()) {
      if (at > 0) {
        if (word.length > 0) words.push({ runs: word, space });
        word = [];
        space = style;
      }
      if (part) word.push({ text: part, style });
    }
  }
  if (word.length > 0) words.push({ runs: word, space });
  return words;
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

function broken(word: readonly Run[], width: number): Run[][] {
  const pieces: Run[][] = [[]];
  let used = 0;
  for (const { text, style } of word) {
    let part = '';
    for (const character of text) {
      const columns = columnsOf(character);
      if (used + columns > width) {
        if (part) pieces.at(-1)?.push({ text: part, style });
        pieces.push([]);
        part = '';
        used = 0;
      }
      part += character;
      used += columns;
    }
    if (part) pieces.at(-1)?.push({ text: part, style });
  }
  return pieces;
}

/** Neighbours in one style are painted in one go. */
function painted(line: readonly Run[]): string {
  let out = '';
  for (let at = 0; at < line.length; ) {
    const style = line[at]?.style;
    let text = '';
    for (; at < line.length && line[at]?.style === style; at++) text += line[at]?.text;
    out += style ? style(text) : text;
  }
  return out;
}
