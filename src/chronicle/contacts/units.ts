/** What one article says of one contact: its reports together. Units, not reports, are sorted into entries. */
import { DAY } from '../../model/day.js';
import { type ContactReport, stretchOf } from '../../model/index.js';
import { dayOf, sortOf } from '../contribute/keys.js';
import { dayNumber, inOrder } from '../entries/clusters.js';
import { areSpellings } from '../names/spellings.js';
import type { World } from '../names/world.js';
import { whole } from '../words.js';

/** Channels that may be told apart by mistake, but not taken for one of another class. */
export type KindClass = 'remote' | 'direct' | 'visit' | 'letter' | 'any';

export interface Unit {
  readonly reports: readonly ContactReport[];
  readonly article: string;
  /** Participants, sorted. */
  readonly parties: readonly string[];
  readonly signature: string;
  /** Of each party a name of it. */
  readonly names: ReadonlyMap<string, string>;
  /** Of each party its state, else itself. */
  readonly sides: ReadonlyMap<string, string>;
  readonly sort: 'held' | 'planned' | 'cancelled' | 'denied';
  readonly kind: KindClass;
  /** The channel it names, as precise as it does. */
  readonly channel: ContactReport['kind'];
  /** The day it names; null without one. */
  readonly day: number | null;
  /** The days, month or year it names where it names no day. */
  readonly within: { readonly from: number; readonly to: number; readonly text: string } | null;
  readonly published: number | null;
  readonly isBackground: boolean;
  /** Whether its article opens with it, and tells of no other of the same parties that was held. */
  readonly isOpening: boolean;
  /** Told as one more («знову зустрілися») behind another of the same article. */
  readonly isAnother: boolean;
}

const AGAIN = whole(({ again }) => again);

