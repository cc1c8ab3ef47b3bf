/** A word → its feature: a state, a body, a number, a meaning that a table knows, or its sound. */
import { meaningOf } from '../data/concepts.js';
import { skeleton, sounds } from '../names/skeleton.js';
import { anyOf, WORDS } from '../words.js';
import { numberIn } from './quantities.js';

const SOUND = 4;
/** A stem of fewer consonants tells too little. */
const TOLD = 3;

/** Endings of nouns, adjectives and verbs as they sound in Ukrainian and Russian, with what reflexive verbs add. */
const SLAVIC_ENDING =
  /(?:[oei]go|[oei]mu|[aiy]+mi|[aiy]g|ya?m|[aioe]m|[oei]v|[aoiyeu]+t|[aiuyv]+l[aoi]?|[ae]v|[aiu]ti|[oei]yu?)(?:sya|s)?$/;
/** Endings of English. */
const ENGLISH_ENDING = /(?:'s|ing|e?s|ed)$/;
const LATIN = /^[a-z']+$/;

/** How a word sounds without its ending, as long as enough of it is left to be told by. */
function soundOf(token: string): string {
  const heard = LATIN.test(token) ? token : sounds(token);
  const stem = heard.replace(heard === token ? ENGLISH_ENDING : SLAVIC_ENDING, '');
  const isTold = stem.replace(/[aeiouy']/g, '').length >= TOLD;
  return skeleton(isTold ? stem : heard).slice(0, SOUND);
}

/** Words that carry nothing by themselves. */
const EMPTY = new Set(WORDS.flatMap(({ empty }) => empty.split(' ')));

/** Bodies of several words or letters that are called otherwise in every language. */
const PHRASES = [...new Set(WORDS.flatMap(({ bodies }) => Object.keys(bodies)))].map(
  (id) =>
    [id, new RegExp(`(?<!\\p{L})${anyOf(({ bodies }) => bodies[id] ?? null)}(?!\\p{L})`, 'gu')] as const,
);

/** A letter of no language here, before the id of a body that stands in place of its name. */
const BODY = 'ƀ';

/** Words with the ids of bodies in place of the bodies that they name, which become features. */
export function withoutPhrases(words: string, found: Set<string>): string {
  let left = words;
  for (const [body, pattern] of PHRASES)
    left = left.replace(pattern, () => {
      found.add(`@body:${body}`);
      return ` ${BODY}${body} `;
    });
  return left;
}

/** @param written a word as it stands; null where it tells nothing */
export function featureOfWord(written: string, stateOf: (word: string) => string | null): string | null {
  const token = written.toLowerCase();
  const state = stateOf(written);
  if (state) return `@${state}`;
  if (token.startsWith(BODY)) return `@body:${token.slice(BODY.length)}`;
  if (/^\p{N}/u.test(token)) return `#${numberIn(token)}`;
  if (EMPTY.has(token)) return null;
  const meaning = meaningOf(token);
  if (meaning !== null) return `${meaning.isLight ? '~' : '='}${meaning.id}`;
  return token.length >= 3 ? soundOf(token) : null;
}

/** What months are, in any language. */
export const MONTHS = new Set(
  'january february march april may june july august september october november december'
    .split(' ')
    .map((month) => featureOfWord(month, () => null)),
);

/** Words by which people are told apart, and days: two statements that share nothing else say nothing the same. */
export const NAMING = new Set([
  ...MONTHS,
  ...'president minister premier prime chancellor foreign secretary spokesman monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((word) => featureOfWord(word, () => null)),
]);

/** Words for talks, calls, meetings and visits. */
export const TALKS = new Set(
  'talk call phone conversation negotiations meeting summit visit dialogue discuss'
    .split(' ')
    .map((word) => featureOfWord(word, () => null)),
);
