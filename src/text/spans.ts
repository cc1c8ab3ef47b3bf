import { LitopysError, type Span } from '../model/index.js';

/**
 * A checked span of `text`.
 * @param start first UTF-16 code unit
 * @param end code unit after the last one
 * @throws LitopysError `span.outside` when it is empty or leaves the text, `span.splits` when it cuts a surrogate pair
 */
export function span(text: string, start: number, end: number): Span {
  if (
    !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)
  ) {
    throw new LitopysError(
      'span.outside',
      `the span ${start}–${end} does not lie in a text of ${text.length} code units`,
      {
        where: `${start}–${end}`,
        next: 'this is a defect of the rule that made the span; please report it with the article',
      },
    );
  }
  if (cutsPair(text, start) || cutsPair(text, end)) {
    throw new LitopysError('span.splits', `the span ${start}–${end} cuts a character in two`, {
      where: `${start}–${end}`,
      next: 'this is a defect of the rule that made the span; please report it with the article',
    });
  }
  return { start, end };
}

/** The span without white space at its edges, or null when nothing is left. Offsets in UTF-16 code units. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? span(text, from, to) : null;
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of reading: by start, the longer one first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function cutsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** White space in the sense of layout, the byte order mark and zero-width space among it. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
