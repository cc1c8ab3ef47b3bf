/** Contact words in what somebody is called: «представник ЄС на переговорах». */
import type { Clauses } from './clauses.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** Whether the words say what somebody is, not that talks go on. */
export function isOfTitle(scene: Scene, { sentence }: Clauses, { at, effect }: Trigger): boolean {
  if (effect !== null) return false;
  let i = at - 1;
  while (i > sentence.first && (scene.token(i).upos === 'ADJ' || scene.token(i).upos === 'DET')) i--;
  if (scene.tokens[i]?.upos !== 'ADP') return false;
  for (i--; i >= Math.max(sentence.first, at - 8); i--) {
    const { upos, feats, form } = scene.token(i);
    if (upos === 'VERB' || form === ',') return false;
    if (upos === 'NOUN' && feats.Animacy === 'Anim') return true;
  }
  return false;
}
