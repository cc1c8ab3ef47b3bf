/** Who does not come to a contact: «не приїхав на зустріч», «не братиме участі в саміті», "will skip the summit". */

import type { Clauses } from '../clauses.js';
import { governedBy } from '../governing.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { isBan } from './bans.js';
import { isNegatedOver } from './clause-above.js';
import { isDone } from './done.js';
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
      const { goals, places } = scene.lexicon.set;
      if (!goals.has(token.norm) && !places.has(token.norm)) return isPulledOut(scene, clauses, i);
    } else if (token.upos === 'VERB') return isStayingAway(scene, clauses, i, preposition);
    else if (scene.entries.has(i) || (preposition < 0 && endsWord(scene, i))) return false;
  }
  return false;
}

/** A name or mark, but for a day: "pulled out of [Tuesday’s] meeting". */
const endsWord = (scene: Scene, at: number): boolean =>
  /^(?:PROPN|PUNCT)$/u.test(scene.token(at).upos) && !scene.isInDate(scene.token(at).start);

/** "Pulled out of [talks]", "withdrew from": a verb and its prepositions, the last of which stands at a place. */
function isPulledOut(scene: Scene, clauses: Clauses, last: number): boolean {
  const { tokens, lexicon } = scene;
  const isPhrase = (verb: number) =>
    tokens[verb]?.upos === 'VERB' &&
    lexicon.set.pulls.has(
      [tokens[verb].lemma, ...tokens.slice(verb + 1, last + 1).map(({ norm }) => norm)].join(' '),
    );
  const verb = [last - 1, last - 2].find((one) => one >= clauses.sentence.first && isPhrase(one));
  return verb !== undefined && isDone(scene, clauses, verb) && !isNegatedOver(scene, clauses, verb);
}

function isStayingAway(scene: Scene, clauses: Clauses, verb: number, preposition: number): boolean {
  const { goes, misses, takesPart, takingPart } = scene.lexicon.set;
  const { lemma } = scene.token(verb);
  const pair = `${lemma} ${scene.tokens[verb + 1]?.norm}`; // "show up"
  if (misses.has(lemma)) return preposition < 0 && !isNegatedOver(scene, clauses, verb);
  const isPart = takesPart.has(lemma) && takingPart.has(scene.tokens[preposition - 1]?.lemma ?? '');
  const isGoing =
    isPart ||
    (preposition >= 0
      ? goes.has(lemma) || goes.has(pair) || takingPart.has(lemma)
      : scene.lexicon.set.attends.has(lemma));
  if (!isGoing) return false;
  return (
    isNegatedOver(scene, clauses, verb) || ofNobody(scene, clauses, verb) || isRefused(scene, clauses, verb)
  );
}

/** «відмовився їхати», "failed to show up". */
function isRefused(scene: Scene, clauses: Clauses, verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(clauses.sentence.first, verb - NEAR); i--)
    if (scene.token(i).upos === 'VERB') {
      const isRefusal = governedBy(scene, i) === 'cancelled' && !isBan(scene, i);
      const isFailure = scene.lexicon.set.fails.has(scene.token(i).lemma);
      return (isRefusal || isFailure) && !isNegatedOver(scene, clauses, i);
    }
  return false;
}
