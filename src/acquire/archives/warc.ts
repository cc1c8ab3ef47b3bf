/** Web archives (WARC 1.0 and 1.1, also gzipped record by record): every page that was answered with 2xx. */
import { WARCParser, type WARCRecord } from 'warcio';
import { type ByteSource, type Item, NOTHING_KNOWN } from '../contract.js';

/** Larger pages are skipped without being held in memory. */
const LARGEST_PAGE = 20_000_000;

/**
 * The pages of an archive, streamed: memory does not grow with its size. Requests, metadata, images and answers
 * that are no pages are passed over; a broken record is said, and what stands after it is looked for.
 */
export async function* warcItems(source: ByteSource): AsyncGenerator<Item> {
  let number = 0;
  try {
    for await (const record of WARCParser.iterRecords(source)) {
      number++;
      const item = await pageOf(record, `record ${number}`);
      if (item) yield item;
    }
  } catch (error) {
    yield {
      skipped: {
        place: `after record ${number}`,
        why: `not read on: ${error instanceof Error ? error.message : 'broken'}`,
      },
    };
  }
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
