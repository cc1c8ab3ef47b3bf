/** What a page says of itself in JSON-LD, broken or whole. */
export type Json = Readonly<Record<string, unknown>>;

export interface LinkedData {
  /** The object of the article; null when there is none. */
  readonly article: Json | null;
  /** The object of the web page, which often has the dates when the article has not. */
  readonly page: Json | null;
  /** Objects by `@id`, for authors and publishers that are only referred to. */
  readonly byId: ReadonlyMap<string, Json>;
}

const MOST_OBJECTS = 2000;
const MOST_DEPTH = 8;
const NEWS = /(?:Article|Posting|Report|Review|Recipe|LiveBlogPosting)$/;
const PAGE = /(?:WebPage|ItemPage|VideoObject)$/;

/**
 * The objects of a page's JSON-LD scripts: lists, `@graph` and nested objects are looked into; what does not parse is
 * repaired where its faults are the common ones, and read key by key where not.
 * @param fits how well an object's headline and address fit the page, to choose among several
 */
export function linkedData(sources: readonly string[], fits: (object: Json) => number): LinkedData {
  const objects: Json[] = [];
  const aside: Json[] = [];
  for (const source of sources.slice(0, 30)) gather(parsed(source), objects, aside, 0);
  const byId = new Map<string, Json>();
  for (const one of [...objects, ...aside]) {
    const id = one['@id'];
    if (typeof id === 'string' && Object.keys(one).length > 1 && !byId.has(id)) byId.set(id, one);
  }
  const own = objects.filter((one) => isOfType(one, NEWS));
  // Some pages have their only article in a list.
  const news = own.length > 0 ? own : aside.filter((one) => isOfType(one, NEWS) && fits(one) > 0);
  let article: Json | null = null;
  let best = -1;
  for (const one of news) {
    const score =
      fits(one) + (one.headline ? 0.3 : 0) + (one.datePublished ? 0.3 : 0) + (one.articleBody ? 0.2 : 0);
    if (score > best) [article, best] = [one, score];
  }
  return { article, page: objects.find((one) => isOfType(one, PAGE)) ?? null, byId };
}

/** What stands in an article or list and is seldom the page's own: a post of a live blog has a headline, an author and a time too. */
const OF_OTHERS = new Set([
  'liveBlogUpdate',
  'itemListElement',
  'comment',
  'citation',
  'mentions',
  'relatedLink',
]);

function isOfType(object: Json, pattern: RegExp): boolean {
  return list(object['@type']).some((type) => typeof type === 'string' && pattern.test(type));
}

/** The objects of a value; those that are of others, or within such, go aside. */
function gather(value: unknown, objects: Json[], aside: Json[], depth: number): void {
  if (depth > MOST_DEPTH || objects.length >= MOST_OBJECTS || typeof value !== 'object' || value === null)
    return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 300)) gather(one, objects, aside, depth + 1);
    return;
  }
  objects.push(value as Json);
  for (const [key, one] of Object.entries(value))
    if (typeof one === 'object') gather(one, OF_OTHERS.has(key) ? aside : objects, aside, depth + 1);
}

/** Broken JSON-LD is common: raw line breaks in strings, commas before a bracket, comments around the whole. */
function parsed(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(?:\/\/)?\s{0,50}<!(?:\[CDATA\[|--)/, '')
    .replace(/(?:\/\/)?\s{0,50}(?:\]\]|--)>\s{0,50};?$/, '');
  const mended = (): string =>
    text
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,(\s{0,100})([}\]])/g, '$1$2')
      .replace(/;\s{0,100}$/, '');
  // Some pages write several objects into one script, one behind the other.
  for (const attempt of [() => text, mended, () => `[${mended().replace(/\}\s{0,100}\{/g, '},{')}]`])
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt, or the keys one by one.
    }
  return byKeys(text);
}

/** The keys that matter out of what does not parse. */
function byKeys(text: string): Json | null {
  const found: Record<string, unknown> = {};
  for (const key of ['@type', 'headline', 'datePublished', 'dateModified', 'inLanguage', 'articleBody']) {
    const value = stringAfter(text, key);
    if (value) found[key] = value;
  }
  const author = authorsAfter(text);
  if (author.length > 0) found.author = author;
  if (!isOfType(found, NEWS)) found['@type'] = 'Article';
  return found.headline || found.datePublished ? found : null;
}

/** The names behind the key of authors: all in a list, else the first. */
function authorsAfter(text: string): Json[] {
  const at = text.indexOf('"author"');
  if (at < 0) return [];
  const behind = text.slice(at + 8, at + 1500);
  if (!/^\s{0,20}:\s{0,20}\[/.test(behind)) {
    const name = stringAfter(behind.slice(0, 600), 'name');
    return name ? [{ name }] : [];
  }
  const end = behind.indexOf(']');
  const inside = end < 0 ? behind : behind.slice(0, end);
  return [...inside.matchAll(/"name"\s{0,20}:\s{0,20}"([^"]{1,200})"/g)]
    .slice(0, 10)
    .map(([, name]) => ({ name }));
}

function stringAfter(text: string, key: string): string | null {
  const at = text.indexOf(`"${key}"`);
  if (at < 0) return null;
  const value = /^\s{0,20}:\s{0,20}"((?:[^"\\]|\\.){1,100000})"/.exec(
    text.slice(at + key.length + 2, at + 100_200),
  );
  return value ? (value[1] as string).replace(/\\(["\\/])/g, '$1').replace(/\\[nrt]/g, ' ') : null;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 200) : value === undefined || value === null ? [] : [value];
}

export function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

/** A string of the data, its character references and tags resolved. */
export function string(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? unescaped(value).slice(0, 4000) : null;
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Data often holds text that was escaped for HTML once more. */
export function unescaped(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, named) => {
      if (named) return REFERENCES[String(named).toLowerCase()] ?? all;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
}