export function unitsOf(reports: readonly ContactReport[]): Unit[] {
  const groups = new Map<string, ContactReport[]>();
  for (const report of [...reports].sort(inOrder)) {
    const key = `${report.article} ${report.reading}`;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  const sides = sidesOf([...reports].sort(inOrder));
  return withOpenings(oneByArticle([...groups.values()].map((group) => withSides(unitOf(group), sides))));
}

/** Letters of a headline and a lead. */
const LEAD = 500;

/** Units that know whether they are what their article is about. */
function withOpenings(units: readonly Unit[]): Unit[] {
  const readings = new Map<string, Set<string>>();
  const keyOf = ({ article, signature }: Unit): string => `${article} ${signature}`;
  for (const unit of units) {
    if (unit.sort !== 'held') continue;
    const own = readings.get(keyOf(unit)) ?? new Set();
    readings.set(keyOf(unit), own);
    // A reader tells of one contact; what it is split into is one to it.
    for (const { reading } of unit.reports) own.add(reading.split('#')[0] as string);
  }
  return units.map((unit) => ({
    ...unit,
    isOpening:
      unit.sort === 'held' &&
      readings.get(keyOf(unit))?.size === 1 &&
      unit.reports.some(({ spans }) => (spans[0]?.start ?? LEAD) < LEAD),
  }));
}

/** A unit whose parties are of the states that most articles say they are of. */
const withSides = (unit: Unit, told: ReadonlyMap<string, string>): Unit => ({
  ...unit,
  sides: new Map([...unit.sides].map(([id, side]) => [id, told.get(id) ?? side])),
});

/**
 * A reader may take «той назвав розмову доброю» for a contact of its own: what an article says of the same parties
 * without day and channel belongs to the last contact of theirs before it in the text, unless it
 * says that it was one more.
 */
function oneByArticle(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  const last = new Map<string, number>();
  for (const unit of units) {
    const key = `${unit.article} ${unit.signature} ${unit.sort}`;
    const before = last.get(key);
    const isVague = unit.kind === 'any' && unit.day === null && !unit.within;
    const isAnother =
      before !== undefined && unit.day === null && unit.reports.some(({ words }) => AGAIN.test(words));
    if (isVague && !isAnother && before !== undefined) kept[before] = joined(kept[before] as Unit, unit);
    else {
      last.set(key, kept.length);
      kept.push({ ...unit, isAnother });
    }
  }
  return kept;
}

const joined = (unit: Unit, more: Unit): Unit => ({
  ...withSides(unitOf([...unit.reports, ...more.reports], unit.isBackground), unit.sides),
  isAnother: unit.isAnother,
});

function unitOf(
  reports: readonly ContactReport[],
  isBackground = reports.every((one) => one.background),
): Unit {
  const first = reports[0] as ContactReport;
  const parties = [...new Set(reports.flatMap((report) => report.participants.map(partyId)))].sort();
  const dates = reports.map(({ date }) => date).filter((date) => date !== null);
  const day = dates.find((date) => dayOf(date) !== null);
  const coarse =
    dates.find((date) => stretchOf(date) !== null) ?? dates.find((date) => /^\d{4}(?:-\d\d)?$/.test(date));
  return {
    reports,
    article: first.article,
    parties,
    signature: parties.join('+'),
    names: new Map(
      reports.flatMap(({ participants }) =>
        participants.map((party) => [partyId(party), party.name] as const),
      ),
    ),
    sides: sidesOf(reports),
    sort: sortOfUnit(reports),
    kind: classOfUnit(reports),
    channel: reports.find(({ kind }) => kind !== null && classOf(kind) !== 'any')?.kind ?? null,
    day: day ? dayNumber(day) : null,
    within: !day && coarse ? periodOf(coarse) : null,
    published: first.published ? dayNumber(first.published) : null,
    isBackground,
    isOpening: false,
    isAnother: false,
  };
}

export const partyId = (party: { readonly entity: string | null; readonly name: string }): string =>
  party.entity ?? `?${party.name.toLowerCase()}`;

function sortOfUnit(reports: readonly ContactReport[]): Unit['sort'] {
  if (reports.every(({ status }) => status === 'denied')) return 'denied';
  const status = reports.find((report) => report.status !== 'denied')?.status ?? 'held';
  return sortOf(status);
}

function classOfUnit(reports: readonly ContactReport[]): KindClass {
  for (const { kind } of reports) {
    const found = classOf(kind);
    if (found !== 'any') return found;
  }
  return 'any';
}

export function classOf(kind: ContactReport['kind']): KindClass {
  if (kind === 'call' || kind === 'video') return 'remote';
  if (kind === 'meeting' || kind === 'summit') return 'direct';
  return kind === 'visit' || kind === 'letter' ? kind : 'any';
}

/** First and last day of an interval, month or year. */
export function periodOf(date: string): NonNullable<Unit['within']> {
  const days = stretchOf(date);
  if (days) return { from: dayNumber(days[0]), to: dayNumber(days[1]), text: date };
  const [year, month] = date.split('-').map(Number) as [number, number | undefined];
  const from = Date.UTC(year, month === undefined ? 0 : month - 1, 1) / DAY;
  const to = (month === undefined ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)) / DAY - 1;
  return { from, to, text: date };
}

/**
 * Whether two sets of parties may be those of one contact: all of the smaller one are in the larger, or are a state
 * whose officials are; what the larger has beside them is of sides that the smaller has too. A head of state is more
 * than "the US": only on the phone is he meant by it.
 */
