/** What a command names — files, folders, archives, addresses, standard input — as documents, one after another. */
import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname, join } from 'node:path';
import {
  type ArchiveKind,
  archiveItems,
  archiveKind,
  type ByteSource,
  channelItems,
  type Item,
  isChannelAddress,
  type Mapping,
  NOTHING_KNOWN,
  type RawDocument,
  wholeOf,
} from '../../acquire/archives/index.js';
import { type FetchOptions, fetchPage, LitopysError, type Publication } from '../../main.js';
import { isAddress, sourcesOf } from '../inputs.js';

/** A document to be read. */
export interface ToRead {
  /** Where it comes from, as errors name it. */
  readonly place: string;
  readonly doc: string;
  readonly input: Uint8Array | string;
  readonly publication: Publication;
  /** Set when the store has it and it is to be read all the same. */
  readonly again?: Again;
}

/** What an article keeps when it is read again. */
export interface Again {
  /** Its id, so that it stays the same article even where its text is now taken otherwise. */
  readonly id: string;
  /** Its text as it was taken before. */
  readonly text: string;
  /** What is taken for the publication where neither the page nor what is known of it says so. */
  readonly otherwise: Publication;
}

/** What could not be taken in, and why. */
export interface NotRead {
  readonly place: string;
  readonly error: LitopysError;
}

export type Taken = ToRead | NotRead;

/** How what is named is to be taken. */
export interface Taking {
  /** Where the fields of records stand. */
  readonly mapping?: Mapping;
  readonly fetching?: FetchOptions;
  /** What the user says of the publication; goes before what the documents say themselves. */
  readonly given?: Publication;
}

/** Documents of all that is named, folders with what lies in them, in the order of their names. */
export async function* documentsOf(names: readonly string[], taking: Taking = {}): AsyncGenerator<Taken> {
  for await (const taken of takenOf(names, taking))
    yield 'error' in taken ? taken : { ...taken, publication: { ...taken.publication, ...taking.given } };
}

async function* takenOf(names: readonly string[], taking: Taking): AsyncGenerator<Taken> {
  for (const name of names.length > 0 ? names : ['-'])
    try {
      if (name === '-') yield* standardInput(taking);
      else if (isAddress(name)) yield* fetched(name, taking);
      else yield* placed(name, taking);
    } catch (error) {
      if (!(error instanceof LitopysError)) throw error;
      yield { place: name === '-' ? STANDARD_INPUT : name, error };
    }
}

/** @throws LitopysError `input.missing`, `input.unreadable` */
function placed(path: string, taking: Taking): AsyncGenerator<Taken> {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return folder(path, taking);
  return there && !there.isFile() ? pipe(path, taking) : file(path, true, taking);
}

/** So deep folders are looked into. */
const DEEPEST = 16;
const PLAIN = new Set(['.txt', '.text', '.html', '.htm', '.xhtml']);

async function* folder(path: string, taking: Taking, depth = 0): AsyncGenerator<Taken> {
  let found = 0;
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && depth < DEEPEST) yield* folder(inner, taking, depth + 1);
    else if (entry.isFile() && (PLAIN.has(extname(inner).toLowerCase()) || archiveKind(inner, EMPTY))) {
      found++;
      yield* file(inner, false, taking);
    }
  }
  if (found === 0 && depth === 0 && readdirSync(path).length === 0)
    yield {
      place: path,
      error: new LitopysError('input.no-articles', 'the folder holds no article', {
        where: path,
        next: 'put texts, pages, JSON, NDJSON or other archives there, or name the files themselves',
      }),
    };
}

const EMPTY = new Uint8Array();
const PAGE = /\.x?html?$/i;

async function* file(path: string, named: boolean, taking: Taking): AsyncGenerator<Taken> {
  // Of the files of a folder only pages are looked into: one may hold the posts of a channel.
  const kind = archiveKind(path, named || PAGE.test(path) ? beginningOf(path) : EMPTY);
  try {
    if (kind) {
      // Opening says what is wrong with the file before it is streamed.
      closeSync(openForReading(path));
      yield* archive(createReadStream(path), kind, path, taking);
    } else yield* plain(path);
  } catch (error) {
    if (!(error instanceof LitopysError)) throw error;
    yield { place: path, error };
  }
}

