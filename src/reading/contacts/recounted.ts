/** «рассказал Моди о встрече с Уиткоффом»: a contact that one tells another of. */
import type { Clauses } from './clauses.js';
import type { Group } from './groups.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

/** How far before the contact word the verb of telling may stand, in tokens. */
const REACH = 9;

/** Whom a verb of telling tells of the contact: he takes no part in it, and it was before; null when nobody is told. */
export function toldOf(scene: Scene, clauses: Clauses, { at, entry }: Trigger): Group | null {
  if (entry.form !== 'noun' || scene.caseless) return null;
  const preposition = topicBefore(scene, clauses, at);
  if (preposition < 0) return null;
  const own = clauses.clauseOf(at);
  const first = Math.max(clauses.sentence.first, at - REACH);
  for (let verb = preposition - 1; verb >= first && clauses.clauseOf(verb) === own; verb--) {
    if (scene.token(verb).upos !== 'VERB') continue;
    if (scene.tellingAct(verb) === null) return null;
    return (
      clauses.groups.find(
        (group) =>
          group.first >= first &&
          group.last <= preposition &&
          group.preposition < 0 &&
          group.grammaticalCase === 'Dat' &&
          clauses.clauseOf(group.first) === own,
      ) ?? null
    );
  }
  return null;
}

/** The preposition of a topic before the word and its adjectives: «про свою недавню зустріч»; -1 for none. */
function topicBefore(scene: Scene, clauses: Clauses, at: number): number {
  for (let i = at - 1; i >= clauses.sentence.first; i--) {
    const { upos, norm } = scene.token(i);
    if (upos === 'ADP') return scene.lexicon.topics.some(([word]) => word === norm) ? i : -1;
    if (upos !== 'ADJ' && upos !== 'DET' && upos !== 'PRON') return -1;
  }
  return -1;
}
