/**
 * How a page came: only the server said in which encoding some are. And which rows of a band are looked at: those of its
 * earliest articles, so that a band that many share costs no more than one that few do.
 */
import { type Kysely, sql } from 'kysely';
import type { Kind } from '../kind.js';

export async function pageTypes(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const text = kind === 'postgres' ? sql`text collate "C"` : sql`text`;
  await db.schema.alterTable('articles').addColumn('page_type', text).execute();
  await db.schema
    .alterTable('article_bands')
    .addColumn('late', kind === 'postgres' ? sql`bigint` : sql`int`, (it) => it.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('article_bands_by_band_late')
    .on('article_bands')
    .columns(['band', 'late', 'article'])
    .execute();
}
