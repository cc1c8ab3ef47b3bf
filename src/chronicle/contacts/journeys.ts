/**
 * A journey and whom it was to: «прилетів до Києва», and there was received by the president. Where somebody comes to a
 * state and talks with its people at that time, it is one contact, told by its way or by its talks.
 */
import type { ContactReport } from '../../model/index.js';
import type { World } from '../names/world.js';
import { type Event, join, kindOf, MOST_COMPARED, widest } from './events.js';
import { isSamePlace, placeTold } from './places.js';
import { isSpelling, type Unit } from './units.js';

/** Who came yesterday and is received today came for it, where one article tells both. */
const NEXT = 1;
/** A journey without a day, which was news, is of the last days. */
const NEWS = 2;

/** Events with each journey joined to the talks that it was for; of several, to those that most articles tell. */
export function withJourneys(events: readonly Event[], sort: Unit['sort'], world: World): Event[] {
  const talks = events
    .filter((event) => ['direct', 'any'].includes(kindOf(event)))
    .sort((a, b) => b.units.length - a.units.length)
    .slice(0, MOST_COMPARED);
  // Taken before any is joined: talks that nobody gave a channel would become a journey by the one that joins them.
  const journeys = new Set(events.filter((event) => kindOf(event) === 'visit'));
  return events.filter((journey) => {
    if (!journeys.has(journey)) return true;
    const target = talks.find(
      (one) => isAtOnce(journey, one, sort) && isFor(journey, one) && !areElsewhere(journey, one, world),
    );
    if (!target) return true;
    for (const unit of journey.units)
      join(target, unit, 'contact.journey', 'the journey to whom it was with, at the same time');
    target.day ??= journey.day;
    return false;
  });
}

/** Who travels is in both, and all others are of the state that he comes to. */
function isFor(journey: Event, talks: Event): boolean {
  const [way, own] = [widest(journey), widest(talks)];
  const sideOf = (id: string): string => {
    const side = way.sides.get(id) ?? id;
    return side === id ? (own.sides.get(id) ?? id) : side;
  };
  const isOne = (a: string, b: string): boolean =>
    a === b || isSpelling(a, way.names.get(a) ?? a, b, own.names.get(b) ?? b);
  const shared = way.parties.filter(
    (one) => !one.startsWith('state:') && own.parties.some((other) => isOne(one, other)),
  );
  if (shared.length === 0) return false;
  const hosts = way.parties.filter((one) => !shared.includes(one));
  const others = own.parties.filter((one) => !shared.some((traveller) => isOne(traveller, one)));
  // Both met, and one is said to have come to the other.
  if (hosts.length === 0 || others.length === 0) return hosts.length === others.length;
  const at = new Set(hosts.map(sideOf));
  return others.every((one) => at.has(sideOf(one)));
}

/** On one day, or, where one of them has none, news of the same days or of the same article. */
function isAtOnce(journey: Event, talks: Event, sort: Unit['sort']): boolean {
  const isOfOneArticle = journey.units
    .slice(0, MOST_COMPARED)
    .some(({ article }) => talks.newsOf.has(article) && journey.newsOf.has(article));
  const [from, to] = [withinOf(journey), withinOf(talks)];
  if (journey.day !== null && talks.day !== null) {
    const later = talks.day - journey.day;
    return later === 0 || (sort === 'held' && isOfOneArticle && later > 0 && later <= NEXT);
  }
  const [day, other] = journey.day === null ? [talks.day, from] : [journey.day, to];
  if (day !== null && other) return other.from <= day && day <= other.to;
  if (from && to) return from.text === to.text;
  if (sort !== 'held' || from || to) return false;
  if (isOfOneArticle) return true;
  const isNews = journey.newsOf.size > 0 && talks.newsOf.size > 0;
  return isNews && Math.abs((journey.day ?? journey.since) - (talks.day ?? talks.since)) <= NEWS;
}

const withinOf = ({ units }: Event): Unit['within'] =>
  units.find(({ within }) => within !== null)?.within ?? null;

function areElsewhere(a: Event, b: Event, world: World): boolean {
  const [here, there] = [a, b].map(({ units }) => placeTold(units.slice(0, MOST_COMPARED)));
  return here !== null && there !== null && !isSamePlace(here as string, there as string, world);
}

/** Of reports those that tell how somebody came to talks which others tell of: they tell neither channel nor day of these. */
export function waysIn(reports: readonly ContactReport[]): (report: ContactReport) => boolean {
  const isMet = reports.some(({ kind }) => kind !== null && kind !== 'other' && kind !== 'visit');
  return ({ kind }) => isMet && kind === 'visit';
}
