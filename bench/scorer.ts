/** Readings of a set, scored by the scorer that lies beside the sets. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Reading, read } from '../src/main.js';
import { type GoldDocument, SHARED } from './sets.js';

export interface Read {
  readonly gold: GoldDocument;
  readonly reading: Reading;
}

/** Reads each document as a user would: its bytes, and nothing told of its language. */
export function readAll(documents: readonly GoldDocument[]): { readings: Read[]; failures: string[] } {
  const readings: Read[] = [];
  const failures: string[] = [];
  for (const gold of documents) {
    try {
      readings.push({ gold, reading: read(readFileSync(gold.textFile)) });
    } catch (error) {
      failures.push(`${gold.doc}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { readings, failures };
}

export interface Row {
  readonly figure: string;
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  readonly gold: number;
  readonly read: number;
}

interface Score {
  readonly badOffsets: number;
  readonly rows: readonly Row[];
  /** What the scorer lists as missed, wrong or with another speaker. */
  readonly errors: readonly string[];
}

export const SCORER = join(SHARED, 'score', 'score.mjs');

/** @param errors how many errors to list */
export function score(readings: readonly Read[], documents: readonly GoldDocument[], errors: number): Score {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-evaluate-'));
  try {
    const predicted = layOut(folder, documents, readings, (statements) => statements);
    const { rows, badOffsets } = JSON.parse(scorer(folder, predicted, '--json'));
    rows.push(...directAlone(join(folder, 'direct'), readings));
    const listed = errors > 0 ? scorer(folder, predicted, '--errors', String(errors)) : '';
    return {
      rows,
      badOffsets,
      errors: listed.split('\n').filter((line) => /^(?:MISSED|WRONG|SPEAKER) /.test(line)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The row of direct statements alone, on both sides; none where the set does not tell modes. */
function directAlone(folder: string, readings: readonly Read[]): Row[] {
  const documents = readings.map(({ gold }) => gold);
  if (!documents.some(({ statements }) => directOnly(statements).length > 0)) return [];
  const predicted = layOut(folder, documents, readings, directOnly);
  const rows: Row[] = JSON.parse(scorer(folder, predicted, '--json')).rows;
  return rows
    .filter(({ figure }) => figure === 'statement@80')
    .map((row) => ({ ...row, figure: 'direct alone @80' }));
}

/**
 * Lays annotations, texts and readings out as the scorer wants them.
 * @param folder is made where it is not there
 * @param kept which statements count, on both sides
 * @returns path of the readings
 */
export function layOut(
  folder: string,
  documents: readonly GoldDocument[],
  readings: readonly Read[],
  kept: <One extends Moded>(statements: readonly One[]) => readonly One[],
): string {
  mkdirSync(folder, { recursive: true });
  for (const { file, textFile } of documents) {
    const annotated = JSON.parse(readFileSync(file, 'utf8'));
    const statements = kept<Moded>(annotated.statements);
    writeFileSync(join(folder, basename(file)), JSON.stringify({ ...annotated, statements }));
    copyFileSync(textFile, join(folder, basename(textFile)));
  }
  const lines = readings.map(({ gold, reading }) =>
    JSON.stringify({ doc: gold.doc, ...reading, statements: kept(reading.statements) }),
  );
  const predicted = join(folder, 'readings.ndjson');
  writeFileSync(predicted, `${lines.join('\n')}\n`);
  return predicted;
}

interface Moded {
  readonly mode?: string;
}

/** What stands inside another statement is left by itself, for the other may be gone. */
export const directOnly = <One extends Moded>(statements: readonly One[]): One[] =>
  statements.filter(({ mode }) => mode === 'direct').map((one) => ({ ...one, inside: null }));

const scorer = (gold: string, predicted: string, ...more: string[]): string =>
  scored(SCORER, gold, predicted, more);

/** What a scorer says of predictions. */
export function scored(program: string, gold: string, predicted: string, more: readonly string[]): string {
  const args = [program, '--gold', gold, '--pred', predicted, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the scorer failed: ${stderr}`);
  return stdout;
}
