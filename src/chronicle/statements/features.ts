/**
 * What a statement's words say, in one form for three languages: numbers, meanings that a table knows, and the sounds
 * of all other words, so that names and cognates meet.
 */
import { durationIn, minutesOf } from '../contacts/durations.js';
import { scaleOf } from '../data/opposites.js';
import { anyOf } from '../words.js';
import { numberIn, type Quantity, quantitiesIn, withGroupsJoined } from './quantities.js';
import { type Stances, stancesOf, withoutFalseNegations } from './stances.js';
import { featureOfWord, MONTHS, NAMING, withoutPhrases } from './word-features.js';

export interface Features {
  /** Every feature once, sorted. */
  readonly all: readonly string[];
  /** The words as letters and digits only: the same for one quotation with other marks. */
  readonly plain: string;
  /** Features that are names alone: what many statements of one day have in common. */
  readonly names: ReadonlySet<string>;
  /** Whether something is negated in them. */
  readonly isNegated: boolean;
  readonly stances: Stances;
  readonly quantities: readonly Quantity[];
}

const MOST_WORDS = 200;
const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const LATIN = /^\p{Script=Latin}/u;
const NEGATION = new RegExp(`(?<!\\p{L})(?:${anyOf(({ negation }) => negation)})(?!\\p{L})`, 'iu');

/**
 * @param words of a statement, as they stand
 * @param stateOf the state that a word names in any language and case, or null
 */
export function featuresOf(words: string, stateOf: (word: string) => string | null): Features {
  const found = new Set<string>();
  const names = new Set<string>();
  const length = durationIn(words);
  const lasted = length && minutesOf(length.words);
  // «Близько півтори години» and «1 час 35 минут» are near enough.
  if (lasted) found.add(`@lasted ${Math.round(lasted.minutes / 30)}`);
  const plain = withoutPhrases(
    withGroupsJoined(words.replace(/[’ʼ`]/g, "'")).replace(/%/g, ' percent '),
    found,
  );
  const tokens = plain.match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}']*/gu) ?? [];
  const capitals = capitalsThatTell(tokens);
  const featureOf = (written: string): string | null => featureOfWord(written, stateOf);
  let after = '';
  for (const written of tokens.slice(0, MOST_WORDS)) {
    const [before, scale] = [after, scaleOf(written.toLowerCase())];
    after = written;
    const feature = NUMBER.test(before) && scale > 1 ? `#${numberIn(before) * scale}` : featureOf(written);
    if (feature === null) continue;
    if (NUMBER.test(before) && scale > 1) found.delete(`#${numberIn(before)}`); // «6 тисяч» is "6,000"
    if (isSound(feature) && capitals.has(written)) names.add(feature);
    found.add(feature);
  }
  const all = [...found].sort();
  const told = tokens.length > MOST_WORDS ? '' : plain;
  return {
    all,
    names,
    isNegated: NEGATION.test(withoutFalseNegations(words)),
    stances: stancesOf(told, featureOf),
    quantities: quantitiesIn(told, featureOf, (feature) => feature !== null && MONTHS.has(feature)),
    plain: (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase(),
  };
}

/**
 * Words that are names by their capital: none that is met in small letters too, and none where most words have one, as
 * in headlines of English papers. The first word may be one: names in common must join nothing, also where both
 * statements begin with one.
 */
function capitalsThatTell(tokens: readonly string[]): ReadonlySet<string> {
  const words = tokens.filter((token) => /^\p{L}/u.test(token));
  const capitals = words.filter((word) => CAPITAL.test(word));
  if (capitals.length * 2 > words.length && capitals.some((word) => LATIN.test(word))) return new Set();
  const all = new Set(words);
  return new Set(capitals.filter((word) => !all.has(word.toLowerCase())));
}

/** Numbers tell most, sounds of whole words more than meanings that news is full of. */
function baseWeight(feature: string): number {
  if (feature.startsWith('#')) return 2;
  if (feature.startsWith('@')) return feature.startsWith('@state') ? 1.1 : 1.5;
  if (feature.startsWith('~')) return 0.4;
  return feature.startsWith('=') ? 1 : 1.25;
}

/** Words that no table knows are known by their sound alone. */
export const isSound = (feature: string): boolean => !/^[#@=~]/.test(feature);

/** In fewer statements than this nothing is frequent. */
const FEW = 60;

/** A statement of some article and day. */
export interface Said {
  readonly features: Features;
  readonly article: string;
  readonly day: string | null;
}

/**
 * Weights of features among the statements of one side: what they all speak of («Brexit», «угода») tells little. What
 * many outlets repeat on one day is counted once, else just what is most often told would tell the least.
 * Source: inverse document frequency, Spärck Jones (1972).
 */
export function weightsAmong(all: readonly Said[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const statements = new Set(all.map(({ features }) => features.plain)).size;
  for (const day of grouped(all, ({ day }) => day ?? '?')) {
    const most = new Map<string, number>();
    for (const article of grouped(day, ({ article }) => article))
      for (const [feature, count] of countsIn(article))
        most.set(feature, Math.max(count, most.get(feature) ?? 0));
    for (const [feature, count] of most) counts.set(feature, (counts.get(feature) ?? 0) + count);
  }
  const most = Math.log(Math.max(statements, FEW) + 1);
  return new Map(
    [...counts].map(([feature, count]) => [
      feature,
      baseWeight(feature) * Math.max(0, 1 - Math.log(count) / most) ** POWER,
    ]),
  );
}

function grouped(all: readonly Said[], of: (said: Said) => string): Said[][] {
  const groups = new Map<string, Said[]>();
  for (const said of all) {
    const group = groups.get(of(said));
    if (group) group.push(said);
    else groups.set(of(said), [said]);
  }
  return [...groups.values()];
}

/** How many different statements have each feature. */
function countsIn(all: readonly Said[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { all: features } of new Map(
    all.map(({ features }) => [features.plain, features] as const),
  ).values())
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

const POWER = 1.2;

/** What two have in common: its weight, that of sounds alone, how many features, and how many of them tell something: no states, names or light words. */
export interface Shared {
  readonly weight: number;
  readonly sounds: number;
  readonly count: number;
  readonly told: number;
}

/** Both lists are sorted. */
export function shared(
  a: Features,
  b: Features,
  weightsOfA: ReadonlyMap<string, number>,
  weightsOfB: ReadonlyMap<string, number>,
): Shared {
  let weight = 0;
  let sounds = 0;
  let count = 0;
  let told = 0;
  for (let i = 0, j = 0; i < a.all.length && j < b.all.length; ) {
    const [one, two] = [a.all[i] as string, b.all[j] as string];
    if (one === two) {
      const own = Math.min(weightsOfA.get(one) ?? 0, weightsOfB.get(one) ?? 0);
      weight += own;
      if (isSound(one)) sounds += own;
      count++;
      const isName = a.names.has(one) || b.names.has(one);
      if (!one.startsWith('@state') && !one.startsWith('~') && !isName && !NAMING.has(one)) told++;
      i++;
      j++;
    } else if (one < two) i++;
    else j++;
  }
  return { weight, sounds, count, told };
}
