/** What stands around a contact word: the subject, whose it is, the other side, two sides after «між». */

import type { Clauses } from './clauses.js';
import { fitsFrame } from './frames.js';
import type { Group } from './groups.js';
import { blamedOwner } from './parties/blamed.js';
import { dashedSides } from './parties/dashed.js';
import { awaiting, elsewhere } from './parties/elsewhere.js';
import { objectBefore } from './parties/fronted.js';
import { letterSides } from './parties/letters.js';
import { ownersBefore } from './parties/owners.js';
import { othersMeant } from './parties/pairs.js';
import { type Found, isPublic, partiesOf } from './parties/parties.js';
import { interviews } from './parties/press.js';
import { sentBy, subjectParties } from './parties/subjects.js';
import { thankedFor } from './parties/thanked.js';
import type { Scene } from './scene.js';
import { meansElse } from './senses.js';
import type { Trigger } from './triggers.js';
import { hasAgent, isNaming } from './uninflected.js';

/** What stands around a contact word, each part worked out once. */
export interface Around {
  readonly scene: Scene;
  readonly clauses: Clauses;
  readonly trigger: Trigger;
  readonly subject: readonly Found[];
  readonly owners: readonly Found[];
  readonly others: readonly Found[];
  readonly between: readonly Found[];
  /** The other side is the press or the public: no contact. */
  readonly press: boolean;
}

/** Each party once. */
export function distinct(parties: readonly Found[]): Found[] {
  return parties.filter((party, index) => parties.findIndex(({ key }) => key === party.key) === index);
}

/** Reads what stands around a contact word. */
export function aroundOf(scene: Scene, clauses: Clauses, trigger: Trigger): Around {
  const right = rightOf(scene, clauses, trigger);
  const thanked = thankedFor(scene, clauses, trigger, right.others);
  if (right.others.length === 0) right.others.push(...thanked);
  else right.owners.push(...thanked);
  const subject = subjectParties(scene, clauses, trigger, right.used, right.others);
  const blamed = blamedOwner(scene, clauses, trigger, right.others);
  const owners =
    trigger.entry.form === 'noun'
      ? [
          ...(blamed ?? ownersBefore(scene, clauses, trigger)),
          ...right.owners,
          ...awaiting(scene, clauses, trigger),
        ]
      : [];
  return {
    scene,
    clauses,
    trigger,
    subject,
    owners: distinct(owners),
    others: othersMeant(scene, trigger.at, right.others, subject),
    between: right.between,
    press: right.press,
  };
}

interface Right {
  readonly owners: Found[];
  readonly others: Found[];
  readonly between: Found[];
  readonly used: ReadonlySet<Group>;
  press: boolean;
}

/** A journey to several hosts is one to each; who invites several is host to all at once. */
export function hasHosts({ scene, trigger: { at, entry }, others, owners, subject }: Around): boolean {
  if (others.length > 1 && owners.length === 0 && subject.length === 1 && isSeparate(scene, at)) return true;
  return entry.kind === 'visit' && !entry.marks.has('invite') && others.length > 1;
}

/** "Held separate calls with Koval and Nowak", «окремо поговорив із …»: beside the word. */
const isSeparate = ({ tokens, lexicon: { set } }: Scene, at: number): boolean =>
  [at - 2, at - 1, at + 1].some(
    (i) => tokens[i]?.sentence === tokens[at]?.sentence && set.separate.has(tokens[i]?.lemma ?? ''),
  );

/** How many groups after the word may be passed over (place, date, topic) before the other party. */
const PASSED = 4;

function rightOf(scene: Scene, clauses: Clauses, trigger: Trigger): Right {
  const right = {
    owners: [] as Found[],
    others: [] as Found[],
    between: [] as Found[],
    used: new Set<Group>(),
    press: false,
  };
  const own = clauses.clauseOf(trigger.at);
  let passed = 0;
  let end = trigger.at + 1;
  for (const group of clauses.groups) {
    if (group.first <= trigger.at) continue;
    if (
      clauses.clauseOf(group.first) !== own ||
      passed > PASSED ||
      endsSearch(scene, trigger, end, group.first)
    )
      break;
    const isNext = group.first === end || isBehindAbsent(clauses, end, group);
    if (take(scene, clauses, trigger, group, isNext, right)) right.used.add(group);
    else passed++;
    end = group.last;
  }
  right.between.push(...letterSides(scene, clauses, trigger), ...dashedSides(scene, trigger));
  if (right.others.length === 0) takeBefore(scene, clauses, trigger, right);
  if (right.others.length === 0 || isGoal(scene, trigger.at)) takeAddressee(scene, clauses, trigger, right);
  if (right.others.length === 0) right.others.push(...elsewhere(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...objectBefore(scene, clauses, trigger));
  return right;
}

/** "Met not Koval but [Nowak]": right behind one whom it was not with. */
const isBehindAbsent = ({ absent }: Clauses, end: number, { first }: Group): boolean =>
  absent.some((one) => one.first - 1 === end && one.last < first && first - one.last <= 2);

/** Another contact word, or a verb other than the noun's own, ends what belongs to this one. */
function endsSearch(scene: Scene, trigger: Trigger, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (scene.entries.has(i) && !scene.lexicon.channels.has(scene.token(i))) return true;
    if (scene.token(i).upos === 'VERB' && i !== trigger.verb) return true;
  }
  return false;
}

