/** The rules that find dates, in order: the first that finds one at a token wins. */
import type { Rule } from '../../text/rules.js';
import { numeralAt } from '../numerals.js';
import { type Absolute, absoluteAt, dayOf, monthOf, yearOf } from './absolute.js';
import { anchored, eventClause } from './anchored.js';
import { type Calendar, moved } from './calendar.js';
import { withYear } from './clock.js';
import { type Draft, draft, type Place, precisionOf, readStep } from './draft.js';
import { phraseAt, whichOf } from './lists.js';
import {
  distance,
  partOfDay,
  placedUnit,
  relativeDay,
  sameDay,
  weekday,
  weekdayAdjective,
} from './relative.js';
import { timeOfDay } from './times.js';

export const RULES: readonly Rule<Place, Draft>[] = [
  { name: 'date.from-event', example: 'через 4 дні після того, як вони поговорили', apply: anchored },
  { name: 'date.span', example: 'з 3 по 5 травня; від січня до березня 2018 року', apply: spanOf },
  { name: 'date.months-of-year', example: 'за 11 місяців 2024 року', apply: monthsOfYear },
  { name: 'date.part-of-year', example: 'у першому кварталі 2018 року', apply: partOfYear },
  { name: 'date.named-day', example: 'у п’ятницю, 16 листопада; сьогодні, 5 травня', apply: namedDay },
  { name: 'date.absolute', example: '17 січня 2025 року; 04.11.2018; "May 2016"', apply: absolute },
  { name: 'date.month-adjective', example: 'січнева відеорозмова', apply: monthAdjective },
  { name: 'date.weekday-adjective', example: 'недільна зустріч', apply: weekdayAdjective },
  { name: 'date.distance', example: 'два роки тому; через три дні', apply: distance },
  { name: 'date.relative-day', example: 'вчора', apply: relativeDay },
  { name: 'date.weekday', example: 'у п’ятницю', apply: weekday },
  { name: 'date.same-day', example: 'того ж дня', apply: sameDay },
  { name: 'date.part-of-day', example: 'увечері', apply: partOfDay },
  { name: 'date.placed', example: 'минулого тижня; цього року', apply: placedUnit },
  { name: 'date.stretch', example: 'протягом двох тижнів; за останні три роки', apply: stretch },
  { name: 'date.time', example: 'о 14:30', apply: timeOfDay },
  { name: 'date.event-clause', example: 'після того, як оголосять результати', apply: eventClause },
];

function absolute(place: Place): Draft | null {
  const { tokens, at, lists } = place;
  const found = absoluteAt(tokens, at, lists);
  if (!found || !isOpenedMonth(found, place)) return null;
  return placedYear(place, found) ?? settled(place, found.first, found.last, found.from, found.to);
}

/** «січнева відеорозмова», «сентябрьский визит»: the month of an event that is named right after it. */
function monthAdjective(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const month = lists.monthAdjectives.get(tokens[at]?.norm ?? '');
  const event = tokens[at + 1];
  if (month === undefined || !event || event.sentence !== tokens[at]?.sentence) return null;
  if (!lists.isEvent(event.lemma) && !lists.isEvent(event.norm)) return null;
  const { calendar, steps } = withYear({ year: null, month, day: null }, clock, clock.isFuture(at, at + 1));
  return draft(at, at + 1, {
    ...{ from: calendar, precision: 'month', inferred: steps.length > 0, confidence: 0.8 },
    working: [readStep(place, at, at + 1), ...steps],
  });
}

/** «29 березня наступного року», "in May of this year": the year is counted from the publication. */
function placedYear(place: Place, { first, last, from, to }: Absolute): Draft | null {
  const { tokens, lists, clock } = place;
  if (from.year !== null) return null;
  const at = lists.words.links.includes(tokens[last]?.norm ?? '') ? last + 1 : last;
  const which = whichOf(tokens[at], lists);
  if (which === null || lists.units.get(tokens[at + 1]?.norm ?? '') !== 'year') return null;
  if (tokens[at + 1]?.sentence !== tokens[first]?.sentence) return null;
  const published = clock.published?.year ?? null;
  const year = published === null ? null : published + which;
  return draft(first, at + 2, {
    ...{ from: { ...from, year }, to: to && { ...to, year } },
    precision: to ? 'period' : precisionOf(from),
    inferred: year !== null,
    working: [
      readStep(place, first, at + 2),
      ...(year === null ? [] : [{ what: `year ${year}`, from: 'published' as const, span: null }]),
    ],
  });
}

