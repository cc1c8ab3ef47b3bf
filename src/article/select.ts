import type { BlockKind } from '../model/index.js';
import { firstRule } from '../text/rules.js';
import { type Body, weightOf } from './body.js';
import type { Trace } from './furniture.js';
import { marksOf } from './marks.js';
import { PASSAGE_RULES, type SelectInput } from './passage-rules.js';
import type { Passage } from './passages.js';
import { endsLikeText, looksLikeHeadline } from './shape.js';
import { type Element, isWithin } from './tree.js';

/** A passage that is kept, with what its markup says it is; `kind` null leaves that to its words. */
export interface Kept {
  readonly text: string;
  readonly kind: BlockKind | null;
  readonly rule: string;
}

/** The kept passages in order, the headline among them; what is not kept goes to the trace with its rule. */
export function select(input: SelectInput): Kept[] {
  const { passages, headline, trace } = input;
  const inside = insideOf(passages, input.body);
  const isHeadline = passages.map(
    ({ owner }) => headline !== null && isWithin(owner, (one) => one === headline),
  );
  const first = passages.findIndex(({ outside }, index) => inside[index] && outside === null);
  const last = passages.findLastIndex((passage, index) => inside[index] && weightOf(passage) >= 50);
  const headAt = isHeadline.indexOf(true);
  const start =
    headAt >= 0 && headAt < last && headAt > first && isEarly(passages, inside, headAt) ? headAt : first;
  const running = runningRange(input, inside, start);
  const said = new Set<string>();
  const kept: Kept[] = [];
  if (headline && input.title) kept.push({ text: input.title, kind: 'headline', rule: headline.name });
  const leads = leadsBetween(input, inside, isHeadline, headAt, start);
  for (const [index, passage] of passages.entries()) {
    if (isHeadline[index]) continue;
    if (passage.outside !== null) {
      if (inside[index] && index > start && index < last) kept.push(...teaserIn(passage));
      continue;
    }
    if (inside[index] && headsLinks(passages, index)) {
      trace.note('heading of links', passage.text.slice(0, 80), passage.text.length);
      continue;
    }
    const one =
      leads.get(index) ??
      (inside[index] && index >= start
        ? verdictOn(input, passage, index, running, said)
        : near(passage, index, headAt, first));
    if (one) {
      said.add(passage.text);
      kept.push(one);
    } else if (!inside[index] || index < start)
      trace.note('outside the article', `${passage.tag}: ${passage.text.slice(0, 80)}`, passage.text.length);
  }
  return withoutIdleHeadings(kept, trace);
}

const LINKS = new Set(['list of links', 'cards of other articles', 'related articles']);

/** Whether a heading stands right over a box of links that was taken out. */
function headsLinks(passages: readonly Passage[], index: number): boolean {
  const { tag, text, bold } = passages[index] as Passage;
  if (!/^h[2-6]$/.test(tag) && !(text.length < 60 && (bold > text.length * 0.8 || text.endsWith(':'))))
    return false;
  const next = passages[index + 1];
  return next !== undefined && next.outside !== null && LINKS.has(next.outside);
}

/** The headline of another article that was taken out between the paragraphs: seen, and no part of the body. */
function teaserIn({ text, linked, outside }: Passage): Kept[] {
  const isHeadline = outside !== 'byline and date' && linked >= text.length * 0.6 && text.length >= 25;
  return isHeadline && looksLikeHeadline(text, 220)
    ? [{ text, kind: 'teaser', rule: outside ?? 'link' }]
    : [];
}

function verdictOn(
  input: SelectInput,
  passage: Passage,
  index: number,
  running: { first: number; last: number },
  said: ReadonlySet<string>,
): Kept | null {
  const hit = firstRule(PASSAGE_RULES, {
    ...input,
    passage,
    before: index > running.first,
    behind: index < running.last,
    said,
  });
  if (hit?.found === 'dropped') {
    input.trace.note(hit.rule, `${passage.tag}: ${passage.text.slice(0, 80)}`, passage.text.length);
    return null;
  }
  return {
    text: passage.text,
    kind: hit ? hit.found : null,
    rule: hit?.rule ?? passage.tag,
  };
}

