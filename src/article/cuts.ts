import type { Dropped, Span } from '../model/index.js';
import { trimmed } from '../text/spans.js';
import type { Phrases } from './phrases.js';
import type { Piece } from './pieces.js';
import { gluedAt, looksLikeHeadline, opensWithDateline } from './shape.js';

/** What a cut sees: one line of the text, and what of the whole text helps to tell its end. */
export interface CutInput {
  readonly text: string;
  readonly piece: Piece;
  readonly first: boolean;
  readonly phrases: Phrases;
  readonly isCommon: (word: string) => boolean;
  readonly dropped: Dropped[];
}

/** Cuts a line into the pieces that were glued together in it; a line without seams stays as it is. */
export type Cut = (input: CutInput) => readonly Piece[] | null;

/** The longest teaser or caption that is cut out of a line. */
const MOST_TEASER = 160;
const MOST_SENTENCE = 110;
const MOST_CAPTION = 200;

/** The cuts in the order they are tried; each runs over what the ones before left. */
export const CUTS: readonly Cut[] = [
  boilerplate,
  leadingCaption,
  trailingCaption,
  inlineTeasers,
  gluedHeadline,
];

export function cutLine(input: CutInput): readonly Piece[] {
  let pieces: readonly Piece[] = [input.piece];
  for (const cut of CUTS) {
    // Most lines have no seams: they stay the one piece they are.
    const only = pieces[0];
    if (pieces.length === 1 && only) pieces = only.kind ? pieces : (cut(withPiece(input, only)) ?? pieces);
    else
      pieces = pieces.flatMap((piece) => (piece.kind ? [piece] : (cut(withPiece(input, piece)) ?? [piece])));
  }
  return pieces;
}

function withPiece({ text, first, phrases, isCommon, dropped }: CutInput, piece: Piece): CutInput {
  return { text, piece, first, phrases, isCommon, dropped };
}

/** Rights, subscriptions and buttons: a whole line, or the end of one («… . Подписывайтесь на наш канал …»). */
function boilerplate({ text, piece, phrases, dropped }: CutInput): readonly Piece[] | null {
  const line = text.slice(piece.start, piece.end);
  const drop = (from: number): void => {
    dropped.push({ rule: 'boilerplate', what: line.slice(from, from + 80), characters: line.length - from });
  };
  if (
    phrases.boilerplate.test(line) ||
    (line.length <= MOST_TAIL && ADVERT_WORD.test(line) && ADVERT.test(line))
  ) {
    drop(0);
    return [];
  }
  const tailStart = Math.max(0, line.length - MOST_TAIL);
  for (let stop = nextStop(line, tailStart); stop >= 0; ) {
    const at = afterSeam(line, stop);
    stop = nextStop(line, at < 0 ? stop + 1 : at);
    if (at < 0 || !phrases.boilerplate.test(line.slice(at, at + 60))) continue;
    const kept = trimmed(text, piece.start, piece.start + at);
    if (!kept) return null;
    drop(at);
    return [{ ...piece, ...kept }];
  }
  return null;
}

/** The next mark from a place on at which a sentence may end, or -1. */
function nextStop(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 46 || code === 33 || code === 63 || code === 0x2026) return at; // . ! ? …
  }
  return -1;
}

const SEAM = /[.!?…]["»”]?\s+(?=[\p{Lu}©])/uy;

/** Where the next sentence starts behind a mark; -1 where none does. */
function afterSeam(line: string, stop: number): number {
  SEAM.lastIndex = stop;
  return SEAM.test(line) ? SEAM.lastIndex : -1;
}

/** The mark that Russian law puts on advertising, at the end of a line: «Реклама. ООО …, erid: 2SDnjc». */
const ADVERT = /(?<![\p{L}\p{N}])erid\s?[:：]?\s?(?=[a-z]{0,40}\d)[a-z\d]{5,80}[.)]?$/iu;

const ADVERT_WORD = /erid/i;

/** How far from the end of a line the site's own words are looked for. */
const MOST_TAIL = 400;

/** «Фото: Reuters. Глава уряду …»: a credit that opens a paragraph. */
function leadingCaption({ text, piece, phrases }: CutInput): readonly Piece[] | null {
  const opening = text.slice(piece.start, Math.min(piece.end, piece.start + MOST_CAPTION));
  const head = phrases.credit.exec(opening);
  if (!head) return null;
  const stop = /[.!?)\]](?=\s+\p{Lu})/u.exec(opening.slice(head[0].length));
  const end = stop ? piece.start + head[0].length + stop.index + 1 : piece.end;
  if (end - piece.start > MOST_CAPTION) return null;
  const caption = trimmed(text, piece.start, end);
  const rest = trimmed(text, end, piece.end);
  if (!caption) return null;
  const made: Piece = {
    ...caption,
    kind: 'caption',
    rule: 'credit opens the line',
    credit: withoutStop(text, caption),
  };
  return rest ? [made, { ...piece, ...rest }] : [made];
}

