/**
 * What a statement's words say, in one form for three languages: numbers, meanings that a table knows, what a word is
 * called in English, and the sounds of all other words, so that names and cognates meet.
 */
import { durationIn, minutesOf } from '../contacts/durations.js';
import { scaleOf } from '../data/opposites.js';
import { anyOf } from '../words.js';
import { numberIn, type Quantity, quantitiesIn, withGroupsJoined } from './quantities.js';
import { type Stances, stancesOf, withoutFalseNegations } from './stances.js';
import { featureOfWord, MONTHS, NAMING, TALKS, withoutPhrases } from './word-features.js';

export interface Features {
  /** The own feature of every word once, sorted. */
  readonly own: readonly string[];
  /** The words by all features that they have: the own one, then those by which they meet their translations. */
  readonly words: readonly (readonly string[])[];
  /** Every feature, sorted, with the words that have it, by their place in `words`. */
  readonly of: readonly (readonly [feature: string, words: readonly number[]])[];
  /** The words as letters and digits only: the same for one quotation with other marks. */
  readonly plain: string;
  /** Features that are names alone: what many statements of one day have in common. */
  readonly names: ReadonlySet<string>;
  /** Whether something is negated in them. */
  readonly isNegated: boolean;
  /** Those of the words that negate by their beginning («непростий», "unacceptable"). */
  readonly negatives: Features['words'];
  readonly stances: Stances;
  readonly quantities: readonly Quantity[];
}

/** What stands before the half hours that something lasted. */
export const LASTED = '@lasted';
const MOST_WORDS = 200;
const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const LATIN = /^\p{Script=Latin}/u;
const NEGATION = new RegExp(`(?<!\\p{L})(?:${anyOf(({ negation }) => negation)})(?!\\p{L})`, 'iu');

/**
 * @param words of a statement, as they stand
 * @param stateOf the state that a word names in any language and case, or null
 * @param equivalentsOf what a word is called in English, by roots of words
 */
