/** A folder of articles with their readings, kept in .litopys/ so that only what is new is read. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { defaultPipeline, LitopysError, packageRoot, Reading, VERSION } from '../../main.js';
import { type Document, sourcesOf } from '../inputs.js';

export interface DossierArticle {
  /** Name in the dossier, once each. */
  readonly doc: string;
  readonly title: string;
  /** Name of the outlet for people. */
  readonly outlet: string | null;
  readonly reading: Reading;
}

interface Failure {
  readonly place: string;
  readonly code: string;
  readonly message: string;
}

export interface Dossier {
  readonly name: string;
  readonly articles: readonly DossierArticle[];
  readonly failures: readonly Failure[];
  /** How many were read just now; the others were kept from before. */
  readonly fresh: number;
}

/** The sample dossier of the package. */
export function sampleFolder(): string {
  return join(packageRoot(), 'samples', 'dossier');
}

/**
 * Reads the articles of a folder, or takes their readings from the keep when neither they nor Litopys changed.
 * @param keep folder of the kept readings
 * @param step called after each article
 */
export function openDossier(folder: string, keep: string, step: () => void = () => {}): Dossier {
  const file = join(keep, `${digest(resolve(folder)).slice(0, 12)}.ndjson`);
  const kept = keptReadings(file);
  const now = new Map<string, Reading>();
  const outlets = outletNames(folder);
  const stamp = stampOfLitopys();
  const articles: DossierArticle[] = [];
  const failures: Failure[] = [];
  const names = new Set<string>();
  let fresh = 0;
  for (const source of sourcesOf([folder]).sources) {
    try {
      const document = source.open();
      const key = keyOf(document, stamp);
      const before = kept.get(key);
      const reading = before ?? defaultPipeline().read(document.input, document.publication);
      if (!before) fresh++;
      now.set(key, reading);
      articles.push(articleOf(uniqueName(document.doc, names), reading, outlets));
    } catch (error) {
      failures.push(failureOf(error, source.place));
    }
    step();
  }
  if (fresh > 0 || now.size !== kept.size) keepReadings(file, now);
  const name = resolve(folder) === sampleFolder() ? 'Sample dossier' : basename(resolve(folder));
  return { name, articles, failures, fresh };
}

function articleOf(doc: string, reading: Reading, outlets: ReadonlyMap<string, string>): DossierArticle {
  const { text, title, outlet } = reading.article;
  const [start, end] = title ? [title.start, title.end] : [0, 120];
  const named = text.slice(start, end).trim() || doc;
  return { doc, title: named, outlet: outlet && (outlets.get(outlet) ?? outlet), reading };
}

function uniqueName(doc: string, names: Set<string>): string {
  let name = doc;
  for (let count = 2; names.has(name); count++) name = `${doc}-${count}`;
  names.add(name);
  return name;
}

function failureOf(error: unknown, place: string): Failure {
  if (error instanceof LitopysError) return { place, code: error.code, message: error.message };
  return { place, code: 'defect', message: String(error) };
}

/** `outlets.json` beside the folder says what outlets are called; without it their ids are shown. */
function outletNames(folder: string): Map<string, string> {
  const names = new Map<string, string>();
  const file = join(dirname(resolve(folder)), 'outlets.json');
  if (!existsSync(file)) return names;
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  for (const { id, name } of Array.isArray(list) ? list : [])
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name);
  return names;
}

function keptReadings(file: string): Map<string, Reading> {
  const kept = new Map<string, Reading>();
  if (!existsSync(file)) return kept;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      const { key, reading } = JSON.parse(line);
      const parsed = Reading.safeParse(reading);
      if (typeof key === 'string' && parsed.success) kept.set(key, parsed.data);
    } catch {
      // A line that was cut off when the machine stopped: its article is simply read again.
    }
  }
  return kept;
}

/** Written beside and renamed, so that a stop in the middle leaves the old file whole. */
function keepReadings(file: string, readings: ReadonlyMap<string, Reading>): void {
  mkdirSync(dirname(file), { recursive: true });
  const lines = [...readings].map(([key, reading]) => `${JSON.stringify({ key, reading })}\n`);
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, lines.join(''));
  renameSync(beside, file);
}

function keyOf({ input, publication }: Document, stamp: string): string {
  return digest(stamp, JSON.stringify(publication), input);
}

/** Changes with the version, the models, the knowledge files and, in a checkout, the code. */
function stampOfLitopys(): string {
  const root = packageRoot();
  const files = ['models', 'src/knowledge/data'].flatMap((folder) => filesUnder(join(root, folder)));
  const built = join(root, 'dist', '.tsbuildinfo');
  const code = existsSync(built) ? digest(readFileSync(built)) : '';
  const sizes = files.map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file}:${size}:${mtimeMs}`;
  });
  return [VERSION, code, ...sizes].join('\n');
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
