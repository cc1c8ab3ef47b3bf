import type { Stamp } from './stamp.js';

/** Zones of outlets that write the hour without its zone, by the country of their address. */
const ZONE_OF_COUNTRY: Readonly<Record<string, string>> = {
  ua: 'Europe/Kyiv',
  укр: 'Europe/Kyiv',
  ru: 'Europe/Moscow',
  рф: 'Europe/Moscow',
  'xn--p1ai': 'Europe/Moscow',
  by: 'Europe/Minsk',
  pl: 'Europe/Warsaw',
  uk: 'Europe/London',
  ie: 'Europe/Dublin',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  lt: 'Europe/Vilnius',
  lv: 'Europe/Riga',
  ee: 'Europe/Tallinn',
  cz: 'Europe/Prague',
  sk: 'Europe/Bratislava',
  ro: 'Europe/Bucharest',
  md: 'Europe/Chisinau',
  ge: 'Asia/Tbilisi',
  am: 'Asia/Yerevan',
  az: 'Asia/Baku',
  at: 'Europe/Vienna',
  ch: 'Europe/Zurich',
  li: 'Europe/Zurich',
  it: 'Europe/Rome',
  nl: 'Europe/Amsterdam',
  be: 'Europe/Brussels',
  lu: 'Europe/Luxembourg',
  dk: 'Europe/Copenhagen',
  no: 'Europe/Oslo',
  se: 'Europe/Stockholm',
  fi: 'Europe/Helsinki',
  hu: 'Europe/Budapest',
  bg: 'Europe/Sofia',
  gr: 'Europe/Athens',
  hr: 'Europe/Zagreb',
  si: 'Europe/Ljubljana',
  rs: 'Europe/Belgrade',
  ba: 'Europe/Sarajevo',
  mk: 'Europe/Skopje',
  al: 'Europe/Tirane',
  tr: 'Europe/Istanbul',
  il: 'Asia/Jerusalem',
  ir: 'Asia/Tehran',
  in: 'Asia/Kolkata',
  pk: 'Asia/Karachi',
  jp: 'Asia/Tokyo',
  kr: 'Asia/Seoul',
  cn: 'Asia/Shanghai',
  tw: 'Asia/Taipei',
  ar: 'America/Argentina/Buenos_Aires',
  uy: 'America/Montevideo',
  pe: 'America/Lima',
  za: 'Africa/Johannesburg',
};
/** Countries by which content systems set a page's language where nobody chose one: they tell no place. */
const BY_DEFAULT = new Set(['ru', 'gb', 'us', 'es', 'pt', 'fr', 'de']);

/**
 * The offset from UTC at a local time where an address is at home, for countries with one zone.
 * @param url of the page
 * @param local `2025-01-21T11:00`
 * @returns `+02:00`, or null when the address does not tell
 */
export function zoneAt(url: string | null, local: string): string | null {
  const zone = ZONE_OF_COUNTRY[countryOf(url) ?? ''];
  return zone && local.includes('T') ? offsetAt(zone, local) : null;
}

/**
 * The offset from UTC at a local time in a zone.
 * @param zone IANA name
 * @param local `2025-01-21T11:00`
 */
export function offsetAt(zone: string, local: string): string {
  const time = new Date(`${local.slice(0, 16)}Z`);
  const first = offsetOf(zone, time);
  // The offset of the same letters in UTC is wrong around the change of summer time: asked again at the true instant.
  return offsetOf(zone, new Date(time.getTime() - minutesOf(first) * 60_000));
}

/** The country in which an address is at home, when it is one with a single zone. */
export function countryOf(url: string | null): string | null {
  const host = url === null ? null : /^https?:\/\/(?:[^/@]{0,200}@)?([^/:?#]{1,253})/i.exec(url)?.[1];
  const country = host?.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(ZONE_OF_COUNTRY, country) ? country : null;
}

/**
 * The zone of an outlet: by the country of its address, else by that of its language.
 * @param languages as the page states them: `uk`, `uk-UA`, `pl_PL`
 */
export function homeOf(url: string | null, languages: readonly (string | null)[]): string | null {
  const country = countryOf(url);
  if (country) return ZONE_OF_COUNTRY[country] ?? null;
  for (const language of languages) {
    const [, code = '', region = ''] =
      /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?![a-z])/i.exec(language?.trim() ?? '') ?? [];
    const place = region.toLowerCase();
    if (Object.hasOwn(ZONE_OF_COUNTRY, place) && !BY_DEFAULT.has(place))
      return ZONE_OF_COUNTRY[place] ?? null;
    // Ukrainian is written for readers in one zone; «ua» is its country and often stands in its place.
    if (/^(?:uk|ua)$/i.test(code)) return ZONE_OF_COUNTRY.ua ?? null;
  }
  return null;
}

/** The same instant as the clocks of a zone show it. */
export function utcAt(zone: string, stamp: Stamp): Stamp {
  return moved(stamp, offsetOf(zone, new Date(`${stamp.local}Z`)));
}

/** How far clocks stand from UTC at most, in minutes. */
const FARTHEST = 14 * 60;

/**
 * An instant in UTC as another time on the page tells it: with its own zone, or as local time that differs by whole
 * hours to the second. Times without seconds must differ by whole hours to the minute.
 */
export function offsetShown(stamp: Stamp, others: readonly Stamp[]): Stamp {
  const instant = minuteOf(stamp.local);
  for (const { local, zone } of others) {
    if (!local.includes('T') || zone === 'Z') continue;
    const apart = minuteOf(local) - instant;
    if (apart === 0 || Math.abs(apart) > FARTHEST) continue;
    const exact = stamp.local.length === local.length && local.length > 16;
    if (exact && local.slice(17) !== stamp.local.slice(17)) continue;
    const isSame = zone === null ? apart % (exact ? 30 : 60) === 0 : apart === minutesOf(zone);
    if (isSame) return moved(stamp, offsetFrom(apart));
  }
  return stamp;
}

function minuteOf(local: string): number {
  return Date.parse(`${local.slice(0, 16)}Z`) / 60_000;
}

function moved(stamp: Stamp, zone: string): Stamp {
  const minutes = minutesOf(zone);
  if (minutes === 0) return stamp;
  const time = new Date(Date.parse(`${stamp.local}Z`) + minutes * 60_000);
  return { local: time.toISOString().slice(0, stamp.local.length), zone };
}

function offsetFrom(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetOf(zone: string, time: Date): string {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.slice(3) || '+00:00';
}

function minutesOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
