import { guessEightBit, scoreOf } from '../text/cyrillic.js';
import { binary, tooLong } from './limits.js';

/** Bytes as text, and how it was found out which encoding they are in. */
export interface Decoded {
  /** Offsets point into this text; a byte order mark stays in it as U+FEFF. */
  readonly text: string;
  /** WHATWG name: `utf-8`, `windows-1251`. */
  readonly encoding: string;
  readonly how:
    | 'byte order mark'
    | 'valid'
    | 'stated by the server'
    | 'stated in the page'
    | 'pattern of zero bytes'
    | 'letter frequency'
    | 'mostly valid';
  /** How many characters could not be read and stand as U+FFFD. */
  readonly replaced: number;
}

/** More bytes than this are not decoded; a text of four-byte characters at the page limit has this many. */
const MOST_BYTES = 32_000_000;

/**
 * Text of a file or page, whatever encoding it came in. Valid UTF-8 gives what `readFileSync(file, 'utf8')` gives.
 * @param contentType the header a page came with; believed before the page's own word where its bytes bear it out
 * @throws LitopysError `article.too-long`, `article.binary`
 */
export function decode(
  bytes: Uint8Array,
  contentType: string | null = null,
  mostBytes = MOST_BYTES,
): Decoded {
  if (bytes.length > mostBytes) throw tooLong(bytes.length, mostBytes, 'bytes');
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked) return marked;
  const valid = tryDecode(bytes, 'utf-8');
  if (valid !== null) return { text: valid, encoding: 'utf-8', how: 'valid', replaced: 0 };
  return byServer(bytes, contentType) ?? byStatement(bytes) ?? byContent(bytes);
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : null;
  return encoding ? lenient(bytes, encoding, 'byte order mark') : null;
}

/** UTF-16 without a mark: every other byte is the same high one (0 for Latin, 4 for Cyrillic letters). */
function byZeros(bytes: Uint8Array): Decoded | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  let zeros = 0;
  for (let at = 0; at < length; at += 2) {
    const first = bytes[at] as number;
    const second = bytes[at + 1] as number;
    if (first === 0 || first === 4) even++;
    if (second === 0 || second === 4) odd++;
    if (first === 0 || second === 0) zeros++;
  }
  const units = length / 2;
  if (zeros === 0) return null;
  if (odd > units * 0.8 && even < units * 0.2) return lenient(bytes, 'utf-16le', 'pattern of zero bytes');
  if (even > units * 0.8 && odd < units * 0.2) return lenient(bytes, 'utf-16be', 'pattern of zero bytes');
  if (zeros > units * 0.01) throw binary();
  return null;
}

function byServer(bytes: Uint8Array, contentType: string | null): Decoded | null {
  const stated = /charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1];
  return stated ? believed(bytes, stated, 'stated by the server') : null;
}

/** A stated encoding, unless the letters clearly speak another one. */
function believed(bytes: Uint8Array, stated: string, how: Decoded['how']): Decoded | null {
  if (!isKnown(stated) || /^utf-?16/i.test(stated)) return null;
  const decoded = lenient(bytes, stated, how);
  if (/^utf-?8$/i.test(stated)) return decoded.replaced > bytes.length / 50 ? null : decoded;
  const guess = guessEightBit(bytes);
  const own = scoreOf(bytes.subarray(0, SAMPLE), decoded.encoding);
  return own !== null && guess.score > own + CLEARLY ? null : decoded;
}

/** Letters of a wrong 8-bit table score far below those of the right one. */
const CLEARLY = 0.15;
const SAMPLE = 32_768;

/** `<meta charset=…>`, `<meta http-equiv … charset=…>` and `<?xml encoding=…?>` within the first 4,096 bytes. */
function byStatement(bytes: Uint8Array): Decoded | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (!/<(?:!doctype|html|head|meta|\?xml)/i.test(head)) return null;
  const stated = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(head)?.[1];
  return stated ? believed(bytes, stated, 'stated in the page') : null;
}

/** No mark and no statement: UTF-8 with a few broken bytes, or one of the 8-bit encodings. */
function byContent(bytes: Uint8Array): Decoded {
  const loose = lenient(bytes, 'utf-8', 'mostly valid');
  const read = countAbove(loose.text) - loose.replaced;
  if (read > loose.replaced * 4) return loose;
  const controls = bytes.subarray(0, 65_536).filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (controls > Math.max(3, Math.min(bytes.length, 65_536) * 0.02)) throw binary();
  return lenient(bytes, guessEightBit(bytes).encoding, 'letter frequency');
}

function countAbove(text: string): number {
  let above = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) above++;
  return above;
}

function lenient(bytes: Uint8Array, encoding: string, how: Decoded['how']): Decoded {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const text = decoder.decode(bytes);
  let replaced = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced++;
  return { text, encoding: decoder.encoding, how, replaced };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding.length > 0;
  } catch {
    return false;
  }
}
