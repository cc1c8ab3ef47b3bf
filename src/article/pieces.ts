import type { BlockKind, Dropped, Span } from '../model/index.js';
import { trimmed } from '../text/spans.js';
import { MOST_BLOCKS, tooLong } from './limits.js';

/** A stretch of the text that becomes one block. */
export interface Piece extends Span {
  /** What is known of it before its words are looked at: from markup, or from where it was cut. */
  readonly kind: BlockKind | null;
  readonly rule: string;
  readonly credit: Span | null;
}

/**
 * The lines of a text, trimmed; lines without a letter or digit are left out and counted.
 * @throws LitopysError `article.too-long` with more than `MOST_BLOCKS` lines
 */
export function linesOf(text: string, dropped: Dropped[]): Piece[] {
  const lines: Piece[] = [];
  let wordless = 0;
  let from = 0;
  while (from < text.length) {
    const to = lineEnd(text, from);
    const line = trimmed(text, from, to);
    if (line && hasWord(text, line)) {
      if (lines.length === MOST_BLOCKS) throw tooLong(MOST_BLOCKS + 1, MOST_BLOCKS, 'blocks');
      lines.push({ start: line.start, end: line.end, kind: null, rule: 'line', credit: null });
    } else if (line) wordless += line.end - line.start;
    from = to + 1;
  }
  if (wordless > 0) dropped.push({ rule: 'no words', what: 'lines without a letter', characters: wordless });
  return lines;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85) return at;
  }
  return text.length;
}

const WORD = /[\p{L}\p{N}]/uy;

function hasWord(text: string, line: Span): boolean {
  for (let at = line.start; at < line.end; at++) {
    WORD.lastIndex = at;
    if (WORD.test(text)) return true;
  }
  return false;
}