function insideOf(passages: readonly Passage[], { parts }: Body): boolean[] {
  const known = new Map<Element, boolean>();
  const isInside = (owner: Element): boolean => {
    const path: Element[] = [];
    let found = false;
    for (let at: Element | null = owner; at; at = at.parent) {
      const before = known.get(at);
      if (before !== undefined || parts.has(at)) {
        found = before ?? true;
        break;
      }
      path.push(at);
    }
    for (const one of path) known.set(one, found);
    return found;
  };
  return passages.map(({ owner }) => isInside(owner));
}

/** Whether at most a fifth of the body's running text stands before a place. */
function isEarly(passages: readonly Passage[], inside: readonly boolean[], place: number): boolean {
  let before = 0;
  let all = 0;
  for (const [index, passage] of passages.entries()) {
    if (!inside[index]) continue;
    const weight = weightOf(passage);
    all += weight;
    if (index < place) before += weight;
  }
  return before < all * 0.2;
}

/** The first and the last passage of running text. */
function runningRange(
  { passages, confirmed }: SelectInput,
  inside: readonly boolean[],
  start: number,
): { first: number; last: number } {
  let first = -1;
  let last = -1;
  for (const [index, passage] of passages.entries()) {
    if (
      !inside[index] ||
      index < start ||
      passage.outside !== null ||
      passage.tag === 'figcaption' ||
      /^h\d$/.test(passage.tag)
    )
      continue;
    const { text, linked } = passage;
    const runs =
      confirmed(passage) > 0.8 ||
      (text.length - linked >= 50 && endsLikeText(text)) ||
      text.length - linked >= 120;
    if (!runs || linked > text.length * 0.6) continue;
    if (first < 0) first = index;
    last = index;
  }
  return { first, last };
}

const LEAD_MARKS =
  /-(?:lead|lede|standfirst|deck|dek|subtitle|sub-title|subhead|subheadline|sub-headline|subheading|summary|intro|excerpt|description|anons|announce|perex|preview|lid|lead-text|article-lead|article-intro|article-description|article-subtitle|article-summary|entry-summary|introtext|short-text|anonce|prev-text|post-lead|article-dek|abstract)-/;
const MOST_LEAD = 900;

/** Running text between the headline and the body: the lead that stands in the head of the article. */
function leadsBetween(
  input: SelectInput,
  inside: readonly boolean[],
  isHeadline: readonly boolean[],
  headAt: number,
  start: number,
): Map<number, Kept> {
  const leads = new Map<number, Kept>();
  if (headAt < 0 || headAt > start) return leads;
  let length = 0;
  for (let index = headAt + 1; index < start; index++) {
    const passage = input.passages[index];
    if (
      !passage ||
      passage.outside !== null ||
      inside[index] ||
      isHeadline[index] ||
      passage.tag === 'figcaption' ||
      passage.tag === 'li'
    )
      continue;
    const { text, linked, owner } = passage;
    if (linked > text.length * 0.3 || text.length < 40 || input.phrases.boilerplate.test(text)) continue;
    const marked =
      LEAD_MARKS.test(marksOf(owner)) || (owner.parent !== null && LEAD_MARKS.test(marksOf(owner.parent)));
    const sentence = /[.!?…]["»”]?$/.test(text) && text.length >= 60;
    if (!marked && !sentence && input.confirmed(passage) < 0.8) continue;
    if ((length += text.length) > MOST_LEAD) break;
    leads.set(index, { text, kind: 'lead', rule: marked ? 'marked as lead' : 'text under the headline' });
  }
  return leads;
}

/** A caption between the headline and the body is of the article's picture. */
function near(passage: Passage, index: number, headAt: number, first: number): Kept | null {
  if (passage.tag !== 'figcaption' || index > first || headAt < 0 || index < headAt) return null;
  return passage.text.length > 3 && passage.linked < passage.text.length * 0.5
    ? { text: passage.text, kind: 'caption', rule: 'caption' }
    : null;
}

/** A heading with nothing under it headed what was taken out. */
function withoutIdleHeadings(kept: readonly Kept[], trace: Trace): Kept[] {
  const result: Kept[] = [];
  let followed = false;
  for (const one of [...kept].reverse()) {
    if (one.kind === 'subheading' && !followed) {
      trace.note('heading of nothing', one.text.slice(0, 80), one.text.length);
      continue;
    }
    if (one.kind !== 'teaser' && one.kind !== 'caption') followed = one.kind !== 'subheading' || followed;
    result.push(one);
  }
  return result.reverse();
}
