/** Contact nouns of several words in a language without cases: "one-on-one", "video conference". */
import type { Token } from '../../language/contract.js';
import type { Entry } from './lexicon.js';
import type { Scene } from './scene.js';

/** Parts of the longest word with hyphens: "one-on-one". */
const PARTS = 5;

/** "A sit-down", "a face-to-face": a word with hyphens that is cut at them. */
export function ofHyphened({ caseless, tokens, lexicon }: Scene, at: number): Entry | undefined {
  const isJoined = (i: number) => tokens[i]?.form === '-' && tokens[i]?.spaceBefore === false;
  if (!caseless || !isJoined(at + 1) || isJoined(at - 1)) return undefined;
  let word = tokens[at]?.norm ?? '';
  for (let i = at + 1; i < at + PARTS && tokens[i]?.spaceBefore === false; i++) word += tokens[i]?.norm;
  return lexicon.nouns.of({ lemma: word, norm: word });
}

/** "Held a one-on-one", not "a one-on-one debate": numbers are no noun by themselves. */
export function ofHyphenedNumber(scene: Scene, at: number): Entry | undefined {
  const entry = ofHyphened(scene, at);
  if (!entry) return undefined;
  let end = at + 1;
  while (scene.tokens[end]?.spaceBefore === false && end < at + PARTS) end++;
  return /^(?:NOUN|PROPN|ADJ)$/u.test(scene.tokens[end]?.upos ?? '') ? undefined : entry;
}

/** "Video conference". */
export function ofTwoNouns(scene: Scene, { index, lemma, norm }: Token): Entry | undefined {
  const before = scene.caseless ? scene.tokens[index - 1]?.norm : undefined;
  return before === undefined
    ? undefined
    : scene.lexicon.nouns.of({ lemma: `${before} ${lemma}`, norm: `${before} ${norm}` });
}
