import { marksOf } from '../marks.js';
import type { Quoted } from '../quoted.js';
import { BLOCKS, type Element } from '../tree.js';
import { shownNear } from './near.js';

/** What the body of a page shows or marks of its publication, in order of the page. */
export interface Signs {
  /** `time` elements and elements whose name speaks of a date. */
  readonly times: readonly Time[];
  readonly authors: readonly Author[];
  /** Values of `itemprop` in the body, the first of each. */
  readonly properties: ReadonlyMap<string, string>;
  /** Short lines that stand right behind and before the headline, whatever part of the page they belong to. */
  readonly shown: readonly string[];
}

export interface Time {
  /** For machines: `datetime`, `content`, `data-…`; null when there is only text. */
  readonly machine: string | null;
  readonly text: string;
  readonly marks: string;
  /** Whether it stands after the headline. */
  readonly after: boolean;
  readonly name: string;
}

export interface Author {
  readonly text: string;
  readonly rule: string;
  readonly after: boolean;
}

const DATE_MARKS =
  /-(?:date|dates|datetime|date-time|timestamp|pubdate|pub-date|publish-?date|published|post-date|entry-date|article-date|news-date|publish-time|time|created|posted-on|submitted|dateline|article-time|news-time|modified|updated|last-updated|data|article-info|news-info|post-info|entry-meta|post-meta|article-meta|meta|info|head-info|publication-date|byline|details)-/;
const AUTHOR_MARKS =
  /-(?:byline|bylines|byline-name|author|authors|author-name|author-link|post-author|article-author|entry-author|news-author|writer|contributor|contributors|contributor-name|fn|journalist|autor|avtor|meta-author|posted-by|byauthor|article-authors|byline-author|by-author|username|createdby|journalist-name)-/;
/** Where a link leads to the page of an author: `/authors/jane-roe`. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|a|i|zy)?|avtory?|auteurs?|journalists?|contributors?|columnists?|reporters?|writers?)\/[^/]/i;
/** Parts of a page in which dates and names are those of others. */
const OF_OTHERS = new Set([
  'related articles',
  'sidebar',
  'comments',
  'list of links',
  'cards of other articles',
  'navigation',
  'navigation element',
  'another article',
  'pop-up',
  'advertisement',
]);
const MOST_SIGNS = 60;
/** Letters beside a link to an author in a line that names who wrote; in a sentence there are more. */
const MOST_BESIDE = 40;

/** Gathers them in one walk; linear in the page. */
export function signsOf(root: Element, headline: Element | null, isQuoted: Quoted): Signs {
  const times: Time[] = [];
  const authors: Author[] = [];
  const properties = new Map<string, string>();
  let after = headline === null;
  const property = (element: Element): void => {
    const { itemprop, property, content, datetime } = element.attributes;
    // RDFa says the same as microdata: `property="schema:datePublished"`; of meta tags it says other things.
    if (
      !itemprop &&
      (element.name === 'meta' || !/^(?:schema:|https?:\/\/schema\.org\/)?[a-z]+$/i.test(property ?? ''))
    )
      return;
    for (const full of (itemprop ?? property ?? '').split(/\s+/, 4)) {
      const name = itemprop ? full : full.replace(/^.*[:/]/, '');
      const value = content ?? datetime ?? (element.text < 300 ? textOf(element) : '');
      if (!name || !value.trim() || properties.has(name)) continue;
      properties.set(name, value.trim());
      if (/^(?:author|creator)$/.test(name))
        authors.push({ text: nameIn(element) ?? value, rule: 'itemprop', after });
    }
  };
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child === headline) after = true;
      if (child.dropped !== null && OF_OTHERS.has(child.dropped)) continue;
      if (child.attributes.itemprop || child.attributes.property) property(child);
      if (times.length < MOST_SIGNS) sign(child);
      walk(child);
    }
  };
  const sign = (child: Element): void => {
    const { attributes, name } = child;
    const marks = marksOf(child);
    const isClock = name === 'time' || /-time(?:stamp)?$/.test(name);
    if (isClock || (marks !== '' && child.text < 200 && DATE_MARKS.test(marks))) {
      const machine =
        attributes.datetime ??
        attributes['data-datetime'] ??
        attributes['data-timestamp'] ??
        attributes['data-seconds'] ??
        attributes['data-date'] ??
        dayInTitle(attributes.title);
      const text = child.text > 0 ? textOf(child) : '';
      if (machine || attributes.content || /\d/.test(text))
        times.push({ machine: machine ?? attributes.content ?? null, text, marks, after, name });
    }
    if (child.text === 0 || child.text > 300 || authors.length >= MOST_SIGNS) return;
    if (/\bauthor\b/.test(attributes.rel ?? ''))
      authors.push({ text: textOf(child), rule: 'rel=author', after });
    else if (
      name === 'a' &&
      AUTHOR_PAGE.test(attributes.href ?? '') &&
      (child.parent?.text ?? 0) < child.text + MOST_BESIDE
    )
      authors.push({ text: textOf(child), rule: 'author link', after });
    else if (name === 'address' && child.text < 100) {
      // An address with numbers is that of an office, unless a link in it names somebody.
      const text = nameIn(child) ?? textOf(child);
      if (!/\d/.test(text)) authors.push({ text, rule: 'address', after });
    } else if (marks !== '' && AUTHOR_MARKS.test(marks) && name !== 'body')
      authors.push({ text: nameIn(child) ?? textOf(child), rule: 'author mark', after });
  };
  walk(root);
  return { times, authors, properties, shown: shownNear(root, headline, isQuoted) };
}

/** Microformats have the time in a title: `<abbr class="published" title="2025-01-21T11:05:00+0200">`. */
function dayInTitle(title: string | undefined): string | null {
  return title !== undefined && /^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(title) ? title : null;
}

/** The names in an element: of its `itemprop=name`, else of its links. */
function nameIn(element: Element): string | null {
  const names: string[] = [];
  const links: string[] = [];
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (typeof child === 'string') continue;
      if (child.attributes.itemprop === 'name') names.push(child.attributes.content ?? textOf(child));
      else if (child.name === 'a' && child.text > 2) links.push(textOf(child));
      walk(child);
    }
  };
  walk(element);
  const found = names.length > 0 ? names : links;
  return found.length > 0 && found.length <= 6 ? [...new Set(found)].join(', ') : null;
}

/** The text of an element with white space folded. Words in spans one right behind the other are parted by styles: "2025" "3:40 PM". */
export function textOf(element: Element): string {
  let text = '';
  const walk = (one: Element): void => {
    let isBeside = false;
    for (const child of one.children) {
      if (typeof child === 'string') text += child;
      else {
        if (
          child.name === 'br' ||
          BLOCKS.has(child.name) ||
          (isBeside && child.name === 'span' && opensWithWord(child))
        )
          text += ' ';
        walk(child);
        if (BLOCKS.has(child.name)) text += ' ';
      }
      isBeside =
        typeof child !== 'string' &&
        child.name === 'span' &&
        child.text > 1 &&
        /[\p{L}\d]$/u.test(text.slice(-2));
    }
  };
  walk(element);
  return text
    .replace(/[\s\u00a0\u200b\u00ad]+/g, (space) => (/[^\u200b\u00ad]/.test(space) ? ' ' : ''))
    .trim();
}

/** Whether no mark stands first: "Kovalenko" "'s" is one word. */
function opensWithWord({ children }: Element): boolean {
  const first = children.find((child) => typeof child !== 'string' || child !== '');
  if (first === undefined) return false;
  return typeof first === 'string' ? /^[\p{L}\d]/u.test(first) : opensWithWord(first);
}
