/** Who is named before a contact word and is no subject: the other side, or whom a contact was offered to. */
import type { Clauses } from '../clauses.js';
import { fitsFrame } from '../frames.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Right, suits } from './behind-word.js';
import { partiesOf } from './parties.js';

/** «з Путіним Трамп зустрінеться завтра»: the other party before the word; in languages without cases it never stands there. */
export function takeBefore(scene: Scene, clauses: Clauses, trigger: Trigger, right: Right): void {
  if (scene.caseless) return;
  const own = clauses.clauseOf(trigger.at);
  for (let i = clauses.groups.length - 1; i >= 0; i--) {
    const group = clauses.groups[i] as Group;
    if (group.last > trigger.at || clauses.clauseOf(group.first) !== own) continue;
    if (trigger.at - group.last > 5 || group.preposition < 0) continue;
    if (isOfOtherBefore(scene, clauses, group.first, own)) return; // «побачиться із Сі на саміті»
    const preposition = scene.token(group.preposition).norm;
    if (
      !scene.lexicon.withFrames.some((frame) => frame.preposition === preposition) &&
      trigger.entry.form === 'noun'
    )
      continue;
    if (!fitsFrame(scene, trigger, group, preposition)) continue;
    const parties = partiesOf(scene, group);
    if (parties.length === 0 || !suits(scene, parties, trigger)) continue;
    right.others.push(...parties);
    (right.used as Set<Group>).add(group);
    return;
  }
}

/** Another contact word right before a group in the same clause: the group is its party. */
function isOfOtherBefore(scene: Scene, clauses: Clauses, first: number, own: number): boolean {
  for (let i = first - 1; i >= Math.max(clauses.sentence.first, first - 2); i--)
    if (scene.entries.has(i) && clauses.clauseOf(i) === own) return true;
  return false;
}

/** «запропонувала Пакистану переговори»: whom it was offered to stands in the dative between verb and noun. */
export function takeAddressee(
  scene: Scene,
  clauses: Clauses,
  { at, verb, effect, entry }: Trigger,
  right: Right,
): void {
  if (entry.form !== 'noun' || verb < 0 || verb > at || (effect !== 'proposed' && effect !== 'cancelled'))
    return;
  const group = clauses.groups.find(
    ({ first, preposition, grammaticalCase }) =>
      first > verb &&
      first < at &&
      preposition < 0 &&
      (grammaticalCase === 'Dat' ||
        (grammaticalCase === 'Gen' && scene.mentionAt(first)?.type === 'LOC') ||
        (grammaticalCase !== 'Nom' && isGoal(scene, at))),
  );
  const invited = partiesOf(scene, group ?? null);
  const sides = [...invited, ...right.others];
  // «запросив Макрона і Туска на переговори»: the host is one of them.
  const isHosted = scene.lexicon.verbs.of(scene.token(verb))?.marks.has('invite') ?? false;
  if (invited.length > 0 && sides.length > 1 && !isHosted)
    right.between.push(...sides); // «закликав Ізраїль до переговорів з Іраном»
  else right.others.push(...invited);
}

/** «запросив Лаврова на переговори», "invited Putin to talks": the noun is what somebody is asked to. */
export function isGoal(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { upos, norm } = scene.token(i);
    if (upos === 'ADP') return scene.lexicon.set.goals.has(norm);
    if (upos !== 'ADJ' && upos !== 'DET') return false;
  }
  return false;
}
