/** Any archive → its documents, one after another. What it is shows by its name and first bytes. */
import { parse as parseCsv } from 'csv-parse/sync';
import { LitopysError } from '../../model/index.js';
import { textOf } from '../charset.js';
import { type ByteSource, type Item, NOTHING_KNOWN } from '../contract.js';
import { linesOf, wholeOf } from './bytes.js';
import { channelItems, isChannelAddress, isChannelHead } from './channel.js';
import { type Mapping, recordItem, recordsIn } from './records.js';
import { isTelegram, telegramItems } from './telegram.js';
import { warcItems } from './warc.js';

export { type ByteSource, type Item, NOTHING_KNOWN, type RawDocument } from '../contract.js';
export { wholeOf } from './bytes.js';
export { channelItems, isChannelAddress } from './channel.js';
export { MAPPED, type Mapping } from './records.js';

export const ARCHIVE_KINDS = ['warc', 'ndjson', 'json', 'csv', 'mail', 'mbox', 'channel'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

const ENDINGS: readonly (readonly [RegExp, ArchiveKind])[] = [
  [/\.warc(?:\.gz)?$/i, 'warc'],
  [/\.(?:ndjson|jsonl)$/i, 'ndjson'],
  [/\.json$/i, 'json'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.(?:eml|mht|mhtml)$/i, 'mail'],
  [/\.(?:mbox|mbx)$/i, 'mbox'],
];

/**
 * What kind of archive it is; null for a single page or text.
 * @param name file name; «-» for standard input
 * @param first its first bytes, some hundreds
 */
export function archiveKind(name: string, first: Uint8Array): ArchiveKind | null {
  const byName = ENDINGS.find(([ending]) => ending.test(name))?.[1];
  if (byName) return byName;
  const head = beginningOf(first).trimStart();
  if (/^WARC\/1\./.test(head) || (first[0] === 0x1f && first[1] === 0x8b)) return 'warc';
  if (/^\{"[^\n]*\}\r?\n\{/.test(head)) return 'ndjson';
  // Nothing names what is piped in: text on one line that begins as JSON is a record, or a list of them.
  if (name === '-' && /^(?:\{"|\[\{)[^\n]*$/.test(head)) return 'ndjson';
  if (name === '-' && /^[[{]\s*["[{]/.test(head)) return 'json';
  // With the hour of it, without which a text may begin so: "From Paris on 21 January 2025".
  if (/^From \S{1,200} .{0,80}\d:\d\d\b.{0,20}\d{4}\r?\n(?:>From |[A-Z][\w-]*:)/i.test(head)) return 'mbox';
  if (/^(?:Received|Return-Path|From|MIME-Version|Message-ID|Subject|Date): [^\n]+\n[A-Z][\w-]*:/i.test(head))
    return 'mail';
  return isChannelHead(head) ? 'channel' : null;
}

/** Its first letters; those beyond ASCII do not matter, but every other byte of UTF-16 is none. */
function beginningOf(first: Uint8Array): string {
  const mark = (first[0] ?? 0) * 256 + (first[1] ?? 0);
  const wide = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'latin1';
  return new TextDecoder(wide).decode(first).replace(/^\u00ef\u00bb\u00bf/, '');
}

/**
 * The documents of an archive, and what was skipped with its place and reason.
 * @param name of the archive, from which documents without a name get theirs
 * @throws LitopysError `archive.not-json`, `archive.no-list`, `archive.not-csv`, `archive.no-text`, `archive.too-large`
 */
export async function* archiveItems(
  source: ByteSource,
  kind: ArchiveKind,
  name: string,
  mapping: Mapping = {},
): AsyncGenerator<Item> {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.[a-z]+(?:\.gz)?$/i, '');
  if (kind === 'warc') yield* withPosts(warcItems(source));
  else if (kind === 'ndjson') yield* ndjsonItems(source, stem, mapping);
  else if (kind === 'json') yield* jsonItems(await wholeOf(source, name), name, stem, mapping);
  else if (kind === 'csv') yield* csvItems(await wholeOf(source, name), name, stem, mapping);
  else if (kind === 'channel')
    yield* channelItems({
      doc: stem,
      content: await wholeOf(source, name, MOST_PAGE),
      contentType: null,
      known: NOTHING_KNOWN,
    });
  // Loaded by those who have mail: it takes memory.
  else if (kind === 'mbox') yield* (await import('./mbox.js')).mboxItems(source, stem);
  else {
    const { mailDocument } = await import('./mail.js');
    yield { document: await mailDocument(await wholeOf(source, name), stem) };
  }
}

const MOST_PAGE = 32_000_000;

/** The pages of a web archive, those of channels post by post. */
async function* withPosts(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  for await (const item of items)
    if ('document' in item && isChannelAddress(item.document.known.url)) yield* channelItems(item.document);
    else yield item;
}

async function* ndjsonItems(source: ByteSource, stem: string, mapping: Mapping): AsyncGenerator<Item> {
  let number = 0;
  for await (const line of linesOf(source)) {
    number++;
    const place = `line ${number}`;
    if (line === null) yield { skipped: { place, why: 'longer than 32 MB' } };
    else if (line.trim() !== '') {
      const value = parsed(line);
      if (value === undefined) yield { skipped: { place, why: 'not JSON' } };
      else yield* lineItems(value, mapping, place, `${stem}-${number}`);
    }
  }
}

/** A line is a record, or a whole answer that holds some: JSON that was piped in without line ends. */
function* lineItems(value: unknown, mapping: Mapping, place: string, name: string): Generator<Item> {
  if (isTelegram(value)) return yield* telegramItems(value);
  const item = recordItem(value, mapping, place, name);
  const records = 'skipped' in item ? recordsIn(value, mapping) : null;
  if (!records?.some((record) => typeof record === 'object')) return yield item;
  for (const [at, record] of records.entries())
    yield recordItem(record, mapping, `${place}, item ${at + 1}`, `${name}-${at + 1}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* jsonItems(bytes: Uint8Array, where: string, stem: string, mapping: Mapping): Generator<Item> {
  const value = parsed(textOf(bytes));
  if (value === undefined)
    throw new LitopysError('archive.not-json', 'the file is no JSON', {
      where,
      next: 'check whether it is whole; NDJSON needs the ending .ndjson',
    });
  if (isTelegram(value)) return yield* telegramItems(value);
  const records =
    recordsIn(value, mapping) ??
    (typeof value === 'object' && value !== null && mapping.items === undefined ? [value] : null);
  if (!records)
    throw new LitopysError('archive.no-list', 'there is no list of articles in the JSON', {
      where,
      next: 'name where it stands with --map items=PATH',
    });
  for (const [at, record] of records.entries())
    yield recordItem(record, mapping, `item ${at + 1}`, records.length === 1 ? stem : `${stem}-${at + 1}`);
}

function* csvItems(bytes: Uint8Array, where: string, stem: string, mapping: Mapping): Generator<Item> {
  let rows: Record<string, string>[];
  const { text, delimiter, lines } = tableIn(textOf(bytes));
  try {
    rows = parseCsv(text, {
      columns: true,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      delimiter,
    });
  } catch (cause) {
    throw new LitopysError(
      'archive.not-csv',
      `not read as CSV: ${cause instanceof Error ? cause.message : ''}`,
      { where, next: 'its first line must name the columns', cause },
    );
  }
  for (const [at, row] of rows.entries())
    yield recordItem(row, mapping, `row ${at + 2 + lines}`, `${stem}-${at + 1}`);
}

/** A table with the mark between its columns: as its first line says (`sep=;`, for Excel), else the one that stands there most. */
function tableIn(text: string): { text: string; delimiter: string; lines: number } {
  const said = /^\ufeff?sep=([,;|\t])\r?\n/i.exec(text);
  if (said) return { text: text.slice(said[0].length), delimiter: said[1] ?? ',', lines: 1 };
  const line = text.slice(0, 4_000).split('\n', 1)[0] ?? '';
  const count = (mark: string) => line.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  return { text, delimiter, lines: 0 };
}
