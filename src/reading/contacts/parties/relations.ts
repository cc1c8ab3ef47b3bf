/** «обговорили відносини [з Польщею]», «на кордоні [з Польщею]»: who stands behind another noun takes no part. */
import { type Clauses, subjectOf } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';

/**
 * Whether a group behind the word belongs to a noun right before it, in a language with cases: of a border always, of
 * what two speak of («переговори про співпрацю з Польщею» are with Poland where only one does).
 * @param owners who is already known to hold it
 */
export function isOfRelation(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  group: Group,
  owners: number,
): boolean {
  const { withFrames, set } = scene.lexicon;
  const preposition = scene.tokens[group.preposition]?.norm;
  if (scene.caseless || !withFrames.some((frame) => frame.preposition === preposition)) return false;
  const noun = scene.tokens[group.first - 1];
  if (!noun || noun.index <= trigger.at || noun.upos !== 'NOUN') return false;
  if (set.borders.has(noun.lemma)) return true;
  if (!set.relations.has(noun.lemma) && !set.dealings.has(noun.lemma)) return false;
  if (owners > 1 || hasBoth(scene, clauses, trigger)) return true;
  const isAbout = trigger.entry.marks.has('about') && set.relations.has(noun.lemma);
  return isAbout && group.phrases.every(({ mention }) => mention?.type !== 'PER' && mention?.type !== 'JOB');
}

/** Whether two do it already: «Коваль і Новак обговорили угоду з Польщею», «сторони обговорили …». */
function hasBoth(scene: Scene, clauses: Clauses, { verb }: Trigger): boolean {
  const subject = verb < 0 ? null : subjectOf(scene, clauses, verb);
  if (!subject) return false;
  const [first, second] = subject.group.phrases;
  return second !== undefined || scene.lexicon.set.together.has(scene.tokens[first?.head ?? -1]?.norm ?? '');
}
