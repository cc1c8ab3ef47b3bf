/** Dates counted from the publication: «вчора», «у п'ятницю», «минулого тижня», «два роки тому». */
import type { Token } from '../../language/contract.js';
import { monthOf } from './absolute.js';
import { type Calendar, dayNumber, fromDayNumber, moved, type Unit, weekdayOf } from './calendar.js';
import { type Draft, draft, movedStep, type Place, publishedStep, readStep, type Value } from './draft.js';
import { lengthAt } from './lengths.js';
import { phraseAt, whichOf } from './lists.js';

const UNKNOWN: Partial<Value> = { inferred: false, precision: 'unknown' };

/** «вчора», "tomorrow". */
export function relativeDay(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const count = lists.relativeDays.get(tokens[at]?.norm ?? '');
  if (count === undefined || isPartOfName(place) || isBeforeEvent(place)) return null;
  const working = [readStep(place, at, at + 1)];
  if (!clock.published) return draft(at, at + 1, { ...UNKNOWN, precision: 'day', working });
  const from = moved(clock.published, count, 'day');
  // «У п'ятницю зустрілися. Напередодні …»: the eve of the day that was told right before, else of the news.
  const isEve = lists.words.eves.includes(tokens[at]?.norm ?? '');
  const anchor = { count, unit: 'day' as const, first: at, last: at + 1, backwards: true, near: true };
  return draft(at, at + 1, {
    ...{ from, precision: 'day', inferred: true, confidence: 0.9, anchor: isEve ? anchor : null },
    working: [...working, publishedStep(clock.published), movedStep(count, 'day')],
  });
}

/** «напередодні виборів» is no day of its own, «напередодні говорили» the day before the news. */
function isBeforeEvent({ tokens, at, lists }: Place): boolean {
  if (!lists.words.eves.includes(tokens[at]?.norm ?? '')) return false;
  const next = tokens[at + 1];
  if (next?.sentence !== tokens[at]?.sentence || !/^(?:NOUN|PROPN|ADJ|DET|NUM|X)$/.test(next?.upos ?? ''))
    return false;
  return next?.feats.Case === undefined || next.feats.Case === 'Gen';
}

/** "USA Today". */
function isPartOfName({ tokens, at }: Place): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token?.form[0] !== token?.norm[0] && before?.upos === 'PROPN' && before.sentence === token?.sentence;
}

/** «у п'ятницю», "last Friday". */
export function weekday(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const token = tokens[at];
  const day = lists.weekdays.get(token?.norm ?? '');
  if (!token || day === undefined || (lists.words.capitals && token.form[0] === token.norm[0])) return null;
  const which = whichOf(tokens[at - 1], lists);
  const first = which === null ? at : at - 1;
  if (which === null && !lists.words.capitals && !isOpened(place)) return null;
  const working = [readStep(place, first, at + 1)];
  if (!clock.published) return draft(first, at + 1, { ...UNKNOWN, precision: 'day', working });
  const now = dayNumber(clock.published) as number;
  const week = which === null ? whichOf(tokens[at + 1], lists) : null;
  if (week !== null && lists.units.get(tokens[at + 2]?.norm ?? '') === 'week') {
    const from = fromDayNumber(now - weekdayOf(now) + day + week * 7);
    return draft(first, at + 3, {
      ...{ from, precision: 'day', inferred: true },
      working: [readStep(place, first, at + 3), publishedStep(clock.published), movedStep(week, 'week')],
    });
  }
  const back = (weekdayOf(now) - day + 7) % 7;
  const future = which === null || which === 0 ? clock.isFuture(first, at + 1) : which > 0;
  const strict = which !== null && which !== 0;
  const days = future ? (strict || back > 0 ? 7 - back : 0) : strict && back === 0 ? 7 : back;
  return draft(first, at + 1, {
    from: fromDayNumber(future ? now + days : now - days),
    ...{ precision: 'day', inferred: true, confidence: which === null ? 0.8 : 0.7 },
    working: [...working, publishedStep(clock.published), movedStep(future ? days : -days, 'day')],
  });
}

