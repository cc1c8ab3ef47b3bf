import { type LinkedData, string } from './json-ld.js';
import type { Signs, Time } from './signs.js';
import {
  dayIn,
  isoOf,
  type Months,
  machineStamp,
  type SlashOrder,
  type Stamp,
  writtenStamp,
  type Zones,
} from './stamp.js';
import { PUBLISHED_METAS, UPDATED_METAS } from './time-metas.js';
import { homeOf, offsetShown, utcAt, zoneAt } from './zone.js';

/** What the search for times sees. */
export interface TimesInput {
  readonly linked: LinkedData;
  readonly meta: (...keys: string[]) => string | null;
  readonly signs: Signs;
  /** Lines around the headline and the end of the text. */
  readonly lines: readonly string[];
  /** The first words of the first paragraphs, where agencies and offices put place and day. */
  readonly leads: readonly string[];
  readonly updatedWords: readonly string[];
  /** Openings of lines that tell of the publication, also where they are whole sentences. */
  readonly publishedWords: readonly string[];
  readonly months: Months;
  readonly zones: Zones;
  readonly order: SlashOrder;
  /** Where the page came from. */
  readonly where: string | null;
  /** `uk`, `de-AT`: the languages that the page names. */
  readonly languages: readonly (string | null)[];
}

export interface Times {
  readonly published: string | null;
  readonly updated: string | null;
  /** By which sign each was told. */
  readonly rules: readonly string[];
}

/** When a page was published and last changed: JSON-LD first, then meta tags, marked elements, what people read. */
export function timesOf(input: TimesInput): Times {
  const read = (text: string | null) =>
    text === null ? null : (machineStamp(text) ?? writtenStamp(text, input.months, input.order, input.zones));
  const stated = publishedCandidates(input);
  const published = firstStamp(stated, read);
  const updated = firstStamp(updatedCandidates(input), read);
  const zoned = (stamp: Stamp, other: Stamp | null) => isoOf(local(stamp, other, input, stated, read));
  return {
    published: published && zoned(published.stamp, updated?.stamp ?? null),
    updated: updated && zoned(updated.stamp, published?.stamp ?? null),
    rules: [published && `published: ${published.rule}`, updated && `updated: ${updated.rule}`].filter(
      (one) => one !== null,
    ),
  };
}

type Read = (text: string | null) => Stamp | null;

interface Candidate {
  readonly rule: string;
  readonly text: string | null;
}

interface FoundStamp {
  readonly stamp: Stamp;
  readonly rule: string;
}

function publishedCandidates(input: TimesInput): Candidate[] {
  const { linked, meta, signs, lines, updatedWords, where } = input;
  const near = nearest(signs.times, input);
  const machine = near.filter(({ name, machine }) => name === 'time' && machine !== null);
  const isUpdate = (line: string) => updatedWords.some((word) => line.toLowerCase().startsWith(word));
  const property = (...names: string[]) => names.map((name) => signs.properties.get(name)).find(Boolean);
  return [
    {
      rule: 'JSON-LD',
      text:
        string(linked.article?.datePublished) ??
        string(linked.article?.dateCreated) ??
        string(linked.article?.uploadDate),
    },
    ...PUBLISHED_METAS.slice(0, -3).map((key) => ({ rule: `meta ${key}`, text: meta(key) })),
    { rule: 'itemprop', text: property('datePublished', 'dateCreated') ?? null },
    { rule: 'JSON-LD of the page', text: string(linked.page?.datePublished) },
    ...machine.map(({ machine }) => ({ rule: 'time element', text: machine })),
    ...near
      .filter(({ machine }) => machine !== null)
      .map(({ machine }) => ({ rule: 'marked time', text: machine })),
    ...near.map(({ text }) => ({ rule: 'marked as date', text: withoutUpdate(text, input) })),
    ...lines
      .filter((line) => isLabel(line, input) && !isUpdate(line))
      .map((line) => ({ rule: 'line near the headline', text: withoutUpdate(line, input) })),
    ...input.leads.map((lead) => ({ rule: 'place and day before the text', text: dayLine(lead, input) })),
    ...PUBLISHED_METAS.slice(-3).map((key) => ({ rule: `meta ${key}`, text: meta(key) })),
    { rule: 'address of the page', text: dayInAddress(where) },
    ...signs.shown
      .filter((line) => isLabel(line, input) && !isUpdate(line))
      .map((text) => ({ rule: 'shown near the headline', text })),
    { rule: 'JSON-LD, changed', text: string(linked.article?.dateModified) },
    { rule: 'meta, changed', text: meta(...UPDATED_METAS) },
    ...updatedCandidates(input)
      .filter(({ rule }) => SHOWN.has(rule))
      .map(({ text }) => ({ rule: 'shown as changed', text })),
  ];
}

