/**
 * "He told me that the bridge will open", the minister said: what is told within another's words is a statement of its
 * own, however much alike the two are, or the one would have the words of the other.
 */
import type { StatementReport } from '../../model/index.js';
import { contains } from '../../text/spans.js';
import type { Cluster } from '../entries/clusters.js';

/** Statements within statements; deeper ones are no article's. */
const DEEPEST = 4;
/** Clusters of more reports are looked at in part, so that the work stays in proportion. */
const MOST = 400;

/** Who tells of another's words within his own. */
export function passesOn(outer: StatementReport, inner: StatementReport): boolean {
  if (outer === inner || outer.article !== inner.article || outer.speaker?.entity === inner.speaker?.entity)
    return false;
  const isRelay = inner.chain.slice(1).some(({ entity }) => entity === outer.speaker?.entity);
  return isRelay && inner.spans.every((span) => outer.spans.some((one) => contains(one, span)));
}

/** A cluster by who speaks, where one in it passes on what another says. */
export function unnested(cluster: Cluster<StatementReport>, depth = 0): Cluster<StatementReport>[] {
  const { reports } = cluster;
  if (reports.length < 2 || depth >= DEEPEST) return [cluster];
  const byArticle = new Map<string, StatementReport[]>();
  for (const report of reports.slice(0, MOST))
    byArticle.set(report.article, [...(byArticle.get(report.article) ?? []), report]);
  const [outer, inner] = [new Set<string>(), new Set<string>()];
  for (const own of byArticle.values())
    for (const a of own)
      for (const b of own)
        if (a.speaker?.entity && b.speaker?.entity && passesOn(a, b)) {
          outer.add(a.speaker.entity);
          inner.add(b.speaker.entity);
        }
  const isOuter = ({ speaker }: StatementReport): boolean =>
    speaker?.entity != null && outer.has(speaker.entity) && !inner.has(speaker.entity);
  if (!reports.some(isOuter)) return [cluster];
  const [outside, inside] = [part(cluster, isOuter), part(cluster, (one) => !isOuter(one))];
  return [...held(outside), ...unnested(inside, depth + 1)];
}

/**
 * Who tell of one thing that somebody said are joined over his words; without them only those stay one whom something
 * else joins, or who are one speaker.
 */
function held(cluster: Cluster<StatementReport>): Cluster<StatementReport>[] {
  const groups = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const pair = [groups.get(a) ?? new Set([a]), groups.get(b) ?? new Set([b])];
    // The smaller into the larger: of thousands of copies each is moved a few times.
    const [large, small] = pair.sort((x, y) => y.size - x.size) as [Set<string>, Set<string>];
    for (const id of [a, b, ...(large === small ? [] : small)]) {
      large.add(id);
      groups.set(id, large);
    }
  };
  const bySpeaker = new Map<string, string>();
  for (const { id, speaker } of cluster.reports) {
    const of = speaker?.entity ?? id;
    join(bySpeaker.get(of) ?? id, id);
    bySpeaker.set(of, id);
  }
  for (const { report, with: other } of cluster.joins) join(report, other);
  return [...new Set(groups.values())].map((ids) => part(cluster, ({ id }) => ids.has(id)));
}

function part(
  { reports, joins }: Cluster<StatementReport>,
  has: (report: StatementReport) => boolean,
): Cluster<StatementReport> {
  const kept = reports.filter(has);
  const ids = new Set(kept.map(({ id }) => id));
  return { reports: kept, joins: joins.filter((join) => ids.has(join.report) && ids.has(join.with)) };
}
