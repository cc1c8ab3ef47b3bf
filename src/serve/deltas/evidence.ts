/** What a delta rests on, fetched with few questions. */
import type { Delta, Entry, Store } from '../../main.js';
import type { DeltaWhole } from './rendering.js';

/** So many plans that were settled, and as many that came due, are told with their words. */
const MOST_PLANS = 200;

/** The delta with the reports that its entries rest on, their articles, and the plans that were settled or came due. */
export async function deltaWhole(
  store: Pick<Store, 'reports' | 'articleLines' | 'entry'>,
  delta: Delta,
): Promise<DeltaWhole> {
  const { fresh, repeated, contradicted, withdrawn, settled, due } = delta;
  const plans: Entry[] = [];
  for (const { plan } of [...settled.slice(0, MOST_PLANS), ...due.slice(0, MOST_PLANS)]) {
    const whole = await store.entry(plan);
    if (whole) plans.push(whole.entry);
  }
  const entries: Entry[] = [...fresh, ...repeated.map(({ entry }) => entry), ...contradicted, ...plans];
  const reports = [
    ...(await store.reports([...new Set(entries.flatMap((entry) => entry.reports))])),
    ...withdrawn.flatMap((one) => one.reports),
  ];
  const ids = [
    ...reports.map(({ article }) => article),
    ...withdrawn.flatMap(({ tie }) => [tie.earlier, tie.later]),
  ];
  const articles = await store.articleLines([...new Set(ids)]);
  return {
    delta,
    reports: new Map(reports.map((report) => [report.id, report])),
    articles: new Map(articles.map((article) => [article.id, article])),
    plans: new Map(plans.map((plan) => [plan.id, plan])),
  };
}
