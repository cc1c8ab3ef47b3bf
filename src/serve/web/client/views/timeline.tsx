/** Contacts, statements and figures in time: a drawing from years down to hours, and a list of what is in view. */
import { useMemo, useRef } from 'preact/hooks';
import type { Timeline } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import type { SurfaceHandle } from '../components/drawing/surface.js';
import { allEntries, EntryPages } from '../components/entry-pages.js';
import { entryNotes, entryTable } from '../components/entry-text.js';
import { ExportMenu } from '../components/export-menu.js';
import { Filters, filterQuery } from '../components/filters.js';
import { Nothing, Shown } from '../components/states.js';
import { Chart, type ChartControls } from '../components/timeline/chart.js';
import { pointsOf, type TimeSpan } from '../components/timeline/layout.js';
import { useGet } from '../core/api.js';
import { minutesAt, minutesText } from '../core/instants.js';
import { changeQuery } from '../core/route.js';
import { type Key, t, timeText } from '../language/index.js';

const SHOWN = ['type', 'party', 'kind', 'status', 'act', 'standing', 'dates'] as const;
const DAY = 24 * 60;

export default function TimelineView({ place: { query } }: ViewProps) {
  const filter = filterQuery(query, SHOWN.slice(0, -1));
  const whole = useGet<Timeline>('/timeline', filter);
  return (
    <>
      <h1>{t('navTimeline')}</h1>
      <Filters query={query} show={SHOWN} />
      <Shown loaded={whole}>
        {(timeline) =>
          timeline.first === null || timeline.last === null ? (
            <Nothing />
          ) : (
            <Drawn timeline={timeline} filter={filter} from={query.from} to={query.to} />
          )
        }
      </Shown>
    </>
  );
}

interface DrawnProps {
  readonly timeline: Timeline;
  readonly filter: Record<string, string | undefined>;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function Drawn({ timeline, filter, from, to }: DrawnProps) {
  const handle = useRef<SurfaceHandle | null>(null);
  const controls = useRef<ChartControls | null>(null);
  const span = spanOf(timeline, from, to);
  // Of more entries than can be drawn at once, those in view are asked for, where they are not all.
  const all = span.from <= (timeline.first ?? 0) && span.to >= (timeline.last ?? 0);
  const near = useGet<Timeline>(timeline.points || all ? null : '/timeline', {
    ...filter,
    from: minutesText(span.from),
    to: minutesText(span.to),
  });
  const shown = timeline.points || all ? timeline : (near.value ?? timeline);
  const points = useMemo(() => (shown.points ? pointsOf(shown.points) : null), [shown]);
  const listed = { ...filter, from, to };
  const settle = (next: TimeSpan | null) =>
    changeQuery({ from: next && minutesText(next.from), to: next && minutesText(next.to) });
  return (
    <>
      <Controls controls={controls} timeline={timeline} span={span} onSpan={settle} />
      <Chart
        timeline={shown}
        points={points}
        span={span}
        handle={handle}
        controls={controls}
        onSpan={settle}
      />
      <Legend />
      <div class="row">
        <h2>{t('inView')}</h2>
        <ExportMenu
          exports={{
            name: t('navTimeline'),
            drawing: () => handle.current?.svg() ?? '',
            table: async () => entryTable(await allEntries(listed)),
            notes: async () => entryNotes(t('navTimeline'), await allEntries(listed)),
          }}
        />
      </div>
      <EntryPages query={listed} />
    </>
  );
}

/** From the link, else all there is with some air around. */
function spanOf({ first, last }: Timeline, from: string | undefined, to: string | undefined): TimeSpan {
  const start = first ?? 0;
  const end = last ?? start;
  const air = Math.max(DAY, (end - start) * 0.03);
  const given = { from: minutesAt(from) ?? start - air, to: minutesAt(to) ?? end + air };
  // A day as the end is within the span.
  if (to && to.length <= 10) given.to += DAY;
  return given.to > given.from ? given : { from: given.from, to: given.from + DAY };
}

const LENGTHS: readonly (readonly [Key, number])[] = [
  ['spanYear', 365 * DAY],
  ['spanMonth', 30 * DAY],
  ['spanWeek', 7 * DAY],
  ['spanDay', DAY],
];

function Controls({
  controls,
  timeline,
  span,
  onSpan,
}: {
  controls: { current: ChartControls | null };
  timeline: Timeline;
  span: TimeSpan;
  onSpan: (span: TimeSpan) => void;
}) {
  /** About the middle of what is seen; from the widest view, about the latest entries. */
  const around = (length: number) => {
    const all = timeline.last !== null && span.to > timeline.last && length < span.to - span.from;
    const to = all ? (timeline.last ?? span.to) + length * 0.05 : (span.from + span.to) / 2 + length / 2;
    onSpan({ from: to - length, to });
  };
  const buttons: readonly (readonly [string, Key, () => void])[] = [
    ['‹', 'earlier', () => controls.current?.pan(-0.5)],
    ['›', 'later', () => controls.current?.pan(0.5)],
    ['+', 'zoomIn', () => controls.current?.zoom(2)],
    ['−', 'zoomOut', () => controls.current?.zoom(0.5)],
  ];
  return (
    <div class="row controls">
      {buttons.map(([sign, name, act]) => (
        <button key={name} type="button" aria-label={t(name)} title={t(name)} onClick={act}>
          {sign}
        </button>
      ))}
      {LENGTHS.map(([name, length]) => (
        <button key={name} type="button" onClick={() => around(length)}>
          {t(name)}
        </button>
      ))}
      <button type="button" onClick={() => controls.current?.all()}>
        {t('spanAll')}
      </button>
      <span class="soft" role="status">
        {t('entriesCount', { count: timeline.total })} · {timeText(minutesText(span.from).slice(0, 10))} –{' '}
        {timeText(minutesText(span.to).slice(0, 10))}
      </span>
    </div>
  );
}

function Legend() {
  return (
    <p class="legend">
      <span class="mark full">{t('legendFull')}</span>
      <span class="mark hollow">{t('legendHollow')}</span>
      <span class="mark cross">{t('legendCross')}</span>
      <span class="mark ring">{t('legendRing')}</span>
    </p>
  );
}
