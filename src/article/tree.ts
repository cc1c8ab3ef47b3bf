import { Parser } from 'htmlparser2';
import { LitopysError } from '../model/index.js';
import { tooLong } from './limits.js';

/** An element of a page. The numbers are filled in by `measure`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  readonly children: (Element | string)[];
  /** How many elements stand around it, and how many of them are block-level. */
  readonly level: number;
  readonly depth: number;
  /** Letters of its text, of what of it stands in links, and of its running text (paragraphs, not labels). */
  text: number;
  linked: number;
  running: number;
  /** The rule by which it was taken out of the page. */
  dropped: string | null;
  /** Its names as `marksOf` cuts them; null until asked for. */
  marks: string | null;
}

/** A page as a tree, and what its head and its data scripts hold. Nothing in it is executed. */
export interface Tree {
  readonly root: Element;
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** Scripts of plain JSON: the state that an application page is drawn from. */
  readonly data: readonly string[];
  readonly title: string | null;
  /** Characters inside elements that never hold an article's text, by element. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** Block-level elements may be nested this deep; beyond it the page is broken or hostile. */
const MOST_DEPTH = 1000;
/** Inline elements below this depth are left out, their text kept: old pages never close `font`. */
const MOST_INLINE_DEPTH = 200;
/** So many elements may stand open at once: the parser's own stack costs more the longer it is. */
const MOST_OPEN = 10_000;
const MOST_ELEMENTS = 1_500_000;
const MOST_JSON = 3_000_000;

const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select option textarea button input dialog map applet frameset noframes amp-consent amp-sidebar amp-ad amp-analytics amp-social-share amp-embed amp-user-notification'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
export const BLOCKS: ReadonlySet<string> = new Set(
  'html body address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Keys of tags that stand once for each author. */
const AUTHORS = new Set([
  'author',
  'article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
]);
const MOST_AUTHORS = 500;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});

/**
 * A page as a tree, in one walk through its letters: linear in its length, bounded in depth and number.
 * @param withoutScripts whether to see the page as a browser without scripts does
 * @throws LitopysError `article.too-deep`, `article.too-long`
 */
