/**
 * Pairs quotation marks of every kind («», „“, “”, "", '', ‘’, ``''), block by block, in one pass.
 *
 * Straight marks look the same on both sides, so the side is told by the neighbours: a mark after a space and
 * before a letter opens, one after a letter and before a space closes. That way «"… ШОС, "Групі двадцяти",
 * АТЕС", заявив він» stays one quotation with another one inside. Kinds may be mixed («…”), as news sites do.
 */
import type { Span } from '../model/index.js';
import { isSpace } from './spans.js';

/** A pair of quotation marks and what stands between them. Offsets are UTF-16 code units and include the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** 0 for an outer one, 1 for one inside it … Halves (see below) don't count. */
  readonly depth: number;
  /** false when no opening mark was found: `start` is then the block's start. */
  readonly opened: boolean;
  /** false when no closing mark was found: `end` is then the block's end. */
  readonly closed: boolean;
  /** Code units of the opening and of the closing mark; 0 for a missing one. */
  readonly openWidth: number;
  readonly closeWidth: number;
}

type Side = 'opens' | 'closes' | 'either';
type Family = 'angle' | 'double' | 'single';

interface Mark {
  readonly at: number;
  readonly width: number;
  readonly side: Side;
  readonly family: Family;
}

interface Found extends Span {
  opened: boolean;
  closed: boolean;
  openWidth: number;
  closeWidth: number;
}

/** A closing mark looks only this far down the stack for its partner: hostile nesting stays linear. */
const REACH = 6;
/** Marks of one block that may stand open at once; beyond it the text is noise, not quotation. */
const MOST_OPEN = 64;

/** A quotation may run over so many blocks, and so many code units. */
const MOST_BLOCKS = 12;
const LONGEST = 5000;

/** All quotations of the blocks, in reading order, outer before inner. Linear in the text. */
export function findQuotations(text: string, blocks: readonly Span[]): Quotation[] {
  const found = joinOver(
    text,
    blocks,
    blocks.map((block) => pairMarks(text, block)),
  );
  const all: Quotation[] = [];
  for (const list of found) if (list.length > 0) all.push(...withDepth(list));
  return all;
}

/**
 * Joins what opens in one block and closes in a later one: a quotation of several paragraphs, also where each of
 * them opens anew. Only a mark at the start of speech opens one, and only one at the end of a sentence closes it.
 */
function joinOver(text: string, blocks: readonly Span[], found: readonly Found[][]): readonly Found[][] {
  const joined: Found[][] = found.map((list) => [...list]);
  let anew = -2;
  for (let i = 0; i < blocks.length; i++) {
    const opening = joined[i]?.find(
      (one) =>
        one.opened &&
        !one.closed &&
        (opensSpeech(text, one, blocks[i] as Span) || isOpenedAnew(text, blocks, i, one)),
    );
    if (!opening) continue;
    const end = closingOf(text, blocks, joined, i, opening);
    if (!end) {
      // “… out of time. ¶ “We must go,” she said: the first one has run to the end of its paragraph.
      opening.closed =
        goesOnAnew(text, blocks, i, opening) || (anew === i - 1 && opening.start === blocks[i]?.start);
      if (opening.closed) anew = i;
      continue;
    }
    const { closing, block: last } = end;
    const whole = { ...opening, end: closing.end, closed: true, closeWidth: closing.closeWidth };
    const inside = joined.slice(i, last + 1).flat();
    const kept = inside.filter(
      (one) => one !== opening && one !== closing && (one.closed || one.end > whole.end),
    );
    for (let k = i; k <= last; k++) joined[k] = [];
    joined[i] = [whole, ...kept];
    i = last - 1;
  }
  return joined;
}

/** A mark within a paragraph that the next one begins with too. */
const isOpenedAnew = (text: string, blocks: readonly Span[], at: number, opening: Found): boolean =>
  opening.start > (blocks[at]?.start ?? 0) && goesOnAnew(text, blocks, at, opening);

