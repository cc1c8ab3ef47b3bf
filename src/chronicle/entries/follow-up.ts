/**
 * What came of plans: the first later entry of the same sides that fulfils, cancels or denies it. A plan that nothing
 * in the chronicle settles is open, whatever happened in the world.
 */
import { DAY } from '../../model/day.js';
import { type ContactEntry, type Entry, type FollowUp, stretchOf } from '../../model/index.js';
import { isSamePlace, stateOfPlace } from '../contacts/places.js';
import { classOf, isHead, periodOf } from '../contacts/units.js';
import { sortOf, unplaced } from '../contribute/keys.js';
import type { World } from '../names/world.js';
import { dayNumber, timeOf } from './clusters.js';
import { dayIn, daysApart, lastIn } from './days.js';
import { mayFulfil } from './fulfilment.js';

/** A dated plan is settled within so many days of its date. */
const ABOUT = 3;
/** An undated one within so many days of its last report. */
const LONGEST = 120;
const MOST_COMPARED = 300;
const MOST_SIDES = 6;

export function followUpsOf(entries: readonly Entry[], world: World): FollowUp[] {
  const contacts = entries.filter((entry): entry is ContactEntry => entry.type === 'contact');
  const bySides = new Map<string, ContactEntry[]>();
  for (const entry of [...contacts].sort(
    (a, b) => timeOf(a.first) - timeOf(b.first) || (a.id < b.id ? -1 : 1),
  )) {
    if (sortOf(entry.status) === 'planned') continue;
    for (const pair of pairsOf(entry, world)) {
      const list = bySides.get(pair);
      if (list) list.push(entry);
      else bySides.set(pair, [entry]);
    }
  }
  return contacts
    .filter(({ status }) => sortOf(status) === 'planned')
    .map((plan) => followUp(plan, bySides, world))
    .sort((a, b) => (a.plan < b.plan ? -1 : 1));
}

/**
 * Keys under which a plan meets what may settle it: every pair of sides in a quarter of a year. A plan stands in all
 * quarters in which `settles` lets something settle it; what is no contact has no keys.
 */
export function followKeysOf(entry: Entry, world: World): { keys: string[]; isPlan: boolean } {
  if (entry.type !== 'contact') return { keys: [], isPlan: false };
  const isPlan = sortOf(entry.status) === 'planned';
  const [told, day] = [dayIn(entry.first), dayIn(entry.date)];
  const near = isPlan ? [0, LONGEST / 2, LONGEST].map((days) => told && told + days) : [told];
  const about = day === null ? [] : isPlan ? [day - ABOUT, lastIn(entry.date, day) + ABOUT] : [day];
  const quarters = new Set([...near, ...about].map(quarterOf));
  const keys = pairsOf(entry, world).flatMap((pair) => [...quarters].map((quarter) => `${pair} ${quarter}`));
  // A plan of one side meets nothing, and is open: it needs a key all the same.
  return { keys: keys.length > 0 || !isPlan ? keys : [`plan ${entry.id}`], isPlan };
}

