/** What people decided, applied to clusters and entries. */
import { type Entry, isCorrectable, type Report, type Review } from '../../model/index.js';
import { namesUnit } from '../figures/measures.js';
import type { Cluster } from './clusters.js';

/** Reports that somebody rejected. */
export function rejectedReports(reviews: readonly Review[]): Set<string> {
  return new Set(
    reviews
      .filter(({ action, target }) => action === 'reject' && target.type === 'report')
      .map(({ target }) => target.id),
  );
}

/** Takes reports out of an entry, or entries together, in the order in which it was decided. */
export function regrouped<R extends Report>(
  clusters: readonly Cluster<R>[],
  reviews: readonly Review[],
  idOf: (cluster: Cluster<R>) => string,
): Cluster<R>[] {
  let current = [...clusters];
  for (const review of reviews) {
    if (review.action !== 'split' && review.action !== 'join') continue;
    const target = find(current, review, idOf);
    if (!target) continue;
    current =
      review.action === 'split' ? split(current, target, review) : join(current, target, review, idOf);
  }
  return current;
}

/** The cluster a review is about: by its id, else the one with most of the reports it had then. */
function find<R extends Report>(
  clusters: readonly Cluster<R>[],
  { target }: Review,
  idOf: (cluster: Cluster<R>) => string,
): Cluster<R> | undefined {
  const named = clusters.find(
    (cluster) => idOf(cluster) === target.id || cluster.reports.some(({ id }) => id === target.id),
  );
  return named ?? withMost(clusters, target.reports);
}

function withMost<R extends Report>(
  clusters: readonly Cluster<R>[],
  reports: readonly string[],
): Cluster<R> | undefined {
  const wanted = new Set(reports);
  let found: Cluster<R> | undefined;
  let most = 0;
  for (const cluster of clusters) {
    const count = cluster.reports.filter(({ id }) => wanted.has(id)).length;
    if (count > most) [found, most] = [cluster, count];
  }
  return found;
}

function split<R extends Report>(
  clusters: readonly Cluster<R>[],
  target: Cluster<R>,
  review: Review,
): Cluster<R>[] {
  const leaving = new Set(review.others);
  const [left, stays] = [
    target.reports.filter(({ id }) => leaving.has(id)),
    target.reports.filter(({ id }) => !leaving.has(id)),
  ];
  if (left.length === 0 || stays.length === 0) return [...clusters];
  const part = (reports: R[]): Cluster<R> => {
    const ids = new Set(reports.map(({ id }) => id));
    return { reports, joins: target.joins.filter((join) => ids.has(join.report) && ids.has(join.with)) };
  };
  const leaves = part(left);
  leaves.joins.push(
    ...left.map(({ id }) => ({
      report: id,
      with: id,
      because: `split by ${review.by}: ${review.why}`,
      rule: 'review.split',
    })),
  );
  return [...clusters.filter((one) => one !== target), part(stays), leaves];
}

function join<R extends Report>(
  clusters: readonly Cluster<R>[],
  target: Cluster<R>,
  review: Review,
  idOf: (cluster: Cluster<R>) => string,
): Cluster<R>[] {
  const wanted = new Set(review.others);
  const taken = clusters.filter(
    (one) => one !== target && (wanted.has(idOf(one)) || one.reports.some(({ id }) => wanted.has(id))),
  );
  if (taken.length === 0) return [...clusters];
  const first = (target.reports[0] as R).id;
  const because = `joined by ${review.by}: ${review.why}`;
  const joined: Cluster<R> = {
    reports: [target, ...taken].flatMap(({ reports }) => reports),
    joins: [
      ...[target, ...taken].flatMap(({ joins }) => joins),
      ...taken.map(({ reports }) => ({
        report: (reports[0] as R).id,
        with: first,
        because,
        rule: 'review.join',
      })),
    ],
  };
  return [...clusters.filter((one) => one !== target && !taken.includes(one)), joined];
}

/** Corrections of fields; an entry that was rejected and not accepted after it is left out. */
export function decided(entry: Entry, reviews: readonly Review[]): Entry | null {
  let current = entry;
  let isOut = false;
  for (const review of reviews) {
    if (!isAbout(entry, review)) continue;
    if (review.action === 'reject') isOut = true;
    else if (review.action === 'accept') isOut = false;
    else if (review.action === 'correct' && review.field !== null)
      current = corrected(current, review, review.field);
  }
  return isOut ? null : current;
}

/** Whether a review is about an entry: by its id, or by most of the reports that it had then. */
export function isAbout(entry: Pick<Entry, 'id' | 'reports'>, { target }: Review): boolean {
  if (target.type !== 'entry') return false;
  if (target.id === entry.id) return true;
  const own = new Set(entry.reports);
  return (
    target.reports.length > 0 && 2 * target.reports.filter((id) => own.has(id)).length > target.reports.length
  );
}

function corrected(entry: Entry, review: Review, field: string): Entry {
  if (!isCorrectable(entry.type, field)) return entry;
  const report = entry.reports[0] as string;
  const shown = [
    ...entry.shown.filter((one) => one.field !== field),
    { field, report, because: `corrected by ${review.by}: ${review.why}` },
  ];
  const made = { ...entry, [field]: review.value, shown } as Entry;
  return made.type === 'figure' ? { ...made, countsUnit: namesUnit(made.counted, made.unit) } : made;
}
