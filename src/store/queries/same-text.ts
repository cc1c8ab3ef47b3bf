/** Whether an article is there under another id: the same words, of which more is known. */
import type { Kysely } from 'kysely';
import type { Contribution } from '../../model/index.js';
import { lateRowOf, rowOf } from '../bands.js';
import type { Tables } from '../schema.js';
import { contributionsOf } from '../ties.js';

/** Articles of a band that are looked at. */
const MOST = 200;

/**
 * The article of the same words whose publication is known at least as well: what is said of this one's outlet and time,
 * it says too.
 * @returns its id; null where there is none
 */
export async function sameText(
  db: Kysely<Tables>,
  { article, signature, bands: [band] }: Contribution,
): Promise<string | null> {
  if (band === undefined) return null;
  const rows = await db
    .selectFrom('article_bands')
    .select('article')
    .where('band', 'in', [rowOf(band), lateRowOf(band)])
    .orderBy('article')
    .limit(MOST)
    .execute();
  const others = await contributionsOf(
    // It only reads, where others write in a transaction.
    { tx: db as never },
    rows.map((row) => row.article),
  );
  const same = others.find(
    (other) =>
      (article.outlet ?? other.article.outlet) === other.article.outlet &&
      (article.published ?? other.article.published) === other.article.published &&
      other.signature.length === signature.length &&
      other.signature.every((value, at) => value === signature[at]),
  );
  return same?.article.id ?? null;
}
