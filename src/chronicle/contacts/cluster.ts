/**
 * Reports of contacts → which of them speak of the same one. Units are sorted by what happened (held, planned,
 * cancelled, denied), parties and class of channel, then by day; what names no day goes to the day it fits. Every step
 * goes over sorted lists and looks up days, so that a group costs little more than its sorting.
 */
import type { ContactReport } from '../../model/index.js';
import type { Cluster } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import { denials } from './denied-events.js';
import {
  begin,
  clusterOf,
  type Event,
  fitsKind,
  join,
  kindOf,
  lastOf,
  MOST_COMPARED,
  nearest,
  ofChannel,
  put,
  widest,
} from './events.js';
import { withJourneys } from './journeys.js';
import { isLateNews } from './late-news.js';
import { isOneMoreOnTheLine } from './on-the-line.js';
import { areOtherPeriods, isSamePeriod, type Period } from './periods.js';
import { isSamePlace } from './places.js';
import { withoutRetold } from './retold-plans.js';
import { areRoundsApart, Held } from './rounds.js';
import { mayBeSame, type Unit, unitsOf } from './units.js';

/** A contact is news on its day and the one after; in some zone it is still the day before. */
const FRESH = 1;
/** Undated news speaks of the last two days. */
const NEWS = 2;
const WEEK = 7;
/** An undated plan speaks of a dated one of the next days. */
const SOON = 10;
/** An undated plan is the same as one told of a month ago. */
const PLAN = 31;
/** The places of so many tellers of a contact are compared. */
const MOST_PLACES = 10;

export function clusterContacts(reports: readonly ContactReport[], world: World): Cluster<ContactReport>[] {
  const bySort = new Map<string, Unit[]>();
  for (const unit of unitsOf(reports)) put(bySort, unit.sort, unit);
  const events: Event[] = [];
  for (const sort of ['held', 'planned', 'cancelled'] as const) {
    const found = eventsOf(bySort.get(sort) ?? [], sort, roundsOf(sort, events, world));
    events.push(...(sort === 'planned' ? withoutRetold(found, events, world) : found));
  }
  events.push(...denials(bySort.get('denied') ?? [], events, world));
  return events.map(clusterOf);
}

/** What is planned is told apart by what was held meanwhile. */
interface Rounds {
  readonly world: World;
  readonly areApart: (event: Event, unit: Unit) => boolean;
}

function roundsOf(sort: Unit['sort'], held: readonly Event[], world: World): Rounds {
  if (sort !== 'planned') return { world, areApart: () => false };
  const before = new Held(held, world);
  return { world, areApart: (event, unit) => areRoundsApart(event, unit, before) };
}

function eventsOf(units: readonly Unit[], sort: Unit['sort'], rounds: Rounds): Event[] {
  const bySignature = new Map<string, Unit[]>();
  for (const unit of units) put(bySignature, unit.signature, unit);
  const events = [...bySignature.keys()]
    .sort()
    .flatMap((signature) => eventsOfParties(bySignature.get(signature) as Unit[], sort, rounds));
  return withJourneys(joinedOverParties(events, sort, rounds), sort, rounds.world);
}

/** Units of the same parties: by class of channel first, those of no class to whatever is nearest in time. */
function eventsOfParties(units: readonly Unit[], sort: Unit['sort'], rounds: Rounds): Event[] {
  const byKind = new Map<string, Unit[]>();
  for (const unit of units) put(byKind, unit.kind, unit);
  const told: Event[] = [];
  for (const kind of ['remote', 'direct', 'visit', 'letter'])
    told.push(...eventsOfKind(byKind.get(kind) ?? [], [], sort, rounds));
  const visits = told.filter((event) => kindOf(event) === 'visit');
  return [
    ...visits,
    ...eventsOfKind(
      byKind.get('any') ?? [],
      told.filter((event) => kindOf(event) !== 'visit'),
      sort,
      rounds,
    ),
  ];
}

