/** Reports of statements as they are compared: whose side speaks, which features the words have, how alike two are. */
import type { StatementReport } from '../../model/index.js';
import { remembered } from '../../text/remembered.js';
import { dayNumber } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import { type Features, featuresOf, isSound, type Said, shared, weightsAmong } from './features.js';
import { areOpposed } from './opposition.js';
import { relaySides, sideOf, toldStates } from './sides.js';

/** Sentence vectors from outside, for words that share nothing but their meaning. Off unless it is brought. */
export interface Embedder {
  /** A vector of length 1 of the words, the same on every call. */
  embed(words: string, language: string): readonly number[];
}

export interface Item {
  readonly report: StatementReport;
  readonly features: Features;
  /** Of the features, among all statements of its side. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
  /** How much of it is sounds alone: they meet in another language only where words are cognates. */
  readonly soundWeight: number;
  readonly side: string;
  /** The sides of those who passed it on: another article may take the words for theirs. */
  readonly relays: readonly string[];
  readonly day: number | null;
  readonly vector: readonly number[] | null;
}

/** From here on two reports are taken for one statement. */
export const LIKENESS = 0.25;
/** Fewer words than of this weight are too few to be all that two have in common. */
const LEAST = 2.5;
/** Where one feature alone tells something, the others are what all news of a side has. */
const LEAST_BY_ONE = 3;
/** What another of the same side said is less likely the same. */
const OTHER_SPEAKER = 0.75;
/** So much alike, words of which one side negates something the other does not are opposite. */
const OPPOSITE = 0.6;
const DAYS = 45;

/** Words whose features are kept: statements are compared whenever a further one comes. */
const KEPT = 6_000;
const LONGEST = 1_500;

const featuresByWorld = new WeakMap<World, (words: string) => Features>();

function featuresReadBy(world: World): (words: string) => Features {
  const known =
    featuresByWorld.get(world) ?? remembered((words) => featuresOf(words, world.stateOf), KEPT, LONGEST);
  featuresByWorld.set(world, known);
  return known;
}

export function itemsOf(
  reports: readonly StatementReport[],
  world: World,
  embedder: Embedder | null,
): Item[] {
  const featuresIn = featuresReadBy(world);
  const bySide = new Map<string, Said[]>();
  const told = toldStates(reports);
  const read = reports.map((report) => {
    const known = featuresIn(report.words);
    const side = sideOf(report, world, told) ?? `?${report.id}`;
    const said = { features: known, article: report.article, day: report.published?.slice(0, 10) ?? null };
    const list = bySide.get(side);
    if (list) list.push(said);
    else bySide.set(side, [said]);
    return { report, features: known, side };
  });
  const weightsOf = new Map([...bySide].map(([side, all]) => [side, weightsAmong(all)]));
  return read.map(({ report, features: own, side }) => {
    const weights = weightsOf.get(side) as ReadonlyMap<string, number>;
    const day = report.published?.slice(0, 10);
    const sum = (list: readonly string[]): number =>
      list.reduce((total, one) => total + (weights.get(one) ?? 0), 0);
    return {
      report,
      features: own,
      weights,
      weight: sum(own.all),
      soundWeight: sum(own.all.filter(isSound)),
      side,
      relays: relaySides(report, world, told).filter((one) => one !== side),
      day: day ? dayNumber(day) : null,
      vector: embedder ? embedder.embed(report.words, report.language) : null,
    };
  });
}

/** How much two reports say the same, from 0 to 1: mostly how much of the shorter one is in the longer. */
export function likeness(a: Item, b: Item): number {
  if (!inTime(a, b) || !mayBeOne(a, b)) return 0;
  if (numbersClash(a.features, b.features)) return 0;
  const common = shared(a.features, b.features, a.weights, b.weights);
  if (common.count < 2 || common.told === 0) return 0;
  const foreign = 1 - cognates(a.report.language, b.report.language);
  const [one, two] = [a, b].map((item) => item.weight - foreign * (item.soundWeight - common.sounds)) as [
    number,
    number,
  ];
  const least = common.told > 1 ? LEAST : LEAST_BY_ONE;
  const contained = common.weight / Math.max(Math.min(one, two), least);
  const jaccard = common.weight / Math.max(one + two - common.weight, least);
  const sameSpeaker = a.report.speaker?.entity === b.report.speaker?.entity ? 1 : OTHER_SPEAKER;
  const alike = 0.6 * contained + 0.4 * jaccard;
  if (areItemsOpposed(a, b) || (isOpposite(a, b) && alike >= OPPOSITE)) return 0;
  const words = sameSpeaker * alike;
  if (!a.vector || !b.vector) return words;
  return Math.max(words, sameSpeaker * dot(a.vector, b.vector));
}

/** "The mill will reopen" and "… will never reopen". */
const isOpposite = (a: Item, b: Item): boolean => isNegative(a) !== isNegative(b);

const isNegative = ({ report, features }: Item): boolean => features.isNegated || report.act === 'deny';

/** Who denies something says the opposite of its words, unless they negate it themselves. */
const isPlain = ({ report, features }: Item): boolean => report.act !== 'deny' || features.isNegated;

/** Whether two deny each other. */
export const areItemsOpposed = (a: Item, b: Item): boolean =>
  isPlain(a) === isPlain(b) && areOpposed(a.features, b.features);

/** How many features that tell something two have in common. */
export const toldTogether = (a: Item, b: Item): number =>
  shared(a.features, b.features, a.weights, b.weights).told;

/** Words of one side, or of somebody whose words the other passes on. */
function mayBeOne(a: Item, b: Item): boolean {
  return a.side === b.side || a.relays.includes(b.side) || b.relays.includes(a.side);
}

/** How many of the words that no table knows sound alike in two languages. */
function cognates(one: string, two: string): number {
  if (one === two) return 1;
  return one !== 'en' && two !== 'en' ? 0.75 : 0.5;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0);

/** Both give numbers and none is shared: two statements of one form («на 5%», «на 7%»). */
function numbersClash(a: Features, b: Features): boolean {
  const numbers = (features: Features): string[] => features.all.filter((one) => one.startsWith('#'));
  const [one, two] = [numbers(a), numbers(b)];
  return one.length > 0 && two.length > 0 && !one.some((number) => two.includes(number));
}

export function inTime(a: Item, b: Item): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= DAYS;
}
