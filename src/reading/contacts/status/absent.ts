/** Who does not come to a contact: «не приїхав на зустріч», «не братиме участі в саміті», "will skip the summit". */

import type { Clauses } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isBan } from './bans.js';
import { isNegatedOver } from './clause-above.js';
import { ofNobody } from './negated.js';

/** Tokens between a verb of going and the contact, and between a refusal and that verb. */
const REACH = 9;
const NEAR = 4;

/** Whether the subject of the clause is not at the contact that the noun names, though others may be. */
export function isAbsent(scene: Scene, clauses: Clauses, { at, entry }: Trigger): boolean {
  if (entry.form !== 'noun') return false;
  const own = clauses.clauseOf(at);
  let preposition = -1;
  for (
    let i = at - 1;
    i >= Math.max(clauses.sentence.first, at - REACH) && clauses.clauseOf(i) === own;
    i--
  ) {
    const token = scene.token(i);
    if (token.upos === 'ADP' && preposition < 0) {
      preposition = i;
      if (!scene.lexicon.set.goals.has(token.norm) && !scene.lexicon.set.places.has(token.norm)) return false;
    } else if (token.upos === 'VERB') return isStayingAway(scene, clauses, i, preposition);
    else if (scene.entries.has(i) || (preposition < 0 && /^(?:PROPN|PUNCT)$/u.test(token.upos))) return false;
  }
  return false;
}

function isStayingAway(scene: Scene, clauses: Clauses, verb: number, preposition: number): boolean {
  const { goes, misses, takesPart, takingPart } = scene.lexicon.set;
  const { lemma } = scene.token(verb);
  if (misses.has(lemma)) return preposition < 0 && !isNegatedOver(scene, clauses, verb);
  const isPart = takesPart.has(lemma) && takingPart.has(scene.tokens[preposition - 1]?.lemma ?? '');
  const isGoing =
    isPart ||
    (preposition >= 0 ? goes.has(lemma) || takingPart.has(lemma) : scene.lexicon.set.attends.has(lemma));
  if (!isGoing) return false;
  return (
    isNegatedOver(scene, clauses, verb) || ofNobody(scene, clauses, verb) || isRefused(scene, clauses, verb)
  );
}

/** «відмовився їхати». */
function isRefused(scene: Scene, clauses: Clauses, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(clauses.sentence.first, verb - NEAR); i--)
    if (scene.token(i).upos === 'VERB')
      return governedBy(scene, i) === 'cancelled' && !isBan(scene, i) && !isNegatedOver(scene, clauses, i);
  return false;
}