/** Whether the next paragraph begins with the same mark; a straight one counts after a colon only: names have it too. */
function goesOnAnew(text: string, blocks: readonly Span[], at: number, { start }: Found): boolean {
  const next = blocks[at + 1];
  if (!next || text[start] !== text[next.start]) return false;
  return text[start] === '“' || (text[start] === '"' && /: ?$/u.test(text.slice(start - 2, start)));
}

/** The one mark that closes what another block opened, with the index of its block; null when there is none. */
function closingOf(
  text: string,
  blocks: readonly Span[],
  found: readonly Found[][],
  from: number,
  opening: Found,
): { closing: Found; block: number } | null {
  const isWhole = opening.start === blocks[from]?.start;
  let anew = isWhole ? !isAttributed(text, blocks[from] as Span) : isOpenedAnew(text, blocks, from, opening);
  for (let k = from + 1; k < blocks.length && k <= from + MOST_BLOCKS; k++) {
    const block = blocks[k] as Span;
    if (block.end - opening.start > LONGEST) return null;
    const list = found[k] as Found[];
    const halves = list.filter((one) => !one.opened || !one.closed);
    // Every paragraph opens anew, and the last one closes.
    const last = anew ? list.find((one) => one.start === block.start && one.opened && one.closed) : undefined;
    const closing = halves.find((one) => !one.opened) ?? last;
    if (closing) {
      // “… weeks. ¶ “Both must go,” she said: the last paragraph says anew whose words it has.
      if (closing === last && !isWhole && closing.end < block.end) return null;
      const isOnly = halves.length === (closing === last ? 0 : 1);
      return isOnly && closesSpeech(text, closing, block) && isPair(text, opening, closing)
        ? { closing, block: k }
        : null;
    }
    // A mark at the start of a paragraph goes on with the quotation; any other one is an error of the text.
    if (halves.some((one) => one.start !== block.start)) return null;
    anew &&= halves.length > 0 && !isAttributed(text, block);
  }
  return null;
}

