/** Archives for tests: read in small pieces, as a network or a pipe gives them. */

import { type ArchiveKind, archiveItems } from '../src/acquire/archives/index.js';
import type { Mapping } from '../src/acquire/archives/records.js';
import type { Item, RawDocument, Skipped } from '../src/acquire/contract.js';

/** Bytes in pieces of this size. */
export async function* pieces(bytes: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array> {
  const whole = Buffer.from(bytes);
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

/** What an archive holds, and what was left out of it. */
export async function read(
  bytes: Uint8Array | string,
  kind: ArchiveKind,
  mapping: Mapping = {},
  name = 'news.x',
  size = 7,
) {
  const items: Item[] = [];
  for await (const item of archiveItems(pieces(bytes, size), kind, name, mapping)) items.push(item);
  return {
    documents: items.flatMap((item): RawDocument[] => ('document' in item ? [item.document] : [])),
    skipped: items.flatMap((item): Skipped[] => ('skipped' in item ? [item.skipped] : [])),
  };
}

export const wordsOf = (document: RawDocument | undefined) => Buffer.from(document?.content ?? '').toString();

/** A text in windows-1251, as programs of the nineties and Excel of today write it. */
export function in1251(text: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(
    Uint8Array.from({ length: 128 }, (_, at) => at + 128),
  );
  return Buffer.from(
    [...text].map((one) => (one < '\u0080' ? one.charCodeAt(0) : letters.indexOf(one) + 128)),
  );
}
