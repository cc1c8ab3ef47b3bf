/** A store into another one, whatever databases they lie in: for backups of servers, restoring, and moving. */
import { type Kysely, sql } from 'kysely';
import type { Report } from '../model/index.js';
import { insertAll } from './bulk.js';
import type { Connection } from './connection.js';
import { ENTRY_COLUMNS } from './entry-rows.js';
import { reindex } from './fulltext.js';
import { findableArticle, findableReport, unpackJson } from './pack.js';
import { ARTICLE_COLUMNS, type Tables } from './schema.js';
import type { LemmaToken } from './words.js';

/** Columns of every table, by which its rows are copied; the key columns first, in order. */
const TABLES: {
  readonly [T in keyof Tables]: readonly [keys: number, ...columns: (keyof Tables[T] & string)[]];
} = {
  meta: [1, 'key', 'value'],
  articles: [1, ...ARTICLE_COLUMNS],
  blobs: [1, 'hash', 'size', 'body'],
  readings: [1, 'article', 'litopys', 'body'],
  article_bands: [2, 'band', 'article'],
  ties: [3, 'kind', 'earlier', 'later', 'data'],
  reports: [1, 'id', 'article', 'type', 'grp', 'entry', 'at', 'data'],
  groups: [1, 'grp', 'size', 'waiting'],
  keys: [1, 'key', 'grp'],
  carried: [1, 'report', 'grp', 'home'],
  entries: [1, ...ENTRY_COLUMNS],
  entry_parties: [3, 'entity', 'role', 'entry', 'type', 'at'],
  entry_outlets: [2, 'outlet', 'entry', 'at'],
  entry_follows: [2, 'key', 'entry', 'plan'],
  follow_ups: [1, 'plan', 'outcome', 'result', 'due', 'data'],
  entities: [1, 'id', 'uses'],
  entity_names: [4, 'entity', 'language', 'name', 'type', 'key', 'uses'],
  article_entities: [2, 'article', 'local', 'entity', 'because', 'rule'],
  reviews: [1, 'id', 'num', 'at', 'target_type', 'target', 'data'],
  review_reports: [2, 'report', 'review'],
  outlets: [1, 'id', 'data'],
  events: [1, 'num', 'at', 'kind', 'target'],
  visits: [1, 'who', 'at', 'event'],
  saved_searches: [1, 'name', 'at', 'data'],
  jobs: [1, 'id', 'kind', 'started', 'ended', 'state', 'done', 'total', 'data'],
  places: [1, 'place', 'type', 'target'],
  words: [1, 'word', 'num'],
  counts: [2, 'what', 'name', 'n'],
  feeds: [1, 'url', 'title', 'outlet', 'etag', 'last_modified', 'due', 'interval', 'failures', 'problem'],
  alerts: [1, 'name', 'search', 'kind', 'event', 'data'],
  alert_deliveries: [1, 'num', 'id', 'alert', 'state', 'due', 'attempts', 'problem', 'made', 'data'],
  feed_items: [1, 'num', 'item', 'feed', 'state', 'due', 'attempts', 'detail', 'body'],
  users: [1, 'name', 'role', 'password', 'made', 'ended'],
  sessions: [1, 'hash', 'user', 'made', 'seen', 'expires'],
  tokens: [1, 'id', 'hash', 'user', 'name', 'role', 'made', 'expires', 'used', 'ended'],
  audit: [1, 'num', 'at', 'who', 'through', 'address', 'action', 'target', 'outcome'],
};

const AT_ONCE = 500;

/**
 * Copies all rows into an empty store, as they stood at one moment, in one transaction.
 * @param step called with the number of rows so far
 */
export async function copyStore(
  from: Connection,
  to: Connection,
  step: (rows: number) => void,
): Promise<void> {
  await atOneMoment(from, (source) =>
    to.writer.transaction().execute(async (target) => {
      let rows = 0;
      for (const table of Object.keys(TABLES) as (keyof Tables & string)[]) {
        const [keys, ...columns] = TABLES[table] as readonly [number, ...string[]];
        await target.deleteFrom(table).execute();
        for await (const part of rowsOf(source, table, columns, keys)) {
          await insertAll(target, to.kind, table, columns as never[], part as never[]);
          rows += part.length;
          step(rows);
        }
      }
      if (to.kind === 'postgres') await goOnCounting(target);
      await reindexAll(source, to, target);
    }),
  );
}

/** Tables whose rows PostgreSQL numbers by itself. */
const COUNTED = ['events', 'feed_items', 'audit'] as const;

async function goOnCounting(target: Kysely<Tables>): Promise<void> {
  for (const table of COUNTED)
    await sql`select setval(pg_get_serial_sequence(${table}, 'num'),
      (select coalesce(max(num), 0) + 1 from ${sql.table(table)}), false)`.execute(target);
}

/** Runs on what a database was at one moment, whatever others write. */
async function atOneMoment(from: Connection, run: (source: Kysely<Tables>) => Promise<void>): Promise<void> {
  if (from.kind === 'postgres') await from.db.transaction().setIsolationLevel('repeatable read').execute(run);
  else await from.db.transaction().execute(run);
}

type Cell = string | number | Uint8Array | null;

/** Rows of a table in the order of its key, part by part. */
async function* rowsOf(
  db: Kysely<Tables>,
  table: string,
  columns: readonly string[],
  keys: number,
): AsyncGenerator<Cell[][]> {
  const names = (list: readonly string[]) => sql.join(list.map((name) => sql.ref(name)));
  const key = columns.slice(0, keys);
  for (let after: Cell[] | null = null; ; ) {
    const where: ReturnType<typeof sql> =
      after === null ? sql`` : sql`where (${names(key)}) > (${sql.join(after)})`;
    const { rows }: { rows: Record<string, Cell>[] } = await sql<
      Record<string, Cell>
    >`select ${names(columns)}
      from ${sql.table(table)} ${where} order by ${names(key)} limit ${AT_ONCE}`.execute(db);
    const part = rows.map((row) => columns.map((column) => row[column] ?? null));
    if (part.length > 0) yield part;
    if (part.length < AT_ONCE) return;
    after = part.at(-1)?.slice(0, keys) ?? null;
  }
}

/** The index is no table: it is made of lemmas, reports and entities again, at the same places. */
async function reindexAll(source: Kysely<Tables>, to: Connection, target: Kysely<Tables>): Promise<void> {
  for await (const part of rowsOf(source, 'articles', ['id', 'outlet', 'language', 'lemmas'], 1)) {
    const found = await Promise.all(
      part.map(async ([id, outlet, language, lemmas]) =>
        findablesOf(
          source,
          { id: String(id), outlet: outlet as string | null, language: String(language) },
          lemmas as Uint8Array,
        ),
      ),
    );
    await reindex(target, to.kind, found.flat());
  }
}

async function findablesOf(
  db: Kysely<Tables>,
  article: { readonly id: string; readonly outlet: string | null; readonly language: string },
  packed: Uint8Array,
) {
  const lemmas = unpackJson<LemmaToken[]>(packed);
  const entities = await db
    .selectFrom('article_entities')
    .select('entity as id')
    .distinct()
    .where('article', '=', article.id)
    .execute();
  const reports = await db.selectFrom('reports').select('data').where('article', '=', article.id).execute();
  return [
    findableArticle(article, entities, lemmas),
    ...reports.map(({ data }) => findableReport(JSON.parse(data) as Report, lemmas)),
  ];
}
