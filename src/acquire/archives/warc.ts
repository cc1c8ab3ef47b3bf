/** Web archives (WARC 1.0 and 1.1, also gzipped record by record): every page that was answered with 2xx. */
import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { type ByteSource, type Item, NOTHING_KNOWN } from '../contract.js';
import { Packed } from './packed.js';

/** Larger pages are skipped without being held in memory. */
const LARGEST_PAGE = 20_000_000;

/**
 * The pages of an archive, streamed: memory does not grow with its size. Requests, metadata, images and answers
 * that are no pages are passed over; a broken record is said, and what stands after it is looked for.
 */
export async function* warcItems(source: ByteSource): AsyncGenerator<Item> {
  const packed = new Packed(source);
  const count = { records: 0 };
  do {
    yield* stretchItems(packed, count);
    if (packed.damage !== null) yield { skipped: { place: after(count.records), why: packed.damage } };
  } while (packed.damage !== null && (await packed.toNextMember()));
  if (packed.isGivenUp)
    yield {
      skipped: { place: after(count.records), why: 'too much is damaged; what follows was not looked at' },
    };
  if (count.records === 0) yield { skipped: { place: 'the archive', why: 'no WARC record in it' } };
}

const after = (records: number) => (records === 0 ? 'at the beginning' : `after record ${records}`);

async function* stretchItems(packed: Packed, count: { records: number }): AsyncGenerator<Item> {
  let strange = false;
  try {
    const reader = new AsyncIterReader(packed.stretch(), null);
    for await (const record of WARCParser.iterRecords(reader)) {
      const broken = !record.warcHeaders.statusline.startsWith('WARC/');
      // Words between two records are said once, however many lines they fill.
      if (broken && !strange)
        yield { skipped: { place: after(count.records), why: 'no WARC record begins where one should' } };
      strange = broken;
      if (broken) {
        if ((await missingBytes(record)) > 0) return;
        continue;
      }
      const place = `record ${++count.records}`;
      const item = await pageOf(record, place);
      const missing = await missingBytes(record);
      if (missing > 0) {
        // The bytes have come to their end, and warcio would wait for the missing ones for ever.
        yield { skipped: { place, why: `it breaks off: ${missing} bytes of it are missing` } };
        return;
      }
      if (item) yield item;
    }
  } catch (error) {
    yield {
      skipped: {
        place: after(count.records),
        why: `not read on: ${error instanceof Error ? error.message : 'broken'}`,
      },
    };
  }
}

/** Reads a record to its end, and tells how much shorter it is than its Content-Length says. */
async function missingBytes(record: WARCRecord): Promise<number> {
  const rest = record._reader;
  for await (const _ of rest);
  return 'limit' in rest ? Math.max(0, Number(rest.limit)) : 0;
}

async function pageOf(record: WARCRecord, place: string): Promise<Item | null> {
  const resource = record.warcType === 'resource' || record.warcType === 'conversion';
  if (record.warcType !== 'response' && !resource) return null;
  const type = (resource ? record.warcContentType : headerOf(record, 'content-type')) ?? '';
  const status = Number(record.httpHeaders?.statusCode ?? (resource ? 200 : 0));
  if (status < 200 || status > 299 || !/html|^text\/plain/i.test(type)) return null;
  const content = await bounded(record);
  if (!content) return { skipped: { place, why: `a page of more than ${LARGEST_PAGE} bytes` } };
  if (content.length === 0) return { skipped: { place, why: 'an empty page' } };
  const url = record.warcTargetURI ?? null;
  return {
    document: { doc: url ?? place, content, contentType: type, known: { ...NOTHING_KNOWN, url } },
  };
}

function headerOf(record: WARCRecord, name: string): string | null {
  return record.httpHeaders?.headers.get(name) ?? null;
}

/** The page unpacked and dechunked; null when it is too large. */
async function bounded(record: WARCRecord): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.length;
    if (size > LARGEST_PAGE) return null;
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
