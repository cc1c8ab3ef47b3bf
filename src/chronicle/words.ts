/** The words of all languages in one pattern: what is compared with each other may be in any of them. */
import { LANGUAGES } from '../language/index.js';
import type { ChronicleWords } from '../language/words/chronicle.js';

type Pick = (words: ChronicleWords) => RegExp | null;

export const WORDS: readonly ChronicleWords[] = LANGUAGES.map(({ words }) => words.chronicle);

/** Source of a pattern for what any language gives; it never matches when none gives any. */
export function anyOf(...picks: readonly Pick[]): string {
  const given = WORDS.flatMap((words) => picks.map((pick) => pick(words)?.source ?? null));
  const sources = given.filter((source) => source !== null);
  return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}

/** A word that begins so, in any case. */
export const beginning = (pick: Pick): RegExp => new RegExp(`(?:^|[^\\p{L}])${anyOf(pick)}`, 'iu');

/** Whole words, in any case. */
export const whole = (pick: Pick): RegExp => new RegExp(`(?:^|[^\\p{L}])${anyOf(pick)}(?!\\p{L})`, 'iu');

/** Wherever it stands, in any case. */
export const inside = (pick: Pick): RegExp => new RegExp(anyOf(pick), 'iu');
