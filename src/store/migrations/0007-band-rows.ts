/**
 * Articles that come late in a band stand in a row of their own kind. Two of the three trees that every row was written
 * into are gone with it: an article has two dozen rows, and each fell on a page of its own.
 */
import { type Kysely, sql } from 'kysely';

export async function bandRows(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('article_bands_by_band_late').execute();
  await db.schema.dropIndex('article_bands_by_article').execute();
  await sql`update article_bands set band = 'l' || substr(band, 2) where late = 1`.execute(db);
  await db.schema.alterTable('article_bands').dropColumn('late').execute();
}
