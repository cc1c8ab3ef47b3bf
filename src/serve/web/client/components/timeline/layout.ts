/** Where the marks of the timeline stand: a lane for each type, dots while a column has room for them, else a bar. Pure. */
import type { Timeline } from '../../../../../store/index.js';
import type { Colour } from '../drawing/palette.js';
import type { Look } from '../drawing/pen.js';

export const LANES = ['contact', 'statement', 'figure'] as const;
export const LANE_COLOURS: readonly Colour[] = ['tone3', 'tone0', 'tone4'];

/** Pixels from one column, and from one dot in it, to the next. */
export const COLUMN = 8;
export const RADIUS = 3;

/** Pixels at the top of a lane that are kept for its name. */
const TOP = 22;

/** Minutes since 1970. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Points as columns of numbers: ten thousand of them are gone through in every frame. */
export interface Points {
  readonly count: number;
  readonly ids: readonly string[];
  /** In order. */
  readonly at: Float64Array;
  /** Where the month or year ends that is all that is known of it; 0 for all others. */
  readonly until: Float64Array;
  readonly lane: Uint8Array;
  /** Number of the look among LOOKS, and whether accounts differ. */
  readonly look: Uint8Array;
  readonly differs: Uint8Array;
}

const FORMS = ['full', 'hollow', 'cross'] as const;
/** For each lane the three forms. */
export const LOOKS: readonly Look[] = LANE_COLOURS.flatMap((colour) =>
  FORMS.map((form) => ({ colour, form })),
);

const OPEN = new Set(['planned', 'proposed', 'ongoing']);
const GONE = new Set(['cancelled', 'denied']);

export function pointsOf(points: NonNullable<Timeline['points']>): Points {
  const count = points.length;
  const made = {
    count,
    ids: points.map(({ id }) => id),
    at: new Float64Array(count),
    until: new Float64Array(count),
    lane: new Uint8Array(count),
    look: new Uint8Array(count),
    differs: new Uint8Array(count),
  };
  points.forEach(({ at, until, type, status, denied, diverges }, index) => {
    const lane = LANES.indexOf(type);
    const gone = denied || (status !== null && GONE.has(status));
    const form = gone ? 2 : status !== null && OPEN.has(status) ? 1 : 0;
    made.at[index] = at;
    made.until[index] = until ?? 0;
    made.lane[index] = lane;
    made.look[index] = lane * FORMS.length + form;
    // «Refines» is no disagreement.
    made.differs[index] = diverges >= 2 ? 1 : 0;
  });
  return made;
}

/** First place in an ordered list whose value is not below a time. */
export function placeOf(at: Float64Array, count: number, time: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is drawn of a span: dots by look, rings around those that differ, and bars where dots find no room. */
export interface Layout {
  /** For each of LOOKS x and y by turns. */
  readonly dots: readonly number[][];
  readonly rings: number[];
  /** From the dot of what has no day but a month or year to where that ends: x, y and x of the end by turns. */
  readonly stretches: number[];
  readonly bars: { lane: number; x: number; height: number; count: number }[];
}

/** Lanes lie one below the other in the height that is given. */
export function layOut(points: Points, span: TimeSpan, width: number, height: number): Layout {
  const lane = height / LANES.length;
  const scale = width / (span.to - span.from);
  // Columns are counted from 1970 on, so that marks keep their neighbours while the span moves.
  const firstColumn = Math.floor((span.from * scale) / COLUMN) - 1;
  const columns = Math.ceil(width / COLUMN) + 3;
  const room = Math.max(1, Math.floor((lane - TOP) / COLUMN));
  const counts = new Uint32Array(columns * LANES.length);
  const start = placeOf(points.at, points.count, span.from - COLUMN / scale);
  const end = placeOf(points.at, points.count, span.to + COLUMN / scale);
  const cellOf = (index: number) =>
    (Math.floor(((points.at[index] as number) * scale) / COLUMN) - firstColumn) * LANES.length +
    (points.lane[index] as number);
  for (let index = start; index < end; index++) (counts[cellOf(index)] as number)++;
  const xOf = (column: number) => (column + firstColumn) * COLUMN + COLUMN / 2 - span.from * scale;
  const made: Layout = {
    dots: LOOKS.map(() => []),
    rings: [],
    stretches: [],
    bars: barsOf(counts, room, lane, xOf),
  };
  const used = new Uint16Array(counts.length);
  for (let index = start; index < end; index++) {
    const cell = cellOf(index);
    if ((counts[cell] as number) > room) continue;
    const x = xOf(Math.floor(cell / LANES.length));
    const y = ((points.lane[index] as number) + 1) * lane - 5 - (used[cell] as number) * COLUMN;
    (used[cell] as number)++;
    made.dots[points.look[index] as number]?.push(x, y);
    if (points.differs[index]) made.rings.push(x, y);
    const until = points.until[index] as number;
    if (until > 0) made.stretches.push(x, y, (until - span.from) * scale);
  }
  return made;
}

function barsOf(counts: Uint32Array, room: number, lane: number, xOf: (column: number) => number) {
  const most = counts.reduce((high, count) => Math.max(high, count), room + 1);
  const bars: Layout['bars'] = [];
  counts.forEach((count, cell) => {
    if (count <= room) return;
    // From two thirds of the lane for the smallest bar to all of it for the largest.
    const height = (lane - TOP) * (0.66 + (0.34 * Math.log(count / room)) / Math.log(most / room));
    bars.push({ lane: cell % LANES.length, x: xOf(Math.floor(cell / LANES.length)), height, count });
  });
  return bars;
}

/** The entries of the column at a place, or the one whose dot is there. */
export function pick(
  points: Points,
  span: TimeSpan,
  size: { readonly width: number; readonly height: number },
  at: { readonly x: number; readonly y: number },
): number[] {
  const lane = size.height / LANES.length;
  const scale = size.width / (span.to - span.from);
  const column = Math.floor((at.x + span.from * scale) / COLUMN);
  const own = Math.floor(at.y / lane);
  const found: number[] = [];
  const end = placeOf(points.at, points.count, ((column + 1) * COLUMN) / scale);
  for (let index = placeOf(points.at, points.count, (column * COLUMN) / scale); index < end; index++)
    if (points.lane[index] === own) found.push(index);
  const room = Math.max(1, Math.floor((lane - TOP) / COLUMN));
  if (found.length > room) return found;
  const one = found[Math.round(((own + 1) * lane - 5 - at.y) / COLUMN)];
  return one === undefined ? [] : [one];
}
