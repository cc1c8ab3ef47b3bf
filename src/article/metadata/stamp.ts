/** Times of publication as pages write them, for machines and for people. */
import { offsetAt } from './zone.js';

/** A time as precise as it is known. */
export interface Stamp {
  /** `2025-01-21`, `2025-01-21T11:00`, `2025-01-21T11:00:30`. */
  readonly local: string;
  /** `Z`, `+02:00`; null when the page does not say it. */
  readonly zone: string | null;
}

/** Month numbers by their names in the languages of the page. */
export type Months = ReadonlyMap<string, number>;

const ENGLISH: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A table of months (`1: січень, січня`) by name. */
export function monthsOf(tables: readonly string[]): Months {
  const months = new Map<string, number>();
  for (const table of tables)
    for (const row of table.trim().split('\n')) {
      const [number, names = ''] = row.split(':');
      for (const name of names.split(',')) {
        const word = name.trim().replace(/\.$/, '').toLowerCase();
        if (word && !months.has(word)) months.set(word, Number(number));
      }
    }
  return months;
}

/** IANA names of zones by the phrases that stand behind an hour, in small letters; with `$`, where no word follows. */
export type Zones = ReadonlyMap<string, string>;

const NO_ZONES: Zones = new Map();

/** A table of zones (`Europe/Kyiv: за київським часом`) by phrase, the longest first: one may begin another. */
export function zonesOf(table: string): Zones {
  const zones: [string, string][] = [];
  for (const row of table.trim().split('\n')) {
    const [zone = '', phrases = ''] = row.split(': ');
    for (const phrase of phrases.split(',')) if (phrase.trim()) zones.push([phrase.trim(), zone]);
  }
  return new Map(zones.sort(([one], [other]) => other.length - one.length));
}

/** Whether days stand before months between slashes: everywhere but in the United States. */
export type SlashOrder = 'day first' | 'month first';

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:(?:T|\s{1,3}|\sat\s)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?\s{0,3}(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?)?/i;

/**
 * A time written for machines: ISO 8601 and what is close to it, RFC 2822, seconds since 1970.
 * @returns null when it is none, or a day that does not exist
 */
export function machineStamp(text: string): Stamp | null {
  const value = text.trim().slice(0, 80);
  const iso = ISO.exec(value);
  if (iso) return stamp(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const basic = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?)?$/.exec(value);
  if (basic) return stamp(basic[1], basic[2], basic[3], basic[4], basic[5], basic[6], basic[7]);
  if (/^1\d{9}(?:\d{3})?$/.test(value)) {
    const date = new Date(Number(value.slice(0, 10)) * 1000);
    return { local: date.toISOString().slice(0, 19), zone: 'Z' };
  }
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\s{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(value);
  if (slashed)
    return stamp(slashed[1], slashed[2], slashed[3], slashed[4], slashed[5], slashed[6], undefined);
  return null;
}

const TIME =
  /(?<![\d.:])([01]?\d|2[0-3])[:.h]([0-5]\d)(?::([0-5]\d))?(?!\d|\.\d{2})(?:\s{0,2}([ap])\.?m\b\.?)?/i;
const ZONE =
  /(?:\b(?:GMT|UTC)\s?([+-]\d{1,2}(?::?\d{2})?)|([+-]\d{2}:?\d{2})(?!\d)|\b(GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|EET|EEST|MSK)\b)/;
const ZONES: Readonly<Record<string, string>> = {
  GMT: 'Z',
  UTC: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
};

/**
 * A time written for people: «21 січня 2025, 11:00», "January 21, 2025 11:00 AM EST", `21.01.2025 11:00`.
 * @returns the first one in the text, or null
 */
export function writtenStamp(
  text: string,
  months: Months,
  order: SlashOrder,
  zones: Zones = NO_ZONES,
): Stamp | null {
  const line = text.slice(0, 200);
  const day = dayIn(line, months, order);
  if (!day) return null;
  const rest = `${line.slice(Math.max(0, day.start - 22), day.start)} \u0001 ${line.slice(day.end, day.end + 40)}`;
  const time = TIME.exec(rest);
  const zone = time ? ZONE.exec(rest.slice(time.index)) : null;
  const hour = time
    ? String((Number(time[1]) % (time[4] ? 12 : 24)) + (/p/i.test(time[4] ?? '') ? 12 : 0))
    : undefined;
  const stated = zone ? (zone[1] ?? zone[2] ?? ZONES[zone[3] ?? '']) : undefined;
  const found = stamp(day.year, day.month, day.day, hour, time?.[2], time?.[3], stated);
  if (!found || !time || zone || !found.local.includes('T')) return found;
  const said = zoneSaid(rest.slice(time.index + time[0].length), zones);
  return said === null ? found : { ...found, zone: offsetAt(said, found.local) };
}

/** The zone that words right behind an hour name, or behind the day that follows it: «12:00 (мск)», «12:00 за київським часом». */
function zoneSaid(behind: string, zones: Zones): string | null {
  const words = behind
    .replace('\u0001', ' ')
    .replace(/^[\s,(]{1,8}/, '')
    .toLowerCase();
  for (const [marked, zone] of zones) {
    const phrase = marked.replace('$', '');
    // «10:00 По Киеву нанесли удар»: words that may begin a sentence are no zone where it goes on.
    const goesOn = phrase === marked ? /^(?:[\p{L}\p{M}]|[+-]\d)/u : /^(?:\s?[\p{L}\p{M}]|[+-]\d)/u;
    if (words.startsWith(phrase) && !goesOn.test(words.slice(phrase.length))) return zone;
  }
  return null;
}

/** A day and where a text tells it. */
export interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The first day in a line. */
export function dayIn(line: string, months: Months, order: SlashOrder): Day | null {
  for (const match of line.matchAll(/(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d])/g)) {
    const [all, first = '', mark, second = '', year = ''] = match;
    const monthFirst =
      mark === '/' && (Number(second) > 12 || (order === 'month first' && Number(first) <= 12));
    const full = year.length === 2 ? `20${year}` : year;
    const [day, month] = monthFirst ? [second, first] : [first, second];
    if (Number(month) <= 12)
      return { year: full, month, day, start: match.index, end: match.index + all.length };
  }
  // Years stand first in many countries; in eastern Asia a sign follows each number.
  const iso =
    /(?<!\d)(\d{4})[-./](\d{2})[-./](\d{2})(?!\d)/.exec(line) ??
    /(?<!\d)(\d{4})\s?\p{Lo}\s?(\d{1,2})\s?\p{Lo}\s?(\d{1,2})\s?\p{Lo}/u.exec(line);
  if (iso)
    return {
      year: iso[1] ?? '',
      month: iso[2] ?? '',
      day: iso[3] ?? '',
      start: iso.index,
      end: iso.index + iso[0].length,
    };
  for (const word of line.matchAll(/[\p{L}\p{M}]{3,14}/gu)) {
    const month = monthOf(word[0].toLowerCase(), months);
    if (month === null) continue;
    const found = aroundMonth(line, word.index, word.index + word[0].length, String(month));
    if (found) return found;
  }
  return null;
}

function monthOf(word: string, months: Months): number | null {
  const known = months.get(word);
  if (known !== undefined) return known;
  const at =
    /^(?:january|february|march|april|may|june?|july?|august|sept?|september|october|november|december)$/.test(
      word,
    )
      ? ENGLISH.indexOf(word.slice(0, 3))
      : ENGLISH.indexOf(word);
  return at >= 0 ? at + 1 : null;
}

function aroundMonth(line: string, start: number, end: number, month: string): Day | null {
  // Between the numbers and the month stands a word in some languages: "of", "de", "del".
  const before =
    /(?<!\d|\d:)(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|-го|º|\.)?(?:\s{1,3}\p{Ll}{1,3})?[\s\u00a0-]{1,3}$/u.exec(
      line.slice(Math.max(0, start - 14), start),
    );
  const after = line.slice(end, end + 24);
  const year = /^\.?,?(?:\s\p{Ll}{1,3})?[\s\u00a0-]{1,3}(\d{4})(?!\d)/u.exec(after);
  if (before && year)
    return {
      year: year[1] ?? '',
      month,
      day: before[1] ?? '',
      start: start - before[0].length,
      end: end + year[0].length,
    };
  const american = /^\.?[\s\u00a0]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s\u00a0]{1,3}(\d{4})(?!\d)/.exec(after);
  if (american)
    return { year: american[2] ?? '', month, day: american[1] ?? '', start, end: end + american[0].length };
  // `Tue Jan 21 2025 11:00`, `Tue Jan 21 11:00:00 EST 2025`: the year stands after the time.
  const late =
    /^[\s\u00a0](\d{1,2})[\s\u00a0]\d{1,2}:\d{2}(?::\d{2})?[\s\u00a0](?:[A-Z]{3,4}[\s\u00a0])?(\d{4})/.exec(
      line.slice(end, end + 32),
    );
  if (!late) return yearFirst(line, start, end, month);
  return { year: late[2] ?? '', month, day: late[1] ?? '', start, end: end + 3 };
}

