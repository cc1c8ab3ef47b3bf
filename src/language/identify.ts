/**
 * The language a text is written in, by its letters and small words. A table of words does for nine languages what
 * general libraries need tens of megabytes for, and says `und` rather than guess.
 */
import { normalised } from '../text/characters.js';
import { remembered } from '../text/remembered.js';
import { type LanguageProfile, PROFILES } from './profiles.js';
import { TRIGRAMS } from './trigrams.js';

export interface Identified {
  /** BCP 47 code, und when not known. */
  readonly code: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** No more of a text is looked at. */
const SAMPLE = 2000;
const UNKNOWN: Identified = { code: 'und', confidence: 0 };

interface Prepared extends LanguageProfile {
  readonly wordSet: ReadonlyMap<string, number>;
  /** The code units of its own letters, and of those it never has. */
  readonly ownLetters: readonly number[];
  readonly neverLetters: readonly number[];
}

/** In how many languages of a script a word is: those of one alone say most. */
const spread = new Map<string, number>();
for (const { words } of PROFILES)
  for (const word of new Set(words.split(' '))) spread.set(word, (spread.get(word) ?? 0) + 1);

const prepared: readonly Prepared[] = PROFILES.map((profile) => ({
  ...profile,
  wordSet: new Map(
    [...new Set(profile.words.split(' '))].map((word) => [word, weightOf(word, spread.get(word) ?? 1)]),
  ),
  ownLetters: [...profile.own].map((one) => one.charCodeAt(0)),
  neverLetters: [...profile.never]
    .filter((one) => !profile.own.includes(one))
    .map((one) => one.charCodeAt(0)),
}));

function weightOf(word: string, languages: number): number {
  const alone = word.length === 1 ? 1 : word.length === 2 ? 1.6 : 2.2;
  return alone / languages;
}

/** Identifies a text from one sentence up. Looks at the first 2,000 characters at most. */
export function identifyLanguage(text: string): Identified {
  const sample = normalised(text.slice(0, SAMPLE)).replace(/https?:\S{1,300}|\S{1,64}@\S{1,64}/g, ' ');
  const script = scriptOf(sample);
  if (script === null) return UNKNOWN;
  if (script === 'han') return { code: 'zh', confidence: 0.99 };
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = lettersOf(words);
  const scores = prepared
    .filter((profile) => profile.script === script)
    .map((profile) => ({ code: profile.code, ...scoreOf(profile, words, letters) }));
  const slavic = script === 'cyrillic' ? oddsOf(words) : 0;
  // The groups of three letters know nothing of Bulgarian: its own small words and endings stand against them.
  const ranked = scores
    .map((one) => ({
      ...one,
      score:
        one.score * (one.code === 'bg' ? 2.2 : 1) +
        (one.code === 'uk' ? slavic : one.code === 'ru' ? -slavic : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || best.code === 'und' || !isGround(best, words.length, script)) return UNKNOWN;
  const margin = best.score - Math.max(0, next?.score ?? 0);
  return { code: best.code, confidence: Math.max(0, Math.min(0.99, 0.5 + margin / (2 + best.score))) };
}

/** Three code units in one number: those of the letters below lie within ten bits of each other. */
const NARROW = 1 << 10;
const keyOf = (first: number, second: number, third: number): number =>
  (((first & (NARROW - 1)) << 20) | ((second & (NARROW - 1)) << 10) | (third & (NARROW - 1))) >>> 0;
const EDGE = '_'.charCodeAt(0);

const odds = new Map<number, number>(
  TRIGRAMS.flatMap(([strength, list]) =>
    list
      .split(' ')
      .map((three): [number, number] => [
        keyOf(three.charCodeAt(0), three.charCodeAt(1), three.charCodeAt(2)),
        strength,
      ]),
  ),
);

/** How much the words without tell-tale letters speak for Ukrainian (above 0) or Russian (below 0). */
function oddsOf(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    let before = EDGE;
    let at = word.charCodeAt(0);
    for (let i = 1; i <= word.length; i++) {
      const next = i < word.length ? word.charCodeAt(i) : EDGE;
      sum += odds.get(keyOf(before, at, next)) ?? 0;
      before = at;
      at = next;
    }
  }
  return sum / 3;
}

type Script = 'cyrillic' | 'latin' | 'han';

/** What is counted of characters. */
const TRAITS = [
  /\p{Script=Han}/u,
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Latin}/u,
  /\p{L}/u,
];

/** A bit for each of the traits that a character has. */
const traitsOf = remembered((character) =>
  TRAITS.reduce((sum, trait, at) => (trait.test(character) ? sum | (1 << at) : sum), 0),
);

/** The traits of the characters up to here are looked up: Latin, Greek and Cyrillic letters. */
const TABLED = 0x530;
const tabled = Uint8Array.from({ length: TABLED }, (_, code) => traitsOf(String.fromCharCode(code)));

/** The second half of a letter that takes two. */
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The script of most letters; null when it is another or there are none. Han without kana is Chinese. */
function scriptOf(sample: string): Script | null {
  const counts = new Uint32Array(2 ** TRAITS.length);
  for (let at = 0; at < sample.length; at++) {
    const code = sample.codePointAt(at) as number;
    if (code > 0xffff) at++;
    const traits = code < TABLED ? (tabled[code] as number) : traitsOf(String.fromCodePoint(code));
    counts[traits] = (counts[traits] as number) + 1;
  }
  const [han, kana, cyrillic, latin, letters] = TRAITS.map((_, at) =>
    counts.reduce((sum, count, traits) => (traits & (1 << at) ? sum + count : sum), 0),
  ) as [number, number, number, number, number];
  if (letters === 0) return null;
  // One Chinese character is about a word.
  if (han * 3 > cyrillic + latin) return kana * 5 > han ? null : 'han';
  const most = Math.max(cyrillic, latin);
  if (most * 2 < letters) return null;
  return cyrillic >= latin ? 'cyrillic' : 'latin';
}

interface Score {
  readonly score: number;
  readonly hits: number;
  /** Share of letters the language does not have. */
  readonly strange: number;
}

/** How often each letter up to `TABLED` comes in the words, and how many letters they have. */
interface Letters {
  readonly counts: Uint32Array;
  readonly all: number;
}

function lettersOf(words: readonly string[]): Letters {
  const counts = new Uint32Array(TABLED);
  let all = 0;
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (!isSecondHalf(code)) all++;
      if (code < TABLED) counts[code] = (counts[code] as number) + 1;
    }
  return { counts, all };
}

/** Small words count by how few languages have them, own letters one, letters it never has cost two. */
function scoreOf(profile: Prepared, words: readonly string[], letters: Letters): Score {
  let score = 0;
  let hits = 0;
  for (const word of words) {
    const weight = profile.wordSet.get(word);
    if (weight !== undefined) {
      hits++;
      score += weight;
    } else if (word.length > 3 && profile.pieces.test(word)) {
      score += 0.8;
      hits += 0.5;
    }
  }
  const count = (sum: number, letter: number): number => sum + (letters.counts[letter] as number);
  const own = profile.ownLetters.reduce(count, 0);
  const strange = profile.neverLetters.reduce(count, 0);
  return {
    score: score + own - 2 * strange - (own === 0 ? (letters.all * profile.share) / 50 : 0),
    hits,
    strange: strange / letters.all,
  };
}

/** Alphabets with Cyrillic letters tell the language; in Latin script some small words must. */
function isGround({ hits, score, strange }: Score, words: number, script: Script): boolean {
  if (script === 'cyrillic') return strange < 0.04 && (words >= 3 || score > 0);
  return score >= 1 && (hits >= words * 0.06 || score >= words * 0.4);
}
