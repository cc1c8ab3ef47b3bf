/** Where a contact was: a place named in its clause, not one that its topic or somebody else is at. */
import type { Span } from '../../model/index.js';
import { span } from '../../text/spans.js';
import { isBesideParties } from './beside-parties.js';
import type { Clauses } from './clauses.js';
import type { Group } from './groups.js';
import { isOfOtherNoun } from './of-other-things.js';
import type { Scene } from './scene.js';
import { heldInstead } from './status/held-instead.js';
import type { Trigger } from './triggers.js';
import { isOfAim } from './two-contacts.js';

/** A named place after a preposition of place in the word's clause; for a visit its destination. */
export function placeOf(scene: Scene, clauses: Clauses, trigger: Trigger): Span | null {
  const own = clauses.clauseOf(trigger.at);
  const { entry, verb } = trigger;
  // «зустріч, яку анонсували на серпень, пройшла на Алясці»
  const isBeyond =
    !scene.caseless && entry.form === 'noun' && verb > trigger.at && trigger.effect === 'tense';
  const instead = heldInstead(scene, clauses, trigger);
  for (const group of nearestFirst(clauses, trigger)) {
    const clause = clauses.clauseOf(group.first);
    if (instead >= 0) {
      if (group.first < instead || clause !== clauses.clauseOf(instead)) continue;
    } else if (clause !== own && !(isBeyond && clause === clauses.clauseOf(verb) && group.first > verb))
      continue;
    const [phrase] = group.phrases;
    const mention = phrase?.mention;
    if (!phrase || mention?.type !== 'LOC' || mention.start !== scene.token(phrase.first).start) continue;
    // «у Києві заперечили зустріч», but not «на зустрічі у Києві домовилися», whose source it is taken for
    if (group.preposition !== trigger.at + 1 && sourcesOf(scene).has(mention.start)) continue;
    const preposition = group.preposition < 0 ? null : scene.token(group.preposition).norm;
    const isHost = isDestination(scene, trigger, group);
    // "a meeting in Oslo because of Hall's trip to Toulon": where something else was
    if (isOfOther(scene, clauses, trigger, group)) continue;
    const isInvited =
      entry.marks.has('invite') &&
      preposition !== null &&
      group.first > trigger.at &&
      isGoalOf(scene, preposition);
    const isPlace =
      preposition !== null && scene.lexicon.set.places.has(preposition) && isLocative(scene, phrase.head);
    if (entry.kind !== 'visit' && isOfAim(scene, clauses, trigger, group.first)) continue;
    // «обменялись оценками обстановки в Сирии»: where that is which they think of
    const isBehindViews = entry.marks.has('views') && group.first > trigger.at;
    if (isBehindViews && !isBesideParties(scene, clauses, trigger, group)) continue;
    if (isPlace && isOfTopic(scene, clauses, trigger, group)) continue;
    if (!isHost && isOfOtherNoun(scene, clauses, trigger, group.preposition, false)) continue;
    if (isPlace && isDenied(scene, group)) {
      const other = insteadOf(scene, clauses, group);
      if (other) return other;
      continue;
    }
    if (isHost || isInvited || isPlace) return span(scene.text, mention.start, mention.end);
  }
  return null;
}

/** «у Києві після переговорів у Сочі»: of a noun what stands right behind it before all others. */
function nearestFirst({ groups }: Clauses, { at, entry }: Trigger): readonly Group[] {
  const own = entry.form === 'noun' ? groups.find(({ preposition }) => preposition === at + 1) : undefined;
  return own ? [own, ...groups.filter((group) => group !== own)] : groups;
}

/** Where a visit goes to. */
function isDestination(
  scene: Scene,
  { at, entry }: Trigger,
  { first, preposition, phrases: [phrase] }: Group,
): boolean {
  const norm = preposition < 0 ? null : scene.token(preposition).norm;
  return (
    entry.kind === 'visit' &&
    !entry.marks.has('invite') &&
    first > at &&
    phrase?.mention?.type === 'LOC' &&
    entry.frames.some((frame) => frame.preposition === norm)
  );
}

