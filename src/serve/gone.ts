/** What became of an entry that is no more: who rejected it, or which entries its reports stand in now. */
import type { Review, Store } from '../main.js';
import { isInForce } from './decision.js';

export interface Gone {
  /** Decisions in force that took it away, the latest first. */
  readonly reviews: readonly Review[];
  /** Ids of the entries that have its reports now. */
  readonly entries: readonly string[];
}

/** Decisions that are looked at, and reports that are followed. */
const MOST = 100;

export async function whatBecameOf(
  id: string,
  store: Pick<Store, 'reviews' | 'entryOfReport'>,
): Promise<Gone> {
  const { items } = await store.reviews({ about: id, limit: MOST });
  const reviews: Review[] = [];
  for (const one of items) if (await isInForce(one.id, store)) reviews.push(one);
  const entries = new Set<string>();
  for (const report of new Set(items.flatMap(({ target }) => target.reports).slice(0, MOST))) {
    const entry = await store.entryOfReport(report);
    if (entry !== null && entry !== id) entries.add(entry);
  }
  const taking = reviews.filter(
    ({ action }) => action === 'reject' || action === 'join' || action === 'split',
  );
  return { reviews: taking, entries: [...entries] };
}
