/** Bytes of an archive: whole within a bound, or line by line in bounded memory. */
import { LitopysError } from '../../model/index.js';
import { textOf } from '../charset.js';
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
 * The lines of a source without their ends; a line over the bound comes as null. A byte order mark at the start is left
 * out. Each line tells its own encoding: archives of many years are put together of several.
 */
export async function* linesOf(source: ByteSource, longest = LONGEST_LINE): AsyncGenerator<string | null> {
  for await (const bytes of byteLinesOf(ofBytes(source), longest)) {
    const text = bytes && textOf(bytes);
    yield text?.endsWith('\r') ? text.slice(0, -1) : text;
  }
}

/** The lines of a source as bytes, without the line feed; a line over the bound comes as null. */
export async function* byteLinesOf(
  source: ByteSource,
  longest = LONGEST_LINE,
): AsyncGenerator<Buffer | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = () => {
    const bytes = size > longest ? null : Buffer.concat(parts, size);
    parts = [];
    size = 0;
    return bytes;
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

/** A source whose line ends are single bytes: UTF-16, which says so by its mark, is put into UTF-8. */
async function* ofBytes(source: ByteSource): AsyncGenerator<Uint8Array> {
  let wide: InstanceType<typeof TextDecoder> | null = null;
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of source) {
    let bytes: Uint8Array = chunk;
    if (head !== null) {
      head = Buffer.concat([head, chunk]);
      if (head.length < 2) continue;
      const mark = head.readUInt16BE(0);
      wide =
        mark === 0xfffe ? new TextDecoder('utf-16le') : mark === 0xfeff ? new TextDecoder('utf-16be') : null;
      bytes = head;
      head = null;
    }
    yield wide ? Buffer.from(wide.decode(bytes, { stream: true })) : bytes;
  }
  if (head) yield head;
}