/**
 * A place right behind another contact word, where words show no cases: of what two discuss ("discussed a summit in
 * Oslo"), or before a visit that says where it goes.
 */
function isOfOther(scene: Scene, { groups }: Clauses, trigger: Trigger, group: Group): boolean {
  const { entry, at } = trigger;
  if (!scene.caseless || group.preposition < 0 || group.preposition === at + 1) return false;
  if (entry.marks.has('about')) {
    for (let i = at + 1; i < group.preposition; i++) if (scene.entries.has(i)) return true;
    return false;
  }
  return (
    group.first < at && entry.kind === 'visit' && groups.some((other) => isDestination(scene, trigger, other))
  );
}

const sources = new WeakMap<Scene, ReadonlySet<number>>();

/** Where the sources of all statements start: a capital that says something of a contact is not where it was. */
function sourcesOf(scene: Scene): ReadonlySet<number> {
  let found = sources.get(scene);
  if (!found) {
    found = new Set(scene.earlier.statements.flatMap(({ source }) => source.map(({ start }) => start)));
    sources.set(scene, found);
  }
  return found;
}

function isGoalOf({ lexicon: { set } }: Scene, preposition: string): boolean {
  return set.goals.has(preposition) || set.places.has(preposition);
}

/** «у Берліні» is where it was, «у Берлін» where somebody went; words without case may be either. */
function isLocative(scene: Scene, head: number): boolean {
  const { feats } = scene.token(head);
  return feats.Case === undefined || feats.Case === 'Loc' || feats.Uninflect === 'Yes';
}

/** «обговорили ситуацію в Україні», «переговори щодо війни в Сирії»: where that is which they spoke about. */
function isOfTopic(scene: Scene, clauses: Clauses, { at, entry }: Trigger, place: Group): boolean {
  const between = clauses.groups.filter(({ first, last }) => first > at && last <= place.first);
  const before = between.at(-1);
  if (before?.last !== place.first || !isState(scene, place)) return false;
  const isSituation = before.phrases.some(({ head }) =>
    scene.lexicon.set.situations.has(scene.token(head).lemma),
  );
  if (!isSituation) return false;
  if (before.preposition < 0) return entry.marks.has('about');
  return scene.lexicon.topics.some(
    ([word, more]) => more === undefined && word === scene.token(before.preposition).norm,
  );
}

/** A state, not a town: talks on trade are held in a town. */
function isState(scene: Scene, { phrases: [phrase] }: Group): boolean {
  const entity = scene.entity(phrase?.mention?.entity ?? null);
  return entity?.known?.startsWith('state:') === true;
}

/** «не в Осло, а в Маскаті», "was not held in Oslo but in Muscat": where it was not. */
function isDenied(scene: Scene, { first, last }: Group): boolean {
  const { negations, and } = scene.lexicon.set;
  if (negations.has(scene.tokens[first - 1]?.norm ?? '')) return true;
  const [conjunction, next] = [scene.tokens[last], scene.tokens[last + 1]];
  if (!scene.caseless || conjunction?.upos !== 'CCONJ' || and.has(conjunction.norm)) return false;
  return next?.upos === 'ADP' && isNegatedBefore(scene, first);
}

/** «не в Осло, а в Маскаті»: where it was instead, whatever clause the comma opens. */
function insteadOf(scene: Scene, { groups }: Clauses, { last }: Group): Span | null {
  const [comma, conjunction] = [scene.tokens[last], scene.tokens[last + 1]];
  if (comma?.form !== ',' || conjunction?.upos !== 'CCONJ') return null;
  const group = groups.find(({ preposition }) => preposition === last + 2);
  const mention = group?.phrases[0]?.mention;
  if (!group || mention?.type !== 'LOC' || !scene.lexicon.set.places.has(scene.token(last + 2).norm))
    return null;
  return span(scene.text, mention.start, mention.end);
}

/** How far before a place its verb may be negated, in tokens. */
const NEGATED = 4;

function isNegatedBefore(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(scene.sentenceOf(at).first, at - NEGATED); i--)
    if (scene.lexicon.set.negations.has(scene.token(i).norm)) return true;
  return false;
}
