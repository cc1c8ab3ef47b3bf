/**
 * Fields on which the reports of a contact differ. Only what a report says counts: silence is no account, and a word
 * for any talk is no account of the channel.
 */
import { DAY } from '../../model/day.js';
import { type ContactReport, type EntryDivergence, type Root, stretchOf } from '../../model/index.js';
import { dayOf, sortOf } from '../contribute/keys.js';
import type { World } from '../names/world.js';
import { anyOf, inside } from '../words.js';
import { isUnsettled } from './denials.js';
import { minutesOf } from './durations.js';
import { waysIn } from './journeys.js';
import { omissionIn } from './omissions.js';
import { placesOf } from './places.js';
import { classOf, periodOf } from './units.js';
import { isUnsaid, type Unsaid, whoseOf } from './unsaid.js';

interface Asked {
  readonly reports: readonly ContactReport[];
  readonly rootOf: ReadonlyMap<string, string>;
  readonly world: World;
}

type Found = Omit<EntryDivergence, 'rule'>;

interface DivergenceRule {
  readonly name: string;
  readonly example: string;
  readonly apply: (asked: Asked) => readonly Found[];
}

/** One small function a field; every one is asked. */
const RULES: readonly DivergenceRule[] = [
  { name: 'divergence.channel', example: 'by phone / by video', apply: kinds },
  { name: 'divergence.denied', example: 'held / denied', apply: denied },
  { name: 'divergence.put-off', example: 'cancelled / postponed', apply: putOff },
  {
    name: 'divergence.unsettled',
    example: 'expected on Monday / "no such request has come"',
    apply: unsettled,
  },
  { name: 'divergence.day', example: '21 January / 20 January', apply: days },
  { name: 'divergence.coarse-date', example: '21 January / January', apply: coarseDates },
  { name: 'divergence.place', example: 'Ankara / Istanbul', apply: places },
  { name: 'divergence.duration', example: '1 h 35 min / about an hour and a half', apply: durations },
  { name: 'divergence.left-out', example: 'Taiwan / "left Taiwan out"', apply: leftOut },
  {
    name: 'divergence.content-denied',
    example: 'asked her not to provoke them / "there was no such request"',
    apply: contentDenied,
  },
  { name: 'divergence.reason', example: 'to avoid coincidences / to lend no legitimacy', apply: reasons },
];

export function contactDivergences(
  reports: readonly ContactReport[],
  roots: readonly Root[],
  world: World,
): EntryDivergence[] {
  const rootOf = new Map(roots.flatMap((root) => root.reports.map((id) => [id, root.name] as const)));
  const isWay = waysIn(reports);
  const met = reports.filter((report) => !isWay(report));
  return RULES.flatMap(({ name, apply }) =>
    apply({ reports: OF_TALKS.has(name) ? met : reports, rootOf, world }).map((found) => ({
      ...found,
      rule: name,
    })),
  );
}

/** What is not told of talks by who tells how somebody came to them. */
const OF_TALKS: ReadonlySet<string> = new Set([
  'divergence.channel',
  'divergence.day',
  'divergence.coarse-date',
]);

/**
 * Reports by what they say, in the order in which the values first come up.
 *
 * @param field what the article tells elsewhere in its own words is the outlet's value, and stands only where no account gives it
 */
function valuesOf(
  asked: Asked,
  of: (report: ContactReport) => string | null,
  field?: Unsaid,
): Found['values'] {
  const values = new Map<string, { value: string; reports: string[]; roots: string[] }>();
  const said = new Set(asked.reports.map((report) => (isUnsaid(report, field) ? null : of(report))));
  for (const report of asked.reports) {
    const value = of(report);
    if (value === null || (isUnsaid(report, field) && said.has(value))) continue;
    const one = values.get(value) ?? { value, reports: [], roots: [] };
    values.set(value, one);
    one.reports.push(report.id);
    const root = whoseOf(report, asked.rootOf, field);
    if (root !== undefined && !one.roots.includes(root)) one.roots.push(root);
  }
  return [...values.values()];
}

const differing = (field: string, grade: Found['grade'], values: Found['values']): Found[] =>
  values.length > 1 ? [{ field, grade, values }] : [];

function kinds(asked: Asked): Found[] {
  return differing(
    'kind',
    'differs',
    // A summit of two is a meeting.
    valuesOf(
      asked,
      ({ kind, participants }) =>
        kind === null || classOf(kind) === 'any'
          ? null
          : kind === 'summit' && participants.length === 2
            ? 'meeting'
            : kind,
      'kind',
    ),
  );
}

const rootsIn = (values: Found['values']): number => new Set(values.flatMap(({ roots }) => roots)).size;

function denied(asked: Asked): Found[] {
  return differing(
    'status',
    'contradicts',
    valuesOf(asked, ({ status }) => (status === 'cancelled' ? null : status === 'ongoing' ? 'held' : status)),
  ).filter(({ values }) => values.some(({ value }) => value === 'denied'));
}

const OFF = inside(({ calledOff }) => calledOff);
const LATER = inside(({ putOff }) => putOff);

/** «Не скасовано, а перенесено». */
const NOT_OFF = new RegExp(
  `(?<!\\p{L})${anyOf(({ negation }) => negation)}\\s+(?:[\\p{L}'’-]+\\s+)?${anyOf(({ calledOff }) => calledOff)}`,
  'iu',
);

