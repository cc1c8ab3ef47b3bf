/** The drawing of the timeline with its gestures and keys. */
import { useEffect, useRef } from 'preact/hooks';
import type { Timeline } from '../../../../../store/index.js';
import { go, linkTo } from '../../core/route.js';
import { numberText, t, timeText } from '../../language/index.js';
import type { Pen } from '../drawing/pen.js';
import { Surface, type SurfaceHandle } from '../drawing/surface.js';
import { drawTimeAxis } from '../drawing/time-axis.js';
import { LANE_COLOURS, LANES, LOOKS, layOut, type Points, pick, RADIUS, type TimeSpan } from './layout.js';

const AXIS = 22;
const HEIGHT = 360;
/** Pixels of the number above a bar. */
const LABEL = 40;
/** Minutes: nothing is shown more closely than two hours or more widely than five hundred years. */
const SHORTEST = 120;
const LONGEST = 500 * 365 * 24 * 60;
const LONGEST_MONTH = 31 * 24 * 60;
/** After so long without a change the place is kept in the link. */
const SETTLE = 250;

interface ChartProps {
  readonly timeline: Timeline;
  readonly points: Points | null;
  /** What the link says. */
  readonly span: TimeSpan;
  readonly handle: { current: SurfaceHandle | null };
  /** The span that one has come to rest at; null for all there is. */
  readonly onSpan: (span: TimeSpan | null) => void;
}

export interface ChartControls {
  zoom(factor: number): void;
  pan(part: number): void;
  all(): void;
}

export function Chart({
  timeline,
  points,
  span,
  handle,
  onSpan,
  controls,
}: ChartProps & { controls: { current: ChartControls | null } }) {
  const now = useRef(span);
  /** Of the movement that the link does not have yet; 0 for none. */
  const timer = useRef(0);
  /** What this view last wrote into the link. */
  const settled = useRef(span);
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What has moved on since this view changed the link is told to it soon, and is not to jump back until then.
    if (timer.current === 0 || !isSame(span, settled.current)) {
      clearTimeout(timer.current);
      timer.current = 0;
      now.current = span;
    }
    handle.current?.redraw();
  }, [span.from, span.to]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (from: number, to: number) => {
    const length = Math.min(LONGEST, Math.max(SHORTEST, to - from));
    const middle = (from + to) / 2;
    now.current = { from: middle - length / 2, to: middle + length / 2 };
    handle.current?.redraw();
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      timer.current = 0;
      settled.current = now.current;
      onSpan(now.current);
    }, SETTLE);
  };
  const zoomAt = (factor: number, part: number) => {
    const { from, to } = now.current;
    const at = from + (to - from) * part;
    move(at - (at - from) / factor, at + (to - at) / factor);
  };
  const pan = (part: number) => {
    const by = (now.current.to - now.current.from) * part;
    move(now.current.from + by, now.current.to + by);
  };
  const all = () => {
    clearTimeout(timer.current);
    timer.current = 0;
    onSpan(null);
  };
  controls.current = { zoom: (factor) => zoomAt(factor, 0.5), pan, all };
  const widthNow = () => handle.current?.width() || 1;
  const picked = (x: number, y: number) =>
    points && y < HEIGHT - AXIS
      ? pick(points, now.current, { width: widthNow(), height: HEIGHT - AXIS }, { x, y })
      : [];
  return (
    <>
      <Surface
        height={HEIGHT}
        handle={handle}
        label={t('navTimeline')}
        hint={t('timelineKeys')}
        draw={(pen, width, height) => drawTimeline(pen, width, height, now.current, timeline, points)}
        onKey={(key) => pressed(key, { zoom: (factor) => zoomAt(factor, 0.5), pan, all })}
        gestures={{
          pan: (dx) => pan(-dx / widthNow()),
          zoom: (factor, x) => zoomAt(factor, x / widthNow()),
          click(x, y) {
            const found = picked(x, y);
            const [first] = found;
            if (first === undefined) return;
            if (found.length === 1) go(linkTo(`/entries/${points?.ids[first]}`));
            else zoomAt(4, x / widthNow());
          },
          point(at) {
            const found = at ? picked(at.x, at.y) : [];
            const [first] = found;
            if (told.current)
              told.current.textContent = first === undefined ? '' : pointedText(points, first, found.length);
          },
        }}
      />
      <p class="facts pointed" ref={told} />
    </>
  );
}