/** What people read of the last change, which is nearer to the publication than nothing is. */
const SHOWN = new Set(['marked as update', 'line near the headline']);

/**
 * Whether a line is short enough to be a label and no sentence that speaks of some day, unless it says that of the
 * publication; none of the rights, nor of when a medium was registered.
 */
function isLabel(line: string, input: TimesInput): boolean {
  if (line.length > LONGEST_LABEL || /№\s?\p{L}/u.test(line)) return false;
  return (
    tellsOfPublication(line, input) ||
    (!/^\s*©/u.test(line) && (!isSentence(line) || hasPlaceAndDay(line, input)))
  );
}

/** «Дата публікації: 21 січня 2025 року.», "© 2025 The Courier. Published January 21, 2025". */
function tellsOfPublication(line: string, input: TimesInput): boolean {
  const low = line.toLowerCase();
  if (input.updatedWords.some((word) => low.includes(word)) && withoutUpdate(line, input) === line)
    return false;
  const { publishedWords } = input;
  return low
    .split(/[.|•·]\s/)
    .some((piece) => publishedWords.some((word) => piece.trimStart().startsWith(word)));
}

/** «КИЇВ, 21 січня 2025 року. Міністр …»: nothing but names before the day, and a full stop right behind it. */
function hasPlaceAndDay(line: string, { months, order }: TimesInput): boolean {
  const day = dayIn(line, months, order);
  if (!day || day.start > LONGEST_PLACE) return false;
  const opens = line.slice(0, day.start);
  return (
    /^(?:\p{Lu}[^\s,]*,?\s)*$/u.test(opens) &&
    /(?:^|,\s)$/.test(opens) &&
    /^(?:\s\p{Ll}{1,4})?\.\s/u.test(line.slice(day.end))
  );
}

/** «Конференція відбудеться 22 лютого 2026 року.»: a full stop that is none of an abbreviation, and more words than labels have. */
function isSentence(line: string): boolean {
  const isEnded = /(?:\p{L}{4}|\d)["»”)]?[.!?…]["»”)]?$/u.test(line);
  return isEnded && (line.match(/\p{L}{4,}/gu)?.length ?? 0) > MOST_WORDS;
}

const MOST_WORDS = 3;
const LONGEST_PLACE = 45;

const LONGEST_LABEL = 100;

/** The hour right behind a day. */
const HOUR = /^[,\s]{0,3}(?:\p{Ll}{1,2}\s)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?/iu;

/** A line without the day of its last change: «Оновлено 22.01.2025, опубліковано 21.01.2025». */
function withoutUpdate(line: string, { updatedWords, months, order }: TimesInput): string {
  const low = line.toLowerCase();
  const found = updatedWords.map((word) => low.indexOf(word)).filter((at) => at >= 0);
  if (found.length === 0) return line;
  const at = Math.min(...found);
  if (dayIn(line.slice(0, at), months, order)) return line.slice(0, at);
  const rest = line.slice(at);
  const day = dayIn(rest, months, order);
  const behind = day === null ? '' : rest.slice(day.end).replace(HOUR, '');
  return dayIn(behind, months, order) ? behind : line;
}

/** The times after the headline, then those before it, nearest first; none that is said to be of a change. */
function nearest(times: readonly Time[], input: TimesInput): readonly Time[] {
  const isUpdate = ({ text, machine }: Time) =>
    input.updatedWords.some((word) => text.toLowerCase().startsWith(word)) &&
    (machine !== null || withoutUpdate(text, input) === text);
  const own = times.filter(
    (time) => !/-(?:modified|updated|last-updated|lastmod)-/.test(time.marks) && !isUpdate(time),
  );
  return [...own.filter(({ after }) => after), ...own.filter(({ after }) => !after).reverse()];
}

function updatedCandidates({
  linked,
  meta,
  signs,
  updatedWords,
  lines,
  months,
  order,
}: TimesInput): Candidate[] {
  // Where nothing follows the word, the day before it is meant: «21 січня 2025, оновлено». "Updated 2 hours ago" tells none.
  const changed = (text: string) => {
    const after = afterWord(text, updatedWords);
    return dayIn(after, months, order) || /\d/.test(after) ? after : text;
  };
  const says = (text: string) => updatedWords.some((word) => text.toLowerCase().includes(word));
  return [
    { rule: 'JSON-LD', text: string(linked.article?.dateModified) },
    ...UPDATED_METAS.map((key) => ({ rule: `meta ${key}`, text: meta(key) })),
    { rule: 'itemprop', text: signs.properties.get('dateModified') ?? null },
    { rule: 'JSON-LD of the page', text: string(linked.page?.dateModified) },
    ...signs.times
      .filter(({ marks, text }) => /-(?:modified|updated|last-updated)-/.test(marks) || says(text))
      .map(({ machine, text }) => ({ rule: 'marked as update', text: machine ?? changed(text) })),
    ...lines
      .filter((line) => line.length < 160 && says(line))
      .map((line) => ({ rule: 'line near the headline', text: afterWord(line, updatedWords) })),
  ];
}

