/** Atom (RFC 4287): the newest entries, or what a kept search finds. */
import type { Entry } from '../../main.js';
import { isTime } from '../../model/index.js';
import { cited } from '../visible.js';
import { type AtomItem, atomDocument } from './atom-document.js';
import { type EntryEvidence, evidenceOf, iriOf, linkOf } from './evidence.js';
import type { Format } from './format.js';
import { titleOf } from './titles.js';

/** A feed is for what is new: readers take no more at once. */
export const MOST_IN_FEED = 100;

export const atom: Format = {
  name: 'atom',
  summary: `the newest ${MOST_IN_FEED} entries as a feed`,
  media: 'application/atom+xml; charset=utf-8',
  ending: 'atom',
  async *write({ store, filter, now }) {
    const { items } = await store.entries({ ...filter, order: 'newest' }, { limit: MOST_IN_FEED });
    yield atomFeed({ id: 'urn:litopys:feed:entries', title: 'Litopys', now }, await evidenceOf(store, items));
  },
};

export interface FeedHead {
  /** An IRI that stays the same. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601; stands for the time of a feed without entries. */
  readonly now: string;
}

/** The whole feed. `updated` is when the last of its articles was published: asking again gives the same bytes. */
export function atomFeed({ id, title, now }: FeedHead, entries: readonly EntryEvidence[]): string {
  const times = entries.flatMap(({ entry }) => timeOf(entry.last) ?? []).sort();
  const updated = times.at(-1) ?? (entries.length > 0 ? UNKNOWN : (timeOf(now) ?? now));
  return atomDocument({ id, title, updated }, entries.map(itemOf));
}

/** Atom wants a time of each entry: with that of the clock it would be news at each look. */
const UNKNOWN = '1970-01-01T00:00:00.000Z';

function itemOf({ entry, reports, articles }: EntryEvidence): AtomItem {
  const words = reports.map(
    ({ words, outlet, published }) =>
      `${outlet ?? 'outlet not stated'}${published ? `, ${published}` : ''}: ${cited(words)}`,
  );
  return {
    id: iriOf('entry', entry.id),
    title: titleOf(entry),
    updated: timeOf(entry.last) ?? UNKNOWN,
    published: timeOf(entry.first),
    links: [...new Set(reports.flatMap(({ article }) => linkOf(articles.get(article)?.url) ?? []))],
    category: entry.type,
    text: [summaryOf(entry), ...words].join('\n'),
  };
}

function summaryOf({ roots, divergences }: Entry): string {
  const named = roots.map(({ name, standing, denies }) => `${name} (${standing}${denies ? ', denies' : ''})`);
  const differ = divergences.map(({ field, grade }) => `${field} ${grade}`);
  return `Roots: ${named.join(', ') || 'none'}.${differ.length > 0 ? ` Accounts differ: ${differ.join(', ')}.` : ''}`;
}

function timeOf(time: string | null): string | null {
  return time !== null && isTime(time) ? new Date(time).toISOString() : null;
}