/** `2025 m. sausio 21 d.`, `2025. gada 21. janvāris`: the year stands before the month. */
function yearFirst(line: string, start: number, end: number, month: string): Day | null {
  const before = line.slice(Math.max(0, start - 20), start);
  const year = /(?<!\d)(\d{4})\.?(?:\s\p{Ll}{1,5}\.?)?\s(?:(\d{1,2})\.\s)?$/u.exec(before);
  if (!year) return null;
  const after = year[2] ? null : /^\.?\s(\d{1,2})(?!\d)/.exec(line.slice(end, end + 6));
  const day = year[2] ?? after?.[1];
  return day === undefined
    ? null
    : { year: year[1] ?? '', month, day, start: start - year[0].length, end: end + (after?.[0].length ?? 0) };
}

/** The first day that systems count from, in any zone: they write it where they know none. */
const NEVER = new Set([0, -86_400_000]);

/** @returns null for a day that does not exist, or a year in which no page was published */
function stamp(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): Stamp | null {
  const [y, m, d] = [Number(year), Number(month), Number(day ?? 1)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || y > 2100 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  if (NEVER.has(date.getTime())) return null;
  const two = (value: string | number) => String(value).padStart(2, '0');
  const calendar = day === undefined ? `${y}-${two(m)}` : `${y}-${two(m)}-${two(d)}`;
  if (hour === undefined || day === undefined || Number(hour) > 23) return { local: calendar, zone: null };
  // A leap second is the last of its minute; what no clock shows is left out.
  if (Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return { local: calendar, zone: null };
  const seconds = second === undefined ? undefined : Math.min(Number(second), 59);
  const clock = `${two(hour)}:${minute ?? '00'}${seconds === undefined ? '' : `:${two(seconds)}`}`;
  return { local: `${calendar}T${clock}`, zone: zoneOf(zone) };
}

function zoneOf(zone: string | undefined): string | null {
  if (!zone) return null;
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const parts = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  return parts ? `${parts[1]}${(parts[2] ?? '').padStart(2, '0')}:${parts[3] ?? '00'}` : null;
}

/** A stamp as ISO 8601. */
export function isoOf({ local, zone }: Stamp): string {
  return local.includes('T') ? local + (zone ?? '') : local;
}
