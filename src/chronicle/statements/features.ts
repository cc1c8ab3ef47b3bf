/**
 * What a statement's words say, in one form for three languages: numbers, meanings that a table knows, and the sounds
 * of all other words, so that names and cognates meet.
 */
import { durationIn, minutesOf } from '../contacts/durations.js';
import { meaningOf } from '../data/concepts.js';
import { skeleton } from '../names/skeleton.js';

export interface Features {
  /** Every feature once, sorted. */
  readonly all: readonly string[];
  /** The words as letters and digits only: the same for one quotation with other marks. */
  readonly plain: string;
}

const MOST_WORDS = 200;
const SOUND = 4;

/** Words that carry nothing by themselves, of three languages. */
const EMPTY = new Set(
  'і й та в у на з із зі до від про що як не але за для по це той ця ті він вона вони його її їх який яка яке які бути є був була було були свій свою своїх своїй и с со к от об о что как не но для по это тот эта те он она они его ее их который которая которые быть есть был была было были свой свою своих своей же бы ли the a an of to in on at by for with from and or but that this these those is are was were be been has have had it its he she they his her their them not as if than there which who would will'.split(
    ' ',
  ),
);

/**
 * @param words of a statement, as they stand
 * @param stateOf the state that a word names in any language and case, or null
 */
export function featuresOf(words: string, stateOf: (word: string) => string | null): Features {
  const found = new Set<string>();
  const length = durationIn(words);
  const lasted = length && minutesOf(length.words);
  // «Близько півтори години» and «1 час 35 минут» are near enough.
  if (lasted) found.add(`@lasted ${Math.round(lasted.minutes / 30)}`);
  const tokens = words.replace(/[’ʼ`]/g, "'").match(/\p{N}+(?:[.,]\p{N}+)?|[\p{L}']+/gu) ?? [];
  for (const written of tokens.slice(0, MOST_WORDS)) {
    const token = written.toLowerCase();
    const state = stateOf(written);
    if (state) found.add(`@${state}`);
    else if (/^\p{N}/u.test(token)) found.add(`#${token.replace(',', '.')}`);
    else if (!EMPTY.has(token)) {
      const meaning = meaningOf(token);
      if (meaning !== null) found.add(`=${meaning}`);
      else if (token.length >= 3) found.add(skeleton(token.replace(/'s$/, '')).slice(0, SOUND));
    }
  }
  const all = [...found].sort();
  return {
    all,
    plain: tokens.join(' ').toLowerCase(),
  };
}

/** Numbers tell most, sounds of whole words more than meanings that news is full of. */
function baseWeight(feature: string): number {
  if (feature.startsWith('#')) return 2;
  if (feature.startsWith('@')) return feature.startsWith('@state') ? 1.1 : 1.5;
  return feature.startsWith('=') ? 1 : 1.25;
}

/** In fewer statements than this nothing is frequent. */
const FEW = 60;

/**
 * Weights of features among the statements of one side: what they all speak of («Brexit», «угода») tells little.
 * Source: inverse document frequency, Spärck Jones (1972).
 */
export function weightsAmong(all: readonly Features[]): ReadonlyMap<string, number> {
  const unique = new Map(all.map((one) => [one.plain, one]));
  const counts = new Map<string, number>();
  for (const { all: features } of unique.values())
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const most = Math.log(Math.max(unique.size, FEW) + 1);
  return new Map(
    [...counts].map(([feature, count]) => [
      feature,
      baseWeight(feature) * (1 - Math.log(count) / most) ** POWER,
    ]),
  );
}

const POWER = 1.2;

/** Weight of what two have in common, how many features that is, and how many of them are no states. Both lists are sorted. */
export function shared(
  a: Features,
  b: Features,
  weights: ReadonlyMap<string, number>,
): { readonly weight: number; readonly count: number; readonly told: number } {
  let weight = 0;
  let count = 0;
  let told = 0;
  for (let i = 0, j = 0; i < a.all.length && j < b.all.length; ) {
    const [one, two] = [a.all[i] as string, b.all[j] as string];
    if (one === two) {
      weight += weights.get(one) ?? 0;
      count++;
      if (!one.startsWith('@state')) told++;
      i++;
      j++;
    } else if (one < two) i++;
    else j++;
  }
  return { weight, count, told };
}
