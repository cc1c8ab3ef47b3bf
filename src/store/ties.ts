/** Near-copies and versions: found anew among the articles that a new one may have to do with. */
import type { ArticleKey, ArticleTie, Contribution } from '../model/index.js';
import { insertAll, parts } from './bulk.js';
import type { Work } from './work.js';

/**
 * Ties the new articles. What is looked at: they, all that share a band or the thread with them, and all that those
 * are tied to already; among these the ties are made anew, so that the order of adding does not matter.
 * @returns ids of all articles whose ties changed
 */
export async function tie(work: Work, fresh: readonly Contribution[]): Promise<Set<string>> {
  const bands = fresh.flatMap(({ article, bands }) =>
    bandsOf(article, bands).map((band) => [band, article.id]),
  );
  await insertAll(work.tx, work.kind, 'article_bands', ['band', 'article'], bands as [string, string][]);
  const near = await sharing(work, [...new Set(bands.map(([band]) => band as string))]);
  const ids = new Set(fresh.map(({ article }) => article.id));
  if (
    near.size <= ids.size &&
    [...near].every((id) => ids.has(id)) &&
    !sharedAmong(bands as [string, string][])
  )
    return new Set();
  const before = await tiesAround(work, near);
  for (const { earlier, later } of before) near.add(earlier).add(later);
  const after = work.merger.ties(await contributionsOf(work, [...near], fresh));
  return replaced(work, before, after);
}

const bandsOf = ({ thread }: ArticleKey, bands: readonly string[]) => [
  ...new Set(bands.map((band) => `b:${band}`)),
  ...(thread === null ? [] : [`t:${thread}`]),
];

function sharedAmong(bands: readonly (readonly [string, string])[]): boolean {
  return new Set(bands.map(([band]) => band)).size < bands.length;
}

async function sharing({ tx }: Work, bands: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const part of parts(bands))
    for (const { article } of await tx
      .selectFrom('article_bands')
      .select('article')
      .distinct()
      .where('band', 'in', part)
      .execute())
      found.add(article);
  return found;
}

/** All ties that hang together with these articles, and the articles of those. */
async function tiesAround(work: Work, start: ReadonlySet<string>): Promise<ArticleTie[]> {
  const found = new Map<string, ArticleTie>();
  const seen = new Set<string>();
  let ask = [...start];
  while (ask.length > 0) {
    for (const id of ask) seen.add(id);
    const ties = await tiesOf(work, ask);
    for (const one of ties) found.set(keyOf(one), one);
    ask = [...new Set(ties.flatMap(({ earlier, later }) => [earlier, later]))].filter((id) => !seen.has(id));
  }
  return [...found.values()];
}

export async function tiesOf({ tx }: Pick<Work, 'tx'>, articles: readonly string[]): Promise<ArticleTie[]> {
  const found = new Map<string, ArticleTie>();
  for (const part of parts(articles))
    for (const side of ['earlier', 'later'] as const)
      for (const { data } of await tx.selectFrom('ties').select('data').where(side, 'in', part).execute()) {
        const one = JSON.parse(data) as ArticleTie;
        found.set(keyOf(one), one);
      }
  return [...found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ kind, earlier, later }: ArticleTie) => `${kind} ${earlier} ${later}`;

async function contributionsOf(
  { tx }: Work,
  ids: readonly string[],
  fresh: readonly Contribution[],
): Promise<Contribution[]> {
  const known = new Map(fresh.map((one) => [one.article.id, one]));
  const found = ids.flatMap((id) => known.get(id) ?? []);
  for (const part of parts(ids.filter((id) => !known.has(id))))
    for (const row of await tx
      .selectFrom('articles')
      .select(['id', 'doc', 'thread', 'outlet', 'published', 'language', 'title', 'signature'])
      .where('id', 'in', part)
      .execute()) {
      const { signature, ...article } = row;
      found.push({ article, reports: [], entities: [], ...(JSON.parse(signature) as Signature) });
    }
  return found.sort((one, other) => (one.article.id < other.article.id ? -1 : 1));
}

/** What the column `signature` holds. */
export type Signature = Pick<Contribution, 'signature' | 'bands'>;

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
