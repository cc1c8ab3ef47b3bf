import { LitopysError } from '../model/index.js';

/** The longest text that is read, in UTF-16 code units: a book; reports have some thousand. */
export const MOST_CHARACTERS = 1_000_000;
/** The longest raw page, in UTF-16 code units: pages are mostly markup and scripts. */
export const MOST_PAGE_CHARACTERS = 24_000_000;
/** The most blocks of one text: beyond it the input is a table or noise. */
export const MOST_BLOCKS = 20_000;

/** Share of control and replacement characters from which an input is no text. */
const MOST_NOISE = 0.05;
const SAMPLE = 65_536;

/**
 * Refuses what can not be read as an article.
 * @throws LitopysError `article.too-long`, `article.empty`, `article.binary`
 */
export function checkText(text: string, most = MOST_CHARACTERS): void {
  if (text.length > most) throw tooLong(text.length, most, 'characters');
  let noise = 0;
  const length = Math.min(text.length, SAMPLE);
  for (let at = 0; at < length; at++) if (isNoise(text.charCodeAt(at))) noise++;
  if (noise > Math.max(3, length * MOST_NOISE)) throw binary();
  if (!/\S/.test(text) || !/[^\s\ufeff\u200b]/.test(text)) throw empty();
}

export function tooLong(
  found: number,
  most: number,
  unit: 'characters' | 'bytes' | 'blocks' | 'elements',
): LitopysError {
  return new LitopysError('article.too-long', `the input has ${found} ${unit}; at most ${most} are read`, {
    next: 'split it into its articles and read each of them',
  });
}

export function empty(): LitopysError {
  return new LitopysError('article.empty', 'there is no text to read', {
    next: 'check that the file or the page holds an article',
  });
}

export function binary(): LitopysError {
  return new LitopysError('article.binary', 'the input is not text: it is full of control characters', {
    next: 'convert it to plain text or HTML first',
  });
}

/** Control characters that no text needs, NUL among them, and the mark of what could not be decoded. */
function isNoise(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd;
}
