/** Days, months and years that stand in the text: «17 січня 2025 року», "Nov. 4, 2018", «04.11.2018». */
import type { Token } from '../../language/contract.js';
import { type Calendar, isCalendar } from './calendar.js';
import type { DateLists } from './lists.js';

/** A date in the tokens [first, last), and the other end when it is a stretch («14–16 січня»). */
export interface Absolute {
  readonly first: number;
  readonly last: number;
  readonly from: Calendar;
  readonly to: Calendar | null;
}

const DASHES = new Set(['-', '–', '—']);

/** The date that starts at a token; null when none does. */
export function absoluteAt(tokens: readonly Token[], at: number, lists: DateLists): Absolute | null {
  const token = tokens[at];
  if (!token) return null;
  const found = /^\d/.test(token.norm)
    ? (numeric(tokens, at, lists) ?? dayFirst(tokens, at, lists) ?? years(tokens, at, lists))
    : monthFirst(tokens, at, lists);
  return found && isCalendar(found.from) && (!found.to || isCalendar(found.to)) ? found : null;
}

/** The month that a token names; in English only with a capital. */
export function monthOf(token: Token | undefined, { months, words }: DateLists): number | null {
  if (!token) return null;
  const month = months.get(token.norm);
  if (month === undefined) return null;
  const at = token.form.lastIndexOf('-') + 1; // "mid-June"
  return words.capitals && token.form[at] === token.norm[at] ? null : month;
}