/** To the minute, which is what a link has. */
const isSame = (one: TimeSpan, other: TimeSpan): boolean =>
  Math.abs(one.from - other.from) < 1 && Math.abs(one.to - other.to) < 1;

function pointedText(points: Points | null, first: number, count: number): string {
  const at = points?.at[first] ?? 0;
  const until = count === 1 ? (points?.until[first] ?? 0) : 0;
  const time = new Date(at * 60_000).toISOString();
  const text =
    until > 0
      ? timeText(time.slice(0, until - at > LONGEST_MONTH ? 4 : 7))
      : `${time.slice(0, 16).replace('T', ' ')} UTC`;
  return `${t('entriesCount', { count })} · ${text}`;
}

function pressed(key: string, { zoom, pan, all }: ChartControls): boolean {
  if (key === 'ArrowLeft') pan(-0.2);
  else if (key === 'ArrowRight') pan(0.2);
  else if (key === 'PageUp') pan(-1);
  else if (key === 'PageDown') pan(1);
  else if (key === '+' || key === '=' || key === 'ArrowUp') zoom(1.5);
  else if (key === '-' || key === 'ArrowDown') zoom(1 / 1.5);
  else if (key === '0' || key === 'Home') all();
  else return false;
  return true;
}

export function drawTimeline(
  pen: Pen,
  width: number,
  height: number,
  span: TimeSpan,
  timeline: Timeline,
  points: Points | null,
): void {
  const inner = height - AXIS;
  const lane = inner / LANES.length;
  drawTimeAxis(pen, span, width, height);
  for (const index of LANES.keys()) pen.line('soft', 1, 0, (index + 1) * lane, width, (index + 1) * lane);
  if (points) drawPoints(pen, points, span, width, inner);
  else drawBins(pen, timeline, span, width, lane);
  for (const [index, type] of LANES.entries())
    pen.text('soft', 12, 'start', 4, index * lane + 14, t(`${type}s`));
}

function drawPoints(pen: Pen, points: Points, span: TimeSpan, width: number, inner: number): void {
  const { dots, rings, stretches, bars } = layOut(points, span, width, inner);
  const lane = inner / LANES.length;
  const labelled: number[] = [];
  for (const { lane: own, x, height, count } of bars) {
    const top = (own + 1) * lane - height;
    pen.box(LANE_COLOURS[own] ?? 'ink', x - 3, top, 7, height);
    // A number where the one before it leaves room.
    if (x - (labelled[own] ?? -LABEL) < LABEL) continue;
    labelled[own] = x;
    pen.text('ink', 11, 'middle', x, top - 3, numberText(count));
  }
  for (let at = 0; at < stretches.length; at += 3) {
    const [x = 0, y = 0, end = 0] = stretches.slice(at, at + 3);
    pen.line('soft', 1, x + RADIUS, y, Math.min(end, width), y);
  }
  if (rings.length > 0) pen.dots({ colour: 'bad', form: 'hollow' }, RADIUS + 2, rings);
  dots.forEach((at, look) => {
    const how = LOOKS[look];
    if (how && at.length > 0) pen.dots(how, RADIUS, at);
  });
}

/** Counts, where there are too many to draw each; heights by their logarithm. */
function drawBins(
  pen: Pen,
  { bins, width: minutes }: Timeline,
  span: TimeSpan,
  width: number,
  lane: number,
): void {
  const scale = width / (span.to - span.from);
  const most = bins.reduce((high, one) => Math.max(high, one.contacts, one.statements, one.figures), 1);
  for (const bin of bins) {
    const x = (bin.at - span.from) * scale;
    const wide = Math.max(1, minutes * scale - 1);
    if (x + wide < 0 || x > width) continue;
    [bin.contacts, bin.statements, bin.figures].forEach((count, own) => {
      if (count === 0) return;
      const height = Math.max(2, (lane - 20) * (Math.log1p(count) / Math.log1p(most)));
      pen.box(LANE_COLOURS[own] ?? 'ink', x, (own + 1) * lane - height, wide, height);
    });
  }
}