export function treeOf(html: string, withoutScripts = false): Tree {
  const builder = new Builder(withoutScripts);
  const parser = new Parser(builder, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return builder;
}

export function elementOf(name: string, attributes: Record<string, string>, parent: Element | null): Element {
  return {
    name,
    attributes: hasAny(attributes) ? attributes : NO_ATTRIBUTES,
    parent,
    children: [],
    level: parent ? parent.level + 1 : 0,
    depth: parent ? parent.depth + (BLOCKS.has(name) ? 1 : 0) : 0,
    text: 0,
    linked: 0,
    running: 0,
    dropped: null,
    marks: null,
  };
}

function hasAny(attributes: Record<string, string>): boolean {
  for (const _ in attributes) return true;
  return false;
}

class Builder implements Tree {
  readonly root = elementOf('', {}, null);
  readonly metas = new Map<string, string>();
  readonly jsonLd: string[] = [];
  readonly data: string[] = [];
  readonly skipped = new Map<string, number>();
  title: string | null = null;
  /** The open elements; one that is left out has its parent in its place. */
  readonly #open: Element[] = [this.root];
  readonly #links: { name: string }[] = [];
  #elements = 0;
  #standing = 0;
  /** The outermost open element that is passed over, and how many stand open inside of it. */
  #skipping: string | null = null;
  #inside = 0;
  #raw: { kind: 'title' | 'json-ld' | 'data'; parts: string[]; length: number } | null = null;

  constructor(private readonly withoutScripts: boolean) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'meta' || name === 'link' || name === 'html') this.#head(name, attributes);
    if (!VOID.has(name) && ++this.#standing > MOST_OPEN) throw tooDeep();
    if (this.#skipping !== null) {
      if (!VOID.has(name)) this.#inside++;
      return;
    }
    if (name === 'title') this.#raw = { kind: 'title', parts: [], length: 0 };
    if (name === 'script') this.#script(attributes);
    if (SKIPPED.has(name) && !(this.withoutScripts && name === 'noscript')) {
      if (VOID.has(name)) return;
      this.#skipping = name;
      this.#inside = 0;
      return;
    }
    this.#push(name, attributes);
  }

  #push(name: string, attributes: Record<string, string>): void {
    if (++this.#elements > MOST_ELEMENTS) throw tooLong(this.#elements, MOST_ELEMENTS, 'elements');
    const isBlock = BLOCKS.has(name);
    const here = this.#open.at(-1) as Element;
    const above = isBlock ? outsideParagraph(here) : here;
    if (isBlock && above.depth >= MOST_DEPTH) throw tooDeep();
    if (!isBlock && above.level - above.depth > MOST_INLINE_DEPTH && !VOID.has(name)) {
      this.#open.push(above);
      return;
    }
    const isLink = name === 'a' && 'href' in attributes;
    if (isLink) this.#endLink();
    // An anchor that leads nowhere is a place in the text.
    const isPlace = name === 'a' && !isLink && ('name' in attributes || 'id' in attributes);
    const element = elementOf(isPlace ? 'span' : name, attributes, above);
    above.children.push(element);
    if (isLink) this.#links.push(element);
    if (!VOID.has(name)) this.#open.push(element);
  }

  /** A link in a link ends the one around it, which was never closed: the text after it is not linked. */
  #endLink(): void {
    const around = this.#links.at(-1);
    if (around) around.name = 'span';
  }

  onclosetag(name: string): void {
    if (VOID.has(name)) return;
    this.#standing--;
    if (this.#raw && (name === 'title' || name === 'script')) this.#endRaw(this.#raw);
    if (this.#skipping !== null) {
      if (this.#inside-- === 0) this.#skipping = null;
      return;
    }
    const closed = this.#open.length > 1 ? this.#open.pop() : null;
    if (closed && closed === this.#links.at(-1)) this.#links.pop();
  }

  ontext(text: string): void {
    if (this.#raw) {
      if ((this.#raw.length += text.length) <= MOST_JSON) this.#raw.parts.push(text);
    }
    if (this.#skipping !== null) {
      this.skipped.set(this.#skipping, (this.skipped.get(this.#skipping) ?? 0) + text.length);
      return;
    }
    if (this.#raw) return;
    const here = this.#open.at(-1) as Element;
    const last = here.children.length - 1;
    if (typeof here.children[last] === 'string') here.children[last] += text;
    else here.children.push(text);
  }

  #script(attributes: Readonly<Record<string, string>>): void {
    const type = attributes.type ?? '';
    if (/ld\+json/i.test(type)) this.#raw = { kind: 'json-ld', parts: [], length: 0 };
    else if (/^application\/json$/i.test(type) || attributes.id === '__NEXT_DATA__')
      this.#raw = { kind: 'data', parts: [], length: 0 };
  }

  #endRaw({ kind, parts, length }: { kind: string; parts: string[]; length: number }): void {
    this.#raw = null;
    const text = parts.join('');
    if (kind === 'title')
      this.title ??= text.slice(0, 4000).replace(/\s+/g, ' ').trim().slice(0, 1000) || null;
    else if (length <= MOST_JSON) (kind === 'data' ? this.data : this.jsonLd).push(text);
  }

  /** The first value of each key; of authors all, for pages name each in a tag of their own. */
  #meta(key: string, value: string): void {
    if (key === '' || value === '') return;
    const known = this.metas.get(key);
    if (known === undefined) this.metas.set(key, value);
    else if (AUTHORS.has(key) && known.length < MOST_AUTHORS && !known.includes(value))
      this.metas.set(key, `${known}; ${value}`);
  }

  #head(name: string, attributes: Readonly<Record<string, string>>): void {
    const set = (key: string, value: string | undefined): void => {
      // `DC:date` is `dc.date`.
      for (const one of key.toLowerCase().trim().split(/\s+/, 4))
        this.#meta(one.replace(/^(dc(?:terms)?):/, '$1.'), value?.trim().slice(0, 2000) ?? '');
    };
    if (name === 'html') set('html:lang', attributes.lang ?? attributes['xml:lang']);
    else if (name === 'link') {
      if (/\bcanonical\b/i.test(attributes.rel ?? '')) set('canonical', attributes.href);
    } else
      for (const key of ['property', 'name', 'itemprop', 'http-equiv'])
        if (attributes[key]) set(attributes[key], attributes.content);
  }
}

/** Whether an element, or one around it, is wanted. */
export function isWithin(element: Element, wanted: (one: Element) => boolean): boolean {
  for (let at: Element | null = element; at; at = at.parent) if (wanted(at)) return true;
  return false;
}

/** A block-level element ends the paragraph before it, also one whose inline elements were never closed. */
function outsideParagraph(here: Element): Element {
  let at = here;
  while (at.parent && !BLOCKS.has(at.name)) at = at.parent;
  return at.name === 'p' && at.parent ? at.parent : here;
}

function tooDeep(): LitopysError {
  return new LitopysError('article.too-deep', `the page nests elements deeper than ${MOST_DEPTH}`, {
    next: 'save the article as plain text and read that',
  });
}
