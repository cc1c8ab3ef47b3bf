import type { Dropped } from '../model/index.js';
import { BODY, furnitureIn, marksOf } from './marks.js';
import { BLOCKS, type Element } from './tree.js';

/** What an element rule sees. */
interface ElementInput {
  readonly element: Element;
  readonly marks: string;
  /** Share of the page's running text that stands in the element. */
  readonly share: number;
  /** Whether the page's headline, or what it marks as the article's text, stands in it. */
  readonly holdsArticle: boolean;
  readonly isBlock: boolean;
}

interface ElementRule {
  readonly name: string;
  readonly fits: (input: ElementInput) => boolean;
}

const NAVIGATING = new Set(['nav', 'menu', 'footer']);
const NAVIGATING_ROLES =
  /^(?:navigation|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|tablist|complementary|banner|alert)$/;

function isNavigating({ attributes, running, linked, text }: Element): boolean {
  const { role = '' } = attributes;
  if (!NAVIGATING_ROLES.test(role)) return false;
  // Sections that open on a click bear the role too, and are text.
  return role !== 'tablist' || running < LEAST_TOLD || linked > text * 0.3;
}

/** Running text that no bar of buttons has. */
const LEAST_TOLD = 400;

/** What is taken out of a page before its article is looked for; the first rule that fits names it. */
const ELEMENT_RULES: readonly ElementRule[] = [
  { name: 'hidden', fits: ({ element, share }) => share < 0.3 && isHidden(element) },
  {
    name: 'navigation element',
    fits: ({ element, share, holdsArticle }) =>
      !holdsArticle && share < 0.5 && (NAVIGATING.has(element.name) || isNavigating(element)),
  },
  {
    name: 'aside',
    fits: ({ element, share, holdsArticle }) => element.name === 'aside' && !holdsArticle && share < 0.4,
  },
  {
    name: 'form',
    fits: ({ element, share, holdsArticle }) => element.name === 'form' && !holdsArticle && share < 0.2,
  },
  { name: 'list of links', fits: isLinkList },
  { name: 'cards of other articles', fits: isCards },
];

/** Names are looked at on these inline elements only for what never stands inside a sentence. */
const INLINE_FURNITURE = new Set([
  'share bar',
  'advertisement',
  'for screen readers',
  'comments',
  'tools',
  'pop-up',
]);
const HEADING = /^h[1-6]$/;
const OF_HEADINGS = new Set(['tools', 'navigation']);
/** Elements whose names tell of the whole page. */
const WHOLE = new Set(['', 'html', 'body', 'head', 'main', 'h1', 'br', 'img', 'article']);

/**
 * How far names are believed: by all rules, or, where those left next to nothing of a page, by those alone that
 * name what is never an article.
 */
export type Care = 'all names' | 'sure names';

const SURE = new Set([
  'comments',
  'cookie notice',
  'navigation',
  'pop-up',
  'share bar',
  'for screen readers',
]);

/** The parts of a page that its article may not be taken from, named in `dropped` of each element. */
export function dropFurniture(root: Element, headline: Element | null, trace: Trace, care: Care): void {
  const whole = Math.max(1, root.running);
  const articles = new Set<Element>();
  for (let at = headline; at; at = at.parent) articles.add(at);
  markBodies(root, articles);
  const walk = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const rule = child.text > 0 ? ruleFor(child, child.running / whole, articles.has(child), care) : null;
      if (rule) drop(child, rule, trace);
      else if (child.text > 0) walk(child);
    }
  };
  walk(root);
}

/** What the page itself marks as the text of the article is never furniture, nor is what stands around it. */
function markBodies(root: Element, articles: Set<Element>): void {
  const walk = (element: Element): boolean => {
    let holds = /\barticleBody\b/.test(element.attributes.itemprop ?? '') && element.running > 200;
    for (const child of element.children)
      if (typeof child !== 'string' && child.running > 200 && walk(child)) holds = true;
    if (holds) articles.add(element);
    return holds;
  };
  walk(root);
}

function ruleFor(element: Element, share: number, holdsArticle: boolean, care: Care): string | null {
  const marks = marksOf(element);
  const isBlock = BLOCKS.has(element.name);
  const input = { element, marks, share, holdsArticle, isBlock };
  for (const { name, fits } of ELEMENT_RULES) if (fits(input)) return name;
  if (marks === '' || holdsArticle || WHOLE.has(element.name)) return null;
  for (const one of furnitureIn(marks)) {
    if (care === 'sure names' && !SURE.has(one.rule)) continue;
    if (share > one.share || element.text > one.most) continue;
    if (one.rule === 'related articles' && element.linked < element.text * 0.15 && element.text > 80)
      continue;
    if (BODY.test(marks) && element.running > 300 && one.rule !== 'comments') continue;
    // The id of a heading is made of its words, or of the table of contents that names it.
    if (OF_HEADINGS.has(one.rule) && HEADING.test(element.name)) continue;
    if (!isBlock && !INLINE_FURNITURE.has(one.rule) && standsInSentence(element)) continue;
    return one.rule;
  }
  return null;
}

