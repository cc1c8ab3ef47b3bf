/** Text of XML, JSON and CSV: the charset from the byte order mark, the header, the XML declaration, or the letters. */
import { guessEightBit, scoreOf } from '../text/cyrillic.js';

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes → text. What is valid UTF-8 is UTF-8 whatever is said of it; else what is said counts where the letters bear it
 * out, else the letters decide, as with pages. What can not be decoded becomes U+FFFD.
 * @param contentType value of the Content-Type header, when there is one
 */
export function textOf(bytes: Uint8Array, contentType: string | null = null): string {
  const wide = wideText(bytes);
  if (wide !== null) return wide;
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked) return decoded(bytes, marked);
  const named = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1];
  const stated = named ?? declared(bytes);
  if (stated !== null && SEVEN_BIT.test(stated)) return decoded(bytes, stated);
  return (
    valid(bytes) ?? (stated !== null && bearsOut(bytes, stated) ? decoded(bytes, stated) : guessed(bytes))
  );
}

/** Encodings whose bytes may be valid UTF-8 and mean something else. */
const SEVEN_BIT = /^(?:utf-?16|iso-2022)/i;

function valid(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of a wrong 8-bit table score so far below those of the right one. */
const CLEARLY = 0.15;
const SAMPLE = 32_768;

/** Whether the letters do not clearly speak another encoding than the one that is stated. */
function bearsOut(bytes: Uint8Array, stated: string): boolean {
  if (/^utf-?8$/i.test(stated)) return isMostlyValid(decoded(bytes, 'utf-8'));
  try {
    const own = scoreOf(bytes.subarray(0, SAMPLE), new TextDecoder(stated).encoding);
    return own === null || guessEightBit(bytes).score <= own + CLEARLY;
  } catch {
    return false;
  }
}

/** No word of its encoding: UTF-8 with a few broken bytes, or one of the 8-bit encodings, by its letters. */
function guessed(bytes: Uint8Array): string {
  const loose = decoded(bytes, 'utf-8');
  return isMostlyValid(loose) ? loose : decoded(bytes, guessEightBit(bytes).encoding);
}

/** Letters beyond ASCII that were read, against those that were not. */
function isMostlyValid(text: string): boolean {
  let read = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 127) read++;
  }
  return read > broken * 4;
}

/** Text of four bytes a character (UTF-32, UCS-4), which decoders of the platform do not know; null when it is none. */
function wideText(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWide = (little: boolean) => [0xfeff, 0x3c].includes(view.getUint32(0, little));
  const little = isWide(true);
  if (!little && !isWide(false)) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    text += point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd';
  }
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The encoding that an XML declaration names; also of UTF-16 without a mark, which shows by its zero bytes. */
function declared(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(head)?.[1] ?? null;
}

function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
