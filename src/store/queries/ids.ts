/** Ids by their beginnings, and what stands in what. */
import type { Kysely } from 'kysely';
import type { Tables } from '../schema.js';

/** Ids are hashes: so few letters are no id yet. */
export const FEWEST_LETTERS = 4;

/** The id, or the only one that begins so; null when there is none, or several. */
export async function wholeId(
  db: Kysely<Tables>,
  table: 'reports' | 'reviews',
  id: string,
): Promise<string | null> {
  const exact = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
  if (exact) return id;
  if (id.length < FEWEST_LETTERS) return null;
  const rows = await db
    .selectFrom(table)
    .select('id')
    .where('id', '>=', id)
    .where('id', '<', `${id}\uffff`)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** The entry that a report stands in; null when a review took it out, or it is not there. */
export async function entryOfReport(db: Kysely<Tables>, report: string): Promise<string | null> {
  const row = await db.selectFrom('reports').select('entry').where('id', '=', report).executeTakeFirst();
  return row?.entry ?? null;
}
