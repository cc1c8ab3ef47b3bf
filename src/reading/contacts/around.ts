/** What stands around a contact word: the subject, whose it is, the other side, two sides after «між». */

import type { Token } from '../../language/contract.js';
import type { Clauses } from './clauses.js';
import type { Group } from './groups.js';
import { isGoal, takeAddressee, takeBefore } from './parties/before-word.js';
import { type Right, take } from './parties/behind-word.js';
import { blamedOwner } from './parties/blamed.js';
import { dashedSides } from './parties/dashed.js';
import { destinationBefore, ownersOfPlaced } from './parties/destination.js';
import { awaiting, elsewhere } from './parties/elsewhere.js';
import { objectBefore } from './parties/fronted.js';
import { receivedAt } from './parties/hosts.js';
import { letterSides, sentAlong } from './parties/letters.js';
import { ownersBefore } from './parties/owners.js';
import { othersMeant } from './parties/pairs.js';
import type { Found } from './parties/parties.js';
import { guestOf, receivedBy } from './parties/received.js';
import { relativeOther } from './parties/relative-other.js';
import { subjectParties } from './parties/subjects.js';
import { thankedFor } from './parties/thanked.js';
import { visitedBefore } from './parties/visited.js';
import type { Scene } from './scene.js';
import type { Trigger } from './triggers.js';

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
  /** The tokens that tell of this one of several contacts alone, half-open. */
  readonly part?: readonly [number, number];
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
  const own = subjectParties(scene, clauses, trigger, right.used, right.others);
  const guest = guestOf(scene, clauses, trigger);
  const subject = guest.length > 0 ? guest : own;
  const blamed = blamedOwner(scene, clauses, trigger, right.others);
  const owners =
    trigger.entry.form === 'noun'
      ? [
          ...(blamed ?? ownersBefore(scene, clauses, trigger)),
          ...right.owners,
          ...awaiting(scene, clauses, trigger),
          ...ownersOfPlaced(scene, clauses, trigger),
        ]
      : [];
  const isInvited = trigger.entry.marks.has('invitation'); // whose it is invites, and is no guest
  return {
    scene,
    clauses,
    trigger,
    subject,
    owners: isInvited ? [] : distinct(owners),
    others:
      isInvited && owners.length > 0
        ? distinct(owners)
        : othersMeant(scene, trigger.at, right.others, subject),
    between: right.between,
    press: right.press,
  };
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
  const visited = visitedBefore(scene, clauses, trigger);
  if (visited.length > 0) return { ...right, others: visited };
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
    const isNext =
      !followsChannel(scene, trigger, end) && (group.first === end || isBehindAbsent(clauses, end, group));
    if (take(scene, clauses, trigger, group, isNext, right)) right.used.add(group);
    else if (isNamedSo(scene, trigger, group)) break;
    else passed++;
    end = group.last;
  }
  right.between.push(...letterSides(scene, clauses, trigger), ...dashedSides(scene, trigger));
  if (right.others.length === 0) takeBefore(scene, clauses, trigger, right);
  if (right.others.length === 0 || isGoal(scene, trigger.at)) takeAddressee(scene, clauses, trigger, right);
  if (right.others.length === 0) right.others.push(...sentAlong(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...relativeOther(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...elsewhere(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...receivedBy(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...objectBefore(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...receivedAt(scene, clauses, trigger));
  if (right.others.length === 0) right.others.push(...destinationBefore(scene, clauses, trigger));
  return right;
}

/** «в розмові телефоном прем’єр заявив»: behind a channel nobody owns the word. */
const followsChannel = ({ caseless, tokens, lexicon }: Scene, { at }: Trigger, end: number): boolean => {
  const before = tokens[end - 1];
  return !caseless && end - 1 > at && before?.upos === 'NOUN' && lexicon.channels.has(before);
};

/** "Met not Koval but [Nowak]": right behind one whom it was not with. */
const isBehindAbsent = ({ absent }: Clauses, end: number, { first }: Group): boolean =>
  absent.some((one) => one.first - 1 === end && one.last < first && first - one.last <= 2);

/** "A call [scheduled] with Koval", "a letter [sent] to Nowak": a participle right behind the noun. */
const isPlannedWith = ({ caseless, tokens, lexicon }: Scene, { at, entry }: Trigger, i: number): boolean =>
  caseless &&
  entry.form === 'noun' &&
  i === at + 1 &&
  tokens[i]?.feats.Tense === 'Past' &&
  (lexicon.governors.of(tokens[i] as Token) === 'planned' ||
    (entry.kind === 'letter' && lexicon.governors.of(tokens[i] as Token) === 'tense'));

/** Another contact word, or a verb other than the noun's own, ends what belongs to this one. */
function endsSearch(scene: Scene, trigger: Trigger, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (scene.entries.has(i) && !scene.lexicon.channels.has(scene.token(i))) return true;
    if (i === trigger.verb + 1 && trigger.entry.marks.has('stays')) continue; // "was expected in"
    if (scene.token(i).upos === 'VERB' && i !== trigger.verb && !isPlannedWith(scene, trigger, i))
      return true;
  }
  return false;
}

/** "Called President Nowak [a partner]": behind the one who is called something no other party follows. */
const isNamedSo = ({ caseless }: Scene, { entry }: Trigger, { preposition, phrases }: Group): boolean =>
  caseless &&
  entry.marks.has('naming') &&
  preposition < 0 &&
  phrases.some(({ mention }) => mention?.type === 'PER');