/** «недільна зустріч», «воскресную встречу»: the day of an event that is named right after it. */
export function weekdayAdjective(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const day = lists.weekdayAdjectives.get(tokens[at]?.norm ?? '');
  const event = tokens[at + 1];
  if (day === undefined || !event || event.sentence !== tokens[at]?.sentence) return null;
  if (!lists.isEvent(event.lemma) && !lists.isEvent(event.norm)) return null;
  const working = [readStep(place, at, at + 1)];
  if (!clock.published) return draft(at, at + 1, { ...UNKNOWN, precision: 'day', working });
  const now = dayNumber(clock.published) as number;
  const back = (weekdayOf(now) - day + 7) % 7;
  const days = clock.isFuture(at, at + 1) && back > 0 ? 7 - back : -back;
  return draft(at, at + 1, {
    ...{ from: fromDayNumber(now + days), precision: 'day', inferred: true, confidence: 0.75 },
    working: [...working, publishedStep(clock.published), movedStep(days, 'day')],
  });
}

/** Whether a preposition opens the weekday; a name («Чорна п'ятниця») has none. */
function isOpened({ tokens, at }: Place): boolean {
  const before = tokens[at - 1];
  return before?.upos === 'ADP' && before.sentence === tokens[at]?.sentence;
}

/** «минулого тижня», «цього року», "next month", «минулого листопада». */
export function placedUnit(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const single = lists.placed.get(tokens[at]?.norm ?? '');
  const which = single ? single.count : whichOf(tokens[at - 1], lists);
  if (which === null) return null;
  const first = single ? at : at - 1;
  if (tokens[first]?.sentence !== tokens[at]?.sentence) return null;
  const unit = single?.unit ?? lists.units.get(tokens[at]?.norm ?? '');
  const month = single ? null : monthOf(tokens[at], lists);
  if ((!unit || unit === 'hour' || unit === 'decade') && month === null) return null;
  if (unit === 'day' && which === 0) return null;
  const working = [readStep(place, first, at + 1)];
  const { published } = clock;
  // «наступними днями», "in the coming weeks": how many is not told.
  if (single === undefined && unit !== 'weekend' && tokens[at]?.feats.Number === 'Plur')
    return draft(first, at + 1, { ...UNKNOWN, working });
  const isBeside = lists.words.beside.includes(tokens[at - 1]?.lemma.toLowerCase() ?? '');
  if (unit === 'day' && (isBeside || which === 1))
    return dayBeside(first, at, which, working, which < 0 ? published : null);
  if (!published) {
    const precision =
      month !== null ? 'month' : unit === 'week' || unit === 'year' || unit === 'month' ? unit : 'unknown';
    return draft(first, at + 1, { ...UNKNOWN, precision, working });
  }
  const value =
    month === null ? unitAround(published, which, unit as Unit) : monthAround(published, which, month);
  const size = month === null ? movedStep(which, unit as Unit) : movedStep(which, 'year');
  return draft(first, at + 1, {
    ...value,
    ...{ inferred: true, confidence: 0.85 },
    working: [...working, publishedStep(published), ...(which === 0 ? [] : [size])],
  });
}

/** «наступного дня», «попереднього дня»: beside the day that was told last, the latter else beside the publication. */
function dayBeside(
  first: number,
  at: number,
  count: number,
  working: Draft['working'],
  published: Calendar | null,
): Draft {
  const anchor = {
    count,
    unit: 'day' as const,
    first: at,
    last: at + 1,
    backwards: true,
    near: published !== null,
  };
  if (!published) return draft(first, at + 1, { anchor, working, confidence: 0.7 });
  return draft(first, at + 1, {
    ...{ from: moved(published, count, 'day'), precision: 'day', inferred: true, anchor, confidence: 0.7 },
    working: [...working, publishedStep(published), movedStep(count, 'day')],
  });
}

/** «того ж дня», "the same day": the day that was told last; not "the same day as the vote". */
export function sameDay({ text, tokens, at, lists }: Place): Draft | null {
  const last = phraseAt(tokens, at, lists.sameDay) ?? (isThen(tokens, at, lists) ? at + 1 : null);
  if (last === null) return null;
  const next = tokens[tokens[last]?.norm === ',' ? last + 1 : last];
  const isOfClause =
    next?.upos === 'SCONJ' ||
    /Rel/u.test(next?.feats.PronType ?? '') ||
    lists.words.asThat.includes(next?.norm ?? '');
  if (isOfClause && next?.sentence === tokens[at]?.sentence) return null;
  const anchor = { count: 0, unit: 'day' as const, first: at, last, backwards: true, near: true };
  const working = [readStep({ text, tokens }, at, last)];
  return draft(at, last, { ...UNKNOWN, precision: 'day', anchor, working, confidence: 0.7 });
}

