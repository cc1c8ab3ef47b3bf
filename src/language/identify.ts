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
  /** What a letter is to the language, by its code; see `letterKinds`. */
  readonly letters: Uint8Array;
}

const OWN = 1;
const NEVER = 2;

/** In how many languages of a script a word is: those of one alone say most. */
const spread = new Map<string, number>();
for (const { words } of PROFILES)
  for (const word of new Set(words.split(' '))) spread.set(word, (spread.get(word) ?? 0) + 1);

const prepared: readonly Prepared[] = PROFILES.map((profile) => ({
  ...profile,
  wordSet: new Map(
    [...new Set(profile.words.split(' '))].map((word) => [word, weightOf(word, spread.get(word) ?? 1)]),
  ),
  letters: letterKinds(profile),
}));

function letterKinds({ own, never }: LanguageProfile): Uint8Array {
  const kinds = new Uint8Array(1 + Math.max(0, ...[...own, ...never].map((one) => one.charCodeAt(0))));
  for (const letter of never) kinds[letter.charCodeAt(0)] = NEVER;
  for (const letter of own) kinds[letter.charCodeAt(0)] = OWN;
  return kinds;
}

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
  const scores = prepared
    .filter((profile) => profile.script === script)
    .map((profile) => ({ code: profile.code, ...scoreOf(profile, words) }));
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

const odds = new Map<string, number>(
  TRIGRAMS.flatMap(([strength, list]) => list.split(' ').map((three): [string, number] => [three, strength])),
);

/** How much the words without tell-tale letters speak for Ukrainian (above 0) or Russian (below 0). */
function oddsOf(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const padded = `_${word}_`;
    for (let i = 0; i + 3 <= padded.length; i++) sum += odds.get(padded.slice(i, i + 3)) ?? 0;
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

/** The second half of a letter that takes two. */
const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The script of most letters; null when it is another or there are none. Han without kana is Chinese. */
function scriptOf(sample: string): Script | null {
  const counts = new Uint32Array(2 ** TRAITS.length);
  for (const character of sample) {
    const traits = traitsOf(character);
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

/** Small words count by how few languages have them, own letters one, letters it never has cost two. */
function scoreOf(profile: Prepared, words: readonly string[]): Score {
  let score = 0;
  let hits = 0;
  let letters = 0;
  let own = 0;
  let strange = 0;
  for (const word of words) {
    const weight = profile.wordSet.get(word);
    if (weight !== undefined) {
      hits++;
      score += weight;
    } else if (word.length > 3 && profile.pieces.test(word)) {
      score += 0.8;
      hits += 0.5;
    }
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (isSecondHalf(code)) continue;
      letters++;
      const kind = profile.letters[code];
      if (kind === OWN) own++;
      else if (kind === NEVER) {
        score -= 2;
        strange++;
      }
    }
  }
  return {
    score: score + own - (own === 0 ? (letters * profile.share) / 50 : 0),
    hits,
    strange: strange / letters,
  };
}

/** Alphabets with Cyrillic letters tell the language; in Latin script some small words must. */
function isGround({ hits, score, strange }: Score, words: number, script: Script): boolean {
  if (script === 'cyrillic') return strange < 0.04 && (words >= 3 || score > 0);
  return score >= 1 && (hits >= words * 0.06 || score >= words * 0.4);
}
