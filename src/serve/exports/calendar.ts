/** iCalendar (RFC 5545): planned, proposed and cancelled contacts that have a day or a month. */
import type { ContactEntry, FollowUp } from '../../main.js';
import { DAY } from '../../model/day.js';
import { stretchOf } from '../../model/index.js';
import { cited, visible } from '../visible.js';
import { type EntryEvidence, linkOf, withEvidence } from './evidence.js';
import type { Format } from './format.js';
import { clipped, nameOf } from './titles.js';
import { wellFormed } from './well-formed.js';

export const calendar: Format = {
  name: 'icalendar',
  summary: 'planned, proposed and cancelled contacts with a date, for calendars',
  media: 'text/calendar; charset=utf-8',
  ending: 'ics',
  async *write({ store, filter, now }) {
    const results = new Map<string, FollowUp['result']>();
    for await (const { plan, result } of store.everyFollowUp()) results.set(plan, result);
    yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Litopys//Litopys//EN', 'CALSCALE:GREGORIAN']);
    yield lines([property('X-WR-CALNAME', 'Litopys')]);
    const planned = { ...filter, types: ['contact' as const], status: planStatus(filter.status) };
    for await (const one of withEvidence({ store, filter: planned })) {
      if (one.entry.type !== 'contact' || planned.status.length === 0) continue;
      const result = one.entry.status === 'cancelled' ? 'cancelled' : results.get(one.entry.id);
      yield eventText(one.entry, one, result ?? 'open', now);
    }
    yield lines(['END:VCALENDAR']);
  },
};

/** What was called off stays: a calendar that has it from an earlier file only drops it when it is told so. */
const PLANS = ['planned', 'proposed', 'cancelled'] as const;

function planStatus(asked: readonly string[] | undefined) {
  return PLANS.filter((status) => !asked || asked.length === 0 || asked.includes(status));
}

/** Empty for what has no date a calendar could show. */
function eventText(
  entry: ContactEntry,
  { reports, articles }: EntryEvidence,
  result: FollowUp['result'],
  now: string,
): string {
  const when = timesOf(entry.date);
  if (!when) return '';
  const status =
    result === 'cancelled' ? 'CANCELLED' : entry.status === 'planned' ? 'CONFIRMED' : 'TENTATIVE';
  const url = reports.flatMap(({ article }) => linkOf(articles.get(article)?.url) ?? [])[0];
  const who = entry.participants.map(nameOf).join(', ');
  const evidence = reports.map(
    ({ words, outlet, article }) =>
      `${visible(outlet ?? 'outlet not stated')}: ${clipped(cited(words), 300)} ${linkOf(articles.get(article)?.url) ?? ''}`,
  );
  return lines([
    'BEGIN:VEVENT',
    property('UID', `${entry.id}@litopys`),
    `DTSTAMP:${utc(entry.last ?? now) ?? utc(now)}`,
    ...when,
    property('SUMMARY', clipped(`${entry.kind}: ${who}${entry.status === 'proposed' ? ' (proposed)' : ''}`)),
    ...(entry.place ? [property('LOCATION', visible(entry.place))] : []),
    property('DESCRIPTION', [`${entry.status}; what came of it: ${result}`, ...evidence].join('\n')),
    ...(url ? [folded(`URL:${url}`)] : []),
    property('CATEGORIES', entry.kind),
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

const DATE =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?$/;

/** An interval is all its days, and so is a month; a year is too long to plan by. */
function timesOf(date: string | null): string[] | null {
  const [first, last] = stretchOf(date)?.map((day) => timesOf(day)) ?? [];
  if (first && last) return [first[0] as string, last[1] as string];
  const [, year = '', month = '', day, hour, minute, second = '00', zone] = DATE.exec(date ?? '') ?? [];
  const from = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1));
  if (year === '' || new Date(from).getUTCMonth() !== Number(month) - 1) return null;
  if (hour !== undefined) {
    const stated = zone ? utc(date ?? '') : `${year}${month}${day}T${hour}${minute}${second}`;
    return stated ? [`DTSTART:${stated}`] : null;
  }
  const until = day === undefined ? Date.UTC(Number(year), Number(month), 1) : from + DAY;
  return [`DTSTART;VALUE=DATE:${dayText(from)}`, `DTEND;VALUE=DATE:${dayText(until)}`];
}

const dayText = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '');

function utc(time: string): string | null {
  const at = Date.parse(time);
  return Number.isNaN(at) ? null : new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A TEXT value: backslash, semicolon, comma and line breaks escaped, controls gone. */
function property(name: string, value: string): string {
  const text = wellFormed(value)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '');
  return folded(`${name}:${text}`);
}

const MOST_OCTETS = 75;

/** Lines of at most 75 octets, never broken inside a character (section 3.1). */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

function lines(all: readonly string[]): string {
  return `${all.join('\r\n')}\r\n`;
}
