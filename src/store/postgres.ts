/** PostgreSQL by URL: a store that many machines share. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { LitopysError } from '../model/index.js';
import type { Connection } from './connection.js';
import { guarded } from './failures.js';
import type { Tables } from './schema.js';

/** 64-bit integers: all of ours are far below 2^53. */
const INT8 = 20;
const CONNECT_MILLISECONDS = 10_000;
const LOCK_MILLISECONDS = 60_000;

/** @throws LitopysError `store.unreachable`, `store.url` */
export async function openPostgres(url: string, patience = LOCK_MILLISECONDS): Promise<Connection> {
  const where = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    application_name: 'litopys',
    options: `-c lock_timeout=${Math.floor(patience)} -c synchronous_commit=on`,
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', () => {}); // A lost idle connection is met by the next query, and said there.
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await guarded(where, async () => {
    const client = await pool.connect();
    client.release();
  }).catch(async (error) => {
    await pool.end();
    throw error;
  });
  return { kind: 'postgres', where, db, writer: db, close: () => db.destroy() };
}

function withoutPassword(url: string): string {
  try {
    const shown = new URL(url);
    if (shown.password) shown.password = '***';
    return shown.href;
  } catch (cause) {
    throw new LitopysError('store.url', 'the address of the store is no URL', {
      next: 'write it as postgres://user:password@host:5432/database',
      cause,
    });
  }
}
