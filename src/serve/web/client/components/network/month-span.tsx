/** Two sliders over the months of the network: from which one to which one contacts count. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Edge } from '../../../../../store/index.js';
import { changeQuery } from '../../core/route.js';
import { type Key, t, timeText } from '../../language/index.js';

/** A year alone counts from where it begins, as the server finds it. */
const monthOf = (at: string): string => (at.length === 4 ? `${at}-01` : at.slice(0, 7));

/** All months from the first contact to the last: «2025-01». */
export function monthsOf(edges: readonly Edge[]): string[] {
  const first = edges.reduce((low, { first: at }) => (at && monthOf(at) < low ? monthOf(at) : low), '9999');
  const last = edges.reduce((high, { last: at }) => (at && monthOf(at) > high ? monthOf(at) : high), '');
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  while (months.length < 2_400) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > last) break;
    months.push(text);
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
  return months;
}

/** Between two moves of a slider the server is not asked for each month in between. */
const SETTLE = 120;

export function MonthSpan({
  months,
  from,
  to,
}: {
  months: readonly string[];
  from: string | undefined;
  to: string | undefined;
}) {
  const end = months.length - 1;
  const given = [placeIn(months, from, 0), placeIn(months, to, end)] as const;
  const [moving, setMoving] = useState<readonly [number, number] | null>(null);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const [low, high] = moving ?? given;
  const move = (next: readonly [number, number]) => {
    setMoving(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setMoving(null);
      changeQuery({
        from: next[0] === 0 ? null : (months[next[0]] ?? null),
        to: next[1] === end ? null : (months[next[1]] ?? null),
      });
    }, SETTLE);
  };
  if (end < 1) return null;
  const slider = (name: Key, value: number, moved: (value: number) => readonly [number, number]) => (
    <label>
      <span>{t(name)}</span>
      <input
        type="range"
        min={0}
        max={end}
        value={value}
        aria-valuetext={timeText(months[value] ?? null)}
        onInput={(event) => move(moved(Number(event.currentTarget.value)))}
      />
      <span class="soft">{timeText(months[value] ?? null)}</span>
    </label>
  );
  return (
    <fieldset class="months" aria-label={t('timeSpan')}>
      {slider('filterFrom', low, (value) => [value, Math.max(value, high)])}
      {slider('filterTo', high, (value) => [Math.min(value, low), value])}
    </fieldset>
  );
}

function placeIn(months: readonly string[], month: string | undefined, without: number): number {
  if (!month) return without;
  const place = months.indexOf(month.slice(0, 7));
  return place < 0 ? without : place;
}