export function mayBeSame(a: Unit, b: Unit, world: World): boolean {
  if (a.signature === b.signature) return true;
  const [small, large] = a.parties.length <= b.parties.length ? [a, b] : [b, a];
  const day = dateOf(a) ?? dateOf(b);
  // «Команди США і Росії почнуть переговори» is no call of their presidents that is to be.
  const isTalksAhead = [a, b].some(
    (unit) => unit.sort === 'planned' && unit.kind === 'any' && unit.parties.every(isStateId),
  );
  const isByPhone = a.kind === 'remote' || b.kind === 'remote';
  if (isTalksAhead && isByPhone && (a.day === null || a.day !== b.day)) return false;
  const isRemote = !isTalksAhead && isByPhone;
  // «Російсько-американський саміт»: at a summit states are their heads.
  const isSummit = [a, b].some(
    ({ channel, parties }) => channel === 'summit' && parties.length === 2 && parties.every(isStateId),
  );
  // «Трамп анонсував переговори з Іраном»: whoever talks with a state does so by others.
  const isOfState = [a, b].every(({ kind, parties }) => kind === 'any' && parties.some(isStateId));
  // A visit to a state is one to its head, of whoever visits: «запросив Дана до України», «гостював у Зеленського».
  const isVisit =
    a.kind === 'visit' &&
    b.kind === 'visit' &&
    small.parties.some((one) => !isStateId(one) && large.parties.includes(one));
  const sideOf = (id: string): string => a.sides.get(id) ?? b.sides.get(id) ?? id;
  const nameOf = (id: string): string => a.names.get(id) ?? b.names.get(id) ?? id;
  const covers = (one: string, other: string): boolean => {
    if (one === other) return true;
    if (sideOf(one) !== sideOf(other)) return false;
    if (isSpelling(one, nameOf(one), other, nameOf(other))) return true;
    const isState = one.startsWith('state:') || other.startsWith('state:');
    return (
      isState &&
      (isRemote ||
        isOfState ||
        isSummit ||
        isVisit ||
        !(isHead(one, day, world) || isHead(other, day, world)))
    );
  };
  // «Лавров у США» and «Рубіо в Росії» are two visits.
  const isShared = small.parties.some((one) =>
    large.parties.some((other) => one === other || isSpelling(one, nameOf(one), other, nameOf(other))),
  );
  if (a.kind === 'visit' && b.kind === 'visit' && !isShared) return false;
  return (
    small.parties.every((one) => large.parties.some((other) => covers(one, other))) &&
    large.parties.every((one) =>
      small.parties.some((other) => covers(one, other) || sideOf(one) === sideOf(other)),
    )
  );
}

/** Two that the knowledge files do not have, of one state, by names that are written in more than one way. */
export function isSpelling(one: string, name: string, other: string, otherName: string): boolean {
  return one.startsWith('x-') && other.startsWith('x-') && areSpellings(name, otherName);
}

const isStateId = (id: string): boolean => id.startsWith('state:');

/** Of each party the state that most articles say it is of; of several the first. */
function sidesOf(reports: readonly ContactReport[]): Map<string, string> {
  const told = new Map<string, Map<string, Set<string>>>();
  for (const { article, participants, sides: own } of reports)
    participants.forEach((party, at) => {
      const id = partyId(party);
      const bySide = told.get(id) ?? new Map<string, Set<string>>();
      told.set(id, bySide);
      const side = own[at] ?? id;
      const articles = bySide.get(side) ?? new Set();
      bySide.set(side, articles.add(article));
    });
  return new Map([...told].map(([id, bySide]) => [id, mostTold(id, bySide)]));
}

function mostTold(id: string, bySide: ReadonlyMap<string, ReadonlySet<string>>): string {
  let [found, most] = [id, 0];
  for (const [side, { size }] of bySide) if (side !== id && size > most) [found, most] = [side, size];
  return found;
}

/** Whether somebody leads a state or its government that day. */
export function isHead(id: string, day: string | null, world: World): boolean {
  if (!id.startsWith('person:')) return false;
  return world.knowledge
    .officesOf(id, day ?? undefined)
    .some(({ office }) =>
      office.kinds.some(
        (kind) => kind === 'head-of-state' || kind === 'head-of-government' || kind === 'supreme-leader',
      ),
    );
}

const dateOf = (unit: Unit): string | null =>
  unit.reports[0]?.date?.slice(0, 10) ?? unit.reports[0]?.published?.slice(0, 10) ?? null;
