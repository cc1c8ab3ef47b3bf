/** Brings a store to the schema of this program; only forward, each step in a transaction. */
import { type Kysely, sql } from 'kysely';
import { LitopysError } from '../model/index.js';
import type { Kind } from './kind.js';
import { MIGRATIONS } from './migrations/index.js';
import type { Tables } from './schema.js';
import { takeTurn } from './turns.js';

/**
 * @param upTo number of the last migration to run; for tests of upgrading
 * @returns the names of the migrations that ran
 * @throws LitopysError `store.newer`
 */
export async function migrate(
  db: Kysely<Tables>,
  kind: Kind,
  where: string,
  upTo = MIGRATIONS.length,
): Promise<string[]> {
  if ((await schemaOf(db, kind, where)) === upTo) return [];
  return db.transaction().execute(async (inside) => {
    await takeTurn(inside, kind);
    const have = await schemaOf(inside, kind, where); // Another process may have been faster.
    const ran: string[] = [];
    if (have === 0)
      await inside.schema
        .createTable('meta')
        .ifNotExists()
        .addColumn('key', 'text', (it) => it.primaryKey())
        .addColumn('value', 'text', (it) => it.notNull())
        .execute();
    for (const { name, up } of MIGRATIONS.slice(have, upTo)) {
      await up(inside as unknown as Kysely<unknown>, kind);
      ran.push(name);
    }
    if (ran.length > 0)
      await inside
        .insertInto('meta')
        .values({ key: 'schema', value: String(have + ran.length) })
        .onConflict((it) => it.column('key').doUpdateSet({ value: String(have + ran.length) }))
        .execute();
    return ran;
  });
}

/** Number of the schema the store has; 0 when it has none. @throws LitopysError `store.newer` */
export async function schemaOf(db: Kysely<Tables>, kind: Kind, where: string): Promise<number> {
  const found =
    kind === 'sqlite'
      ? await sql`select 1 from sqlite_master where type = 'table' and name = 'meta'`.execute(db)
      : await sql`select 1 from pg_tables where schemaname = current_schema() and tablename = 'meta'`.execute(
          db,
        );
  if (found.rows.length === 0) return 0;
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'schema').executeTakeFirst();
  const schema = Number(row?.value ?? 0);
  if (schema > MIGRATIONS.length)
    throw new LitopysError(
      'store.newer',
      `the store has schema ${schema}; this version knows up to ${MIGRATIONS.length}`,
      {
        where,
        next: 'use the newer version of Litopys that wrote it; nothing was changed',
      },
    );
  return schema;
}