/** Quarter of a year of a day number: 2025-1; ? for no day. */
function quarterOf(day: number | null): string {
  if (day === null) return '?';
  const date = new Date(day * DAY);
  return `${date.getUTCFullYear()}-${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

function pairsOf({ sides: all, participants, first }: ContactEntry, world: World): string[] {
  const own = unplaced(participants, first?.slice(0, 10) ?? null, world);
  const sides = [...new Set([...all, ...own])].sort().slice(0, MOST_SIDES);
  return sides.flatMap((a, at) => sides.slice(at + 1).map((b) => `${a}+${b}`));
}

function followUp(
  plan: ContactEntry,
  bySides: ReadonlyMap<string, readonly ContactEntry[]>,
  world: World,
): FollowUp {
  const candidates = new Set(
    pairsOf(plan, world).flatMap((pair) => (bySides.get(pair) ?? []).slice(-MOST_COMPARED)),
  );
  const due = plan.date;
  const base = { plan: plan.id, due };
  let denied: FollowUp | null = null;
  for (const outcome of [...candidates].sort(
    (a, b) =>
      awayFrom(due, a) - awayFrom(due, b) || timeOf(a.first) - timeOf(b.first) || (a.id < b.id ? -1 : 1),
  )) {
    const result = settles(plan, outcome, world);
    if (!result) continue;
    // Somebody denies that it is planned, and then it is held or called off all the same.
    if (result.result !== 'contradicted') return { ...base, outcome: outcome.id, ...result };
    denied ??= { ...base, outcome: outcome.id, ...result };
  }
  if (denied) return denied;
  return {
    ...base,
    outcome: null,
    result: 'open',
    because: 'nothing later settles it',
    rule: 'follow-up.open',
  };
}

/** Days between the day of a plan and that of what may settle it: the nearest one does; undated ones come last. */
function awayFrom(due: string | null, { date }: ContactEntry): number {
  if (dayIn(due) === null) return 0;
  return Math.abs(daysApart(due, date) ?? ABOUT);
}

type Settled = Pick<FollowUp, 'result' | 'because' | 'rule'>;

function settles(plan: ContactEntry, outcome: ContactEntry, world: World): Settled | null {
  if (!sameParties(plan, outcome, world) || !comesAfter(plan, outcome)) return null;
  if (outcome.status === 'cancelled')
    return fitsKind(plan, outcome) && mayBeThere(plan, outcome, world)
      ? { result: 'cancelled', because: 'called off or put off', rule: 'follow-up.cancelled' }
      : null;
  if (outcome.status === 'denied')
    return fitsKind(plan, outcome)
      ? { result: 'contradicted', because: 'denied by a party', rule: 'follow-up.denied' }
      : null;
  return fitsKind(plan, outcome) && mayFulfil(plan, outcome, world)
    ? { result: 'fulfilled', because: 'held', rule: 'follow-up.held' }
    : null;
}

/** A visit is fulfilled by a visit or by a meeting with the hosts; talks by any exchange. */
function fitsKind(plan: ContactEntry, outcome: ContactEntry): boolean {
  const [one, two] = [classOf(plan.kind), classOf(outcome.kind)];
  if (one === two || one === 'any') return true;
  if (one === 'direct' && two === 'visit') return outcome.status === 'cancelled';
  if (one === 'visit')
    return two === 'direct' && (outcome.status !== 'cancelled' || isTheSame(plan, outcome));
  if (one === 'remote' && two === 'any')
    return outcome.place === null && daysApart(plan.date, outcome.date) !== null;
  return one === 'direct' && two === 'any';
}

/** Of the same two on the same day: who is invited to come and does not is not met. */
const isTheSame = (plan: ContactEntry, outcome: ContactEntry): boolean =>
  plan.date !== null && daysApart(plan.date, outcome.date) === 0 && areSameParties(plan, outcome);

/** Who does not travel to a state may still meet its people in another one. */
function mayBeThere(plan: ContactEntry, outcome: ContactEntry, world: World): boolean {
  if (plan.place === null || classOf(outcome.kind) !== 'visit' || classOf(plan.kind) === 'visit') return true;
  if (outcome.place !== null) return isSamePlace(plan.place, outcome.place, world);
  const state = stateOfPlace(plan.place, world);
  return state !== null && outcome.participants.some(({ entity }) => entity === state);
}

/**
 * Every party of the plan is there, or somebody of its state is, for a state; a person stands for himself. Where two
 * states are to meet, their heads are more than that, unless a state is visited or phoned.
 */
function sameParties(plan: ContactEntry, outcome: ContactEntry, world: World): boolean {
  const areStates = plan.participants.every(({ entity }) => entity?.startsWith('state:'));
  // Who does not travel to a state meets nobody of it there.
  const isTrip = outcome.status === 'cancelled' && classOf(outcome.kind) === 'visit';
  const isCall = classOf(plan.kind) === 'remote' && classOf(outcome.kind) === 'remote';
  const mayBeHead = !areStates || isCall || classOf(plan.kind) === 'visit';
  return plan.participants.every(({ entity }, at) => {
    if (!entity) return false;
    if (isHost(plan, at)) return true;
    if (outcome.participants.some((party) => party.entity === entity)) return true;
    const [side] = isTrip ? world.statesOf(entity, plan.first?.slice(0, 10) ?? null) : [];
    if (side !== undefined && outcome.participants.some((party) => party.entity === side)) return true;
    if (isByState(plan, at, outcome, world)) return true;
    if (!entity.startsWith('state:')) return false;
    return outcome.participants.some(
      (party, at) =>
        outcome.sides[at] === entity && (mayBeHead || !isHead(party.entity ?? '', outcome.date, world)),
    );
  });
}

/** An envoy's talks, told later as those of his state: on their day; heads of states stand for themselves. */
function isByState(plan: ContactEntry, at: number, outcome: ContactEntry, world: World): boolean {
  const [own, side] = [plan.participants[at]?.entity ?? '', plan.sides[at]];
  if (own.startsWith('state:') || own === side || isHead(own, plan.date, world)) return false;
  const away = daysApart(plan.date, outcome.date);
  if (away === null || Math.abs(away) > 1) return false;
  return outcome.participants.some(({ entity }) => entity === side);
}

/** Who invited somebody to his state, which is visited: it stands for him. */
function isHost({ kind, participants, sides }: ContactEntry, at: number): boolean {
  const [own, side] = [participants[at]?.entity, sides[at]];
  const isVisited = own !== side && participants.some(({ entity }) => entity === side);
  return classOf(kind) === 'visit' && isVisited;
}

function areSameParties(one: ContactEntry, other: ContactEntry): boolean {
  return (
    one.participants.length === other.participants.length &&
    one.participants.every(({ entity }) => other.participants.some((party) => party.entity === entity))
  );
}

/** In time: about the day of a dated plan, or after an undated one was told. */
function comesAfter(plan: ContactEntry, outcome: ContactEntry): boolean {
  const told = plan.first ? dayNumber(plan.first) : null;
  const happened = dayIn(outcome.date);
  const reported = outcome.first ? dayNumber(outcome.first) : null;
  if (told !== null && isOver(outcome.date, told)) return false;
  const due = dayIn(plan.date);
  if (plan.date && due !== null) {
    if (happened !== null) return Math.abs(daysApart(plan.date, outcome.date) as number) <= ABOUT;
    if (outcome.date && !plan.date.startsWith(outcome.date)) return false;
    if (reported === null) return false;
    // What is called off may be so long before its day.
    const isOff = outcome.status === 'cancelled' && outcome.date === null && told !== null;
    const last = lastIn(plan.date, due);
    return (
      (reported >= due - ABOUT && reported <= last + ABOUT) || (isOff && told < reported && reported < due)
    );
  }
  if (
    plan.date &&
    happened !== null &&
    !(outcome.date as string).startsWith(plan.date) &&
    outcome.status !== 'cancelled'
  )
    return false;
  if (told === null || reported === null) return false;
  // What one article tells of both is another contact than the one that lies ahead.
  const isTogether =
    timeOf(outcome.first) === timeOf(plan.first) &&
    (outcome.status !== 'cancelled' || !areSameParties(plan, outcome));
  if (timeOf(outcome.first) < timeOf(plan.first) || isTogether) return false;
  if (happened !== null && happened < told) return false;
  return reported - told <= LONGEST;
}

/** Days, a month or a year that were over before a day. */
function isOver(date: string | null, day: number): boolean {
  return date !== null && (/^\d{4}(?:-\d\d)?$/.test(date) || !!stretchOf(date)) && periodOf(date).to < day;
}
