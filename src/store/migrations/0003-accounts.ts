/** Who may use a server of this store: users, their sessions, tokens for programs, and the log of what was done. */
import type { Kysely } from 'kysely';
import type { Kind } from '../kind.js';
import { tablesOf } from './tables.js';

export async function accounts(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const tables = tablesOf(db, kind);
  await tables('users', { name: 'key', role: 'text', password: 'text', made: 'text', ended: 'text?' });
  await tables('sessions', { hash: 'key', user: 'text', made: 'text', seen: 'text', expires: 'text' });
  await tables('tokens', {
    id: 'key',
    hash: 'text',
    user: 'text',
    name: 'text',
    role: 'text',
    made: 'text',
    expires: 'text?',
    used: 'text?',
    ended: 'text?',
  });
  await tables('audit', {
    num: 'count',
    at: 'text',
    who: 'text',
    through: 'text',
    address: 'text',
    action: 'text',
    target: 'text',
    outcome: 'text',
  });
  for (const [table, column] of [
    ['sessions', 'user'],
    ['tokens', 'user'],
    ['tokens', 'hash'],
    ['audit', 'who'],
  ] as const)
    await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
}
