/** Entries together with what stands behind them, some at a time, so that a large chronicle is never in memory. */
import type { ArticleLine, Entry, Report } from '../../main.js';
import type { Source } from './format.js';
import { wellFormed } from './well-formed.js';

export interface EntryEvidence {
  readonly entry: Entry;
  /** In the order of `entry.reports`. */
  readonly reports: readonly Report[];
  /** Articles of the reports, by their ids. */
  readonly articles: ReadonlyMap<string, ArticleLine>;
}

/** Entries whose evidence is asked for together. */
const AT_ONCE = 50;

/** The chosen entries in the order of the store, each with its reports and their articles. */
export async function* withEvidence({
  store,
  filter,
}: Pick<Source, 'store' | 'filter'>): AsyncGenerator<EntryEvidence> {
  let waiting: Entry[] = [];
  for await (const entry of store.everyEntry(filter)) {
    waiting.push(entry);
    if (waiting.length < AT_ONCE) continue;
    yield* await evidenceOf(store, waiting);
    waiting = [];
  }
  yield* await evidenceOf(store, waiting);
}

/** Evidence of entries that are at hand. */
export async function evidenceOf(
  store: Pick<Source['store'], 'reports' | 'articleLines'>,
  entries: readonly Entry[],
): Promise<EntryEvidence[]> {
  const reports = await store.reports([...new Set(entries.flatMap((entry) => entry.reports))]);
  const lines = await store.articleLines([...new Set(reports.map(({ article }) => article))]);
  const byId = new Map(reports.map((report) => [report.id, report]));
  const articles = new Map(lines.map((line) => [line.id, line]));
  return entries.map((entry) => ({
    entry,
    reports: entry.reports.flatMap((id) => byId.get(id) ?? []),
    articles,
  }));
}

/** A link that may be followed; null for `javascript:` and all else that is no page. */
export function linkOf(url: string | null | undefined): string | null {
  if (!url || url.length > 4_000 || !/^https?:\/\//i.test(url)) return null;
  return URL.canParse(url) ? new URL(url).href : null;
}

/** An IRI of something of the chronicle, the same in every export. */
export function iriOf(
  kind: 'article' | 'entry' | 'report' | 'entity' | 'standing' | 'search',
  id: string,
): string {
  return `urn:litopys:${kind}:${encodeURIComponent(wellFormed(id))}`;
}