function* plain(path: string): Generator<Taken> {
  for (const { place, open } of sourcesOf([path]).sources) {
    const { doc, input, publication } = open();
    yield { place, doc, input, publication };
  }
}

async function* archive(
  source: ByteSource,
  kind: ArchiveKind,
  name: string,
  { mapping = {} }: Taking,
): AsyncGenerator<Taken> {
  for await (const item of archiveItems(source, kind, name, mapping)) yield taken(item, name);
}

/** An item of an archive, or what was skipped of it as an error. */
function taken(item: Item, name: string): Taken {
  if ('document' in item) return toRead(item.document, `${name}, ${item.document.doc}`);
  const { place, why } = item.skipped;
  const where = `${name}, ${place}`;
  const next = 'correct it there, or leave it out; the others were taken';
  return { place: where, error: new LitopysError('input.skipped', why, { where, next }) };
}

/** A document as it came, with all that is known of it. @param place as errors name it */
export function toRead({ doc, content, contentType, known }: RawDocument, place: string): ToRead {
  const { outlet, url, byline, published, updated, language, origin } = known;
  const publication = { outlet, url, byline, published, updated, language, origin, contentType };
  return { place, doc, input: content, publication };
}

async function* fetched(address: string, { fetching = {} }: Taking): AsyncGenerator<Taken> {
  const { bytes, headers, url } = await fetchPage(address, fetching);
  const contentType = headers['content-type'] ?? null;
  if (!isChannelAddress(url))
    return yield { place: address, doc: url, input: bytes, publication: { url, contentType } };
  const page = { doc: url, content: bytes, contentType, known: { ...NOTHING_KNOWN, url } };
  for (const item of channelItems(page)) yield taken(item, address);
}

const STANDARD_INPUT = 'standard input';
/** A single text or page that is piped in. */
const MOST_PIPED = 32_000_000;

const standardInput = (taking: Taking) =>
  piped(process.stdin, { path: '-', doc: 'stdin', place: STANDARD_INPUT }, taking);

/** A pipe or device that is named as a file: what is read of it is gone, so it is opened once. */
async function* pipe(path: string, taking: Taking): AsyncGenerator<Taken> {
  const opened = await open(path, 'r').catch((cause: unknown) => {
    throw unopened(path, cause);
  });
  yield* piped(opened.createReadStream(), { path, doc: path, place: path }, taking);
}

/**
 * An archive that is piped in is never in memory as a whole.
 * @param named its path, whose ending may tell what it is; as documents name it; as errors do
 */
async function* piped(
  stream: ByteSource,
  { path, doc, place }: { readonly path: string; readonly doc: string; readonly place: string },
  taking: Taking,
): AsyncGenerator<Taken> {
  const { beginning, whole } = await peeked(stream);
  const kind = archiveKind(path, EMPTY) ?? archiveKind('-', beginning);
  if (kind) yield* archive(whole, kind, doc, taking);
  else yield { place, doc, input: await wholeOf(whole, place, MOST_PIPED), publication: {} };
}

const BEGINNING = 512;

/** The first bytes of a stream, and the stream with them. */
async function peeked(stream: ByteSource): Promise<{ beginning: Uint8Array; whole: ByteSource }> {
  const parts = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (size < BEGINNING && !ended) {
    const { value, done } = await parts.next();
    if (done) ended = true;
    else {
      first.push(value);
      size += value.length;
    }
  }
  async function* whole() {
    yield* first;
    first.length = 0;
    if (!ended) for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
  }
  return { beginning: Buffer.concat(first).subarray(0, BEGINNING), whole: whole() };
}

function beginningOf(path: string): Uint8Array {
  const bytes = new Uint8Array(BEGINNING);
  const file = openForReading(path);
  try {
    return bytes.subarray(0, readSync(file, bytes));
  } catch {
    return EMPTY; // What is wrong with it is said when it is read.
  } finally {
    closeSync(file);
  }
}

/** @throws LitopysError `input.missing`, `input.unreadable` */
function openForReading(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    throw unopened(path, cause);
  }
}

function unopened(path: string, cause: unknown): LitopysError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new LitopysError('input.missing', 'there is no such file', {
      where: path,
      next: 'check the path; “-” reads standard input',
      cause,
    });
  return new LitopysError('input.unreadable', `the file cannot be read (${code ?? String(cause)})`, {
    where: path,
    next: 'check its permissions, or pipe its text in and read “-”',
    cause,
  });
}
