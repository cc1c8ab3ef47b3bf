/** A whole chronicle in memory: for a few thousand articles, for tests and for measuring. The store does it by groups. */
import type { Chronicler, Contribution, Entry, Keyed, Report, Review } from '../model/index.js';
import type { Made } from './evaluation.js';

export function wholeChronicle(
  contributions: readonly Contribution[],
  chronicler: Chronicler,
  reviews: readonly Review[] = [],
): Made {
  const unique = [...new Map(contributions.map((one) => [one.article.id, one])).values()].sort((a, b) =>
    a.article.id < b.article.id ? -1 : 1,
  );
  const ties = chronicler.ties(unique);
  const entries: Entry[] = groupsOf(
    unique.flatMap(({ reports }) => reports),
    reviews,
  ).flatMap((reports) => chronicler.merge(reports, { ties, reviews }));
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    articles: unique.map(({ article }) => article),
    reports: unique.flatMap(({ reports }) => reports.map(({ report }) => report)),
    entries,
    ties,
    followUps: chronicler.followUps(entries, { ties, reviews }),
  };
}

/** Reports that share a key, directly or over others, or that a review joins. */
function groupsOf(keyed: readonly Keyed[], reviews: readonly Review[]): Report[][] {
  const parent = keyed.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    while (parent[at] !== root) [parent[at], at] = [root, parent[at] as number];
    return root;
  };
  const byKey = new Map<string, number>();
  keyed.forEach(({ report, keys }, at) => {
    for (const key of [...keys, report.id]) {
      const other = byKey.get(key);
      if (other === undefined) byKey.set(key, at);
      else parent[rootOf(at)] = rootOf(other);
    }
  });
  for (const { action, target, others } of reviews) {
    if (action !== 'join') continue;
    const members = [...target.reports, ...others]
      .map((id) => byKey.get(id))
      .filter((at) => at !== undefined);
    for (const at of members.slice(1)) parent[rootOf(at)] = rootOf(members[0] as number);
  }
  const groups = new Map<number, Report[]>();
  keyed.forEach(({ report }, at) => {
    const group = groups.get(rootOf(at));
    if (group) group.push(report);
    else groups.set(rootOf(at), [report]);
  });
  return [...groups.values()];
}
