/**
 * Near-copies and versions. Of each band only the earliest articles are looked at, so that what an article is compared
 * with has a bound; whose ties a new article may change is found anew, so that the order of adding does not matter.
 */
import type { ArticleKey, ArticleTie, Contribution } from '../model/index.js';
import { Bands } from './bands.js';
import { insertAll, parts } from './bulk.js';
import type { Work } from './work.js';

/** Ties the new articles. @returns ids of all articles whose ties changed */
export async function tie(work: Work, fresh: readonly Contribution[]): Promise<Set<string>> {
  const copies = await copiesAnew(work, fresh);
  const versions = await versionsAnew(work, fresh);
  return replaced(work, [...copies.before, ...versions.before], [...copies.after, ...versions.after]);
}

interface Anew {
  readonly before: readonly ArticleTie[];
  readonly after: readonly ArticleTie[];
}

/** Looked at: the new articles, those that may be copies of one, and all that were taken from what those were. */
async function copiesAnew(work: Work, fresh: readonly Contribution[]): Promise<Anew> {
  const { merger } = work;
  const bands = new Bands(work);
  const changed = await bands.add(fresh);
  const before = await copiesAround(work, changed);
  const asked = new Set([...changed, ...before.map(({ later }) => later)]);
  const articles = [...fresh, ...(await contributionsOf(work, [...asked]))];
  await bands.load(articles.flatMap((one) => one.bands));
  const own = new Set(articles.map(({ article }) => article.id));
  const origins = await originsOf(
    work,
    bands.articles().filter((id) => !own.has(id)),
  );
  const after: ArticleTie[] = [];
  for (const one of articles.sort((a, b) => merger.inOrder(a.article, b.article))) {
    const tie = merger.copyOf(
      one,
      (band) => bands.earliest(band),
      (id) => origins.get(id),
    );
    if (!tie) continue;
    origins.set(tie.later, tie.earlier);
    after.push(tie);
  }
  return { before, after };
}

/** The ties of copies among these articles, and of all that were taken from them or from their origins. */
async function copiesAround(work: Work, changed: ReadonlySet<string>): Promise<ArticleTie[]> {
  if (changed.size === 0) return [];
  const own = (await tiesBy(work, 'later', [...changed])).filter(({ kind }) => kind === 'copy');
  const origins = new Set([...changed, ...own.map(({ earlier }) => earlier)]);
  const taken = (await tiesBy(work, 'earlier', [...origins])).filter(({ kind }) => kind === 'copy');
  return [...new Map([...own, ...taken].map((one) => [keyOf(one), one])).values()];
}

async function originsOf(work: Work, articles: readonly string[]): Promise<Map<string, string>> {
  const ties = await tiesBy(work, 'later', articles);
  return new Map(ties.flatMap(({ kind, earlier, later }) => (kind === 'copy' ? [[later, earlier]] : [])));
}

/** All versions of the articles that are new. */
async function versionsAnew(work: Work, fresh: readonly Contribution[]): Promise<Anew> {
  const rows = fresh.flatMap(({ article: { thread, id } }) => (thread === null ? [] : [[`t:${thread}`, id]]));
  await insertAll(work.tx, work.kind, 'article_bands', ['band', 'article'], rows as [string, string][]);
  const others = new Set<string>();
  for (const part of parts([...new Set(rows.map(([band]) => band as string))]))
    for (const { article } of await work.tx
      .selectFrom('article_bands')
      .select('article')
      .where('band', 'in', part)
      .execute())
      others.add(article);
  for (const { article } of fresh) others.delete(article.id);
  if (others.size === 0) return { before: [], after: work.merger.versionsOf(fresh) };
  const before = (await tiesBy(work, 'later', [...others])).filter(({ kind }) => kind === 'version');
  return { before, after: work.merger.versionsOf([...fresh, ...(await contributionsOf(work, [...others]))]) };
}

async function tiesBy(
  { tx }: Pick<Work, 'tx'>,
  side: 'earlier' | 'later',
  articles: readonly string[],
): Promise<ArticleTie[]> {
  const found: ArticleTie[] = [];
  for (const part of parts(articles))
    for (const { data } of await tx.selectFrom('ties').select('data').where(side, 'in', part).execute())
      found.push(JSON.parse(data) as ArticleTie);
  return found;
}

export async function tiesOf(work: Pick<Work, 'tx'>, articles: readonly string[]): Promise<ArticleTie[]> {
  const found = [...(await tiesBy(work, 'earlier', articles)), ...(await tiesBy(work, 'later', articles))];
  const unique = new Map(found.map((one) => [keyOf(one), one]));
  return [...unique.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ kind, earlier, later }: ArticleTie) => `${kind} ${earlier} ${later}`;

/** Articles as ties are made of them, of those that are stored. */
export async function contributionsOf(
  { tx }: Pick<Work, 'tx'>,
  ids: readonly string[],
): Promise<Contribution[]> {
  const found: Contribution[] = [];
  for (const part of parts(ids))
    for (const row of await tx
      .selectFrom('articles')
      .select(['id', 'doc', 'thread', 'outlet', 'published', 'language', 'title', 'signature'])
      .where('id', 'in', part)
      .execute()) {
      const { signature: kept, ...article } = row;
      const { signature, bands, updated } = JSON.parse(kept) as Signature;
      found.push({ article: { ...article, updated }, reports: [], entities: [], signature, bands });
    }
  return found;
}

/** What the column `signature` holds. */
export type Signature = Pick<Contribution, 'signature' | 'bands'> & Pick<ArticleKey, 'updated'>;

async function replaced(
  work: Work,
  before: readonly ArticleTie[],
  after: readonly ArticleTie[],
): Promise<Set<string>> {
  const kept = new Map(after.map((one) => [keyOf(one), one]));
  const changed = new Set<string>();
  const note = ({ earlier, later }: ArticleTie) => changed.add(earlier).add(later);
  for (const one of before) {
    const now = kept.get(keyOf(one));
    if (now && JSON.stringify(now) === JSON.stringify(one)) {
      kept.delete(keyOf(one));
      continue;
    }
    note(one);
    await work.tx
      .deleteFrom('ties')
      .where('kind', '=', one.kind)
      .where('earlier', '=', one.earlier)
      .where('later', '=', one.later)
      .execute();
  }
  for (const one of kept.values()) {
    note(one);
    if (one.kind === 'version') work.events.push({ kind: 'article.version', target: one.later });
  }
  const rows = [...kept.values()].map((one) => [one.kind, one.earlier, one.later, JSON.stringify(one)]);
  await insertAll(work.tx, work.kind, 'ties', ['kind', 'earlier', 'later', 'data'], rows);
  return changed;
}
