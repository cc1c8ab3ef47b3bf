/** Events as they are made of units: begun, joined, chosen among, and turned into clusters of reports. */
import type { ContactReport } from '../../model/index.js';
import type { Cluster, Join } from '../entries/clusters.js';
import type { Unit } from './units.js';

/** Units of one event. */
export interface Event {
  readonly units: Unit[];
  /** The day most articles give that were out with the news; null when none names one. */
  day: number | null;
  /** Day of publication of its earliest unit. */
  readonly since: number;
  readonly joins: Map<Unit, { because: string; rule: string }>;
  /** Articles whose news it is: what they recall beside it is another one. */
  readonly newsOf: Set<string>;
  /** Articles that tell it as one more than another of theirs. */
  readonly anotherOf: Set<string>;
  /** Channels that its units name. */
  readonly channels: Set<string>;
}

/** Those of the unit's own channel, where there are such. */
export function ofChannel(unit: Unit, events: readonly Event[]): readonly Event[] {
  const same = events.filter(({ channels }) => unit.channel !== null && channels.has(unit.channel));
  return same.length > 0 ? same : events;
}

export function begin(unit: Unit, day: number | null): Event {
  const event: Event = {
    units: [],
    day,
    since: unit.published ?? unit.day ?? 0,
    joins: new Map(),
    newsOf: new Set(),
    anotherOf: new Set(),
    channels: new Set(),
  };
  add(event, unit);
  return event;
}

export function join(event: Event, unit: Unit, rule: string, because: string): void {
  add(event, unit);
  event.joins.set(unit, { because, rule });
}

function add(event: Event, unit: Unit): void {
  event.units.push(unit);
  if (!unit.isBackground) event.newsOf.add(unit.article);
  if (unit.isAnother) event.anotherOf.add(unit.article);
  if (unit.channel !== null) event.channels.add(unit.channel);
}

/** The latest event of a list; of two on a day the larger. */
export function lastOf(events: readonly Event[]): Event | undefined {
  return best(events, (event) => event.day ?? event.since);
}

export function nearest(events: readonly Event[], day: number): Event | undefined {
  return best(events, (event) => -Math.abs(day - (event.day ?? event.since)));
}

function best(events: readonly Event[], score: (event: Event) => number): Event | undefined {
  let found: Event | undefined;
  for (const event of events)
    if (
      !found ||
      score(event) > score(found) ||
      (score(event) === score(found) && event.units.length > found.units.length)
    )
      found = event;
  return found;
}

export function clusterOf(event: Event): Cluster<ContactReport> {
  const reports = event.units.flatMap((unit) => unit.reports);
  const first = (reports[0] as ContactReport).id;
  const joins: Join[] = [];
  for (const unit of event.units) {
    const ground = event.joins.get(unit);
    for (const { id } of unit.reports) {
      if (id === first) continue;
      joins.push(
        ground
          ? { report: id, with: first, ...ground }
          : { report: id, with: first, because: 'told in the same article', rule: 'contact.same-reading' },
      );
    }
  }
  return { reports, joins };
}

export function put<V>(map: Map<string, V[]>, key: string, value: V): void;
export function put<V>(map: Map<number, V[]>, key: number, value: V): void;
export function put<V, K>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** So many events of other parties a group's event is compared with: hostile groups stay linear. */
export const MOST_COMPARED = 100;

/** The unit that names the most parties. */
export function widest(event: Event): Unit {
  let found = event.units[0] as Unit;
  for (const unit of event.units.slice(0, MOST_COMPARED))
    if (unit.parties.length > found.parties.length) found = unit;
  return found;
}

export function fitsKind(a: Event, b: Event): boolean {
  const [one, two] = [kindOf(a), kindOf(b)];
  if (one === 'visit' || two === 'visit') return one === two;
  return one === two || one === 'any' || two === 'any';
}

export const kindOf = (event: Event): string => event.units.find(({ kind }) => kind !== 'any')?.kind ?? 'any';
