import { Parser } from 'htmlparser2';
import { LitopysError } from '../model/index.js';

/** A stretch of a page's text between two block-level tags. */
export interface Passage {
  /** The nearest block-level element: `p`, `h1`, `li`, `figcaption`, `blockquote`, `div`. */
  readonly tag: string;
  /** Its text with white space folded. */
  readonly text: string;
  /** How many of its characters stand inside links. */
  readonly linked: number;
  /** Number of the nearest `article`, else of `main`, else 0. */
  readonly group: number;
  /** Name of the enclosing element or class that is not the article itself (`aside`, `related`), or null. */
  readonly outside: string | null;
}

/** The passages of a page in order, and what its head says. */
export interface PageParts {
  readonly passages: readonly Passage[];
  readonly metas: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  readonly title: string | null;
  readonly times: readonly string[];
  /** Characters of scripts, styles, menus and forms that were passed over, by element. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** Elements may be nested this deep; beyond it the page is broken or hostile. */
const MOST_DEPTH = 1000;
const MOST_PASSAGES = 20_000;
const MOST_JSON = 400_000;

const SKIPPED = new Set(
  'script style noscript template svg math iframe object canvas audio video form button select textarea nav footer menu dialog'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th tr ul br'.split(
    ' ',
  ),
);
/** Elements whose passages keep their name; text directly inside others counts as `div`. */
const NAMED = new Set('p h1 h2 h3 h4 h5 h6 li figcaption blockquote'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const RELATED =
  /(?:^|[\s_-])(?:related|read-?(?:also|more|next)|recommend\w*|more-(?:news|stories)|teasers?|promo|sidebar|also-?read|see-?also|most-?(?:read|popular))(?:$|[\s_-])/i;
const LEFT_OUT =
  /(?:^|[\s_-])(?:breadcrumbs?|comments?|share|sharing|social|subscribe|newsletter|cookies?|advert\w*|banner|tags|copyright|menu|pagination)(?:$|[\s_-])/i;

interface Open {
  readonly name: string;
  readonly group: number;
  readonly outside: string | null;
  readonly named: string;
  readonly skipped: string | null;
  readonly linked: boolean;
}

/**
 * Walks through a page once. Nothing in it is executed; the work is linear in its length.
 * @throws LitopysError `article.too-deep`
 */
export function pageParts(html: string): PageParts {
  const walker = new Walker();
  const parser = new Parser(walker, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  walker.flush();
  return walker;
}

class Walker implements PageParts {
  readonly passages: Passage[] = [];
  readonly metas = new Map<string, string>();
  readonly jsonLd: string[] = [];
  readonly times: string[] = [];
  readonly skipped = new Map<string, number>();
  title: string | null = null;
  readonly #open: Open[] = [
    { name: '', group: 0, outside: null, named: 'div', skipped: null, linked: false },
  ];
  #groups = 0;
  #text = '';
  #linked = 0;
  #raw: { kind: 'title' | 'json'; text: string } | null = null;

  onopentag(name: string, attributes: Record<string, string>): void {
    const above = this.#open.at(-1) as Open;
    if (BLOCKS.has(name)) this.flush();
    if (name === 'meta' || name === 'link' || name === 'html') this.#head(name, attributes);
    if (name === 'time' && attributes.datetime && above.outside === null)
      this.times.push(attributes.datetime);
    if (name === 'title' && (above.skipped === null || above.skipped === 'head'))
      this.#raw = { kind: 'title', text: '' };
    if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.#raw = { kind: 'json', text: '' };
    if (VOID.has(name)) return;
    if (this.#open.length > MOST_DEPTH) {
      throw new LitopysError('article.too-deep', `the page nests elements deeper than ${MOST_DEPTH}`, {
        next: 'save the article as plain text and read that',
      });
    }
    const marks = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 300);
    const hidden = 'hidden' in attributes || /display:\s*none/i.test(attributes.style ?? '');
    this.#open.push({
      name,
      group: name === 'article' || (name === 'main' && above.group === 0) ? ++this.#groups : above.group,
      outside: above.outside ?? outsideOf(name, marks),
      named:
        NAMED.has(name) && above.named !== 'blockquote'
          ? name
          : BLOCKS.has(name) && above.named !== 'blockquote' && above.named !== 'li'
            ? 'div'
            : above.named,
      skipped:
        above.skipped ??
        (SKIPPED.has(name) || name === 'head'
          ? name
          : hidden
            ? 'hidden'
            : LEFT_OUT.test(marks)
              ? 'page furniture'
              : null),
      linked: above.linked || name === 'a',
    });
  }

  onclosetag(name: string): void {
    if (VOID.has(name)) return;
    if (BLOCKS.has(name)) this.flush();
    if (this.#raw && (name === 'title' || name === 'script')) this.#endRaw(this.#raw);
    if (this.#open.length > 1) this.#open.pop();
  }

  ontext(text: string): void {
    if (this.#raw) {
      if (this.#raw.text.length < MOST_JSON) this.#raw.text += text;
      return;
    }
    const here = this.#open.at(-1) as Open;
    if (here.skipped !== null) {
      this.skipped.set(here.skipped, (this.skipped.get(here.skipped) ?? 0) + text.length);
      return;
    }
    this.#text += text;
    if (here.linked) this.#linked += text.trim().length;
  }

  /** Closes the passage that is being gathered. */
  flush(): void {
    const text = this.#text.replace(/[\s\u00a0]+/g, ' ').trim();
    const here = this.#open.at(-1) as Open;
    if (text && this.passages.length < MOST_PASSAGES) {
      const { named: tag, group, outside } = here;
      this.passages.push({ tag, text, linked: Math.min(this.#linked, text.length), group, outside });
    }
    this.#text = '';
    this.#linked = 0;
  }

  #endRaw(raw: { kind: 'title' | 'json'; text: string }): void {
    if (raw.kind === 'title') this.title ??= raw.text.replace(/\s+/g, ' ').trim() || null;
    else if (raw.text.length < MOST_JSON) this.jsonLd.push(raw.text);
    this.#raw = null;
  }

  #head(name: string, attributes: Record<string, string>): void {
    const set = (key: string, value: string | undefined): void => {
      const known = key.toLowerCase();
      if (value?.trim() && !this.metas.has(known)) this.metas.set(known, value.trim().slice(0, 2000));
    };
    if (name === 'html') set('html:lang', attributes.lang ?? attributes['xml:lang']);
    else if (name === 'link') {
      if (/\bcanonical\b/i.test(attributes.rel ?? '')) set('canonical', attributes.href);
    } else {
      const key = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
      if (key) set(key, attributes.content);
    }
  }
}

function outsideOf(name: string, marks: string): string | null {
  if (name === 'aside') return 'aside';
  return name !== 'body' && name !== 'html' && name !== 'article' && name !== 'main' && RELATED.test(marks)
    ? 'related'
    : null;
}