/** Whether text stands beside an inline element. */
function standsInSentence(element: Element): boolean {
  const { parent } = element;
  return parent !== null && parent.text - element.text > element.text;
}

function isHidden({ attributes, name }: Element): boolean {
  if ('hidden' in attributes && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' && name !== 'a' && name !== 'span') return true;
  const style = attributes.style;
  return style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Lists and boxes that are links for the most part: menus, «Читайте також». */
function isLinkList({ element, share, holdsArticle }: ElementInput): boolean {
  const { name, text, linked } = element;
  if (holdsArticle || share > 0.3) return false;
  if (name === 'ul' || name === 'ol' || name === 'dl') return linked > text * 0.6 && linksIn(element) >= 2;
  if (name !== 'div' && name !== 'section' && name !== 'table' && name !== 'td' && name !== 'center')
    return false;
  return linked > text * 0.75 && linksIn(element) >= 3;
}

/** How many links stand in an element, up to four. */
function linksIn(element: Element): number {
  let count = 0;
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (count >= 4) return;
      if (typeof child === 'string') continue;
      if (child.name === 'a') count++;
      else if (child.linked > 0) walk(child);
    }
  };
  walk(element);
  return count;
}

const CARD = new Set(['div', 'li', 'article', 'section', 'a', 'td', 'tr']);
/** A card has at most this much running text: an excerpt. */
const MOST_CARD = 420;

/** Three or more boxes of one make, each a headline that is a link and at most an excerpt. */
function isCards({ element, share, holdsArticle }: ElementInput): boolean {
  if (holdsArticle || share > 0.6 || element.children.length < 3 || element.name === 'p') return false;
  let cards = 0;
  let others = 0;
  for (const child of element.children) {
    // A paragraph with links in it has words of its own between them.
    if (typeof child === 'string') others += child.trim().length;
    else if (child.text === 0) continue;
    else if (CARD.has(child.name) && isCard(child)) cards++;
    else others += child.running;
  }
  return cards >= 3 && others < 200;
}

function isCard(element: Element): boolean {
  if (element.text > MOST_CARD || element.linked < 15) return false;
  return element.linked > element.text * 0.3 || hasLinkedHeading(element);
}

function hasLinkedHeading(element: Element): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      child.linked > 0 &&
      ((/^h[2-6]$/.test(child.name) && child.linked > child.text * 0.8) || hasLinkedHeading(child)),
  );
}

/** Takes an element out of the page and says so in the trace. */
export function drop(element: Element, rule: string, trace: Trace): void {
  element.dropped = rule;
  trace.add(rule, element);
}

/** Puts back all that was taken out. */
export function restore(root: Element): void {
  root.dropped = null;
  for (const child of root.children) if (typeof child !== 'string') restore(child);
}

/** So many dropped parts are named one by one; the rest is added up by rule. */
const MOST_NAMED = 300;
const MOST_SHOWN = 80;

/** What was left out, part by part. */
export class Trace {
  readonly #parts: Dropped[] = [];
  readonly #more = new Map<string, number>();

  add(rule: string, element: Element): void {
    if (element.text === 0) return;
    const shown = `${element.name}${shownMarks(element)}: ${opening(element)}`;
    this.note(rule, shown, element.text);
  }

  note(rule: string, what: string, characters: number): void {
    if (this.#parts.length < MOST_NAMED) this.#parts.push({ rule, what: what.slice(0, 160), characters });
    else this.#more.set(rule, (this.#more.get(rule) ?? 0) + characters);
  }

  /** Takes the parts of another try in place of its own, but for what was passed over in both. */
  replace(other: Trace): void {
    const skipped = this.#parts.filter(({ rule }) => rule === 'not the article');
    this.#parts.splice(0, this.#parts.length, ...skipped, ...other.#parts);
    this.#more.clear();
    for (const [rule, characters] of other.#more) this.#more.set(rule, characters);
  }

  parts(): Dropped[] {
    const rest = [...this.#more].map(([rule, characters]) => ({ rule, what: 'further parts', characters }));
    return [...this.#parts, ...rest];
  }
}

function shownMarks({ attributes }: Element): string {
  const name = attributes.class ?? attributes.id ?? '';
  return name ? `.${name.trim().split(/\s+/).slice(0, 2).join('.').slice(0, 60)}` : '';
}

/** The first words of an element. */
function opening(element: Element): string {
  let shown = '';
  const walk = (one: Element): void => {
    for (const child of one.children) {
      if (shown.length >= MOST_SHOWN) return;
      if (typeof child === 'string') shown += child.slice(0, 200).replace(/\s+/g, ' ');
      else {
        if (BLOCKS.has(child.name)) shown += ' ';
        walk(child);
      }
    }
  };
  walk(element);
  return shown.replace(/\s+/g, ' ').trim().slice(0, MOST_SHOWN);
}
