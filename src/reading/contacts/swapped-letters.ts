/** Verbs of exchanging whose object is letters: «обмінялися листами», «обменялись с Новаком посланиями». */
import type { Entry } from './lexicon.js';
import type { Scene } from './scene.js';

/** Tokens from the verb to what is exchanged, whom it is with between. */
const NEAR = 6;

/** In the instrumental behind the verb, with no preposition of its own. */
export function swapsLetters(scene: Scene, at: number): boolean {
  if (scene.caseless) return false;
  for (let i = at + 1; i < Math.min(scene.sentenceOf(at).last, at + NEAR); i++) {
    const token = scene.token(i);
    if (/^(?:PUNCT|VERB|SCONJ)$/u.test(token.upos)) return false;
    if (token.upos !== 'NOUN' || token.feats.Case !== 'Ins') continue;
    if (scene.lexicon.nouns.of(token)?.kind === 'letter') return scene.token(i - 1).upos !== 'ADP';
  }
  return false;
}

/** The entry as one of letters. */
export const letterEntry = (entry: Entry): Entry => ({
  ...entry,
  kind: 'letter',
  generic: false,
  marks: new Set(['joint']),
});