function putOff(asked: Asked): Found[] {
  const isDenied = asked.reports.some(
    ({ status, words }) => status === 'cancelled' && LATER.test(words) && NOT_OFF.test(words),
  );
  return differing(
    'status',
    isDenied ? 'contradicts' : 'refines',
    valuesOf(asked, ({ status, words }) =>
      status !== 'cancelled' ? null : LATER.test(words) ? 'postponed' : OFF.test(words) ? 'cancelled' : null,
    ),
  );
}

/** A plan of one root, of which another says that it is not agreed. */
function unsettled(asked: Asked): Found[] {
  const values = valuesOf(asked, ({ status, words }) =>
    sortOf(status) !== 'planned' ? null : isUnsettled(words) ? 'not agreed' : 'planned',
  );
  const [open, planned] = ['not agreed', 'planned'].map((value) => values.find((one) => one.value === value));
  const isOthers = open?.roots.some((root) => !planned?.roots.includes(root)) ?? false;
  return isOthers ? differing('status', 'differs', values) : [];
}

function days(asked: Asked): Found[] {
  // Several days that another account's day is none of.
  const told = asked.reports.flatMap(({ date }) => dayOf(date) ?? []);
  const isBeside = (date: string | null): boolean => {
    const [from, to] = stretchOf(date) ?? [];
    return from !== undefined && to !== undefined && told.some((day) => day < from || day > to);
  };
  return differing(
    'date',
    'differs',
    valuesOf(asked, ({ date }) => dayOf(date) ?? (isBeside(date) ? date : null), 'date'),
  );
}

/** An interval, month or year beside a day that lies in it, or a year beside a month of it. */
function coarseDates(asked: Asked): Found[] {
  const exact = asked.reports.map(({ date }) => dayOf(date)).find((day) => day !== null);
  if (!exact) return coarseMonths(asked);
  const day = Date.parse(exact) / DAY;
  const isCoarse = (date: string | null): boolean => {
    if (date === null || (!/^\d{4}(?:-\d\d)?$/.test(date) && !stretchOf(date))) return false;
    const { from, to } = periodOf(date);
    return from <= day && day <= to;
  };
  return differing(
    'date',
    'refines',
    valuesOf(asked, ({ date }) => (dayOf(date) === exact ? exact : isCoarse(date) ? date : null), 'date'),
  );
}

function places({ reports, rootOf, world }: Asked): Found[] {
  return placesOf(reports, rootOf, world);
}

function coarseMonths(asked: Asked): Found[] {
  const month = asked.reports
    .map(({ date }) => date)
    .find((date) => date !== null && /^\d{4}-\d\d$/.test(date));
  return differing(
    'date',
    'refines',
    valuesOf(
      asked,
      ({ date }) => (month && date && (date === month || date === month.slice(0, 4)) ? date : null),
      'date',
    ),
  );
}

/** Lengths that can all be true together refine each other; else they differ. */
function durations(asked: Asked): Found[] {
  const values = valuesOf(asked, ({ duration }) => {
    const length = duration === null ? null : minutesOf(duration);
    return length ? `${length.bound === '=' ? '' : length.bound}${length.minutes} min` : null;
  });
  if (values.length < 2) return [];
  const lengths = asked.reports
    .map(({ duration }) => (duration === null ? null : minutesOf(duration)))
    .filter((one) => one !== null);
  const low = Math.max(
    ...lengths.map((one) => (one.bound === '>' ? one.minutes : one.bound === '=' ? one.minutes : one.low)),
  );
  const high = Math.min(
    ...lengths.map((one) => (one.bound === '>' ? Infinity : one.bound === '<' ? one.minutes : one.high)),
  );
  const minutes = lengths.map((one) => one.minutes);
  const isClose = Math.max(...minutes) - Math.min(...minutes) <= 10;
  return [{ field: 'duration', grade: low <= high || isClose ? 'refines' : 'differs', values }];
}

/** What one root's account leaves out, or says not to have come up, while others tell of the same contact. */
function leftOut(asked: Asked): Found[] {
  const found: Found[] = [];
  for (const field of ['topics', 'outcome'] as const) {
    const values = valuesOf(asked, ({ words, stance }) =>
      stance === 'denies' ? null : omissionIn(words)?.field === field ? 'left out' : 'told',
    );
    const [out, told] = ['left out', 'told'].map((value) => values.find((one) => one.value === value));
    if (!out || !told?.roots.some((root) => !out.roots.includes(root))) continue;
    const isDenied = asked.reports.some(
      ({ id, words }) => out.reports.includes(id) && omissionIn(words)?.grade === 'contradicts',
    );
    found.push({ field, grade: isDenied ? 'contradicts' : 'differs', values });
  }
  return found;
}

/** Who denies what was said there does not deny that they spoke, unless it was the channel that he denied. */
function contentDenied(asked: Asked): Found[] {
  if (kinds(asked).length > 0) return [];
  const values = valuesOf(asked, ({ stance, status, chain }) =>
    status === 'denied' || chain.length === 1 ? null : stance === 'denies' ? 'denied' : 'told',
  );
  return values.some(({ value }) => value === 'denied') ? differing('topics', 'contradicts', values) : [];
}

/** Reasons of different roots why something was called off or is to be. */
function reasons(asked: Asked): Found[] {
  const values = valuesOf(asked, ({ reason, status }) => (sortOf(status) === 'held' ? null : reason));
  return rootsIn(values) > 1 ? differing('reason', 'differs', values) : [];
}
