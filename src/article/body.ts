import { ARTICLE, BODY, marksOf } from './marks.js';
import type { Passage } from './passages.js';
import type { Element } from './tree.js';

/** The elements that hold the article's text. */
export interface Body {
  readonly parts: ReadonlySet<Element>;
  /** The rule that chose the one with the best score. */
  readonly rule: string;
}

/** What a passage in such an element counts towards the score of the element around it. */
const WEIGHT_OF_TAG: Readonly<Record<string, number>> = {
  p: 1,
  div: 0.9,
  td: 0.8,
  blockquote: 0.8,
  pre: 0.6,
  li: 0.5,
  dd: 0.5,
  figcaption: 0,
};
/** Each further element around a passage gets this much of it. */
const DECAY = 0.75;
const MOST_LEVELS = 10;

/**
 * Finds the elements with the article's text: the one around the most running text, weighed by how close the text
 * stands to it and by the names it bears, then the elements beside it that go on in the same way.
 * After Arc90's Readability (paragraphs give their score to what stands around them), with weights of our own.
 * @param confirmed how far the page's data says a passage is of the article, from 0 to 1
 */
export function bodyOf(passages: readonly Passage[], confirmed: (passage: Passage) => number): Body | null {
  const scores = new Map<Element, number>();
  for (const passage of passages) {
    const weight = weightOf(passage) * (1 + 2 * confirmed(passage));
    if (weight === 0) continue;
    let share = 1;
    let element = containerOf(passage.owner);
    for (let level = 0; element && level < MOST_LEVELS; level++) {
      scores.set(element, (scores.get(element) ?? 0) + weight * share);
      share *= DECAY;
      element = element.parent;
    }
  }
  let best: Element | null = null;
  let most = 0;
  for (const [element, score] of scores) {
    const named = score * namedFactor(element);
    scores.set(element, named);
    if (named > most) {
      most = named;
      best = element;
    }
  }
  if (!best) return null;
  return { parts: new Set(withNeighbours(best, scores)), rule: ruleOf(best) };
}

