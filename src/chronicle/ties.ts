/** Near-copies and versions among articles that share a band or a thread. The earliest is the origin. */
import type { ArticleTie, Contribution } from '../model/index.js';
import { resemblance } from './contribute/signature.js';
import { timeOf } from './entries/clusters.js';

/** Share of the shorter text's shingles from which on one was taken from the other. */
const COPY = 0.6;
/** Below this the two have too little in common for the estimate to be worth anything. */
const LEAST = 0.15;
/** So many earlier articles of one band are compared with an article. */
const MOST_COMPARED = 64;

export function tiesOf(articles: readonly Contribution[]): ArticleTie[] {
  const unique = new Map(articles.map((one) => [one.article.id, one]));
  const sorted = [...unique.values()].sort(
    (a, b) =>
      timeOf(a.article.published) - timeOf(b.article.published) || (a.article.id < b.article.id ? -1 : 1),
  );
  const versions = versionsOf(sorted);
  const ties = [...versions, ...copiesOf(sorted)];
  return ties.sort((a, b) =>
    a.later < b.later ? -1 : a.later > b.later ? 1 : a.earlier < b.earlier ? -1 : 1,
  );
}

/** Each version with the one before it. */
function versionsOf(sorted: readonly Contribution[]): ArticleTie[] {
  const last = new Map<string, Contribution>();
  const ties: ArticleTie[] = [];
  for (const one of sorted) {
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

/** Each copy with the earliest text it resembles; versions of one article are no copies. */
function copiesOf(sorted: readonly Contribution[]): ArticleTie[] {
  const byBand = new Map<string, Contribution[]>();
  const originOf = new Map<string, string>();
  const ties: ArticleTie[] = [];
  for (const one of sorted) {
    const candidates = new Set<Contribution>();
    for (const band of one.bands) for (const other of byBand.get(band) ?? []) candidates.add(other);
    let best: { other: Contribution; similarity: number } | null = null;
    for (const other of [...candidates].slice(0, MOST_COMPARED)) {
      if (other.article.thread !== null && other.article.thread === one.article.thread) continue;
      const { jaccard, contained } = resemblance(other.signature, one.signature);
      if (jaccard < LEAST || contained < COPY) continue;
      if (!best || contained > best.similarity) best = { other, similarity: contained };
    }
    if (best) {
      const origin = originOf.get(best.other.article.id) ?? best.other.article.id;
      originOf.set(one.article.id, origin);
      ties.push({
        kind: 'copy',
        earlier: origin,
        later: one.article.id,
        similarity: best.similarity,
        rule: 'tie.near-copy',
      });
    }
    for (const band of one.bands) {
      const list = byBand.get(band);
      if (!list) byBand.set(band, [one]);
      else if (list.length < MOST_COMPARED) list.push(one);
    }
  }
  return ties;
}
