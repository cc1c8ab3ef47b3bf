import { marksOf } from '../marks.js';
import type { Element } from '../tree.js';
import { textOf } from './signs.js';

/** The title of an article and the element that shows it. */
export interface Title {
  readonly text: string | null;
  readonly element: Element | null;
  readonly rule: string;
}

const HEADLINE_MARKS =
  /-(?:headline|entry-title|post-title|article-title|article-header-title|news-title|page-title|title|story-title|zag|zagolovok|article-heading)-/;
const MOST_HEADINGS = 60;
/** From this likeness on, a heading is what the head names. */
const SURE = 0.9;
/** Titles that differ in a word are never as like as the same ones. */
const MOST_UNLIKE = 0.89;

/**
 * The heading of the page that says what its head says, else what the head says without the name of the site.
 * @param stated titles as the head states them: JSON-LD, OpenGraph, Twitter, `title`; the surest first
 * @param site names of the outlet, which are no title
 */
export function titleOf(root: Element, stated: readonly string[], site: readonly string[]): Title {
  const headings = headingsOf(root);
  const wanted = stated.map(keyOf).filter((key) => key.length > 0);
  const parts = partsOf(stated);
  let best: { readonly element: Element; readonly text: string } | null = null;
  let most = 0.5;
  let sure = false;
  for (const { element, text } of headings) {
    const key = keyOf(text);
    if (key.length < 2 || isHome(element) || site.some((name) => keyOf(name) === key)) continue;
    const part = key.includes(' ') ? (parts.get(key) ?? 0) : 0;
    const likeness = Math.max(part, ...wanted.map((one) => likenessOf(key, one)));
    const score =
      likeness + (element.name === 'h1' ? 0.1 : 0) + (HEADLINE_MARKS.test(marksOf(element)) ? 0.05 : 0);
    if (likeness >= 0.5 && score > most) {
      [best, most] = [{ element, text }, score];
      sure = likeness >= SURE;
    }
  }
  if (best) best = { ...best, text: withoutKicker(best.element, stated) ?? best.text };
  if (best && sure) return { ...best, rule: 'heading that the head names' };
  const [first] = stated;
  const lone = loneHeading(headings, first ?? null, site);
  const named = elementNamed(root, stated, site);
  // Heads speak to search engines; what the page itself calls its title is the title.
  if (named && (!lone || lone.text.length < LONG || /^h\d$/.test(named.element.name)))
    return { ...named, rule: 'words of the head' };
  if (best) return { ...best, rule: 'heading like the head' };
  if (lone) return { ...lone, rule: 'the only h1' };
  return { text: first ? withoutSite(first, site) : null, element: null, rule: 'head of the page' };
}

/** From this length on, the only heading of the first rank is a title and no name of a site or a rubric. */
const LONG = 20;

interface Heading {
  readonly element: Element;
  readonly text: string;
}

/** The only heading of the first rank that may be a title; one that opens with a title of a word or two names the site. */
function loneHeading(
  headings: readonly Heading[],
  first: string | null,
  site: readonly string[],
): Heading | null {
  const short = first !== null && first.split(/\s+/).length <= 2 ? keyOf(first) : null;
  const lone = headings.filter(
    ({ element, text }) =>
      element.name === 'h1' &&
      text.length >= 12 &&
      !isHome(element) &&
      !(short !== null && keyOf(text).startsWith(`${short} `)) &&
      !site.some((name) => keyOf(name) === keyOf(text)),
  );
  return lone.length === 1 && lone[0] ? lone[0] : null;
}

/** How like a title each of its parts between bars and dashes is: the longest may be it, others name rubric and site. */
function partsOf(stated: readonly string[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const title of stated) {
    const keys = title.split(SEAM).map(keyOf);
    const longest = Math.max(...keys.map(({ length }) => length));
    for (const key of keys)
      parts.set(key, Math.max(parts.get(key) ?? 0, key.length === longest ? SURE : 0.6));
  }
  return parts;
}

/**
 * A heading often holds a word or two before the title, or the day behind it, each in an element of its own. What of
 * it the head states as the title is the title.
 */
function withoutKicker(heading: Element, stated: readonly string[]): string | null {
  let element = heading;
  for (;;) {
    const only = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
    const [single] = only;
    if (only.length !== 1 || single === undefined || typeof single === 'string') break;
    element = single;
  }
  const { children } = element;
  if (children.length < 2 || children.length > MOST_IN_HEADING) return null;
  const titles = new Set(stated.flatMap((title) => [title, title.split(SEAM, 1)[0] ?? ''].map(keyOf)));
  const whole = keyOf(stated[0] ?? '');
  const says = (text: string) => text.split(/\s+/).length >= 2 && titles.has(keyOf(text));
  for (let at = 1; at < children.length; at++) {
    if (typeof children[at] === 'string' && typeof children[at - 1] === 'string') continue;
    const head = textOf({ ...element, children: children.slice(0, at) });
    const tail = textOf({ ...element, children: children.slice(at) }).replace(/^[\s:|–—-]+/, '');
    if (head !== '' && says(tail) && whole !== keyOf(`${head} ${tail}`)) return tail;
    if (says(head) && isBeside(children[at], tail) && whole !== keyOf(`${head} ${tail}`)) return head;
  }
  return null;
}

