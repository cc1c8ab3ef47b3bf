/** What the command line names — files, folders, standard input — as documents to read. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { LitopysError, type Publication, textOf, titled } from '../main.js';

/** One document: where it comes from, its name, what is to be read and what is known of it. */
export interface Document {
  /** File name without its ending; `stdin` for standard input. */
  readonly doc: string;
  readonly input: Uint8Array | string;
  readonly publication: Publication;
}

/** A place that a document can be read from. Nothing is opened before `open` is called. */
export interface Source {
  readonly place: string;
  /** @throws LitopysError `input.missing`, `input.unreadable`, `input.too-large`, `input.not-an-article` */
  open(): Document;
}

export interface Sources {
  readonly sources: readonly Source[];
  /** Files of folders that hold no article, by name: said once, never swallowed. */
  readonly skipped: readonly string[];
}

/** Larger files are refused before they are loaded; the article room refuses long texts with its own words. */
const MOST_BYTES = 32_000_000;
const ENDINGS = new Set(['.txt', '.text', '.html', '.htm', '.xhtml', '.json']);

/**
 * Sources for the arguments of a command, in their order; a folder stands for its files, sorted by name.
 * Arguments that cannot be opened become sources whose `open` says why, so that the others are still read.
 */
export function sourcesOf(names: readonly string[]): Sources {
  const sources: Source[] = [];
  const skipped: string[] = [];
  for (const name of names.length > 0 ? names : ['-']) {
    if (name === '-') sources.push({ place: 'standard input', open: readStandardInput });
    else if (isFolder(name)) sources.push(...folderSources(name, skipped));
    else sources.push({ place: name, open: () => readDocument(name) });
  }
  return { sources, skipped };
}

/** Whether an argument is an address to fetch, and no file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function folderSources(folder: string, skipped: string[]): Source[] {
  const sources: Source[] = [];
  for (const entry of namesIn(folder)) {
    const path = join(folder, entry);
    const ending = extname(entry).toLowerCase();
    if (isFolder(path)) continue;
    if (!ENDINGS.has(ending) || (ending === '.json' && !holdsArticle(path))) skipped.push(path);
    else sources.push({ place: path, open: () => readDocument(path) });
  }
  if (sources.length > 0) return sources;
  const open = () => {
    throw new LitopysError('input.no-articles', 'the folder holds no article', {
      where: folder,
      next: `put files ending in ${[...ENDINGS].join(', ')} there, or name the files themselves`,
    });
  };
  return [{ place: folder, open }];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function holdsArticle(path: string): boolean {
  try {
    return isArticleRecord(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return true; // What is broken is opened later and said there.
  }
}

function readDocument(path: string): Document {
  const bytes = readBytes(path);
  const ending = extname(path);
  const doc = basename(path, ending);
  if (ending.toLowerCase() === '.json') return { doc, ...articleRecord(bytes, path) };
  return { doc, input: bytes, publication: {} };
}

function readBytes(path: string): Uint8Array {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw fileError(error, path);
  }
  try {
    const { size } = fstatSync(file);
    if (size > MOST_BYTES) throw tooLarge(size, path);
    return readBounded(file, path);
  } catch (error) {
    throw error instanceof LitopysError ? error : fileError(error, path);
  } finally {
    closeSync(file);
  }
}

function readStandardInput(): Document {
  return { doc: 'stdin', input: readBounded(0, 'standard input'), publication: {} };
}

/** Reads to the end, but never more than is allowed: pipes and devices do not say their size. */
function readBounded(file: number, place: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const part = new Uint8Array(1 << 16);
    const got = readPart(file, part);
    if (got === 0) return Buffer.concat(parts, total);
    parts.push(part.subarray(0, got));
    total += got;
    if (total > MOST_BYTES) throw tooLarge(total, place);
  }
}

function readPart(file: number, part: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, part);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); // A terminal or pipe with nothing yet.
    }
  }
}

function tooLarge(size: number, where: string): LitopysError {
  return new LitopysError('input.too-large', `${size} bytes or more; at most ${MOST_BYTES} are read`, {
    where,
    next: 'split it into its articles and read each of them',
  });
}

function fileError(error: unknown, where: string): LitopysError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new LitopysError('input.missing', 'there is no such file', {
      where,
      next: 'check the path; “-” reads standard input',
      cause: error,
    });
  return new LitopysError('input.unreadable', `the file cannot be read (${code ?? String(error)})`, {
    where,
    next: 'check its permissions, or pipe its text in and read “-”',
    cause: error,
  });
}

type ArticleRecord = Readonly<Record<string, unknown>> & { readonly text: string };

/** An article as JSON: a text and at least one field that tells of its publication. */
function isArticleRecord(value: unknown): value is ArticleRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Record<string, unknown>;
  return (
    typeof record.text === 'string' &&
    ['outlet', 'url', 'published', 'title', 'byline'].some((field) => typeof record[field] === 'string')
  );
}

function articleRecord(bytes: Uint8Array, where: string): Omit<Document, 'doc'> {
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch (error) {
    throw new LitopysError('input.not-json', `the file is no JSON: ${(error as Error).message}`, {
      where,
      next: 'give it the ending .txt if it is a text',
      cause: error,
    });
  }
  if (!isArticleRecord(value))
    throw new LitopysError('input.not-an-article', 'the JSON holds no article', {
      where,
      next: 'it needs "text" and one or more of "outlet", "url", "published", "title", "byline"; lists of articles are for litopys add',
    });
  const field = (name: string) => (typeof value[name] === 'string' ? (value[name] as string) : null);
  const publication = {
    outlet: field('outlet'),
    url: field('url'),
    byline: field('byline'),
    published: field('published'),
    language: field('language'),
  };
  return { input: titled(field('title'), value.text), publication };
}