/** @param events those that the units may join; new ones are added */
function eventsOfKind(
  units: readonly Unit[],
  before: readonly Event[],
  sort: Unit['sort'],
  rounds: Rounds,
): Event[] {
  const events = [...before];
  const dated = units.filter(({ day }) => day !== null);
  addDated(dated, events);
  for (const unit of units) if (unit.day === null && unit.within) addWithin(unit, events);
  for (const unit of units)
    if (unit.day === null && !unit.within && !unit.isBackground) addUndated(unit, events, sort, rounds);
  for (const unit of units)
    if (unit.day === null && !unit.within && unit.isBackground) addRecalled(unit, events);
  return events;
}

/** A day's units are an event. A day that was nobody's news joins the day beside it that was: it is a wrong date. */
function addDated(units: readonly Unit[], events: Event[]): void {
  const days = new Map<number, Unit[]>();
  for (const unit of units) put(days, unit.day as number, unit);
  const isNews = (day: number): boolean =>
    (days.get(day) ?? []).some(({ published }) => published === null || published - day <= FRESH);
  const weight = (day: number): number => new Set((days.get(day) ?? []).map(({ article }) => article)).size;
  const order = [...days.keys()].sort(
    (a, b) => Number(isNews(b)) - Number(isNews(a)) || weight(b) - weight(a) || a - b,
  );
  for (const day of order) {
    const group = days.get(day) as Unit[];
    const same = events.find((event) => event.day === day);
    const beside = isNews(day)
      ? undefined
      : events.find((event) => event.day !== null && Math.abs(event.day - day) === 1);
    const target = same ?? beside;
    if (target)
      for (const unit of group)
        join(
          target,
          unit,
          same ? 'contact.same-day' : 'contact.day-beside',
          same ? 'the same day' : 'a day beside the one that was news',
        );
    else {
      const event = begin(group[0] as Unit, day);
      for (const unit of group.slice(1)) join(event, unit, 'contact.same-day', 'the same day');
      events.push(event);
    }
  }
}

/** «У січні»: the last event of that time before the article; else what others tell of the same time. */
function addWithin(unit: Unit, events: Event[]): void {
  const own = unit.within as Period;
  const { from, to, text } = own;
  // Who denies that they spoke last week denies what the article tells of a day of it.
  const isDenied = to - from <= WEEK && unit.reports.some(({ stance }) => stance === 'denies');
  const inside = events.filter(
    ({ day, newsOf }) =>
      (isDenied || !newsOf.has(unit.article)) &&
      day !== null &&
      day >= from &&
      day <= to &&
      (unit.published === null || unit.sort !== 'held' || day <= unit.published),
  );
  const target =
    lastOf(ofChannel(unit, inside)) ??
    events.find(
      (event) =>
        event.units.some(({ within }) => within !== null) &&
        event.units.every(({ within }) => within === null || isSamePeriod(within, own, unit.sort)),
    );
  if (target) join(target, unit, 'contact.same-period', `in ${text}`);
  else events.push(begin(unit, null));
}

function addUndated(unit: Unit, events: Event[], sort: Unit['sort'], rounds: Rounds): void {
  const published = unit.published ?? 0;
  const candidates = events.filter((event) => {
    if (unit.isAnother && event.newsOf.has(unit.article)) return false;
    const away = published - (event.day ?? event.since);
    if (sort === 'planned')
      return event.day === null
        ? Math.abs(away) <= PLAN &&
            (Math.abs(away) <= NEWS || !event.units.some(({ within }) => within)) &&
            !rounds.areApart(event, unit)
        : -away <= SOON && away <= 0;
    if (sort === 'cancelled') return Math.abs(away) <= PLAN;
    return (away <= NEWS && away >= -FRESH) || (sort === 'held' && isLateNews(event, unit));
  });
  const target = nearest(candidates, published);
  if (target) join(target, unit, 'contact.news-of-the-day', 'news of the same days, no other date');
  else events.push(begin(unit, null));
}

/** Recalled without a date: the last one before the article, else the one of the day after, which may be a wrong date. */
function addRecalled(unit: Unit, events: Event[]): void {
  const until = (days: number): Event | undefined =>
    lastOf(
      ofChannel(
        unit,
        events.filter(
          ({ day, since, newsOf }) =>
            !newsOf.has(unit.article) && (unit.published === null || (day ?? since) <= unit.published + days),
        ),
      ),
    );
  const target = until(0) ?? until(FRESH);
  if (target) join(target, unit, 'contact.recalled', 'the last one before the article that recalls it');
  else events.push(begin(unit, null));
}