/** «…!» – сказав він: somebody forgot a mark, and the quotation does not go on. */
const isAttributed = (text: string, { start, end }: Span): boolean =>
  /["»”],?\s{0,2}[-–—―]/u.test(text.slice(start, Math.min(end, start + LONGEST)));

/** At the start of its block, or after a colon, a dash or a full stop. */
function opensSpeech(text: string, { start }: Found, block: Span): boolean {
  const before = text.slice(Math.max(block.start, start - 20), start).trimEnd();
  return before === '' || /[:.!?…–—―>-]$/u.test(before);
}

/** Before a comma, a dash, a full stop, or the end of the block. */
function closesSpeech(text: string, { end, closeWidth }: Found, block: Span): boolean {
  const after = text.slice(end, Math.min(block.end, end + 3)).trimStart();
  const inside = text[end - closeWidth - 1] ?? '';
  return after === '' || /^[,.;–—-]/u.test(after) || /[.!?…,]/u.test(inside);
}

/** Guillemets close guillemets, other marks other marks. */
function isPair(text: string, { start }: Found, { end }: Found): boolean {
  return (text[start] === '«') === (text[end - 1] === '»');
}

function pairMarks(text: string, block: Span): Found[] {
  const found: Found[] = [];
  const open: Mark[] = [];
  for (let at = block.start; at < block.end; at++) {
    const mark = markAt(text, at, block);
    if (!mark) continue;
    at += mark.width - 1;
    const partner = mark.side === 'opens' ? -1 : partnerOf(mark, open);
    if (partner >= 0) {
      const opening = open[partner] as Mark;
      for (const left of open.splice(partner).slice(1)) half(found, left, block);
      found.push({
        start: opening.at,
        end: at + 1,
        opened: true,
        closed: true,
        openWidth: opening.width,
        closeWidth: mark.width,
      });
    } else if (mark.side !== 'closes') {
      if (open.length < MOST_OPEN) open.push(mark);
    } else if (mark.family !== 'single' && at + 1 - block.start > mark.width) {
      found.push({
        start: block.start,
        end: at + 1,
        opened: false,
        closed: true,
        openWidth: 0,
        closeWidth: mark.width,
      });
    }
  }
  for (const left of open) half(found, left, block);
  return found;
}

/** An opening mark without a partner runs to the end of its block; a single one is an apostrophe. */
function half(found: Found[], mark: Mark, block: Span): void {
  if (mark.family === 'single' || mark.at + mark.width >= block.end) return;
  found.push({
    start: mark.at,
    end: block.end,
    opened: true,
    closed: false,
    openWidth: mark.width,
    closeWidth: 0,
  });
}

function partnerOf(mark: Mark, open: readonly Mark[]): number {
  const lowest = Math.max(0, open.length - REACH);
  for (let i = open.length - 1; i >= lowest; i--) if (open[i]?.family === mark.family) return i;
  if (mark.side === 'either' || mark.family === 'single') return -1;
  const top = open.length - 1;
  return top >= 0 && open[top]?.family !== 'single' ? top : -1;
}

function markAt(text: string, at: number, block: Span): Mark | null {
  const mark = text[at];
  switch (mark) {
    case '«':
      return { at, width: 1, side: 'opens', family: 'angle' };
    case '»':
      return { at, width: 1, side: 'closes', family: 'angle' };
    case '„':
    case '‟':
      return { at, width: 1, side: 'opens', family: 'double' };
    case '”':
      return {
        at,
        width: 1,
        side: sideOf(text, at, 1, block) === 'opens' ? 'either' : 'closes',
        family: 'double',
      };
    case '“':
    case '"':
    case '″':
    case '＂':
      return { at, width: 1, side: sideOf(text, at, 1, block), family: 'double' };
    case ',':
      // A low mark typed as two commas («,,слово”»): only before a letter, else it is a typing error.
      return text[at + 1] === ',' && isWordAt(text, at + 2, block) && !isWordAt(text, at - 1, block)
        ? { at, width: 2, side: 'opens', family: 'double' }
        : null;
    case "'":
    case '`':
    case '‘':
    case '’':
      return singleAt(text, at, block);
    default:
      return null;
  }
}

/** Two single marks side by side are one double mark; one alone is a mark only at the edge of a word. */
function singleAt(text: string, at: number, block: Span): Mark | null {
  if (at + 1 < block.end && text[at + 1] === text[at]) {
    return { at, width: 2, side: sideOf(text, at, 2, block), family: 'double' };
  }
  const side = sideOf(text, at, 1, block);
  if (side === 'either' || isWordAt(text, at - 1, block) === isWordAt(text, at + 1, block)) return null;
  return { at, width: 1, side, family: 'single' };
}

function sideOf(text: string, at: number, width: number, block: Span): Side {
  const left = at > block.start ? text.charCodeAt(at - 1) : 32;
  const right = at + width < block.end ? text.charCodeAt(at + width) : 32;
  const openLeft = isSpace(left) || OPENERS.has(left);
  const openRight = isSpace(right) || CLOSERS.has(right);
  if (openLeft && !openRight) return 'opens';
  if (openRight && !openLeft) return 'closes';
  return 'either';
}

const OPENERS = new Set([...'([{<—–-:/«„“"\'‘'].map((mark) => mark.charCodeAt(0)));
const CLOSERS = new Set([...')]}>,.;:!?…—–-/»”"\'’“'].map((mark) => mark.charCodeAt(0)));

function isWordAt(text: string, at: number, block: Span): boolean {
  return at >= block.start && at < block.end && /[\p{L}\p{N}]/u.test(text[at] as string);
}

function withDepth(found: Found[]): Quotation[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  return found.map((quotation) => {
    while (ends.length > 0 && (ends.at(-1) as number) <= quotation.start) ends.pop();
    const depth = ends.length;
    if (quotation.opened && quotation.closed) ends.push(quotation.end);
    return { ...quotation, depth };
  });
}
