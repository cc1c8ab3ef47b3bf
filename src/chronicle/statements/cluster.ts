/**
 * Reports of statements → which of them are of one statement: the same words, cut, paraphrased or in another
 * language, by one speaker or a voice of the same side, within days. Candidates come from an inverted index; what is
 * frequent in it finds none, and every report is compared with a bounded number of others.
 */
import type { StatementReport } from '../../model/index.js';
import { type Cluster, dayNumber, inOrder, type Join } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import { type Features, featuresOf, shared, weightsAmong } from './features.js';

/** Sentence vectors from outside, for words that share nothing but their meaning. Off unless it is brought. */
export interface Embedder {
  /** A vector of length 1 of the words, the same on every call. */
  embed(words: string, language: string): readonly number[];
}

interface Item {
  readonly report: StatementReport;
  readonly features: Features;
  /** Of the features, among all statements of its side. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  readonly side: string;
  readonly day: number | null;
  readonly vector: readonly number[] | null;
}

interface Pair {
  readonly score: number;
  readonly a: number;
  readonly b: number;
}

const LIKENESS = 0.33;
/** Two groups are one when their members are on the whole this much alike. */
const AVERAGE = 0.18;
/** Fewer words than of this weight are too few to be all that two have in common. */
const LEAST = 2.5;
/** Features in more statements of a group than this find no candidates. */
const FREQUENT = 60;
const MOST_CANDIDATES = 120;
const MOST_CHECKED = 40;
const SAMPLE = 5;
const DAYS = 45;

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

function itemsOf(reports: readonly StatementReport[], world: World, embedder: Embedder | null): Item[] {
  const features = new Map<string, Features>();
  const bySide = new Map<string, Features[]>();
  const read = reports.map((report) => {
    const known = features.get(report.words) ?? featuresOf(report.words, world.stateOf);
    features.set(report.words, known);
    const side = sideOf(report, world) ?? `?${report.id}`;
    const list = bySide.get(side);
    if (list) list.push(known);
    else bySide.set(side, [known]);
    return { report, features: known, side };
  });
  const weightsOf = new Map([...bySide].map(([side, all]) => [side, weightsAmong(all)]));
  return read.map(({ report, features: own, side }) => {
    const weights = weightsOf.get(side) as ReadonlyMap<string, number>;
    const day = report.published?.slice(0, 10);
    return {
      report,
      features: own,
      weights,
      weight: own.all.reduce((sum, one) => sum + (weights.get(one) ?? 0), 0),
      side,
      day: day ? dayNumber(day) : null,
      vector: embedder ? embedder.embed(report.words, report.language) : null,
    };
  });
}

/** The state of who speaks, as known or as the article says, else himself. */
export function sideOf({ speaker, chain, published }: StatementReport, world: World): string | null {
  const entity = speaker?.entity;
  if (!entity) return null;
  const told = chain.find((link) => link.entity === entity)?.state;
  return told ?? world.statesOf(entity, published?.slice(0, 10) ?? null)[0] ?? entity;
}

/** The same words by the same side: each with the one before it. */
function* sameWords(items: readonly Item[]): Iterable<Pair> {
  const last = new Map<string, number>();
  for (let at = 0; at < items.length; at++) {
    const { features, side } = items[at] as Item;
    if (features.all.length < 2) continue;
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
    for (const feature of features.all) {
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
      if (score >= LIKENESS) pairs.push({ score, a, b });
    }
  }
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Earlier reports that share two features with one, the rarest features first. */
function candidatesOf(
  at: number,
  items: readonly Item[],
  index: ReadonlyMap<string, readonly number[]>,
): number[] {
  const counts = new Map<number, number>();
  const features = [...(items[at] as Item).features.all].sort(
    (a, b) => (index.get(a)?.length ?? 0) - (index.get(b)?.length ?? 0) || (a < b ? -1 : 1),
  );
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
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - count), low);
}