/** What stands after the word for an update: «21 січня, 10:00, оновлено 21 січня, 12:00». */
function afterWord(line: string, words: readonly string[]): string {
  const low = line.toLowerCase();
  const at = Math.max(...words.map((word) => low.indexOf(word)));
  return line.slice(Math.max(0, at));
}

function firstStamp(candidates: readonly Candidate[], read: Read): FoundStamp | null {
  let day: FoundStamp | null = null;
  for (const { rule, text } of candidates) {
    const stamp = read(text);
    if (!stamp) continue;
    if (day === null) {
      day = { rule, stamp };
      if (stamp.local.includes('T')) return day;
      // A bare day, or a bare midnight, may be made exact by a later sign of the same day.
    } else if (stamp.local.includes('T') && stamp.local.startsWith(day.stamp.local)) return { rule, stamp };
  }
  return day;
}

/**
 * A time with its zone: as stated, else as the page's other time has it, else by the country of its address. One in
 * UTC is told as the clocks of the outlet show the same instant, so that its day is the day of the readers.
 */
function local(
  stamp: Stamp,
  other: Stamp | null,
  { where, languages }: TimesInput,
  stated: readonly Candidate[],
  read: Read,
): Stamp {
  if (!stamp.local.includes('T')) return stamp;
  if (stamp.zone === null) {
    const zone = zoneAt(where, stamp.local) ?? (other?.zone !== 'Z' ? (other?.zone ?? null) : null);
    return { ...stamp, zone };
  }
  if (stamp.zone !== 'Z' && stamp.zone !== '+00:00') return stamp;
  const shown = stated
    .filter(({ text }) => text !== null)
    .slice(0, MOST_COMPARED)
    .map(({ text }) => read(text))
    .filter((one) => one !== null);
  const home = homeOf(where, languages);
  if (!home) return offsetShown(stamp, shown);
  const moved = utcAt(home, stamp);
  const shows = (time: string) =>
    shown.some((one) => one.zone === null && one.local.slice(0, 16) === time.slice(0, 16));
  // Some outlets write their own hour and UTC beside it; readers are shown the same hour.
  return shows(stamp.local) && !shows(moved.local) ? { local: stamp.local, zone: moved.zone } : moved;
}

/** So many of a page's own times are compared with the one in UTC: those of its head, and the nearest ones. */
const MOST_COMPARED = 12;

/** The place and day before the first words: «27.1.2022 – …», "(Karlsruhe, 12.11.2021) …". */
function dayLine(lead: string, { months, order }: TimesInput): string | null {
  const day = dayIn(lead.slice(0, 80), months, order);
  if (!day || day.start > 45) return null;
  const opens = lead.slice(0, day.start);
  const closes = lead.slice(day.end, day.end + 4);
  const isPlace = opens === '' || (/[\s(,.|]$/.test(opens) && !/[!?:;»”]|\.\s\p{Lu}\p{L}*\s/u.test(opens));
  return isPlace && opens.split(/\s+/).length <= 5 && /^(?:\)|\s?[-–—:/|(]|\.\s?$|\.\s[-–—])/.test(closes)
    ? lead.slice(day.start, day.end)
    : null;
}

/** `/2025/01/21/`, `/2025-01-21-`, `/20250121/`, `/21-01-2025` in an address. */
function dayInAddress(url: string | null): string | null {
  const path = url === null ? null : /^[a-z]+:\/\/[^/?#]+([^?#]{1,1000})/i.exec(url)?.[1];
  if (!path) return null;
  const yearFirst =
    /[/_-]((?:19|20)\d{2})([/_-]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?=[/._-]|$)/.exec(path) ??
    /\/((?:19|20)\d{2})(\/)([1-9]|1[0-2])\/([1-9]|[12]\d|3[01])(?=\/)/.exec(path);
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[3]}-${yearFirst[4]}`;
  const last = /[/_-]([0-2]\d|3[01])([/._-])(0[1-9]|1[0-2])\2((?:19|20)\d{2})(?=[/._-]|$)/.exec(path);
  return last ? `${last[4]}-${last[3]}-${last[1]}` : null;
}
