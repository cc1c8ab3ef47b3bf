/**
 * What is said on the last day of a window and told again on the first one of the next is one statement: so later
 * reports are carried over into the window before. Only days around its end are looked at, so the work has a bound, and
 * what is carried over depends on nothing else.
 */
import type { Report, StatementReport } from '../../model/index.js';
import { CARRIED, windowStart } from '../contribute/keys.js';
import { dayNumber } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import { clusterStatements } from './cluster.js';
import type { Embedder } from './items.js';

/** @returns ids of later reports that are of one statement with an earlier one */
export function carriedOver(
  own: readonly Report[],
  later: readonly Report[],
  world: World,
  embedder: Embedder | null,
): ReadonlySet<string> {
  const carried = new Set<string>();
  for (const [start, told] of byStart(later)) {
    const before = own.filter((report) => isStatement(report) && isJustBefore(report, start));
    if (before.length === 0) continue;
    const earlier = new Set(before.map(({ id }) => id));
    const near = [...before, ...told].filter(isStatement);
    for (const { reports } of clusterStatements(near, world, embedder)) {
      if (!reports.some(({ id }) => earlier.has(id))) continue;
      for (const { id } of reports) if (!earlier.has(id)) carried.add(id);
    }
  }
  return carried;
}

/** Reports by the day on which their window begins: groups that a review joined have several. */
function byStart(later: readonly Report[]): Map<number, Report[]> {
  const found = new Map<number, Report[]>();
  for (const report of later) {
    const start = dayNumber(windowStart(report.published ?? ''));
    const list = found.get(start);
    if (list) list.push(report);
    else found.set(start, [report]);
  }
  return found;
}

const isStatement = (report: Report): report is StatementReport => report.type === 'statement';

function isJustBefore({ published }: Report, start: number): boolean {
  if (published === null) return false;
  const day = dayNumber(published);
  return day < start && day >= start - CARRIED;
}
