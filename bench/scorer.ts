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
    for (const { file, textFile } of documents)
      for (const path of [file, textFile]) copyFileSync(path, join(folder, basename(path)));
    const lines = readings.map(({ gold, reading }) => JSON.stringify({ doc: gold.doc, ...reading }));
    const predicted = join(folder, 'readings.ndjson');
    writeFileSync(predicted, `${lines.join('\n')}\n`);
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
  mkdirSync(folder);
  const lines: string[] = [];
  let count = 0;
  for (const { gold, reading } of readings) {
    const annotated = JSON.parse(readFileSync(gold.file, 'utf8'));
    const statements = directOnly<{ mode?: string }>(annotated.statements);
    count += statements.length;
    writeFileSync(join(folder, `${gold.doc}.json`), JSON.stringify({ ...annotated, statements }));
    copyFileSync(gold.textFile, join(folder, basename(gold.textFile)));
    lines.push(JSON.stringify({ doc: gold.doc, ...reading, statements: directOnly(reading.statements) }));
  }
  if (count === 0) return [];
  const predicted = join(folder, 'readings.ndjson');
  writeFileSync(predicted, `${lines.join('\n')}\n`);
  const rows: Row[] = JSON.parse(scorer(folder, predicted, '--json')).rows;
  return rows
    .filter(({ figure }) => figure === 'statement@80')
    .map((row) => ({ ...row, figure: 'direct alone @80' }));
}

/** What stands inside another statement is left by itself, for the other may be gone. */
const directOnly = <One extends { readonly mode?: string }>(statements: readonly One[]): One[] =>
  statements.filter(({ mode }) => mode === 'direct').map((one) => ({ ...one, inside: null }));

function scorer(gold: string, predicted: string, ...more: string[]): string {
  const args = [SCORER, '--gold', gold, '--pred', predicted, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`the scorer failed: ${stderr}`);
  return stdout;
}
