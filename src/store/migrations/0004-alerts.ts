/** Alerts of saved searches: where each is told, and what is on its way out. */
import type { Kysely } from 'kysely';
import type { Kind } from '../kind.js';
import { tablesOf } from './tables.js';

export async function alerts(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const tables = tablesOf(db, kind);
  await tables('alerts', {
    name: 'key',
    search: 'text',
    kind: 'text',
    event: 'int',
    data: 'text',
  });
  await tables('alert_deliveries', {
    num: 'count',
    id: 'text',
    alert: 'text',
    state: 'int',
    due: 'int',
    attempts: 'int',
    problem: 'text?',
    made: 'text',
    data: 'text',
  });
  await db.schema
    .createIndex('alert_deliveries_by_id')
    .on('alert_deliveries')
    .column('id')
    .unique()
    .execute();
  await db.schema
    .createIndex('alert_deliveries_by_state')
    .on('alert_deliveries')
    .columns(['state', 'due'])
    .execute();
}
