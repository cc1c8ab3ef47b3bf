/** SQLite through libsql: a store in one file. */
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import type { Connection } from './connection.js';
import { storeFailure } from './failures.js';
import type { Tables } from './schema.js';

/** So long a writer waits for another one: longer than any batch takes. */
const BUSY_MILLISECONDS = 20_000;
/** Prepared statements that are kept; beyond them the oldest goes. */
const MOST_STATEMENTS = 400;

type Statement = ReturnType<Database.Database['prepare']>;

/**
 * Opens the file, or makes it.
 * @param patience milliseconds that a writer waits for another one
 * A commit is on the disk before it returns (`synchronous = full` over a write-ahead log): `kill -9` or a power cut
 * afterwards loses nothing of it.
 * @throws LitopysError `store.unopenable`, `store.corrupt`, `store.read-only`, `store.locked`
 */
export async function openSqlite(path: string, patience = BUSY_MILLISECONDS): Promise<Connection> {
  const opened: Database.Database[] = [];
  const open = () => {
    const database = new Database(path);
    opened.push(database);
    database.exec(`pragma busy_timeout = ${Math.floor(patience)}`);
    return database;
  };
  try {
    const writing = open();
    writing.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -16384');
    // 64 MB of log: pages that one commit after the other writes go into the file once.
    writing.exec('pragma wal_autocheckpoint = 16000; pragma temp_store = memory; pragma foreign_keys = off');
    const reading = open();
    reading.exec('pragma cache_size = -65536; pragma temp_store = memory; pragma query_only = on');
    const db = kyselyOver(reading, 'begin');
    const writer = kyselyOver(writing, 'begin immediate');
    return {
      kind: 'sqlite',
      where: path,
      db,
      writer,
      close: async () => {
        await db.destroy();
        await writer.destroy();
        settle(writing);
        for (const one of opened) one.close();
      },
    };
  } catch (error) {
    for (const one of opened) one.close();
    throw storeFailure(error, path);
  }
}

/** Takes what the log holds into the file, so that the file alone is the store; another process may still need the log. */
function settle(database: Database.Database): void {
  try {
    database.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // A full or read-only disk: the log stays, and is taken in by whoever opens the store next.
  }
}

/** @param begin how transactions begin */
function kyselyOver(database: Database.Database, begin: 'begin' | 'begin immediate'): Kysely<Tables> {
  const prepared = new Map<string, Statement>();
  const prepare = (text: string) => {
    // A writer takes its lock at once: two that read first and write then would have to fail.
    const sql = text === 'begin' ? begin : text;
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    if (prepared.size >= MOST_STATEMENTS) prepared.delete(prepared.keys().next().value as string);
    prepared.set(sql, statement);
    return statement;
  };
  return new Kysely<Tables>({
    dialect: new SqliteDialect({
      database: {
        prepare: (sql) =>
          // A full disk ends the transaction by itself; to fail on that would hide why.
          sql === 'rollback' && !database.inTransaction
            ? adapted(prepare('select 1'))
            : adapted(prepare(sql)),
        close: () => prepared.clear(),
      },
    }),
  });
}

/** The driver's statement as the query builder wants it. */
function adapted(statement: Statement) {
  return {
    reader: statement.reader,
    all: (parameters: readonly unknown[]) => (statement.all([...parameters]) as Row[]).map(withBytes),
    run: (parameters: readonly unknown[]) => statement.run([...parameters]),
    *iterate(parameters: readonly unknown[]) {
      for (const row of statement.iterate([...parameters])) yield withBytes(row as Row);
    },
  };
}

type Row = Record<string, unknown>;

/** Bytes come as bare buffers. */
function withBytes(row: Row): Row {
  for (const key in row) {
    const value = row[key];
    if (value instanceof ArrayBuffer) row[key] = new Uint8Array(value);
  }
  return row;
}