/** A bare month needs a preposition or a year beside it: «у травні», but not "The March on Rome". */
function isOpenedMonth({ from, first, last }: Absolute, { tokens, lists }: Place): boolean {
  if (from.day !== null || from.year !== null) return true;
  if (/^\p{L}+-/u.test(tokens[first]?.norm ?? '')) return true; // "mid-June"
  const before = tokens[first - 1];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  return last > first && (lists.monthOpeners.has(before.norm) || lists.monthOpeners.has(before.lemma));
}

/** A date whose year is inferred where it does not stand in the text. */
function settled(place: Place, first: number, last: number, from: Calendar, to: Calendar | null): Draft {
  const future = from.year === null && place.clock.isFuture(first, last);
  const start = withYear(from, place.clock, future);
  const known = start.calendar.year;
  const end = to && to.year === null && known !== null ? { ...to, year: endYear(start.calendar, to) } : to;
  return draft(first, last, {
    from: start.calendar,
    to: end,
    precision: end ? 'period' : precisionOf(from),
    inferred: start.steps.length > 0,
    working: [readStep(place, first, last), ...start.steps],
    confidence: start.steps.length > 0 ? 0.85 : 0.97,
  });
}

/** A period that ends in an earlier month than it starts ends in the next year. */
function endYear(from: Calendar, to: Calendar): number {
  return (from.year as number) + ((to.month ?? 12) < (from.month ?? 1) ? 1 : 0);
}

/** «у п'ятницю, 16 листопада»: the date says it, the weekday belongs to it. */
function namedDay(place: Place): Draft | null {
  const { tokens, at, lists } = place;
  const norm = tokens[at]?.norm ?? '';
  if (!lists.weekdays.has(norm) && !lists.relativeDays.has(norm)) return null;
  const next = tokens[at + 1]?.norm === ',' || tokens[at + 1]?.norm === '(' ? at + 2 : at + 1;
  const found = absoluteAt(tokens, next, lists);
  if (!found || found.from.day === null || tokens[next]?.sentence !== tokens[at]?.sentence) return null;
  const closed = tokens[at + 1]?.norm === '(' && tokens[found.last]?.norm === ')';
  return settled(place, at, closed ? found.last + 1 : found.last, found.from, found.to);
}

/** «з 3 по 5 травня», «від січня до березня 2018 року», "from 2014 to 2018". */
function spanOf(place: Place): Draft | null {
  const { tokens, at, lists } = place;
  const opener = tokens[at]?.norm;
  if (!lists.words.spans.some((span) => span[0] === opener)) return null;
  const start = endOf(place, at + 1);
  if (!start) return null;
  const joiner = tokens[start.last]?.norm;
  if (!lists.words.spans.some((span) => span[0] === opener && span[1] === joiner)) return null;
  const end = endOf(place, start.last + 1);
  if (!end || (end.from.month === null && end.from.year === null)) return null;
  if (tokens[end.first]?.sentence !== tokens[at]?.sentence) return null;
  const from = {
    year: start.from.year ?? end.from.year,
    month: start.from.month ?? (start.from.day === null ? null : end.from.month),
    day: start.from.day,
  };
  if ((from.day === null) !== (end.from.day === null)) return null;
  if ((from.month === null) !== (end.from.month === null)) return null;
  return settled(place, at, end.last, from, end.from);
}

/** One end of a span: a date, or a bare day, month or year that the other end completes. */
function endOf({ tokens, lists }: Place, at: number): { first: number; last: number; from: Calendar } | null {
  const whole = absoluteAt(tokens, at, lists);
  if (whole) return whole.to ? null : whole;
  const none = { year: null, month: null, day: null };
  const month = monthOf(tokens[at], lists);
  if (month !== null) return { first: at, last: at + 1, from: { ...none, month } };
  const year = yearOf(tokens[at], lists);
  if (year !== null && year > 1800) return { first: at, last: at + 1, from: { ...none, year } };
  const day = dayOf(tokens[at], lists);
  return day === null ? null : { first: at, last: at + 1, from: { ...none, day } };
}

