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
    chronicler,
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

/** Reports that share a key, directly or over others, or that a review joins, with what a group carries over into itself. */
function groupsOf(
  keyed: readonly Keyed[],
  reviews: readonly Review[],
  chronicler: Pick<Chronicler, 'carried'>,
): Report[][] {
  const ties = new Ties();
  for (const { report, keys, before = [] } of keyed) {
    ties.join([report.id, ...keys]);
    ties.join([laterId(report), ...before]);
  }
  const known = new Set(keyed.map(({ report }) => report.id));
  for (const { action, target, others } of reviews) {
    if (action !== 'join') continue;
    const members = [...target.reports, ...others].filter((id) => known.has(id));
    ties.join(members.flatMap((id) => [id, laterId({ id })]).filter((id) => ties.has(id)));
  }
  const own = new Map<string, Report[]>();
  const later = new Map<string, Report[]>();
  for (const { report, before } of keyed) {
    add(own, ties.rootOf(report.id), report);
    if (before) add(later, ties.rootOf(laterId(report)), report);
  }
  const carried = new Map<string, string>();
  for (const [root, reports] of later) {
    const ids = new Set(reports.map(({ id }) => id));
    const others = (own.get(root) ?? []).filter(({ id }) => !ids.has(id));
    for (const id of chronicler.carried(others, reports)) carried.set(id, root);
  }
  const groups = new Map<string, Report[]>();
  for (const { report } of keyed) add(groups, carried.get(report.id) ?? ties.rootOf(report.id), report);
  return [...groups.values()];
}

/** A report in the group before its own. */
const laterId = ({ id }: Pick<Report, 'id'>): string => `later ${id}`;

function add(lists: Map<string, Report[]>, key: string, report: Report): void {
  const list = lists.get(key);
  if (list) list.push(report);
  else lists.set(key, [report]);
}

/** Disjoint sets. */
class Ties {
  private readonly parents = new Map<string, string>();

  has(one: string): boolean {
    return this.parents.has(one);
  }

  rootOf(one: string): string {
    let root = one;
    for (let up = this.parents.get(root); up !== undefined && up !== root; up = this.parents.get(root))
      root = up;
    for (let at = one; at !== root; ) {
      const up = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = up;
    }
    return root;
  }

  join([first, ...others]: readonly string[]): void {
    if (first === undefined || (others.length === 0 && first.startsWith('later '))) return;
    const root = this.rootOf(first);
    this.parents.set(root, root);
    for (const other of others) this.parents.set(this.rootOf(other), root);
  }
}
