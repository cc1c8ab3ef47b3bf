/** Everything that is derived, made anew from the articles and readings: after outlets or the rules of merging changed. */
import { sql } from 'kysely';
import type { Contribution, Reading, Review } from '../model/index.js';
import { addDerived } from './add.js';
import { settle } from './groups.js';
import { type Packed, packArticle } from './pack.js';
import { everyArticle } from './queries/dump.js';
import { outletsAreUsed } from './queries/kept.js';
import { bearingOf, mergeAround } from './review.js';
import type { Signature } from './ties.js';
import type { Work } from './work.js';

const DERIVED = [
  'reports',
  'groups',
  'keys',
  'carried',
  'entries',
  'entry_parties',
  'entry_outlets',
  'entry_follows',
  'follow_ups',
  'ties',
  'article_bands',
  'entities',
  'entity_names',
  'article_entities',
  'review_reports',
  'places',
  'words',
] as const;

const BATCH = 48;

/**
 * Rebuilds in one transaction: whoever reads meanwhile sees the old chronicle, and a process that is killed leaves it.
 * @param contribute what the chronicle takes of a reading
 * @param step called after every batch with the number of articles so far
 */
export async function rebuild(
  work: Work,
  contribute: (reading: Reading, doc: string) => Contribution,
  step: (articles: number) => void,
): Promise<number> {
  const { tx, kind } = work;
  work.known.clear();
  for (const table of DERIVED) await tx.deleteFrom(table).execute();
  if (kind === 'sqlite') await sql`delete from found`.execute(tx);
  await sql`delete from counts where what not in ('language', 'outlet')`.execute(tx);
  let batch: Packed[] = [];
  let count = 0;
  const flush = async () => {
    await addDerived(work, batch, 'later');
    work.events.length = 0; // Nothing new happened: it is the same articles.
    count += batch.length;
    batch = [];
    step(count);
  };
  for await (const { doc, reading, lemmas } of everyArticle(tx)) {
    const contribution = contribute(reading, doc);
    const { signature, bands, article } = contribution;
    await tx
      .updateTable('articles')
      .set({
        signature: JSON.stringify({ signature, bands, updated: article.updated } satisfies Signature),
        thread: article.thread,
      })
      .where('id', '=', article.id)
      .execute();
    batch.push(packArticle({ reading, contribution, lemmas, page: null }));
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  while ((await settle(work)) > 0) step(count);
  const rows = await tx.selectFrom('reviews').select('data').orderBy('num').execute();
  for (const { data } of rows) {
    const review = JSON.parse(data) as Review;
    await mergeAround(work, review, await bearingOf(work, review));
  }
  work.events.length = 0;
  await outletsAreUsed(tx);
  return count;
}