export function featuresOf(
  words: string,
  stateOf: (word: string) => string | null,
  equivalentsOf: (word: string) => readonly string[] = () => [],
): Features {
  const found = new Set<string>();
  const written = new Map<string, string>();
  const names = new Set<string>();
  const length = durationIn(words);
  const lasted = length && minutesOf(length.words);
  // «Близько півтори години» and «1 час 35 минут» are near enough.
  if (lasted) found.add(`${LASTED} ${Math.round(lasted.minutes / 30)}`);
  const plain = withoutPhrases(
    withGroupsJoined(words.replace(/[’ʼ`]/g, "'")).replace(/%/g, ' percent '),
    found,
  );
  const tokens = plain.match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}']*/gu) ?? [];
  const capitals = capitalsThatTell(tokens);
  const featureOf = (written: string): string | null => featureOfWord(written, stateOf);
  let after = '';
  for (const [at, token] of tokens.slice(0, MOST_WORDS).entries()) {
    const [before, scale] = [after, scaleOf(token.toLowerCase())];
    after = token;
    const feature = NUMBER.test(before) && scale > 1 ? `#${numberIn(before) * scale}` : featureOf(token);
    if (feature === null) continue;
    if (NUMBER.test(before) && scale > 1) found.delete(`#${numberIn(before)}`); // «6 тисяч» is "6,000"
    // Any word has a capital where a statement begins with it: one that a dictionary knows is no name there.
    const isCommon = at === 0 && equivalentsOf(token).length > 0;
    if (isSound(feature) && capitals.has(token) && !isCommon) names.add(feature);
    found.add(feature);
    if (!written.has(feature) && (at === 0 || !capitals.has(token))) written.set(feature, token);
  }
  const own = [...found].sort();
  const all = own.map((feature) => [feature, ...translated(feature, written.get(feature), equivalentsOf)]);
  const told = tokens.length > MOST_WORDS ? '' : plain;
  return {
    own,
    words: all,
    of: placesOf(all),
    names,
    isNegated: NEGATION.test(withoutFalseNegations(words)),
    negatives: all.filter(([feature]) => isNegative(written.get(feature as string) ?? '', equivalentsOf)),
    stances: stancesOf(told, featureOf),
    quantities: quantitiesIn(told, featureOf, (feature) => feature !== null && MONTHS.has(feature)),
    plain: (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase(),
  };
}

/** What stands before the root of an English equivalent. */
const EQUIVALENT = '+';

/** Features of a word beside its own: none where the own one is a number, a name of a state or day, or light. */
function translated(
  feature: string,
  word: string | undefined,
  equivalentsOf: (word: string) => readonly string[],
): readonly string[] {
  if (word === undefined || /^[#@~]/.test(feature) || NAMING.has(feature)) return [];
  return equivalentsOf(word).map((root) => EQUIVALENT + root);
}

/** What negates a word by its beginning, where enough of it is left. */
const NEGATIVE = /^(?:не(?=\p{L}{4})|(?:un|in|im)(?=[a-z]{6}))/iu;

/** Whether what is left without such a beginning is a word that a dictionary knows. */
function isNegative(word: string, equivalentsOf: (word: string) => readonly string[]): boolean {
  const rest = word.replace(NEGATIVE, '');
  return rest !== word && equivalentsOf(rest).length > 0;
}

function placesOf(words: readonly (readonly string[])[]): Features['of'] {
  const places = new Map<string, number[]>();
  words.forEach((features, at) => {
    for (const feature of features) {
      const known = places.get(feature);
      if (known) known.push(at);
      else places.set(feature, [at]);
    }
  });
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1));
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
  return feature.startsWith('=') || feature.startsWith(EQUIVALENT) ? 1 : 1.25;
}

/** Words that no table knows are known by their sound alone. */
export const isSound = (feature: string): boolean => !/^[#@=~+]/.test(feature);

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
  for (const { of } of new Map(all.map(({ features }) => [features.plain, features] as const)).values())
    for (const [feature] of of) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

const POWER = 1.2;

/**
 * What two have in common: its weight, that of sounds alone, how many words, how many of them tell something (no states,
 * names or light words), and how many of these are no words for the talks that news is about.
 */
export interface Shared {
  readonly weight: number;
  readonly sounds: number;
  readonly count: number;
  readonly told: number;
  readonly matter: number;
}

/**
 * Each word meets one of the other statement, by the feature that tells most.
 *
 * @param translated whether words may meet by what they are called in English
 */
export function shared(
  a: Features,
  b: Features,
  weightsOfA: ReadonlyMap<string, number>,
  weightsOfB: ReadonlyMap<string, number>,
  translated = true,
): Shared {
  const met = { weight: 0, sounds: 0, count: 0, told: 0, matter: 0 };
  const [usedOfA, usedOfB] = [new Set<number>(), new Set<number>()];
  for (const { feature, weight, inA, inB } of common(a, b, weightsOfA, weightsOfB)) {
    if (!translated && feature.startsWith(EQUIVALENT)) continue;
    for (;;) {
      const [one, two] = [inA, inB].map((words, at) =>
        words.find((word) => !(at === 0 ? usedOfA : usedOfB).has(word)),
      );
      if (one === undefined || two === undefined) break;
      usedOfA.add(one);
      usedOfB.add(two);
      met.weight += weight;
      met.count++;
      if (isSound(feature)) met.sounds += weight;
      if (!tells(a, one) || !tells(b, two)) continue;
      met.told++;
      if (!TALKS.has(ownOf(a, one)) && !TALKS.has(ownOf(b, two))) met.matter++;
    }
  }
  return met;
}

interface Common {
  readonly feature: string;
  readonly weight: number;
  readonly inA: readonly number[];
  readonly inB: readonly number[];
}

/** Features of both, those of most weight first. Both lists are sorted. */
function common(
  a: Features,
  b: Features,
  weightsOfA: ReadonlyMap<string, number>,
  weightsOfB: ReadonlyMap<string, number>,
): Common[] {
  const found: Common[] = [];
  for (let i = 0, j = 0; i < a.of.length && j < b.of.length; ) {
    const [[feature, inA], [other, inB]] = [a.of[i] as Features['of'][0], b.of[j] as Features['of'][0]];
    if (feature === other) {
      const weight = Math.min(weightsOfA.get(feature) ?? 0, weightsOfB.get(feature) ?? 0);
      found.push({ feature, weight, inA, inB });
      i++;
      j++;
    } else if (feature < other) i++;
    else j++;
  }
  return found.sort((x, y) => y.weight - x.weight || (x.feature < y.feature ? -1 : 1));
}

/** Whether a word tells something: no state, name or light word. */
function tells(features: Features, at: number): boolean {
  const own = ownOf(features, at);
  return !own.startsWith('@state') && !own.startsWith('~') && !features.names.has(own) && !NAMING.has(own);
}

const ownOf = (features: Features, at: number): string => (features.words[at] as readonly [string])[0];

/** The weight of a word: of what it means rather than of how it sounds. */
export function weightOfWord(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  const meant = features.filter((feature) => !isSound(feature));
  return Math.max(...(meant.length > 0 ? meant : features).map((feature) => weights.get(feature) ?? 0));
}
