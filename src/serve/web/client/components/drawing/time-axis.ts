/** Marks of a time axis from centuries down to minutes, at the calendar's own borders. Times are minutes since 1970, UTC. */
import { languageNow } from '../../language/index.js';
import type { Pen } from './pen.js';

interface Step {
  readonly unit: 'year' | 'month' | 'minute';
  readonly count: number;
  /** About so many minutes. */
  readonly length: number;
  readonly format: Intl.DateTimeFormatOptions;
}

const DAY = 24 * 60;
const years = (count: number): Step => ({
  unit: 'year',
  count,
  length: count * 365 * DAY,
  format: { year: 'numeric' },
});
const months = (count: number): Step => ({
  unit: 'month',
  count,
  length: count * 30 * DAY,
  format: { month: 'short', year: 'numeric' },
});
const days = (count: number): Step => ({
  unit: 'minute',
  count: count * DAY,
  length: count * DAY,
  format: { day: 'numeric', month: 'short', year: 'numeric' },
});
const minutes = (count: number): Step => ({
  unit: 'minute',
  count,
  length: count,
  format: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

const STEPS: readonly Step[] = [
  ...[5, 15, 60, 180, 360, 720].map(minutes),
  ...[1, 2, 7, 14].map(days),
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 20, 50, 100].map(years),
];

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Marks between two times, no closer to one another than a label is wide. */
export function ticksOf(from: number, to: number, width: number, apart = 110): Tick[] {
  const most = Math.max(2, width / apart);
  const step = STEPS.find(({ length }) => (to - from) / length <= most) ?? years(1000);
  const format = new Intl.DateTimeFormat(languageNow(), { timeZone: 'UTC', ...step.format });
  const found: Tick[] = [];
  for (let at = floor(from, step); at <= to && found.length < 200; at = next(at, step))
    if (at >= from) found.push({ at, label: format.format(new Date(at * 60_000)) });
  return found;
}

function floor(at: number, { unit, count }: Step): number {
  if (unit === 'minute') {
    // Weeks begin on Monday: 5 January 1970 was the first.
    const shift = count % (7 * DAY) === 0 ? 4 * DAY : 0;
    return Math.floor((at - shift) / count) * count + shift;
  }
  const date = new Date(at * 60_000);
  const year = date.getUTCFullYear();
  if (unit === 'year') return Date.UTC(Math.floor(year / count) * count, 0, 1) / 60_000;
  return Date.UTC(year, Math.floor(date.getUTCMonth() / count) * count, 1) / 60_000;
}

function next(at: number, { unit, count }: Step): number {
  if (unit === 'minute') return at + count;
  const date = new Date(at * 60_000);
  return unit === 'year'
    ? Date.UTC(date.getUTCFullYear() + count, 0, 1) / 60_000
    : Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1) / 60_000;
}

/** Draws the axis at the foot of a drawing. */
export function drawTimeAxis(
  pen: Pen,
  span: { readonly from: number; readonly to: number },
  width: number,
  height: number,
): void {
  const scale = width / (span.to - span.from);
  const ticks = ticksOf(span.from, span.to, width);
  ticks.forEach(({ at, label }, index) => {
    const x = (at - span.from) * scale;
    pen.line('line', 1, x, 0, x, height - 18);
    // A label at the edge is pushed inwards: it stands only where the next leaves it room.
    const room = label.length * LETTER;
    const middle = Math.max(2 + room / 2, x);
    const next = ticks[index + 1];
    const crowded = next !== undefined && (next.at - span.from) * scale - middle < room;
    if (middle + room / 2 <= width && !(middle > x && crowded))
      pen.text('soft', 12, 'middle', middle, height - 4, label);
  });
}

/** About so wide is a letter of a label. */
const LETTER = 6.4;
