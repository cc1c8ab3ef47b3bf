/** Letters and calls told by who got them: «отримав листа Коваля», «принял звонок Коваля», «відповів на дзвінок Коваля». */
import type { Around } from '../around.js';
import { subjectOf } from '../clauses.js';
import { type Found, partiesOf } from './parties.js';

/** How far before the word the verb may stand, in tokens. */
const REACH = 5;

/** Whose the letter or call is and who got it; empty elsewhere. */
export function gotFrom({
  scene,
  clauses,
  trigger: { at, entry },
  owners,
  others,
  between,
}: Around): Found[] {
  const { receives, answers, goals, negations } = scene.lexicon.set;
  if (scene.caseless || entry.form === 'verb' || (entry.kind !== 'letter' && entry.kind !== 'call'))
    return [];
  if (owners.length === 0 || others.length + between.length > 0) return [];
  const own = clauses.clauseOf(at);
  for (
    let i = at - 1;
    i >= Math.max(clauses.sentence.first, at - REACH) && clauses.clauseOf(i) === own;
    i--
  ) {
    const { upos, lemma, norm } = scene.token(i);
    if (upos === 'ADJ' || upos === 'DET' || (upos === 'ADP' && goals.has(norm))) continue;
    const isGot = upos === 'VERB' && (receives.has(lemma) || (answers.has(lemma) && i < at - 1));
    if (!isGot || negations.has(scene.tokens[i - 1]?.norm ?? '')) return [];
    const subject = subjectOf(scene, clauses, i);
    return subject && subject.ground !== 'main-clause'
      ? [...owners, ...partiesOf(scene, subject.group).filter(({ how, body }) => how !== 'described' || body)]
      : [];
  }
  return [];
}
