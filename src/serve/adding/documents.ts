/** What a command names — files, folders, archives, standard input — as documents, one after another. */
import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { LitopysError, type Publication } from '../../main.js';
import { type ArchiveKind, archiveItems, archiveKind, type RawDocument } from '../../pipeline.js';
import { sourcesOf } from '../inputs.js';

/** A document to be read. */
export interface ToRead {
  /** Where it comes from, as errors name it. */
  readonly place: string;
  readonly doc: string;
  readonly input: Uint8Array | string;
  readonly publication: Publication;
}

/** What could not be taken in, and why. */
export interface NotRead {
  readonly place: string;
  readonly error: LitopysError;
}

export type Taken = ToRead | NotRead;

/** Documents of all that is named, folders with what lies in them, in the order of their names. */
export async function* documentsOf(names: readonly string[]): AsyncGenerator<Taken> {
  for (const name of names.length > 0 ? names : ['-']) {
    if (name !== '-' && statSync(name, { throwIfNoEntry: false })?.isDirectory()) yield* folder(name);
    else yield* file(name, true);
  }
}

/** So deep folders are looked into. */
const DEEPEST = 16;
const PLAIN = new Set(['.txt', '.text', '.html', '.htm', '.xhtml']);

async function* folder(path: string, depth = 0): AsyncGenerator<Taken> {
  let found = 0;
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && depth < DEEPEST) yield* folder(inner, depth + 1);
    else if (entry.isFile() && (PLAIN.has(extname(inner).toLowerCase()) || archiveKind(inner, EMPTY))) {
      found++;
      yield* file(inner, false);
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

async function* file(path: string, named: boolean): AsyncGenerator<Taken> {
  const kind = path === '-' ? null : archiveKind(path, named ? beginningOf(path) : EMPTY);
  try {
    if (kind) yield* archive(path, kind);
    else yield* plain(path);
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

async function* archive(path: string, kind: ArchiveKind): AsyncGenerator<Taken> {
  // Opening says what is wrong with the file before it is streamed.
  closeSync(openForReading(path));
  for await (const item of archiveItems(createReadStream(path), kind, path)) {
    if ('skipped' in item) {
      const { place, why } = item.skipped;
      const where = `${path}, ${place}`;
      const next = 'correct it there, or leave it out; the others were taken';
      yield { place: where, error: new LitopysError('input.skipped', why, { where, next }) };
      continue;
    }
    yield toRead(item.document, `${path}, ${item.document.doc}`);
  }
}

/** A document as it came, with all that is known of it. @param place as errors name it */
export function toRead({ doc, content, contentType, known }: RawDocument, place: string): ToRead {
  const { outlet, url, byline, published, language } = known;
  const publication = { outlet, url, byline, published, language, contentType };
  return { place, doc, input: content, publication };
}

const BEGINNING = 512;

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
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new LitopysError('input.missing', 'there is no such file', {
        where: path,
        next: 'check the path; “-” reads standard input',
        cause,
      });
    throw new LitopysError('input.unreadable', `the file cannot be read (${code ?? String(cause)})`, {
      where: path,
      next: 'check its permissions, or pipe its text in and read “-”',
      cause,
    });
  }
}
