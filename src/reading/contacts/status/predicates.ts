/** What is said of a contact noun, in languages with cases: «мала відбутися», «перенесена». */
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';

/** «зустріч мала відбутися»: a verb of the tables over an infinitive of them says what was to be. */
export function isToBe(scene: Scene, at: number): boolean {
  const next = scene.tokens[at + 1];
  if (scene.caseless || !next || next.feats.VerbForm !== 'Inf' || scene.token(at).feats.VerbForm === 'Inf')
    return false;
  return next.upos === 'VERB' && governedBy(scene, at + 1) === 'tense';
}

/** «зустріч, запланована на 4 червня, перенесена»: a participle that agrees with the noun and has none behind it. */
export function isShortParticiple({ tokens }: Scene, at: number, noun: number): boolean {
  const { feats, upos } = tokens[at] ?? {};
  if (upos !== 'ADJ' || feats?.VerbForm !== 'Part' || feats.Case !== 'Nom') return false;
  return tokens[noun]?.feats.Case === 'Nom' && tokens[at + 1]?.upos !== 'NOUN';
}

/** The token before a noun, adjectives aside. */
export function prepositionOf({ tokens }: Scene, at: number): number {
  let i = at - 1;
  while (/^(?:ADJ|DET|PRON)$/u.test(tokens[i]?.upos ?? '')) i--;
  return i;
}