export function weightOf({ tag, text, linked, outside }: Passage): number {
  if (outside !== null) return 0;
  const length = text.length;
  const unlinked = length - linked;
  if (unlinked < 20) return 0;
  const factor = WEIGHT_OF_TAG[tag] ?? 0;
  const running = length >= 80 || text.includes(',') || /[.!?…]["»”’)]*$/.test(text.slice(-4));
  return factor * unlinked * (unlinked / length) * (running ? 1 : 0.25);
}

const INSIDE_TEXT = new Set(['p', 'blockquote', 'li', 'ul', 'ol', 'dd', 'dl', 'pre', 'h2', 'h3', 'h4']);

/** The element that a paragraph's score goes to first. */
function containerOf(owner: Element): Element | null {
  let element: Element | null = owner;
  while (element && INSIDE_TEXT.has(element.name)) element = element.parent;
  return element;
}

function isMarkedBody({ attributes }: Element): boolean {
  return /\b(?:articleBody|reviewBody)\b/.test(attributes.itemprop ?? '');
}

function namedFactor(element: Element): number {
  if (isMarkedBody(element)) return 2.5;
  if (element.name === 'body' || element.name === 'html') return 0.8;
  const marks = marksOf(element);
  if (marks !== '' && BODY.test(marks)) return 1.7;
  if (element.name === 'article' || element.name === 'main') return 1.15;
  return marks !== '' && ARTICLE.test(marks) ? 1.15 : 1;
}

function ruleOf(element: Element): string {
  if (isMarkedBody(element)) return 'marked as articleBody';
  return BODY.test(marksOf(element)) ? 'named as text of the article' : 'most running text';
}

/** So many elements around the best one are looked at for text that goes on beside it. */
const MOST_CLIMB = 6;

/** The best element and what goes on beside it or beside an element around it. */
function withNeighbours(best: Element, scores: ReadonlyMap<Element, number>): Element[] {
  const parts = [best];
  const score = scores.get(best) ?? 0;
  let top = best;
  let climbed = 0;
  while (top.parent && top.name !== 'body' && climbed < MOST_CLIMB) {
    const { parent } = top;
    const built = makesBetween(best, top);
    let gained = false;
    for (const child of parent.children) {
      if (typeof child === 'string' || child === top || child.dropped !== null || child.text === 0) continue;
      if (!isBuilt(child, built) && !goesOn(child, top, best, score, scores, climbed)) continue;
      parts.push(child);
      gained = true;
    }
    if (gained || parent.running > top.running) climbed++;
    if ((isArticle(top) && !isContinued(top)) || (isMarkedBody(top) && !gained)) break;
    top = parent;
  }
  return parts;
}

function isArticle({ name, attributes }: Element): boolean {
  return name === 'article' || /Article|BlogPosting/.test(attributes.itemtype ?? '');
}

/** Whether beside an article stands one without a headline: a page that cuts its text into several. */
function isContinued({ parent, name }: Element): boolean {
  return (parent?.children ?? []).some(
    (one) =>
      typeof one !== 'string' && one.name === name && isArticle(one) && one.running > 0 && !holdsHeading(one),
  );
}

/** Whether an element beside the body is more of the body. */
function goesOn(
  child: Element,
  top: Element,
  best: Element,
  score: number,
  scores: ReadonlyMap<Element, number>,
  climbed: number,
): boolean {
  if (child.linked > child.text * 0.3 || holdsTitle(child)) return false;
  if (sameMake(child, top) || sameMake(child, best)) {
    const least = LAYOUT.test(marksOf(child)) ? score * 0.2 : 0;
    return child.running >= 40 && climbed < 3 && (scores.get(child) ?? 0) >= least;
  }
  if (child.name === 'p' || child.name === 'blockquote' || child.name === 'pre')
    return climbed < 2 && child.running >= 80;
  const its = scores.get(child) ?? 0;
  if (BODY.test(marksOf(child))) return its >= score * 0.1;
  if (child.name === 'article' && !holdsHeading(child)) return its >= score * 0.25 && climbed < 2;
  if (child.name === 'td' || child.name === 'article' || child.name === 'aside')
    return its >= score * 0.6 && climbed < 2;
  return climbed < 3 && its >= score * 0.3 && child.linked < child.text * 0.15;
}

/** With less running text than this, a box that is built like the body's is a notice as soon as a section. */
const LEAST_SECTION = 150;

/** The makes of an element and of those around it, up to one that stands beside more of the page. */
function makesBetween(best: Element, top: Element): string[] {
  const makes: string[] = [];
  for (let at: Element | null = best; at && at !== top; at = at.parent) makes.push(makeOf(at));
  makes.push(makeOf(top));
  return makes;
}

/**
 * Whether an element is built as the one beside it that holds the body, down to the running text: editors put
 * each section of an article into a box of its own, with pictures and advertisements between them. One level alone
 * is told by `sameMake`, with what it asks for beside.
 */
function isBuilt(child: Element, makes: readonly string[]): boolean {
  if (makes.length < 2 || makes.length > MOST_LEVELS || child.running < LEAST_SECTION) return false;
  if (child.linked > child.text * 0.3 || holdsTitle(child)) return false;
  const isAlike = (element: Element, level: number): boolean =>
    makeOf(element) === makes[level] &&
    (level === 0
      ? element.running > 0
      : element.children.some(
          (one) => typeof one !== 'string' && one.running > 0 && isAlike(one, level - 1),
        ));
  return isAlike(child, makes.length - 1);
}

/** Name and classes of an element, without the numbers that tell sections apart. */
function makeOf({ name, attributes }: Element): string {
  return `${name} ${(attributes.class ?? '').replace(/\d+/g, '')}`;
}

/** Two elements of one name and one class: sections of a text that was cut up. */
function sameMake(one: Element, other: Element): boolean {
  const name = one.attributes.class;
  return one.name === other.name && name !== undefined && name === other.attributes.class;
}

/** Names that a grid gives to whatever stands in it. */
const LAYOUT = /-(?:row|container|col|column|wrapper|wrap|section|block|inner|box|grid|item)-/;

function holdsHeading(element: Element): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (/^h[1-3]$/.test(child.name) || holdsHeading(child)),
  );
}

function holdsTitle(element: Element): boolean {
  if (element.name === 'h1') return true;
  return element.children.some((child) => typeof child !== 'string' && holdsTitle(child));
}
