/** The evaluation sets that lie beside the project: annotated articles that are not ours to publish. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/main.js';

/** Where the sets are looked for; `LITOPYS_SHARED` names another place. */
export const SHARED = process.env.LITOPYS_SHARED ?? join(packageRoot(), '..', 'shared');

interface EvaluationSet {
  readonly name: string;
  readonly language: string;
  /** Folder within the shared one; within `bench/` where the set is our own, or a file there with one text a line. */
  readonly folder: string;
  readonly isOurs?: boolean;
  /** Whether a part is held back: documents whose name ends in 3, 7 or 9. No rule is made after them. */
  readonly hasHeldPart: boolean;
  /** Whether the models in the repository were trained on it: its figures then flatter, and say only what changed. */
  readonly isLearntFrom: boolean;
}

export const SETS: readonly EvaluationSet[] = [
  { name: 'seed', language: 'uk', folder: 'seed', hasHeldPart: false, isLearntFrom: false },
  { name: 'gold uk', language: 'uk', folder: 'gold/uk', hasHeldPart: true, isLearntFrom: true },
  { name: 'gold ru', language: 'ru', folder: 'gold/ru', hasHeldPart: true, isLearntFrom: true },
  {
    name: 'polnear dev',
    language: 'en',
    folder: 'corpora/en/polnear/dev',
    hasHeldPart: false,
    isLearntFrom: false,
  },
  {
    name: 'english contacts',
    language: 'en',
    folder: 'english-contacts',
    isOurs: true,
    hasHeldPart: false,
    isLearntFrom: false,
  },
  {
    name: 'polnear contacts',
    language: 'en',
    folder: 'contacts/polnear.ndjson',
    isOurs: true,
    hasHeldPart: false,
    isLearntFrom: false,
  },
  ...['uk', 'ru', 'en'].map((language) => ({
    name: `contacts ${language}`,
    language,
    folder: `contacts/${language}.ndjson`,
    isOurs: true,
    hasHeldPart: false,
    isLearntFrom: false,
  })),
];

export type Part = 'all' | 'open' | 'held';

export interface GoldStatement {
  readonly content: readonly { readonly start: number; readonly end: number }[];
  readonly speaker?: string | { readonly name: string } | null;
  readonly mode?: string;
}

export interface GoldDocument {
  readonly doc: string;
  /** Path of the annotation. */
  readonly file: string;
  /** Path of the text. */
  readonly textFile: string;
  readonly statements: readonly GoldStatement[];
}

/** The documents of a part of a set, by name; null when the set is not there. */
export function documentsOf(set: EvaluationSet, part: Part): GoldDocument[] | null {
  const path = set.isOurs ? join(packageRoot(), 'bench', set.folder) : join(SHARED, set.folder);
  if (!existsSync(path)) return null;
  const folder = path.endsWith('.ndjson') ? laidOut(path) : path;
  if (!folder) return null;
  const documents: GoldDocument[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue;
    const file = join(folder, name);
    const { doc, text, statements } = JSON.parse(readFileSync(file, 'utf8'));
    const isHeld = set.hasHeldPart && /[379]$/.test(doc);
    if ((part === 'held' && !isHeld) || (part === 'open' && isHeld)) continue;
    const textFile = [text, `${doc}.txt`]
      .filter((one) => typeof one === 'string' && one.endsWith('.txt'))
      .map((one) => join(folder, one))
      .find((path) => existsSync(path));
    if (textFile) documents.push({ doc, file, textFile, statements });
  }
  return documents;
}

const folders = new Map<string, string>();

/**
 * A folder with the texts of a file, each with its annotation, as the scorer reads them; it goes with the process. Null
 * where a line has but marks, and the corpora that their texts are in are not there.
 */
function laidOut(path: string): string | null {
  const known = folders.get(path);
  if (known) return known;
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const all = lines.map(
    (line) => JSON.parse(line) as { doc: string; text?: string; path?: string; contacts: unknown },
  );
  if (all.some((one) => one.path && !existsSync(join(SHARED, 'corpora', one.path)))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'litopys-set-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const { doc, text, path: place, contacts } of all) {
    writeFileSync(join(folder, `${doc}.json`), JSON.stringify({ doc, statements: [], contacts }));
    writeFileSync(
      join(folder, `${doc}.txt`),
      text ?? readFileSync(join(SHARED, 'corpora', place ?? ''), 'utf8'),
    );
  }
  folders.set(path, folder);
  return folder;
}

/** Short hash of the names and bytes of the documents: floors hold only for the same ones. */
export function corpusHash(documents: readonly GoldDocument[]): string {
  const hash = createHash('sha256');
  for (const { doc, file, textFile } of documents)
    hash.update(doc).update(readFileSync(file)).update(readFileSync(textFile));
  return hash.digest('hex').slice(0, 16);
}
