/** Numbers that pages begin with, kept instead of counted; and indexes for what is rare among much. */
import { type Kysely, sql } from 'kysely';
import type { Kind } from '../kind.js';
import { tablesOf } from './tables.js';

export async function counts(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const tables = tablesOf(db, kind);
  await tables('counts', { what: 'key', name: 'key', n: 'int' });
  for (const query of COUNTED) await sql`insert into counts (what, name, n) ${sql.raw(query)}`.execute(db);
  await tables('words', { word: 'key', num: 'int' });
  await knownWords(db, kind);
  for (const index of INDEXES) await sql.raw(index).execute(db);
}

/** The words that the index has, the most frequent first. */
async function knownWords(db: Kysely<unknown>, kind: Kind): Promise<void> {
  if (kind === 'postgres') {
    await sql`insert into words (word, num) select word, row_number() over (order by ndoc desc, word)
      from ts_stat('select words from places', 'A')`.execute(db);
    return;
  }
  await sql`create virtual table vocabulary using fts5vocab(found, 'col')`.execute(db);
  await sql`insert into words (word, num) select term, row_number() over (order by doc desc, term)
    from vocabulary where col = 'lemmas'`.execute(db);
  await sql`drop table vocabulary`.execute(db);
}

/** Everything that is counted, as rows of what, name and number. */
export const COUNTED = [
  "select 'language', language, count(*) from articles group by language",
  "select 'outlet', coalesce(outlet, ''), count(*) from articles group by outlet",
  "select 'report', type, count(*) from reports group by type",
  "select 'entry', type, count(*) from entries group by type",
  "select 'party ' || entity, type || ' ' || role, count(*) from entry_parties group by entity, type, role",
];

const INDEXES = [
  'create index entries_by_kind_at_id on entries (kind, at, id) where kind is not null',
  'create index entries_by_status_at_id on entries (status, at, id) where status is not null',
  'create index entries_by_unit_at_id on entries (unit, at, id) where unit is not null',
  'create index entries_that_diverge on entries (at, id) where diverges > 0',
  "create index follow_ups_by_due on follow_ups (coalesce(due, '9999'), plan)",
  "create index follow_ups_by_result_due_plan on follow_ups (result, coalesce(due, '9999'), plan)",
];
