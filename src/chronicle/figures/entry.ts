/** A cluster of figure reports → an entry; values that differ are its divergence. */
import type { ArticleTie, EntryDivergence, FigureEntry, FigureReport, Root } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { type Cluster, inOrder } from '../entries/clusters.js';
import { chained } from '../entries/copies.js';
import { byPlacement, rootsOf, subjectOf } from '../entries/roots.js';
import type { World } from '../names/world.js';
import { namesUnit } from './measures.js';

export function figureEntry(
  cluster: Cluster<FigureReport>,
  ties: readonly ArticleTie[],
  world: World,
): FigureEntry {
  const reports = [...cluster.reports].sort(inOrder);
  const first = reports[0] as FigureReport;
  const claimedBy = reports.find((report) => report.claimedBy)?.claimedBy ?? null;
  const day = first.published?.slice(0, 10) ?? null;
  const roots = rootsOf(chained(reports, ties), subjectOf(claimedBy, reports, day, world), world);
  const best = [...reports].sort(byPlacement(roots))[0] as FigureReport;
  return {
    type: 'figure',
    id: `f-${contentId('figure', first.id)}`,
    reports: reports.map(({ id }) => id),
    roots,
    divergences: divergencesOf(reports, roots),
    shown: [{ field: 'value', report: best.id, because: 'the best-placed account' }],
    first: first.published,
    last: reports.filter(({ published }) => published !== null).at(-1)?.published ?? null,
    joins: [...cluster.joins].sort((a, b) => (a.report < b.report ? -1 : 1)),
    claimedBy,
    counted: best.counted,
    ...(namesUnit(best.counted, best.unit) && { countsUnit: true }),
    period: best.period,
    value: best.value,
    valueTo: best.valueTo,
    unit: best.unit,
    comparator: best.comparator,
    change: best.change,
  };
}

/** Bounds that can all hold refine each other; values that cannot differ. */
function divergencesOf(reports: readonly FigureReport[], roots: readonly Root[]): EntryDivergence[] {
  const rootOf = new Map(roots.flatMap((root) => root.reports.map((id) => [id, root.name] as const)));
  const values = new Map<string, { value: string; reports: string[]; roots: string[] }>();
  for (const report of reports) {
    const value = `${report.comparator === '=' ? '' : report.comparator}${report.value}${report.valueTo === null ? '' : `–${report.valueTo}`}`;
    const one = values.get(value) ?? { value, reports: [], roots: [] };
    values.set(value, one);
    one.reports.push(report.id);
    const root = rootOf.get(report.id);
    if (root !== undefined && !one.roots.includes(root)) one.roots.push(root);
  }
  if (values.size < 2) return [];
  const low = Math.max(...reports.map(lowest));
  const high = Math.min(...reports.map(highest));
  return [
    {
      field: 'value',
      grade: low <= high ? 'refines' : 'differs',
      values: [...values.values()],
      rule: 'divergence.value',
    },
  ];
}

const NEAR = 0.05;

function lowest({ comparator, value }: FigureReport): number {
  if (comparator === '<' || comparator === '<=') return -Infinity;
  return comparator === '~' ? value - NEAR * Math.abs(value) : value;
}

function highest({ comparator, value, valueTo }: FigureReport): number {
  if (comparator === '>' || comparator === '>=') return Infinity;
  const top = valueTo ?? value;
  return comparator === '~' ? top + NEAR * Math.abs(top) : top;
}