/** A day of the month in digits, with the ending of an ordinal or without. */
export function dayOf(token: Token | undefined, { ordinal }: DateLists): number | null {
  if (!token) return null;
  const digits = /^\d{1,2}$/.test(token.norm) ? token.norm : ordinal.exec(token.norm)?.[1];
  const day = digits === undefined ? Number.NaN : Number(digits);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year of four digits, with the ending of an ordinal or without. */
export function yearOf(token: Token | undefined, { ordinal }: DateLists): number | null {
  if (!token) return null;
  const digits = /^\d{4}$/.test(token.norm) ? token.norm : ordinal.exec(token.norm)?.[1];
  if (digits === undefined || digits.length !== 4) return null;
  const year = Number(digits);
  return year >= 1000 && year < 2200 ? year : null;
}

/** «04.11.2018», «2018-11-04», «16/01/2021». */
function numeric(tokens: readonly Token[], at: number, lists: DateLists): Absolute | null {
  const token = tokens[at] as Token;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(token.norm);
  if (dotted) return single(at, at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const sign = tokens[at + 1];
  if (!sign || sign.spaceBefore || !/^[-/]$/.test(sign.norm) || tokens[at + 3]?.norm !== sign.norm)
    return null;
  const parts = [token, tokens[at + 2], tokens[at + 4]];
  if (!parts.every((part, i) => part && /^\d+$/.test(part.norm) && (i === 0 || !part.spaceBefore)))
    return null;
  const [a, b, c] = parts.map((part) => Number(part?.norm)) as [number, number, number];
  if (token.norm.length === 4) return single(at, at + 5, a, b, c);
  if (parts[2]?.norm.length !== 4) return null;
  const monthComesFirst = lists.words.capitals && a <= 12;
  return single(at, at + 5, c, monthComesFirst ? a : b, monthComesFirst ? b : a);
}

function single(first: number, last: number, year: number, month: number, day: number): Absolute {
  return { first, last, from: { year, month, day }, to: null };
}

/** «17 січня 2025 року», «14–16 січня», "4th of July", «25 та 26 липня». */
function dayFirst(tokens: readonly Token[], at: number, lists: DateLists): Absolute | null {
  const day = dayOf(tokens[at], lists);
  if (day === null) return null;
  let next = at + 1;
  let dayTo: number | null = null;
  const joiner = tokens[next]?.norm ?? '';
  if (DASHES.has(joiner) || lists.words.ands.includes(joiner)) {
    dayTo = dayOf(tokens[next + 1], lists);
    if (dayTo === null || dayTo <= day) return null;
    next += 2;
  }
  if (lists.words.links.includes(tokens[next]?.norm ?? '') && tokens[next]?.norm !== ',') next++;
  const month = monthOf(tokens[next], lists);
  if (month === null || tokens[next]?.sentence !== tokens[at]?.sentence) return null;
  const { year, last } = yearAfter(tokens, next + 1, lists);
  return withEnd(at, last, { year, month, day }, dayTo);
}

function withEnd(first: number, last: number, from: Calendar, dayTo: number | null): Absolute {
  return { first, last, from, to: dayTo === null ? null : { ...from, day: dayTo } };
}

/** "Nov. 4, 2018", "November 4–6", «листопаді 2018-го», "May 2016", and a month alone. */
function monthFirst(tokens: readonly Token[], at: number, lists: DateLists): Absolute | null {
  const month = monthOf(tokens[at], lists);
  if (month === null) return null;
  if (lists.words.capitals) {
    const day = dayOf(tokens[at + 1], lists);
    if (day !== null && tokens[at + 1]?.sentence === tokens[at]?.sentence) {
      let next = at + 2;
      const dayTo = DASHES.has(tokens[next]?.norm ?? '') ? dayOf(tokens[next + 1], lists) : null;
      if (dayTo !== null) next += 2;
      const { year, last } = yearAfter(tokens, next, lists);
      return withEnd(at, last, { year, month, day }, dayTo);
    }
  }
  const { year, last } = yearAfter(tokens, at + 1, lists);
  return { first: at, last, from: { year, month, day: null }, to: null };
}

/** The year that follows a month, with its word: «2018 року», ", 2018". */
function yearAfter(
  tokens: readonly Token[],
  at: number,
  lists: DateLists,
): { year: number | null; last: number } {
  const sentence = tokens[at - 1]?.sentence;
  const skip = lists.words.links.includes(tokens[at]?.norm ?? '') ? 1 : 0;
  const year = yearOf(tokens[at + skip], lists);
  if (year === null || tokens[at + skip]?.sentence !== sentence) return { year: null, last: at };
  return { year, last: afterYearWord(tokens, at + skip + 1, lists) };
}

function afterYearWord(tokens: readonly Token[], at: number, { yearWords }: DateLists): number {
  const token = tokens[at];
  return token && yearWords.has(token.norm) && token.sentence === tokens[at - 1]?.sentence ? at + 1 : at;
}

/** «2018 року», «2018-го», «2018–2019 роках», «1990-х», "in 2016". */
function years(tokens: readonly Token[], at: number, lists: DateLists): Absolute | null {
  const token = tokens[at] as Token;
  const decade = /^(\d{3}0)[-–‑]?(’?\p{L}+)$/u.exec(token.norm);
  if (decade && lists.words.decadeEndings.includes(decade[2] as string))
    return decadeOf(tokens, at, Number(decade[1]), lists);
  const year = yearOf(token, lists);
  if (year === null) return null;
  const joined = DASHES.has(tokens[at + 1]?.norm ?? '') || tokens[at + 1]?.norm === '/';
  const yearTo = joined ? yearOf(tokens[at + 2], lists) : null;
  const end = yearTo !== null && yearTo > year ? at + 3 : at + 1;
  const last = afterYearWord(tokens, end, lists);
  const isNamed = last > end || token.norm.length > 4 || standsAlone(tokens, at, end, lists);
  if (!isNamed) return null;
  const to = end > at + 1 ? { year: yearTo, month: null, day: null } : null;
  return { first: at, last, from: { year, month: null, day: null }, to };
}

function decadeOf(tokens: readonly Token[], at: number, year: number, lists: DateLists): Absolute {
  const last = afterYearWord(tokens, at + 1, lists);
  return {
    first: at,
    last,
    from: { year, month: null, day: null },
    to: { year: year + 9, month: null, day: null },
  };
}

/** A bare number that can only be a year: after a preposition, and counting nothing. */
function standsAlone(
  tokens: readonly Token[],
  at: number,
  end: number,
  { yearOpeners, words }: DateLists,
): boolean {
  const joined =
    words.ands.includes(tokens[at - 1]?.norm ?? '') && /^(?:19|20)\d\d$/.test(tokens[at - 2]?.norm ?? '');
  const before = tokens[joined ? at - 3 : at - 1];
  const after = tokens[end];
  if (!before || !yearOpeners.has(before.norm) || before.sentence !== tokens[at]?.sentence) return false;
  if (!/^(?:1[89]|20)\d\d$/.test(tokens[at]?.norm ?? '')) return false;
  return !after || !/^(?:NOUN|NUM|ADJ|SYM)$/.test(after.upos) || after.sentence !== before.sentence;
}
