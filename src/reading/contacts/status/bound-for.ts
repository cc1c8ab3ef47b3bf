/** «вилетів на зустріч із Трампом», «летит на переговоры»: what somebody is on the way to lies ahead, unless the text tells how it went. */
import { clauseStart } from '../clauses.js';
import type { Scene } from '../scene.js';
import type { Situation, Told } from './situation.js';

export function boundFor({ scene, clauses, trigger: { at, entry } }: Situation): Told | null {
  const { tokens, lexicon, caseless } = scene;
  if (caseless || entry.form !== 'noun' || tokens[at]?.feats.Case !== 'Acc') return null;
  if (tellsOn(scene, at)) return null;
  const first = clauseStart(clauses, at);
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  if (tokens[i]?.upos !== 'ADP' || !lexicon.set.goals.has(tokens[i]?.norm ?? '')) return null;
  for (i--; i >= first; i--) {
    const { upos, lemma, feats } = scene.token(i);
    if (upos !== 'VERB') continue;
    return lexicon.set.departs.has(lemma) && feats.VerbForm === 'Fin'
      ? { status: 'planned', sure: false }
      : null;
  }
  return null;
}

/** «вилетів на зустріч, де вони посварилися», «… і провів її»: the sentence goes on to tell of what was. */
function tellsOn(scene: Scene, at: number): boolean {
  const { last } = scene.sentenceOf(at);
  return scene.tokens
    .slice(at + 1, last)
    .some(({ upos, feats }) => upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Tense === 'Past');
}

/** «приїде [на] переговори»: what somebody comes for is where the coming is. */
export function isAimAt({ caseless, tokens, lexicon: { set } }: Scene, at: number): boolean {
  let i = at - 1;
  while (/^(?:ADJ|DET|NUM)$/u.test(tokens[i]?.upos ?? '')) i--;
  return !caseless && tokens[at]?.feats.Case === 'Acc' && set.goals.has(tokens[i]?.norm ?? '');
}
