/** Stores of every earlier schema open with all that is in them. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import pg from 'pg';
import { defaultPipeline } from '../../src/main.js';
import { openStore, type Packed, packArticle, type Store } from '../../src/store/index.js';
import { migrate } from '../../src/store/migrate.js';
import { MIGRATIONS } from '../../src/store/migrations/index.js';
import { openPostgres } from '../../src/store/postgres.js';
import { openSqlite } from '../../src/store/sqlite.js';
import { COPY, EDITED, SAMPLES } from './articles.js';
import { double } from './double.js';
import { type Server, startPostgres } from './postgres.js';

/** Version 1 as it was written then: the migrations of today are not asked. */
const FIRST = readFileSync(
  fileURLToPath(new URL('../../../test/store/schema-1.sql', import.meta.url)),
  'utf8',
);
const EARLIER = MIGRATIONS.slice(0, -1).map((_, at) => at + 1);

const folder = mkdtempSync(join(tmpdir(), 'litopys-migrations-'));
const newest = join(folder, 'newest.db');
let packed: Packed[] = [];
let expected: unknown;
const open = (place: string) =>
  openStore(place, { merger: () => double, now: () => '2025-03-01T00:00:00.000Z' });

before(async () => {
  const pipeline = defaultPipeline();
  packed = [...SAMPLES, EDITED, COPY].map(({ doc, text, publication }) =>
    packArticle(pipeline.open(text, publication).prepare(double.contribute, doc)),
  );
  const store = await open(newest);
  await store.add(packed);
  expected = await contentOf(store);
  await store.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a file of an earlier schema', () => {
  for (const version of EARLIER)
    test(`${version} opens with all that is in it, and is as a new one`, async () => {
      const place = join(folder, `${version}.db`);
      await make(place, version);
      fillFrom(place, newest);
      const store = await open(place);
      assert.deepEqual(await contentOf(store), expected);
      assert.deepEqual(
        (await store.examine(true)).filter(({ ok }) => !ok),
        [],
      );
      assert.equal((await store.add(packed)).known, packed.length);
      await store.close();
      assert.deepEqual(schemaOf(place), schemaOf(newest));
    });
});

test('what came late in its band stays apart from what is looked at', async () => {
  const place = join(folder, 'late.db');
  await make(place, 6);
  const old = new Database(place);
  old.exec(
    "insert into article_bands (band, article, late) values ('b:1', 'a', 0), ('b:1', 'b', 1), ('t:1', 'b', 0)",
  );
  old.close();
  await (await open(place)).close();
  const database = new Database(place);
  const rows = database.prepare('select band, article from article_bands order by band').raw().all();
  database.close();
  assert.deepEqual(rows, [
    ['b:1', 'a'],
    ['l:1', 'b'],
    ['t:1', 'b'],
  ]);
});

describe('a server of an earlier schema', () => {
  let server: Server;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server?.stop());

  for (const version of EARLIER)
    test(`${version} is brought to the newest`, async () => {
      const [old, fresh] = [await server.database(), await server.database()];
      const connection = await openPostgres(old);
      await migrate(connection.writer, connection.kind, connection.where, version);
      await connection.close();
      for (const place of [old, fresh]) await (await open(place)).close();
      assert.deepEqual(await schemaOnServer(old), await schemaOnServer(fresh));
    });
});

/** A new file of a schema. */
async function make(place: string, version: number): Promise<void> {
  if (version > 1) {
    const connection = await openSqlite(place);
    await migrate(connection.writer, connection.kind, connection.where, version);
    return connection.close();
  }
  const database = new Database(place);
  database.exec(FIRST);
  database.exec("insert into meta (key, value) values ('schema', '1')");
  database.close();
}

const columnsOf = (database: Database.Database, sql: string) =>
  database.prepare(sql).all() as { name: string }[];

/** Takes into an older file all that it has columns for, and the newest has still. */
function fillFrom(place: string, source: string): void {
  const database = new Database(place);
  database.exec(`attach '${source}' as source`);
  const tables = database
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'found%' and name not like 'sqlite_%'",
    )
    .all() as { name: string }[];
  for (const { name } of tables) {
    const columns = columnsOf(database, `pragma table_info("${name}")`).filter((column) =>
      columnsOf(database, `pragma source.table_info("${name}")`).some((one) => one.name === column.name),
    );
    const list = columns.map((one) => `"${one.name}"`).join(', ');
    const all = name === 'meta' ? "where key != 'schema'" : '';
    database.exec(`insert into "${name}" (${list}) select ${list} from source."${name}" ${all}`);
  }
  const index = database.prepare(
    'insert into found (rowid, lemmas, marks) select place, ?, ? from places where target = ?',
  );
  for (const { findable } of packed)
    for (const { lemmas, marks, target } of findable) index.run([lemmas, marks, target]);
  database.close();
}

function schemaOf(place: string): string[] {
  const database = new Database(place);
  const rows = database.prepare('select sql from sqlite_master where sql is not null').all() as {
    sql: string;
  }[];
  database.close();
  return rows.map(({ sql }) => sql).sort();
}

async function schemaOnServer(place: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  const columns = await client.query(
    `select table_name, column_name, data_type, is_nullable, collation_name from information_schema.columns
     where table_schema = current_schema() order by 1, 2`,
  );
  const indexes = await client.query(
    'select indexdef from pg_indexes where schemaname = current_schema() order by 1',
  );
  await client.end();
  return [columns.rows, indexes.rows.map(({ indexdef }) => indexdef)];
}

/** What pages show of a store, those numbers included that are kept and not counted. */
async function contentOf(store: Store): Promise<unknown> {
  const { items } = await store.entries({}, { limit: 1000 });
  const people = await store.entities({ limit: 1000 });
  const pages = await Promise.all(people.items.map(({ id }) => store.entityPage(id)));
  const found = await store.search({ words: [['перегов*']], in: 'articles' });
  assert.ok(found.items.length > 0, 'words are found by their beginning');
  return { items, pages, totals: await store.totals(), found };
}
