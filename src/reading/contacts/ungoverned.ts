/** Nouns of contacts that are no more than a setting or a ground of what their clause tells. */
import type { Clauses } from './clauses.js';
import type { Scene } from './scene.js';

/** «на переговорах», "at the summit": a setting of what the clause tells, governed by nothing. */
export function isSetting(scene: Scene, clauses: Clauses, at: number): boolean {
  if (scene.token(at).feats.Case !== undefined && scene.token(at).feats.Case !== 'Loc') return false;
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - 4); i--) {
    const { norm, upos } = scene.token(i);
    if (upos === 'ADP' || upos === 'SCONJ')
      return (scene.lexicon.set.places.has(norm) && !isTakenPartIn(scene, i)) || isOfTime(scene, norm);
    const isName = scene.caseless && upos === 'PROPN'; // "at the APEC summit"
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'NUM' && !isName) return false;
  }
  return false;
}

/** «участвовать в переговорах», "take part in the talks": what the verb governs. */
function isTakenPartIn(scene: Scene, preposition: number): boolean {
  return scene.lexicon.set.takingPart.has(scene.tokens[preposition - 1]?.lemma ?? '');
}

/** "After the talks", "during the visit": without cases the preposition alone tells. */
function isOfTime({ caseless, lexicon }: Scene, norm: string): boolean {
  return caseless && lexicon.settings.some(({ words }) => words.length === 1 && words[0] === norm);
}

/** «через переговори США і Росії», "despite the talks": a ground of what the clause tells, governed by nothing. */
export function isCause(scene: Scene, clauses: Clauses, at: number): boolean {
  for (let i = at - 1; i >= Math.max(clauses.sentence.first, at - 4); i--) {
    const { norm, upos } = scene.token(i);
    if (scene.lexicon.set.causes.has(norm)) return true;
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'NUM' && upos !== 'PRON') return false;
  }
  return false;
}
