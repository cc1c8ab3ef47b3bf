/** Readings that were made anew, in the place of the old ones: the article stays, and so do decisions about it. */
import { Changes } from './counts.js';
import type { Packed } from './pack.js';
import { minutesOf } from './when.js';
import type { Work } from './work.js';

/**
 * Only articles, their lemmas and readings are written here; reports and entries follow with `rebuild`.
 * @returns how many readings are other than before
 */
export async function replaceReadings(work: Work, packed: readonly Packed[]): Promise<number> {
  const { tx } = work;
  const ids = packed.map(({ contribution }) => contribution.article.id);
  const rows = await tx
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.id')
    .select(['articles.id', 'articles.language', 'articles.outlet', 'articles.body', 'articles.lemmas'])
    .select('readings.body as reading')
    .where('articles.id', 'in', ids)
    .execute();
  const before = new Map(rows.map((row) => [row.id, row]));
  const counts = new Changes();
  let changed = 0;
  for (const one of packed) {
    const { article } = one.contribution;
    const old = before.get(article.id);
    if (!old) continue;
    if (same(old.body, one.article) && same(old.lemmas, one.lemmas) && same(old.reading, one.reading))
      continue;
    changed++;
    count(counts, old, -1);
    count(counts, article, 1);
    await replace(work, one);
  }
  await counts.write(work);
  return changed;
}

async function replace(
  { tx }: Work,
  { contribution, url, litopys, article, lemmas, reading }: Packed,
): Promise<void> {
  const { id, outlet, title, published, language } = contribution.article;
  const at = minutesOf(published) ?? 0;
  await tx
    .updateTable('articles')
    .set({ outlet, url, title, published, at, language, body: article, lemmas })
    .where('id', '=', id)
    .execute();
  await tx.updateTable('readings').set({ litopys, body: reading }).where('article', '=', id).execute();
}

function count(
  counts: Changes,
  of: { readonly language: string; readonly outlet: string | null },
  by: number,
): void {
  counts.add('language', of.language, by);
  counts.add('outlet', of.outlet ?? '', by);
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