/**
 * «Увечері відбудеться ще одна зустріч», "phoned him later in the day": of the day that was told right before, else of the
 * news. Beside a day («у середу ввечері») it says nothing of its own.
 */
export function partOfDay(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const last = phraseAt(tokens, at, lists.partsOfDay);
  if (last === null || isOfDayBeside(place, last)) return null;
  const working = [readStep(place, at, last)];
  const anchor = { count: 0, unit: 'day' as const, first: at, last, backwards: true, near: true };
  if (!clock.published)
    return draft(at, last, { ...UNKNOWN, precision: 'day', anchor, working, confidence: 0.6 });
  return draft(at, last, {
    ...{ from: clock.published, precision: 'day', inferred: true, anchor, confidence: 0.7 },
    working: [...working, publishedStep(clock.published)],
  });
}

/** Words from a part of the day to the day that it is of: «увечері в понеділок», «утром во вторник, 3 мая». */
const BESIDE = 3;

function isOfDayBeside({ tokens, at, lists }: Place, last: number): boolean {
  const isDay = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.sentence === tokens[at]?.sentence &&
    (lists.weekdays.has(token.norm) ||
      lists.relativeDays.has(token.norm) ||
      lists.units.has(token.norm) ||
      monthOf(token, lists) !== null ||
      /^\d/u.test(token.norm));
  return tokens.slice(Math.max(0, at - 2), at).some(isDay) || tokens.slice(last, last + BESIDE).some(isDay);
}

/** «Тоді до Пекіна літав міністр»: at the head of a sentence; inside of one it may mean "in that case". */
const isThen = (tokens: Place['tokens'], at: number, { words }: Place['lists']): boolean =>
  words.atThatTime.includes(tokens[at]?.norm ?? '') && tokens[at - 1]?.sentence !== tokens[at]?.sentence;

function monthAround(published: Calendar, which: number, month: number): Partial<Value> {
  const year = published.year as number;
  const isPast = month < (published.month as number);
  const shift = which < 0 ? (isPast ? 0 : -1) : which > 0 ? (isPast ? 1 : 0) : 0;
  return { from: { year: year + shift, month, day: null }, precision: 'month' };
}

/** The day, week, month … before, of or after a day. */
export function unitAround(published: Calendar, which: number, unit: Unit): Partial<Value> {
  const { year, month } = published;
  switch (unit) {
    case 'day':
      return { from: moved(published, which, 'day'), precision: 'day' };
    case 'week':
    case 'weekend': {
      const now = dayNumber(published) as number;
      const monday = now - weekdayOf(now) + 1 + which * 7;
      const start = unit === 'week' ? monday : monday + 5;
      return {
        ...{ from: fromDayNumber(start), to: fromDayNumber(monday + 6) },
        precision: unit === 'week' ? 'week' : 'period',
      };
    }
    case 'month':
      return { from: moved({ year, month, day: null }, which, 'month'), precision: 'month' };
    case 'year':
      return { from: moved({ year, month: null, day: null }, which, 'year'), precision: 'year' };
    default: {
      const size = unit === 'quarter' ? 3 : 6;
      const start = Math.floor(((month as number) - 1) / size) * size + 1;
      const from = moved({ year, month: start, day: null }, which * size, 'month');
      return { from, to: from && moved(from, size - 1, 'month'), precision: 'period' };
    }
  }
}