/** A credit without the full stop after it. */
function withoutStop(text: string, caption: Span): Span | null {
  const end = /[.!?\s]+$/.exec(text.slice(caption.start, caption.end));
  return trimmed(text, caption.start, end ? caption.start + end.index : caption.end);
}

/** «… . На фото Reuters Тереза Мей»: a caption without a full stop at the end of a paragraph. */
function trailingCaption({ text, piece, phrases }: CutInput): readonly Piece[] | null {
  const from = Math.max(piece.start, piece.end - MOST_CAPTION);
  const tail = text.slice(from, piece.end);
  if (/[.!?:;]$/.test(tail)) return null;
  const seams = [...tail.matchAll(/[.!?…]["»”]?\s+/g)];
  const last = seams.at(-1);
  if (!last) return null;
  const at = last.index + last[0].length;
  const words = tail.slice(at);
  if (!phrases.captionStart.test(words) && !phrases.credit.test(words)) return null;
  const body = trimmed(text, piece.start, from + at);
  const caption = trimmed(text, from + at, piece.end);
  if (!body || !caption) return null;
  const credit = phrases.credit.test(words) ? caption : null;
  return [
    { ...piece, ...body },
    { ...caption, kind: 'caption', rule: 'caption closes the line', credit },
  ];
}

/** «ЧИТАЙТЕ ТАКОЖ: заголовок Водночас …»: teasers inside a paragraph, where their end can be told. */
function inlineTeasers({ text, piece, phrases, isCommon }: CutInput): readonly Piece[] | null {
  const line = text.slice(piece.start, piece.end);
  const pieces: Piece[] = [];
  let from = 0;
  phrases.mark.lastIndex = 0;
  for (let mark = phrases.mark.exec(line); mark; mark = phrases.mark.exec(line)) {
    if (mark.index < from || !isMark(line, mark)) continue;
    const end = teaserEnd(line, mark.index + mark[0].length, phrases, isCommon);
    if (end < 0) continue;
    const before = trimmed(text, piece.start + from, piece.start + mark.index);
    const teaser = trimmed(text, piece.start + mark.index, piece.start + end);
    if (before && /[\p{L}\p{N}]/u.test(line.slice(from, mark.index))) pieces.push({ ...piece, ...before });
    if (teaser) pieces.push({ ...teaser, kind: 'teaser', rule: 'teaser mark', credit: null });
    from = end;
  }
  if (from === 0) return null;
  const rest = trimmed(text, piece.start + from, piece.end);
  if (rest && /[\p{L}\p{N}]/u.test(line.slice(from))) pieces.push({ ...piece, ...rest });
  return pieces;
}

/** A mark opens a sentence: with a capital, after the end of another or at the start of the line. */
function isMark(line: string, mark: RegExpExecArray): boolean {
  const at = mark.index;
  if (!/^\p{Lu}/u.test(mark[0])) return false;
  const colon = /[:：—–-]\s*$/.test(mark[0]) || at + mark[0].length === line.length;
  if (!colon && !/^["«“]?\p{Lu}/u.test(line.slice(at + mark[0].length, at + mark[0].length + 2)))
    return false;
  return at === 0 || colon || /[.!?…)"»”]\s*$/.test(line.slice(Math.max(0, at - 4), at));
}

/** End of the headline that starts at `from`, or -1 when it can not be told. Offsets in the line. */
function teaserEnd(
  line: string,
  from: number,
  phrases: Phrases,
  isCommon: (word: string) => boolean,
): number {
  if (from >= line.length) return line.length;
  const glued = gluedAt(line, from, phrases, isCommon);
  if (glued > 0) return glued;
  // A longer stretch up to the full stop holds a headline and a sentence glued to it.
  const stop = /[.!?…]["»”]?(?=\s+["«“]?\p{Lu})/u.exec(line.slice(from, from + MOST_SENTENCE + 2));
  if (stop) return from + stop.index + stop[0].length;
  return line.length - from <= MOST_SENTENCE ? line.length : -1;
}

/** A headline and the sentence after it in one line: «… про притулок Родина …»; only in the first line. */
function gluedHeadline({ text, piece, first, phrases, isCommon }: CutInput): readonly Piece[] | null {
  if (!first) return null;
  const line = text.slice(piece.start, Math.min(piece.end, piece.start + 400));
  if (opensWithDateline(line)) return null;
  const at = gluedAt(line, 0, phrases, isCommon);
  if (
    at < 20 ||
    piece.end - piece.start - at < 40 ||
    !/[.!?…]["»”]?$/.test(text.slice(piece.end - 2, piece.end))
  )
    return null;
  const headline = trimmed(text, piece.start, piece.start + at);
  const rest = trimmed(text, piece.start + at, piece.end);
  if (!headline || !rest || !looksLikeHeadline(text.slice(headline.start, headline.end), MOST_TEASER))
    return null;
  return [
    { ...headline, kind: 'headline', rule: 'glued headline', credit: null },
    { ...piece, ...rest },
  ];
}
