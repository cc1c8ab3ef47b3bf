/** Items of feeds as documents to read. */
import type { WatchedFeed, WatchedItem } from '../../model/index.js';
import { type Known, NOTHING_KNOWN, type RawDocument } from '../contract.js';
import type { Fetched } from '../fetching/fetcher.js';
import { titledMarkup, titledText } from '../titled.js';

/** The article's own page, which may have changed since: it tells itself when. */
export function pageDocument(page: Fetched, item: WatchedItem, feed: WatchedFeed): RawDocument {
  const contentType = page.headers['content-type'] ?? null;
  return {
    doc: page.url,
    content: page.bytes,
    contentType,
    known: { ...knownOf(item, feed), url: page.url },
  };
}

/** What the feed itself has of the text. */
export function itemDocument(item: WatchedItem, feed: WatchedFeed): RawDocument {
  const body = item.body ?? '';
  const marked = /<(?:p|div|br|a|b|i|ul|ol|h[1-6]|blockquote|figure|img|span|em|strong)\b/i.test(body);
  return {
    doc: item.url ?? item.id,
    content: marked ? titledMarkup(item.title, body) : titledText(item.title, body),
    contentType: marked ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    known: { ...knownOf(item, feed), updated: item.updated ?? null },
  };
}

function knownOf(item: WatchedItem, feed: WatchedFeed): Known {
  return {
    ...NOTHING_KNOWN,
    title: item.title,
    outlet: feed.outlet ?? feed.title,
    url: item.url,
    byline: item.author,
    published: item.published,
    origin: item.source,
  };
}