/** Events of other parties that may be the same, on the same day. */
function joinedOverParties(events: readonly Event[], sort: Unit['sort'], rounds: Rounds): Event[] {
  const bySize = [...events].sort(
    (a, b) =>
      b.units.length - a.units.length ||
      Number(a.day === null) - Number(b.day === null) ||
      a.since - b.since ||
      (signatureOf(a) < signatureOf(b) ? -1 : 1),
  );
  const kept: Event[] = [];
  for (const event of bySize) {
    const target = kept
      .slice(0, MOST_COMPARED)
      .find(
        (other) =>
          !(areOfOneSort(event, other) && !isOtherChannel(event, other, sort)) &&
          sameTime(event, other, sort) &&
          !areElsewhere(event, other, rounds.world) &&
          !areOtherPeriods(event, other, sort) &&
          (fitsKind(event, other) || isOtherChannel(event, other, sort)) &&
          !areTwoOfOne(event, other) &&
          (mayBeSame(widest(event), widest(other), rounds.world) ||
            (sort === 'held' && isOneMoreOnTheLine(event, other))) &&
          !event.units.some((unit) => rounds.areApart(other, unit)) &&
          !other.units.some((unit) => rounds.areApart(event, unit)),
      );
    if (!target) kept.push(event);
    else {
      for (const unit of event.units)
        join(target, unit, 'contact.same-sides', 'the same sides at the same time');
      target.day ??= event.day;
    }
  }
  return kept;
}

/** Of the same parties, each with its channel: they were compared before. */
const areOfOneSort = (a: Event, b: Event): boolean =>
  signatureOf(a) === signatureOf(b) && kindOf(a) !== 'any' && kindOf(b) !== 'any';

/** What others recall with its day as a call, of a meeting of that day, or the other way round: a wrong channel. */
function isOtherChannel(a: Event, b: Event, sort: Unit['sort']): boolean {
  if (sort !== 'held' || a.day === null || a.day !== b.day || signatureOf(a) !== signatureOf(b)) return false;
  const kinds = new Set([kindOf(a), kindOf(b)]);
  if (!kinds.has('remote') || !kinds.has('direct') || isRecalled(a) === isRecalled(b)) return false;
  const [one, two] = [a, b].map(({ units }) => new Set(units.map(({ article }) => article)));
  return !shareArticle(one as Set<string>, two as Set<string>);
}

/** One is told as one more than the other, by the same article. */
function areTwoOfOne(a: Event, b: Event): boolean {
  return shareArticle(a.anotherOf, b.newsOf) || shareArticle(b.anotherOf, a.newsOf);
}

function shareArticle(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const article of small) if (large.has(article)) return true;
  return false;
}

const signatureOf = (event: Event): string => event.units[0]?.signature ?? '';

function sameTime(a: Event, b: Event, sort: Unit['sort']): boolean {
  const [one, two] = [a.day ?? a.since, b.day ?? b.since];
  if (a.day !== null && b.day !== null) return a.day === b.day;
  const [recalled, other] = isRecalled(a) ? [a, b] : [b, a];
  // What is recalled with its day is what was news then, and no news of other days.
  const isAnyTime = isRecalled(recalled) && (recalled.day === null || sort !== 'held' || isRecalled(other));
  if (isAnyTime) return Math.abs(one - two) <= PLAN;
  return Math.abs(one - two) <= (sort === 'held' ? NEWS : PLAN);
}

/** Other parties at another place, with no day that is the same: another contact. */
function areElsewhere(a: Event, b: Event, world: World): boolean {
  if (signatureOf(a) === signatureOf(b) || (a.day !== null && b.day !== null)) return false;
  const [here, there] = [placesOf(a), placesOf(b)];
  if (here.size === 0 || there.size === 0) return false;
  return ![...here].some((one) => [...there].some((other) => isSamePlace(one, other, world)));
}

const placesOf = ({ units }: Event): Set<string> =>
  new Set(
    units
      .slice(0, MOST_PLACES)
      .flatMap(({ reports }) => reports.map(({ place }) => place).filter((place) => place !== null)),
  );

const isRecalled = ({ units }: Event): boolean => units.every(({ isBackground }) => isBackground);
