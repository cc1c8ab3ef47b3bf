/** Times as numbers that sort: minutes since 1970, whatever zone and precision they were written with. */

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?/;

/** The start of an ISO 8601 time or interval, in minutes; null when there is none with a year. */
export function minutesOf(time: string | null | undefined): number | null {
  const match = time ? DATE.exec(time) : null;
  if (!match) return null;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', zone] = match;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return Number.isNaN(utc) ? null : Math.floor(utc / 60_000) - offsetOf(zone);
}

/** The first minute after an ISO 8601 time of its own precision: a day, a month or a year later. */
export function minutesAfter(time: string): number | null {
  const start = minutesOf(time);
  if (start === null) return null;
  const [year = 0, month = 1, day = 1] = time.slice(0, 10).split('-').map(Number);
  if (time.length > 10) return start + 1;
  if (time.length > 7) return start + 24 * 60;
  const next = time.length > 4 ? Date.UTC(year, month, day) : Date.UTC(year + 1, 0, 1);
  return Math.floor(next / 60_000);
}

function offsetOf(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