/** «два роки тому», "three days ago", «тиждень тому», "a year ago"; «через три дні» with words of the future. */
export function distance(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const later = laterThere(place);
  if (later) return later;
  const opened = lists.words.afterOpeners.includes(tokens[at]?.norm ?? '') && !isOfOrder(place);
  const length = lengthAt(place, opened ? at + 1 : at);
  if (!length) return null;
  const { unit } = length;
  const isEarlier = isEarlierThere(place, length.last);
  const isAgo = isEarlier || lists.words.ago.includes(tokens[length.last]?.norm ?? '');
  if (!isAgo && !(opened && clock.isFuture(at, length.last))) return null;
  const last = isAgo ? length.last + 1 : length.last;
  const working = [readStep(place, at, last)];
  if (!clock.published || length.told === 'vague') return draft(at, last, { ...UNKNOWN, working });
  const count = isAgo ? -length.count : length.count;
  const from = moved(rounded(clock.published, unit), count, unit);
  if (!from) return null;
  const anchor = { count, unit, first: at, last, backwards: true, near: true };
  return draft(at, last, {
    ...{ from, inferred: true, anchor: isEarlier ? anchor : null, confidence: isEarlier ? 0.7 : 0.8 },
    precision: unit === 'week' || unit === 'month' || unit === 'year' ? unit : 'day',
    working: [...working, publishedStep(clock.published), movedStep(count, unit)],
  });
}

/** Tokens from "first" to "in seven years". */
const ORDER = 6;

/** "His first trip to China in seven years", "for the first time in a decade": of what was so before, no day to come. */
function isOfOrder({ tokens, at }: Place): boolean {
  for (let i = at - 1; i >= at - ORDER && tokens[i]?.sentence === tokens[at]?.sentence; i--) {
    const { upos, feats } = tokens[i] as Token;
    if (upos === 'VERB' || upos === 'PUNCT') return false;
    if (feats.NumType === 'Ord' || feats.Degree === 'Sup') return true;
  }
  return false;
}

/** "Two days later", «через два дні приїхав»: counted from the day that was told right before, else from no day that is known. */
function laterThere(place: Place): Draft | null {
  const { tokens, at, lists, clock } = place;
  const isOpened = lists.words.laterOpeners.includes(tokens[at]?.norm ?? '');
  const length = lengthAt(place, isOpened ? at + 1 : at);
  if (!length || length.told === 'vague' || length.unit === 'hour') return null;
  const isClosed = lists.words.later.includes(tokens[length.last]?.norm ?? '');
  const last = isClosed ? length.last + 1 : length.last;
  if (isClosed && lists.words.compared.includes(tokens[last]?.norm ?? '')) return null;
  if (!(isOpened || isClosed) || tokens[last - 1]?.sentence !== tokens[at]?.sentence) return null;
  if (clock.isFuture(at, last)) return null;
  const anchor = { count: length.count, unit: length.unit, first: at, last, backwards: true, near: true };
  return draft(at, last, { ...UNKNOWN, anchor, working: [readStep(place, at, last)], confidence: 0.7 });
}

/** «днем раніше», "three days before"; «на день раніше» compares, and "before the vote" counts from that. */
function isEarlierThere({ tokens, at, lists }: Place, end: number): boolean {
  const norm = tokens[end]?.norm ?? '';
  if (!lists.words.earlier.includes(norm)) return false;
  if (tokens[at - 1]?.upos === 'ADP' && tokens[at - 1]?.sentence === tokens[at]?.sentence) return false;
  const next = tokens[end + 1];
  if (next?.sentence !== tokens[end]?.sentence || !next) return true;
  if (lists.words.before.includes(norm)) return /^(?:CCONJ|PUNCT|ADP)$/.test(next.upos);
  return !isCompared(next, tokens[end + 2], lists);
}

/** «днем раніше за Макрона», «днём раньше срока», "a day earlier than planned": a comparison tells no day. */
function isCompared(next: Token, second: Token | undefined, { words }: Place['lists']): boolean {
  if (words.compared.includes(next.norm)) return true;
  if (next.norm === ',' && second && words.compared.includes(second.norm)) return true;
  const isNominal = /^(?:NOUN|PROPN|ADJ|DET)$/.test(next.upos) || next.feats.VerbForm === 'Part';
  return isNominal && next.feats.Case === 'Gen';
}

/** A day as exactly as a distance in the unit can tell: years from a year, months from a month. */
export function rounded({ year, month, day }: Calendar, unit: Unit): Calendar {
  if (unit === 'year' || unit === 'decade') return { year, month: null, day: null };
  return unit === 'month' || unit === 'quarter' || unit === 'half'
    ? { year, month, day: null }
    : { year, month, day };
}
