/** What is new of a saved search since it was last looked at. */
import { createHash } from 'node:crypto';
import type { Alert, Store } from '../../main.js';
import { parseQuestion, requestOf } from '../question.js';

/** An article that a saved search finds, as receivers are told of it. */
export interface NewsItem {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly snippet: string;
}

/** Base forms of the words of a question, as the pipeline gives them. */
export type WordForms = (question: string) => readonly (readonly string[])[];

/** Events that are looked at in one step, and pages of hits that are gone through for them. */
const EVENTS = 500;
const MOST_PAGES = 20;
const PAGE = 100;

/**
 * Looks for what is new of an alert and keeps it to be told, in one step with how far was looked.
 * @returns how many articles are to be told
 */
export async function gather(store: Store, alert: Alert, wordForms: WordForms, now: string): Promise<number> {
  let event = alert.event;
  let told = 0;
  for (;;) {
    const events = await store.events(event, EVENTS);
    const last = events.at(-1);
    if (!last) return told;
    const fresh = new Set(events.filter(({ kind }) => kind === 'article.new').map(({ target }) => target));
    const items = fresh.size > 0 ? await among(store, alert, fresh, wordForms) : [];
    const id = createHash('sha256')
      .update(JSON.stringify([alert.name, last.num, items.map((item) => item.id)]))
      .digest('hex')
      .slice(0, 32);
    const data = { items };
    await store.alerts.keep(
      alert.name,
      last.num,
      items.length > 0 ? [{ id, alert: alert.name, made: now, data }] : [],
    );
    told += items.length;
    event = last.num;
  }
}

/** Those of the articles that the search finds. */
async function among(
  store: Store,
  alert: Alert,
  fresh: ReadonlySet<string>,
  wordForms: WordForms,
): Promise<NewsItem[]> {
  const search = (await store.savedSearches()).find(({ name }) => name === alert.search);
  const request = search && (await requestOf(parseQuestion(search.text), store, wordForms));
  if (!request) return [];
  const found = new Map<string, NewsItem>();
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next }: Awaited<ReturnType<Store['search']>> = await store.search({
      ...request,
      limit: PAGE,
      cursor,
    });
    for (const { article, snippet } of items) {
      const { id, title, url, outlet, published } = article;
      if (fresh.has(id) && !found.has(id)) found.set(id, { id, title, url, outlet, published, snippet });
    }
    cursor = next;
    if (cursor === null || found.size === fresh.size) break;
  }
  return [...found.values()];
}
