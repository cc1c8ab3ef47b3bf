/** Atom (RFC 4287): the newest entries, or what a kept search finds. */
import type { Entry } from '../../main.js';
import { visible } from '../visible.js';
import { type EntryEvidence, evidenceOf, iriOf, linkOf } from './evidence.js';
import type { Format } from './format.js';
import { cited, titleOf } from './titles.js';
import { escaped } from './xml.js';

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
  /** ISO 8601; stands for the time of an entry that has none. */
  readonly now: string;
}

/** The whole feed. `updated` is when the last of its articles was published: asking again gives the same bytes. */
export function atomFeed({ id, title, now }: FeedHead, entries: readonly EntryEvidence[]): string {
  const times = entries.flatMap(({ entry }) => timeOf(entry.last) ?? []).sort();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(visible(title))}</title>`,
    `<updated>${times.at(-1) ?? timeOf(now) ?? now}</updated>`,
    '<author><name>Litopys</name></author>',
    '<generator>Litopys</generator>',
    ...entries.map((one) => entryText(one, now)),
    '</feed>\n',
  ].join('\n');
}

function entryText({ entry, reports, articles }: EntryEvidence, now: string): string {
  const links = [...new Set(reports.flatMap(({ article }) => linkOf(articles.get(article)?.url) ?? []))];
  const words = reports.map(
    ({ words, outlet, published }) =>
      `${visible(outlet ?? 'outlet not stated')}${published ? `, ${published}` : ''}: ${cited(words)}`,
  );
  const first = timeOf(entry.first);
  return [
    '<entry>',
    `<id>${escaped(iriOf('entry', entry.id))}</id>`,
    `<title>${escaped(titleOf(entry))}</title>`,
    `<updated>${timeOf(entry.last) ?? timeOf(now) ?? now}</updated>`,
    ...(first ? [`<published>${first}</published>`] : []),
    ...links.map((link, at) => `<link rel="${at === 0 ? 'alternate' : 'related'}" href="${escaped(link)}"/>`),
    `<category term="${entry.type}"/>`,
    `<content type="text">${escaped([summaryOf(entry), ...words].join('\n'))}</content>`,
    '</entry>',
  ].join('\n');
}

function summaryOf({ roots, divergences }: Entry): string {
  const named = roots.map(
    ({ name, standing, denies }) => `${visible(name)} (${standing}${denies ? ', denies' : ''})`,
  );
  const differ = divergences.map(({ field, grade }) => `${field} ${grade}`);
  return `Roots: ${named.join(', ') || 'none'}.${differ.length > 0 ? ` Accounts differ: ${differ.join(', ')}.` : ''}`;
}

function timeOf(time: string | null): string | null {
  const at = Date.parse(time ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
