/** Bytes of an archive: whole within a bound, or line by line in bounded memory. */
import { LitopysError } from '../../model/index.js';
import type { ByteSource } from '../contract.js';

/** Archives that must be in memory as a whole: JSON, CSV, MIME. Longer ones come as NDJSON or WARC. */
export const MOST_WHOLE = 256_000_000;
/** One line of NDJSON. */
export const LONGEST_LINE = 32_000_000;

/**
 * All bytes of a source.
 * @throws LitopysError `archive.too-large`
 */
export async function wholeOf(source: ByteSource, where: string, most = MOST_WHOLE): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > most)
      throw new LitopysError('archive.too-large', `more than ${most} bytes in one piece`, {
        where,
        next: 'split it, or turn it into NDJSON, which is read line by line',
      });
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}

/**
 * The lines of a UTF-8 source without their ends; a line over the bound comes as null.
 * A byte order mark at the start is left out.
 */
export async function* linesOf(source: ByteSource, longest = LONGEST_LINE): AsyncGenerator<string | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let first = true;
  const line = () => {
    const bytes = size > longest ? null : Buffer.concat(parts, size);
    parts = [];
    size = 0;
    if (!bytes) return null;
    const text = new TextDecoder('utf-8', { ignoreBOM: !first }).decode(bytes);
    first = false;
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  };
  const take = (part: Uint8Array) => {
    size += part.length;
    // What is too long is counted but not kept.
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  for await (const chunk of source) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
