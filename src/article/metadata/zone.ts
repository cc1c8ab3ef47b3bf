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
};

/**
 * The offset from UTC at a local time where an address is at home, for countries with one zone.
 * @param url of the page
 * @param local `2025-01-21T11:00`
 * @returns `+02:00`, or null when the address does not tell
 */
export function zoneAt(url: string | null, local: string): string | null {
  const host = url === null ? null : /^https?:\/\/(?:[^/@]{0,200}@)?([^/:?#]{1,253})/i.exec(url)?.[1];
  const country = host?.toLowerCase().split('.').at(-1) ?? '';
  const zone = Object.hasOwn(ZONE_OF_COUNTRY, country) ? ZONE_OF_COUNTRY[country] : undefined;
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
