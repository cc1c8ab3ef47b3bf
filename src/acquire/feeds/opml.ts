/** Lists of feeds as other readers of feeds exchange them (OPML 2.0). */
import { generateOpml, parseOpml } from 'feedsmith';
import { LitopysError } from '../../model/index.js';
import { textOf } from '../charset.js';

export interface FeedSource {
  readonly url: string;
  readonly title: string | null;
  /** Page of the outlet. */
  readonly site: string | null;
  /** Folders it stands in, outermost first. */
  readonly folders: readonly string[];
}

/** Folders deeper than this are read as this deep. */
const DEEPEST = 20;
const MOST_SOURCES = 20_000;

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly htmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/**
 * The feeds of an OPML file; the same address twice counts once.
 * @throws LitopysError `feed.no-opml`
 */
export function readOpml(bytes: Uint8Array, where: string): FeedSource[] {
  let outlines: readonly Outline[];
  try {
    outlines = (parseOpml(textOf(bytes).trimStart()).body?.outlines ?? []) as readonly Outline[];
  } catch (cause) {
    throw new LitopysError('feed.no-opml', 'this is no OPML file', {
      where,
      next: 'export the list of feeds again as OPML',
      cause,
    });
  }
  const found = new Map<string, FeedSource>();
  const walk = (level: readonly Outline[], folders: readonly string[]) => {
    for (const outline of level) {
      const url = httpUrl(outline.xmlUrl);
      const name = outline.title ?? outline.text ?? null;
      if (url && !found.has(url) && found.size < MOST_SOURCES)
        found.set(url, { url, title: name, site: httpUrl(outline.htmlUrl), folders });
      const inner = name !== null && folders.length < DEEPEST ? [...folders, name] : folders;
      walk(outline.outlines ?? [], inner);
    }
  };
  walk(outlines, []);
  return [...found.values()];
}

function httpUrl(text: string | undefined): string | null {
  return text && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? new URL(text).href : null;
}

interface Folder {
  readonly inner: Map<string, Folder>;
  readonly sources: FeedSource[];
}

/** The same feeds as OPML, in their folders. */
export function writeOpml(title: string, sources: readonly FeedSource[]): string {
  const root: Folder = { inner: new Map(), sources: [] };
  for (const source of sources) {
    let at = root;
    for (const name of source.folders) {
      const next: Folder = at.inner.get(name) ?? { inner: new Map(), sources: [] };
      at.inner.set(name, next);
      at = next;
    }
    at.sources.push(source);
  }
  return generateOpml({ head: { title }, body: { outlines: outlinesOf(root) } });
}

function outlinesOf({ inner, sources }: Folder): { text: string }[] {
  const folders = [...inner].map(([text, folder]) => ({ text, outlines: outlinesOf(folder) }));
  const leaves = sources.map(({ url, title, site }) => ({
    type: 'rss',
    text: title ?? url,
    title: title ?? url,
    xmlUrl: url,
    ...(site ? { htmlUrl: site } : {}),
  }));
  return [...folders, ...leaves];
}
