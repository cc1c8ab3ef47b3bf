/**
 * Reports of statements → which of them are of one statement: the same words, cut, paraphrased or in another
 * language, by one speaker or a voice of the same side, within days. Candidates come from an inverted index; what is
 * frequent in it finds none, and every report is compared with a bounded number of others.
 */
import type { StatementReport } from '../../model/index.js';
import { countWhile } from '../../text/sorted.js';
import { type Cluster, inOrder } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import { Groups } from './groups.js';
import { type Embedder, type Item, inTime, itemsOf, LIKENESS, likeness, toldTogether } from './items.js';

interface Pair {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

/** Features in more statements of a group than this find no candidates. */
const FREQUENT = 60;
const MOST_CANDIDATES = 120;
/** From here on two reports may be of one statement when nothing else beside them is as much alike. */
const FAINT = 0.2;
const NEXT = 0.7;
const TOGETHER = 2;
const TOLD = 3;

export function clusterStatements(
  reports: readonly StatementReport[],
  world: World,
  embedder: Embedder | null,
): Cluster<StatementReport>[] {
  const sorted = [...reports].sort(inOrder);
  const items = itemsOf(sorted, world, embedder);
  const groups = new Groups(items);
  for (const { a, b, score } of sameWords(items)) groups.join(a, b, score, 'statement.same-words');
  for (const { a, b, score } of likePairs(items))
    groups.join(
      a,
      b,
      score,
      items[a]?.report.language === items[b]?.report.language
        ? 'statement.like-words'
        : 'statement.translated',
    );
  return groups.clusters();
}

/** The same words by the same side: each with the one before it. */
function* sameWords(items: readonly Item[]): Iterable<Pair> {
  const last = new Map<string, number>();
  for (let at = 0; at < items.length; at++) {
    const { features, side } = items[at] as Item;
    if (features.own.length < 2) continue;
    const key = `${side} ${features.plain}`;
    const before = last.get(key);
    if (before !== undefined && inTime(items[before] as Item, items[at] as Item))
      yield { a: before, b: at, score: 1 };
    last.set(key, at);
  }
}

function likePairs(items: readonly Item[]): Pair[] {
  const index = new Map<string, number[]>();
  items.forEach(({ features }, at) => {
    for (const [feature] of features.of) {
      const list = index.get(feature);
      if (list) list.push(at);
      else index.set(feature, [at]);
    }
  });
  const pairs: Pair[] = [];
  const seenWords = new Set<string>();
  for (let b = 0; b < items.length; b++) {
    const item = items[b] as Item;
    const key = `${item.side} ${item.features.plain}`;
    if (seenWords.has(key)) continue;
    seenWords.add(key);
    for (const a of candidatesOf(b, items, index)) {
      const score = likeness(items[a] as Item, item);
      if (score >= FAINT) pairs.push({ score, a, b });
    }
  }
  return counterparts(pairs, items).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/**
 * Pairs that are alike enough, and fainter ones of news of the same days where nothing else in either article is nearly
 * as much like the other: two articles that tell of one speech paraphrase each of its sentences once.
 */
function counterparts(pairs: readonly Pair[], items: readonly Item[]): Pair[] {
  const articleOf = (at: number): string => (items[at] as Item).report.article;
  const best = new Map<string, [number, number]>();
  const sides = ({ a, b }: Pair): readonly [string, string] => [
    `${a} ${articleOf(b)}`,
    `${b} ${articleOf(a)}`,
  ];
  for (const pair of pairs)
    for (const key of sides(pair)) {
      const [first, second] = best.get(key) ?? [0, 0];
      if (pair.score > first) best.set(key, [pair.score, first]);
      else if (pair.score > second) best.set(key, [first, pair.score]);
    }
  const isOnly = (pair: Pair): boolean =>
    sides(pair).every((key) => {
      const [first, second] = best.get(key) as [number, number];
      return pair.score === first && second < NEXT * first;
    });
  return pairs.filter(
    (pair) =>
      pair.score >= LIKENESS ||
      (articleOf(pair.a) !== articleOf(pair.b) &&
        areNewsTogether(items[pair.a] as Item, items[pair.b] as Item) &&
        isOnly(pair)),
  );
}

/** By the same person or body, or with so much in common that it is theirs whoever is named. */
const areNewsTogether = (a: Item, b: Item): boolean =>
  a.side === b.side &&
  (a.report.speaker?.entity === b.report.speaker?.entity || toldTogether(a, b) >= TOLD) &&
  a.day !== null &&
  b.day !== null &&
  Math.abs(a.day - b.day) <= TOGETHER;

/** Earlier reports that share two features with one, the rarest features first. */
function candidatesOf(
  at: number,
  items: readonly Item[],
  index: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = new Map<number, number>();
  const features = (items[at] as Item).features.of
    .map(([feature]) => feature)
    .sort((a, b) => (index.get(a)?.length ?? 0) - (index.get(b)?.length ?? 0) || (a < b ? -1 : 1));
  for (const feature of features) {
    const list = index.get(feature) ?? [];
    const isFrequent = list.length > FREQUENT;
    if (isFrequent && counts.size > 0) continue;
    for (const other of isFrequent ? before(list, at, FREQUENT) : list)
      if (other < at) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, MOST_CANDIDATES)
    .map(([other]) => other);
}

/** The last members of a sorted list that come before a place. */
function before(list: readonly number[], at: number, count: number): readonly number[] {
  const until = countWhile(list, (item) => item < at);
  return list.slice(Math.max(0, until - count), until);
}
