/** The words that give a reason. */
import { anyOf } from '../words.js';

const BECAUSE = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(({ reasons }) => reasons.because)}:?\\s+([^.;!?\\n]{4,160})`,
  'iu',
);

/** «Через хворобу», but not «через чотири дні» or «через Польщу». */
const THROUGH = new RegExp(
  `(?:^|[^\\p{L}])${anyOf(({ reasons }) => reasons.through)}\\s+(?!\\d|\\p{Lu}|${anyOf(({ reasons }) => reasons.times)})([^.,;!?\\n]{4,160})`,
  'u',
);

const LONGEST = 2000;

/** The words from the reason on, or null. */
export function reasonIn(words: string): string | null {
  const bounded = words.length > LONGEST ? words.slice(0, LONGEST) : words;
  const match = BECAUSE.exec(bounded) ?? THROUGH.exec(bounded);
  return match ? match[0].replace(/^[^\p{L}]+/u, '').trim() : null;
}
