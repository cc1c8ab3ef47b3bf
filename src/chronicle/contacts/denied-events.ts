/** Denials: of what others say was held, of a plan, or of something that nobody else tells. */
import type { World } from '../names/world.js';
import { begin, type Event, fitsKind, join, MOST_COMPARED, widest } from './events.js';
import { isLateNews } from './late-news.js';
import { isSamePlace, placeTold } from './places.js';
import { mayBeSame, type Unit } from './units.js';

/** A contact is no news before its day; in some zone it is still the day before. */
const FRESH = 1;
/** An undated denial speaks of the last two days. */
const NEWS = 2;
/** A denial that names the place speaks of the last week. */
const WEEK = 7;
/** Denials of one sentence follow each other. */
const NEAR = 8;

/** A denial joins what others say was held at that time; without such it is an entry of its own. */
export function denials(units: readonly Unit[], events: readonly Event[], world: World): Event[] {
  const own: Event[] = [];
  for (const unit of units) {
    const held = events
      .slice(0, MOST_COMPARED)
      .find(
        (event) =>
          event.units[0]?.sort === 'held' &&
          fitsKind(event, { ...event, units: [unit] }) &&
          !isBeforehand(unit, event) &&
          (unit.day === null
            ? isNewsOf(unit, event, world) || isInside(unit, event) || isLateNews(event, unit)
            : event.day === unit.day) &&
          mayBeSame(unit, widest(event), world),
      );
    const target =
      held ??
      events
        .slice(0, MOST_COMPARED)
        .find(
          (event) =>
            event.units[0]?.sort === 'planned' &&
            fitsKind(event, { ...event, units: [unit] }) &&
            isPlanOf(unit, event) &&
            mayBeSame(unit, widest(event), world),
        ) ??
      own.slice(-NEAR).find((event) => event.units.slice(-NEAR).some((one) => isSameSentence(one, unit))) ??
      own
        .slice(-MOST_COMPARED)
        .find(
          (event) => mayBeSame(unit, widest(event), world) && fitsKind(event, { ...event, units: [unit] }),
        );
    if (target) join(target, unit, 'contact.denied', 'the same contact, denied');
    else own.push(begin(unit, unit.day));
  }
  return own;
}

/** Who denies a contact before its day denies a plan. */
const isBeforehand = ({ published }: Unit, { day }: Event): boolean =>
  published !== null && day !== null && published < day - FRESH;

/** What is denied before its day is the plan that is told of in the same days. */
function isPlanOf(unit: Unit, event: Event): boolean {
  const told = unit.published;
  if (told === null) return false;
  if (unit.day !== null) return event.day === unit.day;
  if (event.day !== null && event.day < told - FRESH) return false;
  return event.units.some(({ published }) => published !== null && Math.abs(told - published) <= NEWS);
}

/** An undated denial is of the last days; where it names the place that others name, of the last week. */
function isNewsOf(unit: Unit, event: Event, world: World): boolean {
  const away = (unit.published ?? 0) - (event.day ?? event.since);
  if (Math.abs(away) <= NEWS) return true;
  const place = away > 0 && away <= WEEK ? placeTold([unit]) : null;
  const other = place === null ? null : placeTold(event.units.slice(0, NEAR));
  return place !== null && other !== null && isSamePlace(place, other, world);
}

/** «Заперечив, що минулого тижня говорив»: of a time in which the day is that others tell. */
const isInside = ({ within }: Unit, { day }: Event): boolean =>
  within !== null &&
  day !== null &&
  within.to - within.from <= WEEK &&
  within.from <= day &&
  day <= within.to;

/** «Ні з росіянами, ні з американцями»: what one sentence denies of several is one denial. */
function isSameSentence(a: Unit, b: Unit): boolean {
  const [one, two] = [a.reports[0]?.spans[0], b.reports[0]?.spans[0]];
  return a.article === b.article && a.kind === b.kind && one?.start === two?.start && one?.end === two?.end;
}
