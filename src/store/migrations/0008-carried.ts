/** Reports that the group before their own, in time, may carry over into itself. */
import type { Kysely } from 'kysely';

export async function carried(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('carried')
    .addColumn('report', 'text', (it) => it.primaryKey())
    .addColumn('grp', 'integer', (it) => it.notNull())
    .addColumn('home', 'integer', (it) => it.notNull())
    .execute();
  await db.schema.createIndex('carried_by_grp').on('carried').column('grp').execute();
  await db.schema.createIndex('carried_by_home').on('carried').column('home').execute();
}
