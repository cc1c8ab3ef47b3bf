/** Atom: an entry's page among its links, and what these are relative to. */
import type { AtomFeed } from 'feedsmith';
import { namesOf } from './authors.js';
import type { FeedDraft } from './feed.js';
import { wordsOfTitle } from './titles.js';

export function fromAtom(feed: AtomFeed.Feed<string>): FeedDraft {
  return {
    title: feed.title?.value,
    site: alternate(feed.links),
    language: feed.xml?.lang,
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      link: alternate(entry.links, entry.xml?.lang ?? feed.xml?.lang),
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

/** The page of an entry: of what is said to stand there instead of it, the HTML in its language, else any HTML. */
function alternate(
  links: readonly Link[] = [],
  language: string | undefined = undefined,
): string | undefined {
  const pages = links.filter(
    ({ rel, type }) => (!rel || rel === 'alternate') && (!type || /^text\/|html/i.test(type)),
  );
  const own = (one: Link) => !one.hreflang || one.hreflang.split('-')[0] === language?.split('-')[0];
  return (pages.find(own) ?? pages[0])?.href;
}

/** An `xml:base` inside of another one. */
function within(inner: string | undefined, outer: string | undefined): string | undefined {
  return inner && outer && URL.canParse(inner, outer) ? new URL(inner, outer).href : (inner ?? outer);
}
