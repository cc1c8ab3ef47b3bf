/** Reports of statements as they are compared: whose side speaks, which features the words have, how alike two are. */
import type { StatementReport } from '../../model/index.js';
import { remembered } from '../../text/remembered.js';
import { dayNumber } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import {
  type Features,
  featuresOf,
  isSound,
  LASTED,
  type Said,
  shared,
  weightOfWord,
  weightsAmong,
} from './features.js';
import { areApart, type Mouth, mouthOf } from './mouths.js';
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
  readonly mouth: Mouth;
  readonly day: number | null;
  readonly vector: readonly number[] | null;
}

/** From here on two reports are taken for one statement. */
export const LIKENESS = 0.25;
/** Fewer words than of this weight are too few to be all that two have in common. */
const LEAST = 2.5;
/** Where one feature alone tells something, the others are what all news of a side has. */
const LEAST_BY_ONE = 3;
/** One word alone joins two only where nothing else is as much alike. */
const MOST_BY_ONE = LIKENESS - 0.01;
/** A smaller part of all words, in two languages, is what news of one thing has in common whatever it says. */
const LEAST_OF_ALL = 0.11;
/** What another of the same side said is less likely the same. */
const OTHER_SPEAKER = 0.75;
/** Two persons of one side, neither of whom speaks for the other, say the same only in nearly the same words. */
const APART = 0.5;
/** So much alike, words of which one side negates something the other does not are opposite. */
const OPPOSITE = 0.6;
const DAYS = 45;
/** «Близько години» and «1 час 35 минут» are near enough, an hour and three are not. */
const NEARLY = 1.75;

/** Words whose features are kept: statements are compared whenever a further one comes. */
const KEPT = 6_000;
const LONGEST = 1_500;

const featuresByWorld = new WeakMap<World, (words: string) => Features>();

/** What the words of statements say, read once for each world. */
export function featuresReadBy(world: World): (words: string) => Features {
  const known =
    featuresByWorld.get(world) ??
    remembered((words) => featuresOf(words, world.stateOf, world.equivalentsOf), KEPT, LONGEST);
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
    const sum = (words: Features['words']): number =>
      words.reduce((total, word) => total + weightOfWord(word, weights), 0);
    return {
      report,
      features: own,
      weights,
      weight: sum(own.words),
      soundWeight: sum(own.words.filter((word) => word.every(isSound))),
      side,
      relays: relaySides(report, world, told).filter((one) => one !== side),
      mouth: mouthOf(report, world),
      day: day ? dayNumber(day) : null,
      vector: embedder ? embedder.embed(report.words, report.language) : null,
    };
  });
}

/**
 * How much two reports say the same, from 0 to 1: mostly how much of the shorter one is in the longer.
 *
 * @param translated whether words meet by what they are called in English. In one language the same thing is mostly told
 *   in the same words: synonyms alone join nothing there.
 */
export function likeness(a: Item, b: Item, translated = a.report.language !== b.report.language): number {
  if (!inTime(a, b) || !mayBeOne(a, b)) return 0;
  if (numbersClash(a.features, b.features)) return 0;
  const common = shared(a.features, b.features, a.weights, b.weights, translated);
  if (common.told === 0 || (common.count === 1 && common.matter === 0)) return 0;
  const foreign = 1 - cognates(a.report.language, b.report.language);
  const [one, two] = [a, b].map((item) => item.weight - foreign * (item.soundWeight - common.sounds)) as [
    number,
    number,
  ];
  const least = common.told === 1 && common.count > 1 ? LEAST_BY_ONE : LEAST;
  const contained = common.weight / Math.max(Math.min(one, two), least);
  const jaccard = common.weight / Math.max(one + two - common.weight, least);
  const sameSpeaker = a.report.speaker?.entity === b.report.speaker?.entity ? 1 : OTHER_SPEAKER;
  if (common.count === 1 && !mayMeetByOne(a, b, jaccard)) return 0;
  const most = common.count === 1 ? MOST_BY_ONE : 1;
  const alike = Math.min(0.6 * contained + 0.4 * jaccard, most);
  if (areItemsOpposed(a, b) || isDeniedBy(a, b) || isDeniedBy(b, a)) return 0;
  if (isOpposite(a, b) && alike >= OPPOSITE) return 0;
  const words = sameSpeaker * alike;
  if (words < APART && areApart(a.mouth, b.mouth)) return 0;
  if (!a.vector || !b.vector) return words;
  return Math.max(words, sameSpeaker * dot(a.vector, b.vector));
}

/**
 * Whether one word in common may make two one: in one language where it is a quarter of all words, in two where one of
 * them has no more than one other word that the tables know. What both know and does not meet are other words.
 */
function mayMeetByOne(a: Item, b: Item, jaccard: number): boolean {
  if (a.report.language === b.report.language) return jaccard >= LIKENESS;
  return jaccard >= LEAST_OF_ALL && Math.min(knownWords(a), knownWords(b)) <= 2;
}

const knownWords = ({ features }: Item): number =>
  features.words.filter((word) => word.some((feature) => /^[=+]/.test(feature))).length;

/**
 * "The mill will reopen" and "… will never reopen"; not "it was not easy" and «було непросто», where one negates by a word
 * that the other has not.
 */
function isOpposite(a: Item, b: Item): boolean {
  if (isNegative(a) === isNegative(b)) return false;
  const [plain, negative] = isNegative(a) ? [b, a] : [a, b];
  const others = new Set(negative.features.of.map(([feature]) => feature));
  return plain.features.negatives.every((word) => word.some((feature) => others.has(feature)));
}

const isNegative = ({ report, features }: Item): boolean => features.isNegated || report.act === 'deny';

/** Who denies something says the opposite of its words, unless they negate it themselves. */
const isPlain = ({ report, features }: Item): boolean => report.act !== 'deny' || features.isNegated;

/** Who denies in other words than his own what another says: they say the opposite, or speak of two things. */
const isDeniedBy = (a: Item, b: Item): boolean =>
  b.report.mode === 'indirect' && !isPlain(b) && !isNegative(a);

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

/** Both give numbers, or how long a thing lasted, and none is shared: two statements of one form («на 5%», «на 7%»). */
function numbersClash(a: Features, b: Features): boolean {
  return (
    clash(a, b, '#', (one, two) => one === two) ||
    clash(a, b, LASTED, (one, two) => one <= NEARLY * two && two <= NEARLY * one)
  );
}

function clash(a: Features, b: Features, sign: string, meet: (one: number, two: number) => boolean): boolean {
  const numbers = (features: Features): number[] =>
    features.own.filter((one) => one.startsWith(sign)).map((one) => Number(one.slice(sign.length)));
  const [one, two] = [numbers(a), numbers(b)];
  return one.length > 0 && two.length > 0 && !one.some((number) => two.some((other) => meet(number, other)));
}

export function inTime(a: Item, b: Item): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= DAYS;
}
