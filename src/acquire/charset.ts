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
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const named = /charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? '')?.[1];
  return decoded(bytes, marked ?? named ?? declared(bytes) ?? 'utf-8');
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
