/** Who may use a server of this store: users, their sessions, tokens for programs, and the log of what was done. */
import { type Kysely, sql } from 'kysely';
import type { Kind } from '../kind.js';

export async function accounts(db: Kysely<unknown>, kind: Kind): Promise<void> {
  // Text is compared by its bytes everywhere: PostgreSQL needs to be told.
  const text = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  await db.schema
    .createTable('users')
    .addColumn('name', text, (it) => it.primaryKey())
    .addColumn('role', text, (it) => it.notNull())
    .addColumn('password', text, (it) => it.notNull())
    .addColumn('made', text, (it) => it.notNull())
    .addColumn('ended', text)
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('hash', text, (it) => it.primaryKey())
    .addColumn('user', text, (it) => it.notNull())
    .addColumn('made', text, (it) => it.notNull())
    .addColumn('seen', text, (it) => it.notNull())
    .addColumn('expires', text, (it) => it.notNull())
    .execute();
  await db.schema
    .createTable('tokens')
    .addColumn('id', text, (it) => it.primaryKey())
    .addColumn('hash', text, (it) => it.notNull())
    .addColumn('user', text, (it) => it.notNull())
    .addColumn('name', text, (it) => it.notNull())
    .addColumn('role', text, (it) => it.notNull())
    .addColumn('made', text, (it) => it.notNull())
    .addColumn('expires', text)
    .addColumn('used', text)
    .addColumn('ended', text)
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('num', kind === 'postgres' ? 'bigserial' : 'integer', (it) =>
      kind === 'postgres' ? it.primaryKey() : it.primaryKey().autoIncrement(),
    )
    .addColumn('at', text, (it) => it.notNull())
    .addColumn('who', text, (it) => it.notNull())
    .addColumn('through', text, (it) => it.notNull())
    .addColumn('address', text, (it) => it.notNull())
    .addColumn('action', text, (it) => it.notNull())
    .addColumn('target', text, (it) => it.notNull())
    .addColumn('outcome', text, (it) => it.notNull())
    .execute();
  for (const [table, column] of [
    ['sessions', 'user'],
    ['tokens', 'user'],
    ['tokens', 'hash'],
    ['audit', 'who'],
  ] as const)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
}
