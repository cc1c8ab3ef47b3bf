/** Near-copies and versions among articles that share a band or a thread. The earliest is the origin. */

import type { ArticleKey, ArticleTie, Contribution } from '../model/index.js';
import { remembered } from '../text/remembered.js';
import { resemblance } from './contribute/signature.js';
import { timeOf } from './entries/clusters.js';
import { type Features, featuresOf } from './statements/features.js';
import { doContradict } from './statements/opposition.js';

/** Headlines whose words are kept: an article is compared with many. */
const KEPT = 2_000;
const LONGEST = 300;
/** Share of the shorter text's shingles from which on one was taken from the other. */
const COPY = 0.45;
/** Below this the two have too little in common for the estimate to be worth anything. */
const LEAST = 0.15;
/** From so many shingles on, a text that has so much of another was taken from it whatever its headline says. */
const LONG = 60;
const WHOLE = 0.7;
/** So many of the earliest articles of a band are looked at, and so many earlier articles are compared with one. */
export const MOST_COMPARED = 64;

export function tiesOf(articles: readonly Contribution[]): ArticleTie[] {
  const unique = new Map(articles.map((one) => [one.article.id, one]));
  const sorted = [...unique.values()].sort((a, b) => inOrder(a.article, b.article));
  const ties = [...versionsOf(sorted), ...copiesOf(sorted)];
  return ties.sort((a, b) =>
    a.later < b.later ? -1 : a.later > b.later ? 1 : a.earlier < b.earlier ? -1 : 1,
  );
}

const times = new WeakMap<ArticleKey, number>();

function timeOfArticle(article: ArticleKey): number {
  const known = times.get(article);
  if (known !== undefined) return known;
  const time = timeOf(article.published);
  times.set(article, time);
  return time;
}

/** The order in which one article may have been taken from another. */
export function inOrder(a: ArticleKey, b: ArticleKey): number {
  return timeOfArticle(a) - timeOfArticle(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Of one article: a page that is corrected mostly keeps its time, and says when it was changed. */
function ofVersions(a: ArticleKey, b: ArticleKey): number {
  return timeOfArticle(a) - timeOfArticle(b) || changeOf(a) - changeOf(b) || inOrder(a, b);
}

/** One that says of no change is the first. */
function changeOf({ updated, published }: ArticleKey): number {
  return timeOf(updated ?? published);
}

/** Each version with the one before it. @param articles in any order */
export function versionsOf(articles: readonly Contribution[]): ArticleTie[] {
  const last = new Map<string, Contribution>();
  const ties: ArticleTie[] = [];
  for (const one of [...articles].sort((a, b) => ofVersions(a.article, b.article))) {
    const { thread } = one.article;
    if (thread === null) continue;
    const before = last.get(thread);
    if (before)
      ties.push({
        kind: 'version',
        earlier: before.article.id,
        later: one.article.id,
        similarity: resemblance(before.signature, one.signature).jaccard,
        rule: 'tie.same-address',
      });
    last.set(thread, one);
  }
  return ties;
}

/**
 * The tie of a copy with the earliest text it resembles; versions of one article are no copies.
 * @param sharing by band, in order, the earliest articles that have it: `MOST_COMPARED` at most; later ones are passed over
 * @param originOf what an earlier article was taken from
 */
export function copyOf(
  one: Contribution,
  sharing: (band: string) => readonly Contribution[],
  originOf: (article: string) => string | undefined,
): ArticleTie | null {
  const candidates = new Set<Contribution>();
  for (const band of one.bands)
    for (const other of sharing(band)) {
      if (inOrder(other.article, one.article) >= 0) break;
      if (candidates.size < MOST_COMPARED) candidates.add(other);
    }
  let best: { other: Contribution; similarity: number } | null = null;
  for (const other of candidates) {
    if (other.article.thread !== null && other.article.thread === one.article.thread) continue;
    const { jaccard, contained } = resemblance(other.signature, one.signature);
    if (jaccard < LEAST || contained < COPY) continue;
    const isSure = contained >= WHOLE && Math.min(shinglesOf(one), shinglesOf(other)) >= LONG;
    if (!isSure && doContradict(headlineOf(one.article), headlineOf(other.article))) continue;
    if (!best || contained > best.similarity) best = { other, similarity: contained };
  }
  if (!best) return null;
  const { id } = best.other.article;
  return {
    kind: 'copy',
    earlier: originOf(id) ?? id,
    later: one.article.id,
    similarity: best.similarity,
    rule: 'tie.near-copy',
  };
}

const shinglesOf = ({ signature }: Contribution): number => signature[0] ?? 0;

/** What a headline says: short news that say the opposite share most words, and none is taken from the other. */
function headlineOf({ title }: ArticleKey): Features {
  return headlineFeatures(title ?? '');
}

const headlineFeatures = remembered((title) => featuresOf(title, () => null), KEPT, LONGEST);

function copiesOf(sorted: readonly Contribution[]): ArticleTie[] {
  const byBand = new Map<string, Contribution[]>();
  const origins = new Map<string, string>();
  const ties: ArticleTie[] = [];
  for (const one of sorted) {
    const tie = copyOf(
      one,
      (band) => byBand.get(band) ?? [],
      (id) => origins.get(id),
    );
    if (tie) {
      origins.set(tie.later, tie.earlier);
      ties.push(tie);
    }
    for (const band of one.bands) {
      const list = byBand.get(band);
      if (!list) byBand.set(band, [one]);
      else if (list.length < MOST_COMPARED) list.push(one);
    }
  }
  return ties;
}
