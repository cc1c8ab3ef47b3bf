/** Times as feeds write them: RFC 822 and its many misspellings, ISO 8601. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

const RFC_822 =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([+-]\d{2}:?\d{2}|[a-z]{1,4}(?:[+-]\d{1,2})?)?)?/i;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{2,4})?)?/i;

/**
 * A time of a feed as ISO 8601, with its zone where it gives one and as precise as it is.
 * @returns null when it is none, or a day that does not exist
 */
export function feedTime(text: string | null | undefined): string | null {
  const words = (text ?? '').trim().slice(0, 80);
  const iso = ISO.exec(words);
  if (iso) return made(iso[1], Number(iso[2]), iso[3], iso[4], iso[5], iso[6], iso[7]);
  const rfc = RFC_822.exec(words);
  if (!rfc) return null;
  return made(
    fullYear(rfc[3] ?? ''),
    MONTHS.indexOf((rfc[2] ?? '').toLowerCase()) + 1,
    rfc[1],
    rfc[4],
    rfc[5],
    rfc[6],
    rfc[7],
  );
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
  hour: Part,
  minute: Part,
  second: Part,
  zone: Part,
): string | null {
  const two = (value: Part | number) => String(value ?? 0).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return null;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const seconds = Number(second ?? 0) === 60 ? '59' : two(second);
  return `${date}T${two(hour)}:${two(minute)}:${seconds}${offset(zone)}`;
}

function offset(zone: Part): string {
  if (!zone) return '';
  const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (digits) return `${digits[1]}${digits[2]}:${digits[3] ?? '00'}`;
  return ZONES[zone.toLowerCase()] ?? '';
}
