/** Writers take turns: what one looks up stays true until it has written. */
import { type Kysely, sql } from 'kysely';
import type { Connection } from './connection.js';
import { guarded } from './failures.js';
import type { Kind } from './kind.js';
import type { Tables } from './schema.js';

/** Number that PostgreSQL knows the writers of Litopys by. */
const LOCK = 5_478_293;

/** Waits in a transaction until no other writes. SQLite's own lock does that already. */
export async function takeTurn(transaction: Kysely<Tables>, kind: Kind): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
}

/** Makes changes, each a transaction that waits for its turn; what the database says of it is told as `store.` errors. */
export function changing({ writer, kind, where }: Connection) {
  return <T>(step: (tx: Kysely<Tables>) => Promise<T>): Promise<T> =>
    guarded(where, () =>
      writer.transaction().execute(async (tx) => {
        await takeTurn(tx, kind);
        return step(tx);
      }),
    );
}
