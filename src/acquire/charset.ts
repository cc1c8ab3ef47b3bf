/** Text of XML, JSON and CSV: the charset from the byte order mark, the header, or the XML declaration. */

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Bytes → text. What can not be decoded becomes U+FFFD; a charset that is not known counts as UTF-8.
 * @param contentType value of the Content-Type header, when there is one
 */
export function textOf(bytes: Uint8Array, contentType: string | null = null): string {
  const wide = wideText(bytes);
  if (wide !== null) return wide;
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const named = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1];
  return decoded(bytes, marked ?? named ?? declared(bytes) ?? 'utf-8');
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
