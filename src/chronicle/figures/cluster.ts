/** Reports of figures → which of them are of one: claimant's side, unit, period and what is counted. */
import type { FigureReport } from '../../model/index.js';
import { type Cluster, inOrder, type Join } from '../entries/clusters.js';
import type { World } from '../names/world.js';
import { featuresOf } from '../statements/features.js';

export function clusterFigures(reports: readonly FigureReport[], world: World): Cluster<FigureReport>[] {
  const clusters = new Map<string, { reports: FigureReport[]; joins: Join[] }>();
  for (const report of [...reports].sort(inOrder)) {
    const key = keyOf(report, world);
    const cluster = clusters.get(key);
    if (!cluster) clusters.set(key, { reports: [report], joins: [] });
    else {
      const first = (cluster.reports[0] as FigureReport).id;
      cluster.reports.push(report);
      cluster.joins.push({
        report: report.id,
        with: first,
        because: key,
        rule: report.counted ? 'figure.same-count' : 'figure.same-value',
      });
    }
  }
  return [...clusters.values()];
}

/** What is counted tells figures apart; where it is not said, the value does. A claim of nobody is a figure of its own. */
function keyOf(report: FigureReport, world: World): string {
  const claimant = report.claimedBy?.entity;
  if (!claimant) return report.id;
  const side = world.statesOf(claimant, report.published?.slice(0, 10) ?? null)[0] ?? claimant;
  const period = report.period ? featuresOf(report.period, world.stateOf).own.join(' ') : '';
  const counted = report.counted
    ? featuresOf(report.counted, world.stateOf).own.join(' ')
    : `${report.value}`;
  return [side, report.unit.toLowerCase(), report.change ?? '', period, counted].join(' | ');
}
