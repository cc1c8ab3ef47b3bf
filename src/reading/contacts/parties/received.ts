/** Who received somebody where the verb is passive: «був прийнятий Ковалем», «принятый Ковалем премьер Антон Рудик». */
import type { Clauses } from '../clauses.js';
import type { Group } from '../groups.js';
import type { Scene } from '../scene.js';
import type { Trigger } from '../triggers.js';
import { type Found, partiesOf } from './parties.js';

/** How far the host stands behind the participle, and the guest before it, in tokens. */
const HOST = 6;
const GUEST = 4;

const isPassive = ({ caseless, tokens }: Scene, { at, entry }: Trigger): boolean =>
  !caseless && entry.marks.has('reception') && entry.kind === 'meeting' && tokens[at]?.feats.Voice === 'Pass';

const areSomebody = ({ phrases }: Group): boolean =>
  phrases.every(({ mention }) => mention?.type === 'PER' || mention?.type === 'JOB');

/** Whoever receives: in the instrumental behind the participle and in its clause. */
function hostOf(clauses: Clauses, at: number): Group | undefined {
  const own = clauses.clauseOf(at);
  return clauses.groups.find(
    (group) =>
      group.first > at &&
      group.first - at <= HOST &&
      group.preposition < 0 &&
      group.grammaticalCase === 'Ins' &&
      clauses.clauseOf(group.first) === own &&
      areSomebody(group),
  );
}

/** The other side of a passive verb of receiving; empty for others. */
export function receivedBy(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  return isPassive(scene, trigger) ? partiesOf(scene, hostOf(clauses, trigger.at) ?? null) : [];
}

/** Who is received where the participle is an attribute: the noun before its comma, or right behind the host. */
export function guestOf(scene: Scene, clauses: Clauses, trigger: Trigger): Found[] {
  const { at } = trigger;
  if (!isPassive(scene, trigger) || scene.token(at).feats.Variant === 'Short') return [];
  const host = hostOf(clauses, at);
  if (!host) return [];
  const behind = clauses.groups.find(({ first }) => first >= host.last && first - host.last <= 1);
  const before = clauses.groups.findLast(({ last }) => last < at && at - last <= GUEST);
  const isSet = before && scene.tokens.slice(before.last, at).some(({ form }) => form === ',');
  const guest = [isSet ? before : undefined, behind].find((group) => group && isGuest(group, scene, at));
  return partiesOf(scene, guest ?? null);
}

const isGuest = (group: Group, scene: Scene, at: number): boolean =>
  group.preposition < 0 &&
  areSomebody(group) &&
  (group.grammaticalCase === null || group.grammaticalCase === scene.token(at).feats.Case);