/** «за 11 місяців 2024 року», «за перші 6 місяців 2018 року». */
function monthsOfYear(place: Place): Draft | null {
  const { tokens, at, lists, numbers } = place;
  const opened = phraseAt(tokens, at, lists.during);
  if (opened === null) return null;
  let next = opened;
  while (next < opened + 2 && lists.beforeMonths.has(tokens[next]?.norm ?? '')) next++;
  const numeral = numeralAt(tokens, next, numbers);
  if (!numeral || lists.units.get(tokens[numeral.last]?.norm ?? '') !== 'month') return null;
  const count = numeral.value;
  let yearAt = numeral.last + 1;
  if (lists.words.links.includes(tokens[yearAt]?.norm ?? '')) yearAt++;
  const placed = whichOf(tokens[yearAt], lists);
  if (
    placed !== null &&
    lists.units.get(tokens[yearAt + 1]?.norm ?? '') === 'year' &&
    place.clock.published
  ) {
    const year = (place.clock.published.year as number) + placed;
    return { ...monthsDraft(place, at, yearAt + 2, year, count), inferred: true };
  }
  const year = yearOf(tokens[yearAt], lists);
  if (year === null || tokens[yearAt]?.sentence !== tokens[at]?.sentence) return null;
  const last = lists.yearWords.has(tokens[yearAt + 1]?.norm ?? '') ? yearAt + 2 : yearAt + 1;
  return monthsDraft(place, at, last, year, count);
}

function monthsDraft(place: Place, first: number, last: number, year: number, count: number): Draft {
  return draft(first, last, {
    from: { year, month: 1, day: null },
    to: { year, month: Math.max(1, Math.min(12, Math.floor(count))), day: null },
    precision: 'period',
    working: [readStep(place, first, last)],
    confidence: 0.95,
  });
}

/** «у першому кварталі 2018 року», "the third quarter of 2016", «у другому півріччі». */
function partOfYear(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const number = lists.ordinalWords.get(tokens[at]?.norm ?? '');
  const unit = lists.units.get(tokens[at + 1]?.norm ?? '');
  if (number === undefined || (unit !== 'quarter' && unit !== 'half')) return null;
  const size = unit === 'quarter' ? 3 : 6;
  if (number * size > 12) return null;
  const linked = lists.words.links.includes(tokens[at + 2]?.norm ?? '') ? at + 3 : at + 2;
  const year = yearOf(tokens[linked], lists);
  const start = { year, month: (number - 1) * size + 1, day: null };
  const last =
    year === null ? at + 2 : lists.yearWords.has(tokens[linked + 1]?.norm ?? '') ? linked + 2 : linked + 1;
  const { calendar, steps } = withYear(start, clock, clock.isFuture(at, last));
  return draft(at, last, {
    ...{ from: calendar, to: moved(calendar, size - 1, 'month'), precision: 'period' },
    inferred: steps.length > 0,
    working: [readStep(place, at, last), ...steps],
    confidence: 0.9,
  });
}

/** «протягом двох тижнів», «за останні три роки», "over the past two years": a length, with its ends where they are told. */
function stretch(place: Place): Draft | null {
  const { tokens, at, lists, numbers, clock } = place;
  const opened = phraseAt(tokens, at, lists.during);
  if (opened === null) return null;
  let next = opened;
  const placed = whichOf(tokens[next], lists) ?? whichOf(tokens[next - 1], lists);
  if (whichOf(tokens[next], lists) !== null) next++;
  const numeral = numeralAt(tokens, next, numbers);
  const unitIndex = numeral?.last ?? next;
  const unit = lists.units.get(tokens[unitIndex]?.norm ?? '');
  if (!unit || tokens[unitIndex]?.sentence !== tokens[at]?.sentence || unit === 'hour') return null;
  const working = [readStep(place, at, unitIndex + 1)];
  const bare = { precision: 'period' as const, working, confidence: 0.7 };
  const isLong = opened > at + 1 || (tokens[at]?.norm.length ?? 0) > 4;
  if (placed === null || placed === 0 || !numeral || !clock.published)
    return isLong && placed === null ? draft(at, unitIndex + 1, bare) : null;
  const other = moved(clock.published, placed * numeral.value, unit);
  if (!other || !Number.isInteger(numeral.value)) return null;
  const [from, to] = placed < 0 ? [other, clock.published] : [clock.published, other];
  return draft(at, unitIndex + 1, { ...bare, from, to, inferred: true });
}