/** What stands behind a title in its heading: a day, a word or two, small print. */
function isBeside(first: Element | string | undefined, tail: string): boolean {
  if (/\d[./]\d|\b\d{4}\b/.test(tail) || (tail.length < 20 && tail.split(/\s+/).length <= 2)) return true;
  return (
    typeof first === 'object' &&
    (first.name === 'small' || /-sub(?:-?title|-?head[a-z]*)?-/.test(marksOf(first)))
  );
}

const MOST_IN_HEADING = 12;

/** Headings, and what bears the name of a headline, in order of the page. */
function headingsOf(root: Element): { element: Element; text: string }[] {
  const found: { element: Element; text: string }[] = [];
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.text === 0) continue;
      const heading =
        /^h[1-4]$/.test(child.name) ||
        (child.text < 300 && !child.name.startsWith('a') && HEADLINE_MARKS.test(marksOf(child))) ||
        /\bheadline\b/.test(child.attributes.itemprop ?? '');
      if (heading && child.text < 400 && found.length < MOST_HEADINGS)
        found.push({ element: child, text: textOf(child) });
      if (found.length < MOST_HEADINGS) walk(child);
    }
  };
  walk(root);
  return found;
}

/** The first small element, whatever it is, that says just what stands in one part of a stated title. */
function elementNamed(
  root: Element,
  stated: readonly string[],
  site: readonly string[],
): { element: Element; text: string } | null {
  const refused = new Set(site.map(keyOf));
  const parts = new Set<string>();
  for (const title of stated.slice(0, 6)) {
    parts.add(keyOf(title));
    for (const part of title.split(SEAM)) if (part.split(/\s+/).length >= 3) parts.add(keyOf(part));
  }
  const lengths = [...parts]
    .filter((part) => part.length > 8 && !refused.has(part))
    .map((part) => part.length);
  let found: { element: Element; text: string } | null = null;
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (found) return;
      if (typeof child === 'string' || child.text === 0) continue;
      if (
        child.text < 300 &&
        child.name !== 'a' &&
        lengths.some((length) => Math.abs(length - child.text) <= 12)
      ) {
        const text = textOf(child);
        if (parts.has(keyOf(text)) && !refused.has(keyOf(text)) && !isMostlyLink(child))
          found = { element: child, text };
      }
      walk(child);
    }
  };
  walk(root);
  return found;
}

/** The name of the site, which leads to its front page. */
function isHome(element: Element): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      (/^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(child.attributes.href ?? '-') || isHome(child)),
  );
}

function isMostlyLink({ linked, text }: Element): boolean {
  return linked > text * 0.5;
}

/** Letters and digits of a title in small letters, words parted by one space. */
export function keyOf(text: string): string {
  return (
    text
      .slice(0, 600)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** How alike two titles are, from 0 to 1: the share of words of the longer that both have. */
function likenessOf(one: string, other: string): number {
  if (one === other) return 1;
  const words = new Set(other.split(' '));
  const own = one.split(' ');
  const shared = own.filter((word) => words.has(word)).length;
  // The head often has the site's name behind the title, or a shorter title for sharing.
  if (own.length >= 3 && shared === own.length && other.startsWith(one)) return 0.98;
  return Math.min(MOST_UNLIKE, shared / Math.max(own.length, words.size));
}

const SEAM = /\s+[|–—·•»:/\\-]+\s+|\s*(?:\||::|»)\s*/g;

/** A title without the name of the site before or behind it. */
export function withoutSite(title: string, site: readonly string[]): string {
  const names = site.map(keyOf).filter((name) => name.length > 0);
  const opens = site.find((name) => name.length > 2 && title.startsWith(`${name}:`));
  if (opens) return withoutSite(title.slice(opens.length + 1).trim(), []);
  const seams = [...title.matchAll(SEAM)];
  const last = seams.at(-1);
  if (!last) return title;
  const tail = title.slice(last.index + last[0].length);
  const [head] = seams;
  const isName = (part: string) => {
    const key = keyOf(part);
    return names.some(
      (name) => key === name || (key.length > 3 && (name.includes(key) || key.includes(name))),
    );
  };
  // Sites write their addresses small: "… — Node.js" names no site.
  const isSite = /^[\p{Ll}\p{N}-]+(?:\.[\p{Ll}\p{N}-]+)*\.\p{Ll}{2,10}$/u.test(tail);
  if (isName(tail) || isSite) return withoutSite(title.slice(0, last.index).trim(), site);
  if (head && isName(title.slice(0, head.index))) return title.slice(head.index + head[0].length).trim();
  const before = title.slice(0, last.index).trim();
  const [behind, ahead] = [tail.split(/\s+/).length, before.split(/\s+/).length];
  return /[|»/]|::/.test(last[0]) && behind <= 4 && ahead > behind + 1 ? withoutSite(before, site) : title;
}
