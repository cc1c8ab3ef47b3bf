/** Claims of a figure over time: each claimant a colour and a shape, with bounds and ranges as arrows and bars. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Claim } from '../../../../ledger.js';
import { minutesAt } from '../../core/instants.js';
import { linkTo } from '../../core/route.js';
import { numberText, t, timeText } from '../../language/index.js';
import { ticksOf } from '../drawing/time-axis.js';
import { scaleOf } from './scale.js';
import { claimText } from './table.js';

const HEIGHT = 340;
const LEFT = 64;
const RIGHT = 16;
const TOP = 28;
const FOOT = 24;
const DAY = 24 * 60;

/** Of «about»: as near as the chronicle takes figures for the same. */
const NEAR = 0.05;
/** Claimants with a look of their own; the others share the last. */
const LOOKS = 6;
/** Marks at once; a plot of more shows nothing. */
const MOST_MARKS = 1_500;

interface PlotProps {
  readonly claims: readonly Claim[];
  readonly unit: string;
  readonly log: boolean;
  readonly svg: RefObject<SVGSVGElement | null>;
}

export function Plot({ claims, unit, log, svg }: PlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.max(280, entry?.contentRect.width ?? 900)),
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const dated = claims.flatMap((claim) => {
    const at = minutesAt(claim.first);
    return at === null ? [] : [{ claim, at }];
  });
  const shown = dated.slice(0, MOST_MARKS);
  const claimants = claimantsOf(shown.map(({ claim }) => claim));
  const scale = scaleOf(
    shown.flatMap(({ claim }) => endsOf(claim)),
    log,
  );
  const first = Math.min(...shown.map(({ at }) => at));
  const last = Math.max(...shown.map(({ at }) => at));
  const air = Math.max(DAY, (last - first) * 0.04);
  const xOf = (at: number) => LEFT + ((at - first + air) / (last - first + 2 * air)) * (width - LEFT - RIGHT);
  const yOf = (value: number) => HEIGHT - FOOT - scale.place(value) * (HEIGHT - FOOT - TOP);
  return (
    <div ref={box} class="plot">
      {shown.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing that holds links is a group, and no field set
        <svg
          ref={svg}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          width={width}
          height={HEIGHT}
          role="group"
          aria-label={t('navFigures')}
          font-family="system-ui, sans-serif"
          font-size="12"
        >
          {scale.ticks.map((value) => (
            <g key={value}>
              <line x1={LEFT} x2={width - RIGHT} y1={yOf(value)} y2={yOf(value)} stroke="var(--line)" />
              <text x={LEFT - 6} y={yOf(value) + 4} text-anchor="end" fill="var(--soft)">
                {numberText(value, { notation: 'compact', maximumFractionDigits: 2 })}
              </text>
            </g>
          ))}
          <text x={4} y={11} fill="var(--soft)">
            {unit}
          </text>
          {ticksOf(first - air, last + air, width - LEFT - RIGHT).map(({ at, label }) => (
            <text key={at} x={xOf(at)} y={HEIGHT - 6} text-anchor="middle" fill="var(--soft)">
              {label}
            </text>
          ))}
          {shown.map(({ claim, at }) => (
            <Mark
              key={`${claim.entry} ${claim.value} ${claim.valueTo} ${claim.comparator}`}
              claim={claim}
              look={Math.min(
                LOOKS,
                claimants.findIndex(({ key }) => key === keyOf(claim)),
              )}
              x={xOf(at)}
              yOf={yOf}
            />
          ))}
        </svg>
      )}
      <p class="legend">
        {claimants.slice(0, LOOKS).map(({ key, name }, index) => (
          <span key={key} class="claimant">
            <svg width="16" height="14" aria-hidden="true">
              <Shape look={index} x={8} y={7} />
            </svg>{' '}
            {name}
          </span>
        ))}
        {claimants.length > LOOKS && (
          <span class="claimant">
            <svg width="16" height="14" aria-hidden="true">
              <Shape look={LOOKS} x={8} y={7} />
            </svg>{' '}
            {t('legendOthers')}
          </span>
        )}
      </p>
    </div>
  );
}

/** One who claims, whatever he is called in which language. */
const keyOf = ({ by }: Claim): string => by?.entity ?? by?.name ?? '';

/** Those with the most claims first, under the name of their first claim. */
function claimantsOf(claims: readonly Claim[]): { key: string; name: string }[] {
  const counts = new Map<string, { name: string; claims: number }>();
  for (const claim of claims) {
    const one = counts.get(keyOf(claim)) ?? { name: claim.by?.name ?? t('notStated'), claims: 0 };
    counts.set(keyOf(claim), { ...one, claims: one.claims + 1 });
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.claims - one.claims || (a < b ? -1 : 1))
    .map(([key, { name }]) => ({ key, name }));
}

function endsOf({ value, valueTo, comparator }: Claim): number[] {
  if (comparator === '~') return [value * (1 - NEAR), (valueTo ?? value) * (1 + NEAR)];
  return valueTo === null ? [value] : [value, valueTo];
}

const ARROW = 16;

function Mark({
  claim,
  look,
  x,
  yOf,
}: {
  claim: Claim;
  look: number;
  x: number;
  yOf: (value: number) => number;
}) {
  const { comparator, value, valueTo } = claim;
  const y = yOf(value);
  const colour = `var(--tone${look})`;
  const up =
    comparator === '>' || comparator === '>=' ? -1 : comparator === '<' || comparator === '<=' ? 1 : 0;
  const [low, high] = endsOf(claim).map(yOf);
  const words = `${timeText(claim.first)}: ${claimText(claim)}`;
  return (
    <a href={linkTo(`/entries/${claim.entry}`)} aria-label={words}>
      <title>{words}</title>
      {high !== undefined && low !== undefined && (
        <line x1={x} x2={x} y1={low} y2={high} stroke={colour} stroke-width={valueTo === null ? 1.5 : 5} />
      )}
      {up !== 0 && (
        <path
          d={`M${x} ${y}v${up * ARROW}m-4 ${-up * 5}l4 ${up * 5}l4 ${-up * 5}`}
          stroke={colour}
          stroke-width="2"
          fill="none"
        />
      )}
      <Shape look={look} x={x} y={y} />
    </a>
  );
}

/** Circle, square, triangle, diamond, then the same hollow. */
function Shape({ look, x, y }: { look: number; x: number; y: number }) {
  const colour = `var(--tone${look})`;
  const paint = { fill: look < 4 ? colour : 'var(--paper)', stroke: colour, 'stroke-width': 2 };
  if (look % 4 === 0) return <circle cx={x} cy={y} r={5} {...paint} />;
  if (look % 4 === 1) return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} {...paint} />;
  if (look % 4 === 2) return <path d={`M${x} ${y - 6}l6 11h-12z`} {...paint} />;
  return <path d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} {...paint} />;
}
