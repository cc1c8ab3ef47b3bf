/** Whether a store is whole: what the database says, and whether the tables agree with one another. */
import { type Kysely, sql } from 'kysely';
import type { Article, Reading } from '../model/index.js';
import type { Connection } from './connection.js';
import { MIGRATIONS } from './migrations/index.js';
import { unpackJson } from './pack.js';
import type { Tables } from './schema.js';
import type { LemmaToken } from './words.js';

export interface Finding {
  /** Name of the check. */
  readonly check: string;
  readonly ok: boolean;
  /** What was found: a count, or what is wrong. */
  readonly found: string;
  /** What to do when it is not ok. */
  readonly next: string | null;
}

const RESTORE = 'restore the last backup with litopys restore, then add the articles that came after it';
const REBUILD = 'litopys doctor --rebuild makes everything anew that is made of articles and readings';

/** Rows that point at nothing, by a query that counts them. */
const DANGLING: readonly { check: string; next: string; query: string }[] = [
  dangling('articles have readings', 'articles', 'id', 'readings', 'article', RESTORE),
  dangling('readings have articles', 'readings', 'article', 'articles', 'id', RESTORE),
  dangling('pages are there', 'articles', 'page', 'blobs', 'hash', RESTORE),
  dangling('reports have articles', 'reports', 'article', 'articles', 'id', REBUILD),
  dangling('reports stand in entries', 'reports', 'entry', 'entries', 'id', REBUILD),
  dangling('entries have reports', 'entries', 'id', 'reports', 'entry', REBUILD),
  dangling('parties have entries', 'entry_parties', 'entry', 'entries', 'id', REBUILD),
  dangling('plans are entries', 'follow_ups', 'plan', 'entries', 'id', REBUILD),
  dangling('outcomes are entries', 'follow_ups', 'outcome', 'entries', 'id', REBUILD),
  dangling('ties have articles', 'ties', 'later', 'articles', 'id', REBUILD),
  dangling('names have entities', 'entity_names', 'entity', 'entities', 'id', REBUILD),
];

function dangling(check: string, table: string, column: string, other: string, key: string, next: string) {
  const query = `select count(*) as n from ${table} a where a.${column} is not null
    and not exists (select 1 from ${other} b where b.${key} = a.${column})`;
  return { check, next, query };
}

/** What is wrong with a reading in itself, in words; null when nothing is. */
export type FaultOf = (reading: Reading, lemmas: readonly LemmaToken[]) => string | null;

/**
 * @param whole also unpacks every article and reading, which takes as long as reading them all from the disk
 * @param faultOf looks at each of them then
 */
export async function examine(
  { db, kind }: Connection,
  whole: boolean,
  faultOf: FaultOf,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (kind === 'sqlite') findings.push(await integrity(db, whole));
  findings.push(await schema(db));
  for (const { check, next, query } of DANGLING) {
    const { rows } = await sql<{ n: number }>`${sql.raw(query)}`.execute(db);
    const count = Number(rows[0]?.n ?? 0);
    findings.push({ check, ok: count === 0, found: count === 0 ? 'all' : `${count} do not`, next });
  }
  findings.push(await indexed(db));
  findings.push(await counted(db));
  if (whole) findings.push(...(await unpacked(db, faultOf)));
  return findings;
}

async function integrity(db: Kysely<Tables>, whole: boolean): Promise<Finding> {
  const check = 'the file is whole';
  const { rows } = await sql<
    Record<string, string>
  >`${sql.raw(`pragma ${whole ? 'integrity_check' : 'quick_check'}(10)`)}`.execute(db);
  const found = rows.map((row) => Object.values(row)[0] ?? '').filter((text) => text !== '');
  const ok = found.length === 1 && found[0] === 'ok';
  return { check, ok, found: found.join('; ').slice(0, 500), next: RESTORE };
}

async function schema(db: Kysely<Tables>): Promise<Finding> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'schema').executeTakeFirst();
  const ok = Number(row?.value) === MIGRATIONS.length;
  return {
    check: 'the schema is the newest',
    ok,
    found: `${row?.value ?? 'none'} of ${MIGRATIONS.length}`,
    next: RESTORE,
  };
}

async function indexed(db: Kysely<Tables>): Promise<Finding> {
  const { rows } = await sql<{ n: number }>`select
    (select count(*) from articles) + (select count(*) from reports) - (select count(*) from places) as n`.execute(
    db,
  );
  const count = Number(rows[0]?.n ?? 0);
  return {
    check: 'all can be searched',
    ok: count === 0,
    found: count === 0 ? 'all' : `${count} can not`,
    next: REBUILD,
  };
}

async function counted(db: Kysely<Tables>): Promise<Finding> {
  const { rows } = await sql<{ kept: number; there: number }>`select
    (select coalesce(sum(n), 0) from counts where what in ('language', 'report', 'entry')) as kept,
    (select count(*) from articles) + (select count(*) from reports) + (select count(*) from entries) as there`.execute(
    db,
  );
  const off = Math.abs(Number(rows[0]?.kept ?? 0) - Number(rows[0]?.there ?? 0));
  return {
    check: 'the numbers that are kept are those that are there',
    ok: off === 0,
    found: off === 0 ? 'all' : `they differ by ${off}`,
    next: REBUILD,
  };
}

async function unpacked(db: Kysely<Tables>, faultOf: FaultOf): Promise<Finding[]> {
  const broken: string[] = [];
  const faulty: string[] = [];
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('articles as a')
      .innerJoin('readings as r', 'r.article', 'a.id')
      .select(['a.id', 'a.body', 'a.lemmas', 'r.body as reading'])
      .where('a.id', '>', after)
      .orderBy('a.id')
      .limit(100)
      .execute();
    for (const row of rows) {
      const opened = open(row);
      if (opened === null) broken.push(row.id);
      else if (faultOf(...opened) !== null) faulty.push(row.id);
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
  }
  const all = (check: string, wrong: readonly string[]): Finding => ({
    check,
    ok: wrong.length === 0,
    found: wrong.length === 0 ? 'all' : `${wrong.length} do not: ${wrong.slice(0, 5).join(', ')}`,
    next: RESTORE,
  });
  return [all('articles and readings open', broken), all('ids and offsets fit the texts', faulty)];
}

/** null for what does not open. */
function open(row: {
  readonly id: string;
  readonly body: Uint8Array;
  readonly lemmas: Uint8Array;
  readonly reading: Uint8Array;
}): [Reading, LemmaToken[]] | null {
  try {
    const article = unpackJson<Article>(row.body);
    const lemmas = unpackJson<LemmaToken[]>(row.lemmas);
    const reading = { ...unpackJson<Omit<Reading, 'article'>>(row.reading), article };
    const isWhole =
      article.id === row.id && typeof article.text === 'string' && Array.isArray(reading.statements);
    return isWhole ? [reading, lemmas] : null;
  } catch {
    return null;
  }
}
