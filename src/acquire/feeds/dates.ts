/** Times as feeds, mail and records write them: RFC 822 and its many misspellings, in Cyrillic too, ISO 8601, digits. */

/** Feeds of these languages write months in their letters too; the first three tell each of them in all. */
const LANGUAGES = ['en', 'uk', 'ru', 'be'];
const TELLING = 3;
let months: ReadonlyMap<string, number> | null = null;

/** The month that a word names; 0 when it is none. The names are those that the platform knows. */
function monthOf(word: string): number {
  months ??= new Map(
    LANGUAGES.flatMap((language) =>
      [{ month: 'long' } as const, { day: 'numeric', month: 'long' } as const].flatMap((shape) => {
        const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, at): [string, number] => {
          const parts = format.formatToParts(Date.UTC(2024, at, 15));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          return [name.slice(0, TELLING).toLowerCase(), at + 1];
        });
      }),
    ),
  );
  return months.get(word.slice(0, TELLING).toLowerCase()) ?? 0;
}

/** Zones by letters, as RFC 822 lists them; others are left open rather than guessed. */
const ZONES: Record<string, string> = {
  z: '+00:00',
  ut: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  msk: '+03:00',
  eet: '+02:00',
  eest: '+03:00',
  cet: '+01:00',
  cest: '+02:00',
};

/** The hour behind a day: «, 10:00», "at 8:05:30 pm EST", " 10:00 +0300". */
const HOUR = String.raw`(?:(?:,|T|\s\p{L}{1,2})?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?(?:\s?([ap])\.?m\b\.?)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4}(?:[+-](?:\d{1,2}:?\d{2}|\d{1,2}))?)?)?`;
const WEEKDAY = String.raw`^(?:[\p{L}'’ʼ]{2,10}\.?(?:,\s*|\s+))?`;
/** `Tue, 21 Jan 2025 …`, `21-Jan-25`, «21 января 2025 г., 10:00». */
const RFC_822 = new RegExp(
  String.raw`${WEEKDAY}(\d{1,2})[\s-]+(\p{L}{3,12})\.?,?[\s-]+(\d{2,4})(?!\d)(?:\s?\p{Script=Cyrillic}{1,4}\.?)?${HOUR}`,
  'iu',
);
/** `Jan 21, 2025 8:05 PM EST`. */
const AMERICAN = new RegExp(String.raw`${WEEKDAY}(\p{L}{3,12})\.?\s(\d{1,2}),?\s(\d{4})${HOUR}`, 'iu');
/** `Tue Jan 21 10:00:00 EST 2025`, as C and the shell write it. */
const YEAR_LAST = new RegExp(
  String.raw`${WEEKDAY}(\p{L}{3,12})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([+-]\d{4}|[a-z]{1,4}))?\s+(\d{4})(?!\d)`,
  'iu',
);
/** `21.01.2025 14:05`; with slashes only where one of both numbers can be no month. */
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([./])(\d{1,2})\2(\d{4})${HOUR}`, 'iu');
const ISO =
  /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T\s](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{2,4})?)?/i;
/** Seconds or milliseconds since 1970, from 2001 on. */
const COUNTED = /^1\d{9}(?:\d{3})?$/;

/**
 * A time of a feed as ISO 8601, with its zone where it gives one and as precise as it is.
 * @returns null when it is none, or a day that does not exist
 */
export function feedTime(text: string | null | undefined): string | null {
  const words = (text ?? '').trim().slice(0, 80);
  if (COUNTED.test(words))
    return new Date(Number(words.slice(0, 10)) * 1000).toISOString().replace('.000', '');
  const iso = ISO.exec(words);
  if (iso) return made(iso[1], Number(iso[2]), iso[3], iso.slice(4, 7), iso[7]);
  const rfc = RFC_822.exec(words);
  if (rfc) return made(fullYear(rfc[3] ?? ''), monthOf(rfc[2] ?? ''), rfc[1], hoursOf(rfc.slice(4)), rfc[8]);
  const american = AMERICAN.exec(words);
  if (american)
    return made(
      american[3],
      monthOf(american[1] ?? ''),
      american[2],
      hoursOf(american.slice(4)),
      american[8],
    );
  const last = YEAR_LAST.exec(words);
  if (last) return made(last[7], monthOf(last[1] ?? ''), last[2], last.slice(3, 6), last[6]);
  return numbered(words);
}

/** Day and month as numbers: parted by slashes they stand in either order. */
function numbered(words: string): string | null {
  const [, first, mark, second, year, ...rest] = NUMBERS.exec(words) ?? [];
  const [one, two] = [Number(first), Number(second)];
  if (mark === '/' && one <= 12 && two <= 12) return null;
  const [day, month] = mark === '/' && two > 12 ? [second, one] : [first, two];
  return made(year, month, day, hoursOf(rest), rest[4]);
}

/** The first of several times that is one; else null. */
export function firstTime(...texts: readonly (string | undefined)[]): string | null {
  for (const text of texts) {
    const time = feedTime(text);
    if (time) return time;
  }
  return null;
}

/** Hour, minute and second, the hour of twelve with "pm" as one of twenty-four. */
function hoursOf([hour, minute, second, half]: readonly Part[]): readonly Part[] {
  if (!half || hour === undefined || Number(hour) > 12) return [hour, minute, second];
  return [String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)), minute, second];
}

/** Two digits: RFC 2822 counts 00 to 49 to this century. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  const number = Number(year);
  return String(number + (year.length === 3 || number >= 50 ? 1900 : 2000));
}

type Part = string | undefined;

function made(
  year: Part,
  month: number,
  day: Part,
  [hour, minute, second]: readonly Part[],
  zone: Part,
): string | null {
  const two = (value: Part | number) => String(value ?? 0).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return null;
  // The day that systems count from, in any zone: they write it where they know none.
  if (date === '1970-01-01' || date === '1969-12-31') return null;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const seconds = Number(second ?? 0) === 60 ? '59' : two(second);
  return `${date}T${two(hour)}:${two(minute)}:${seconds}${offset(zone)}`;
}

function offset(zone: Part): string {
  if (!zone) return '';
  // "GMT+0200 (…)" of programs in JavaScript, "UTC+2".
  const digits = /^(?:gmt|utc?)?([+-])(\d{1,2}?):?(\d{2})?$/i.exec(zone);
  if (digits) return `${digits[1]}${digits[2]?.padStart(2, '0')}:${digits[3] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? '';
}