function take(
  scene: Scene,
  clauses: Clauses,
  trigger: Trigger,
  group: Group,
  isNext: boolean,
  right: Right,
): boolean {
  const { entry } = trigger;
  if (isPossessor(scene, trigger, group)) return false;
  const preposition = group.preposition >= 0 ? scene.token(group.preposition).norm : null;
  if (preposition !== null && scene.lexicon.set.between.has(preposition)) {
    right.between.push(...partiesOf(scene, group));
    return right.between.length > 0;
  }
  if (preposition !== null && scene.lexicon.set.agents.has(preposition) && hasAgent(scene, trigger)) {
    const side = entry.form === 'noun' ? right.owners : right.others;
    side.push(...partiesOf(scene, group));
    return side.length > 0;
  }
  if (isNext && scene.caseless && entry.form === 'noun' && preposition !== null && isOf(scene, preposition)) {
    const sides = partiesOf(scene, group); // "a meeting of Koval and Nowak", not "of the council"
    if (sides.length > 1) right.owners.push(...sides);
    return sides.length > 1;
  }
  const isFar = scene.caseless && preposition === null && !isNext;
  if (right.others.length === 0 && !isFar && fitsFrame(scene, trigger, group, preposition)) {
    if (entry.marks.has('reception') && !isReceived(scene, group)) return false;
    if (entry.marks.has('naming') && isNaming(scene, group.last)) return false;
    if (entry.marks.has('naming') && meansElse(scene, trigger, group.last)) return false;
    const next = clauses.groups.find(({ first, preposition: own }) => first === group.last && own >= 0);
    const sent = sentBy(scene, group, next); // "his counterparts from Poland and Italy"
    const parties = sent.length > 1 ? sent : partiesOf(scene, group);
    if (interviews(scene, entry, group) || (parties.length === 0 && isPublic(scene, group)))
      right.press = true;
    if (!suits(scene, parties, trigger)) return false;
    if (isSpeech(scene, trigger, preposition, parties)) return false;
    right.others.push(...parties);
    return parties.length > 0;
  }
  const mayOwn = entry.form === 'noun' && isNext && preposition === null && right.owners.length === 0;
  const parties = mayOwn ? partiesOf(scene, group) : [];
  const isOwner =
    group.grammaticalCase === 'Gen' ||
    group.grammaticalCase === null ||
    (group.grammaticalCase === 'Acc' && isAnimate(scene, group));
  if (parties.length > 0 && isOwner) {
    right.owners.push(...parties);
    return right.owners.length > 0;
  }
  return false;
}

const isOf = ({ input }: Scene, preposition: string): boolean =>
  input.words.grammar.partOf.includes(preposition);

/** Living beings have one form for genitive and accusative. */
function isAnimate(scene: Scene, { phrases }: Group): boolean {
  return phrases.every(
    ({ head, mention }) => mention?.type === 'PER' || scene.token(head).feats.Animacy === 'Anim',
  );
}

/** "meet the Commission's threshold": the group owns what follows. */
function isPossessor(scene: Scene, { entry }: Trigger, { last, preposition }: Group): boolean {
  return (
    scene.caseless &&
    entry.form === 'verb' &&
    preposition < 0 &&
    /^[’']s?$/u.test(scene.tokens[last]?.norm ?? '')
  );
}

/** «прийняв Коваль і двох європейських лідерів»: names and titles; beside one of them others may be described. */
function isReceived(scene: Scene, { phrases }: Group): boolean {
  const isNamed = phrases.map((one) => one.mention?.type === 'PER' || isInMention(scene, one.head));
  return scene.caseless ? isNamed.every(Boolean) : isNamed.some(Boolean);
}

/** The head itself is a name or title, not a thing that belongs to somebody. */
function isInMention(scene: Scene, head: number): boolean {
  for (let at = head; at >= Math.max(0, head - 4); at--) {
    const mention = scene.mentionAt(at);
    if (mention && scene.lastToken(mention) > head) return true;
  }
  return false;
}

/** An appeal goes to a power; a reception is of somebody named or in office; a host is no description. */
function suits(scene: Scene, parties: readonly Found[], { entry }: Trigger): boolean {
  if (entry.marks.has('reception'))
    return parties.every(({ how, entity }) => how === 'office' || scene.entity(entity)?.type === 'PER');
  if (entry.marks.has('titled')) return parties.every(({ key }) => key.startsWith('state:'));
  if (entry.kind === 'visit') return parties.every((party) => party.how === 'named' && isHost(scene, party));
  return true;
}

/** A state, a body or a person; where words show no cases, no town or building, which a capital's place may be. */
const isHost = (scene: Scene, { key, entity }: Found): boolean =>
  !scene.caseless || key.startsWith('state:') || scene.entity(entity)?.type !== 'LOC';

/** "speaking to a veterans group": before many, not with anybody. */
function isSpeech(
  scene: Scene,
  { entry }: Trigger,
  preposition: string | null,
  parties: readonly Found[],
): boolean {
  if (!scene.caseless || entry.form !== 'verb' || entry.kind !== 'talks' || preposition === null)
    return false;
  return (
    !scene.lexicon.withFrames.some((frame) => frame.preposition === preposition) &&
    parties.every(({ how }) => how === 'described')
  );
}

/** «з Путіним Трамп зустрінеться завтра»: the other party before the word; in languages without cases it never stands there. */
function takeBefore(scene: Scene, clauses: Clauses, trigger: Trigger, right: Right): void {
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
function takeAddressee(
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
function isGoal(scene: Scene, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const { upos, norm } = scene.token(i);
    if (upos === 'ADP') return scene.lexicon.set.goals.has(norm);
    if (upos !== 'ADJ' && upos !== 'DET') return false;
  }
  return false;
}
