/** Articles with statements and contacts marked by hand: the gold sets, PolNeAR, and those of `training/articles`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act, Span } from '../../src/model/index.js';
import type { GoldContact } from '../contacts/examples.js';
import { brukText } from './bruk-text.js';
import type { GoldStatement } from './examples.js';

export interface MarkedStatement extends GoldStatement {
  /** PolNeAR has none. */
  readonly act?: Act;
  /** Who is spoken to, where the text says so; PolNeAR has none. */
  readonly addressee?: (Span & { readonly name: string }) | null;
  /** By name; PolNeAR has none. */
  readonly speaker?: string | { readonly name: string } | null;
}

/** A name and its type, as SlavicNER has it. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface MarkedArticle {
  readonly doc: string;
  readonly text: string;
  readonly statements: readonly MarkedStatement[];
  /** None where they were not marked. */
  readonly contacts?: readonly GoldContact[] | undefined;
  /** None where they were not marked. */
  readonly names?: readonly MarkedName[] | undefined;
  /**
   * Whether the article is kept for measuring: those of a gold set whose name ends in 3, 7 or 9 (see bench/sets.ts), and
   * with `LITOPYS_KEPT=quarter` a quarter of those marked in the corpora, too.
   */
  readonly isKept: boolean;
}

/** The articles of a folder in the form of the gold sets, in the order of their names; none when there is no folder. */
export function articlesIn(folder: string, hasKept: boolean): MarkedArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { doc, statements, contacts } = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      ) as MarkedArticle;
      const text = readFileSync(join(folder, `${doc}.txt`), 'utf8');
      return { doc, text, statements, contacts, isKept: hasKept && /[379]$/.test(doc) };
    });
}

/** A line of `training/articles`: an article of ours with its text, or marks that stand off a text of the corpora. */
interface MarkedLine {
  readonly doc: string;
  readonly text?: string;
  /** Below the folder of corpora. */
  readonly path?: string;
  readonly sha256?: string;
  readonly statements: readonly MarkedStatement[];
  readonly contacts?: readonly GoldContact[];
  readonly names?: readonly MarkedName[];
}

/**
 * The articles of `training/articles/<language>`, file after file.
 * @throws Error when a text of the corpora is missing, or is not the one that was marked
 */
export function markedArticles(language: string, corpora: string): MarkedArticle[] {
  const folder = join('training/articles', language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n'))
    .map((line) => {
      const { doc, text, path, sha256, statements, contacts, names } = JSON.parse(line) as MarkedLine;
      const words = text ?? textAt(join(corpora, path ?? ''), sha256);
      return {
        doc,
        text: words,
        statements,
        contacts,
        names,
        isKept: text === undefined && isOfQuarter(doc),
      };
    });
}

const KEEPS_QUARTER = process.env.LITOPYS_KEPT === 'quarter';

const isOfQuarter = (doc: string): boolean =>
  KEEPS_QUARTER && createHash('sha256').update(doc).digest().readUInt8(0) % 4 === 0;

/** The text of a file of the corpora. @throws Error when it is not the one that was marked */
export function textAt(path: string, sha256: string | undefined): string {
  const file = readFileSync(path, 'utf8');
  const text = path.endsWith('.xml') ? brukText(file) : file;
  if (createHash('sha256').update(text).digest('hex') !== sha256)
    throw new Error(
      `train.other-text: ${path} is not the text that was marked; get the corpus of the same version`,
    );
  return text;
}
