/** Atom: an entry's page among its links, and what these are relative to. */
import type { AtomFeed } from 'feedsmith';
import { namesOf } from './authors.js';
import type { FeedDraft } from './feed.js';
import { wordsOfTitle } from './titles.js';

export function fromAtom(feed: AtomFeed.Feed<string>): FeedDraft {
  return {
    title: feed.title?.value,
    site: alternate(feed.links),
    self: selfOf(feed.links),
    language: feed.xml?.lang,
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      link: alternate(entry.links, entry.xml?.lang ?? feed.xml?.lang, selfOf(feed.links)),
      base: within(entry.xml?.base, feed.xml?.base),
      title: /html/.test(entry.title?.type ?? '') ? wordsOfTitle(entry.title?.value) : entry.title?.value,
      author: namesOf(entry.authors) ?? namesOf(feed.authors),
      published: entry.published,
      updated: entry.updated,
      summary: entry.summary?.value,
      content: entry.content?.value,
      source: entry.source?.title?.value,
    })),
  };
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
  readonly hreflang?: string;
}

/** What a link is for, in small letters and without the address of the registry; "alternate" where it does not say. */
const useOf = ({ rel }: Link): string =>
  (rel ?? 'alternate')
    .trim()
    .replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//i, '')
    .toLowerCase();

/**
 * The page of an entry: of what is said to stand there instead of it, the first in its language, else the first.
 * What says that it is no HTML is none; what says nothing is as good as what says that it is.
 * @param feed address of the feed itself, which is no page
 */
export function alternate(
  links: readonly Link[] = [],
  language: string | undefined = undefined,
  feed: string | undefined = undefined,
): string | undefined {
  const pages = links.filter(
    (link) =>
      useOf(link) === 'alternate' &&
      link.href !== feed &&
      (!link.type || /^text\/plain|html/i.test(link.type)),
  );
  const own = (one: Link) => !one.hreflang || one.hreflang.split('-')[0] === language?.split('-')[0];
  return (pages.find(own) ?? pages[0])?.href;
}

/** The feed's own address, which is no page. */
export function selfOf(links: readonly Link[] = []): string | undefined {
  return links.find((link) => useOf(link) === 'self')?.href;
}

/** An `xml:base` inside of another one. */
function within(inner: string | undefined, outer: string | undefined): string | undefined {
  return inner && outer && URL.canParse(inner, outer) ? new URL(inner, outer).href : (inner ?? outer);
}