/** How much two reports say the same, from 0 to 1: mostly how much of the shorter one is in the longer. */
function likeness(a: Item, b: Item): number {
  if (!inTime(a, b) || a.side !== b.side) return 0;
  if (numbersClash(a.features, b.features)) return 0;
  const common = shared(a.features, b.features, a.weights);
  if (common.count < 2 || common.told === 0) return 0;
  const smaller = Math.min(a.weight, b.weight);
  const union = a.weight + b.weight - common.weight;
  const contained = common.weight / Math.max(smaller, LEAST);
  const jaccard = common.weight / Math.max(union, LEAST);
  const sameSpeaker = a.report.speaker?.entity === b.report.speaker?.entity ? 1 : 0.9;
  const words = sameSpeaker * (0.6 * contained + 0.4 * jaccard);
  if (!a.vector || !b.vector) return words;
  return Math.max(words, sameSpeaker * dot(a.vector, b.vector));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** Both give numbers and none is shared: two statements of one form («на 5%», «на 7%»). */
function numbersClash(a: Features, b: Features): boolean {
  const numbers = (features: Features): string[] => features.all.filter((one) => one.startsWith('#'));
  const [one, two] = [numbers(a), numbers(b)];
  return one.length > 0 && two.length > 0 && !one.some((number) => two.includes(number));
}

function inTime(a: Item, b: Item): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= DAYS;
}

/** Joined items. Two statements of one article meet only where they are alike themselves. */
class Groups {
  private readonly group: number[];
  private readonly members: number[][];
  private readonly joins: Join[][];

  constructor(private readonly items: readonly Item[]) {
    this.group = items.map((_, at) => at);
    this.members = items.map((_, at) => [at]);
    this.joins = items.map(() => []);
  }

  join(a: number, b: number, score: number, rule: string): void {
    const [one, two] = [this.group[a] as number, this.group[b] as number];
    if (one === two || this.clash(one, two) || !this.areAlike(one, two)) return;
    const [keep, drop] =
      (this.members[one]?.length ?? 0) >= (this.members[two]?.length ?? 0) ? [one, two] : [two, one];
    const join = { report: this.idOf(b), with: this.idOf(a), because: `likeness ${score.toFixed(2)}`, rule };
    for (const member of this.members[drop] as number[]) {
      this.group[member] = keep;
      this.members[keep]?.push(member);
    }
    for (const before of this.joins[drop] as Join[]) this.joins[keep]?.push(before);
    this.joins[keep]?.push(join);
    this.members[drop] = [];
    this.joins[drop] = [];
  }

  clusters(): Cluster<StatementReport>[] {
    return this.members.flatMap((members, at) =>
      members.length === 0
        ? []
        : [
            {
              reports: members.map((member) => (this.items[member] as Item).report),
              joins: this.joins[at] as Join[],
            },
          ],
    );
  }

  private idOf(at: number): string {
    return (this.items[at] as Item).report.id;
  }

  /** Chains of likeness lead from anything to anything: the first members of both are compared with each other. */
  private areAlike(one: number, two: number): boolean {
    const [few, other] = [
      this.members[one]?.slice(0, SAMPLE) ?? [],
      this.members[two]?.slice(0, SAMPLE) ?? [],
    ];
    if (few.length * other.length === 1) return true;
    let sum = 0;
    for (const a of few) for (const b of other) sum += likeness(this.items[a] as Item, this.items[b] as Item);
    return sum / (few.length * other.length) >= AVERAGE;
  }

  /** Whether two groups hold statements of one article that are not alike. */
  private clash(one: number, two: number): boolean {
    const [small, large] = [this.members[one] as number[], this.members[two] as number[]].sort(
      (x, y) => x.length - y.length,
    ) as [number[], number[]];
    if (small.length * large.length > MOST_CHECKED * MOST_CHECKED) return false;
    for (const a of small)
      for (const b of large) {
        const [x, y] = [this.items[a] as Item, this.items[b] as Item];
        if (x.report.article === y.report.article && likeness(x, y) < LIKENESS) return true;
      }
    return false;
  }
}
