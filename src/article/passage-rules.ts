import type { BlockKind } from '../model/index.js';
import type { Rule } from '../text/rules.js';
import type { Body } from './body.js';
import type { Trace } from './furniture.js';
import { keyOf } from './metadata/title.js';
import type { Passage } from './passages.js';
import type { Phrases } from './phrases.js';
import { endsLikeText, looksLikeHeadline } from './shape.js';
import { BLOCKS, type Element } from './tree.js';

/** What the body is selected from. */
export interface SelectInput {
  readonly passages: readonly Passage[];
  readonly body: Body;
  readonly headline: Element | null;
  readonly title: string | null;
  readonly authors: string | null;
  readonly phrases: Phrases;
  readonly confirmed: (passage: Passage) => number;
  readonly trace: Trace;
}

/** What a rule sees of a passage of the body. */
export interface PassageInput extends SelectInput {
  readonly passage: Passage;
  /** Whether running text stands before it, and after it. */
  readonly before: boolean;
  readonly behind: boolean;
  readonly said: ReadonlySet<string>;
}

/** What becomes of a passage: a kind of block, or out of the article. */
export type Verdict = BlockKind | 'dropped';

/** How a passage of the body is told from what stands between its paragraphs; the first rule that fits decides. */
export const PASSAGE_RULES: readonly Rule<PassageInput, Verdict>[] = [
  {
    name: 'no words',
    apply: ({ passage }) => (/\p{L}/u.test(passage.text) || passage.tag === 'td' ? null : 'dropped'),
  },
  {
    name: 'headline again',
    apply: ({ passage, title }) =>
      title && Math.abs(passage.text.length - title.length) < 20 && keyOf(passage.text) === keyOf(title)
        ? 'dropped'
        : null,
  },
  { name: 'caption', apply: ({ passage }) => (passage.tag === 'figcaption' ? 'caption' : null) },
  {
    name: 'said before',
    apply: ({ passage, said }) => (passage.text.length >= 40 && said.has(passage.text) ? 'dropped' : null),
  },
  {
    name: 'heading of other articles',
    apply: ({ passage, phrases }) =>
      passage.text.length <= 80 && passage.tag !== 'li' && phrases.section.test(passage.text)
        ? 'teaser'
        : null,
  },
  { name: 'words before a link', apply: markedLink },
  { name: 'notice of the site', apply: notice },
  { name: 'link', apply: linkAlone },
  { name: 'byline or date', apply: bylineOrDate },
  { name: 'label', apply: label },
  { name: 'after the end', apply: afterTheEnd },
  { name: 'heading', apply: ({ passage }) => (/^h\d$/.test(passage.tag) ? 'subheading' : null) },
  { name: 'blockquote', apply: ({ passage }) => (passage.tag === 'blockquote' ? 'quote' : null) },
  {
    name: 'list',
    apply: ({ passage }) =>
      passage.tag === 'li' || passage.tag === 'td' || passage.tag === 'dd' ? 'paragraph' : null,
  },
];

/** «Читайте також: <a>…</a>»: a mark of another article, and its headline as a link. */
function markedLink({ passage: { text, linked }, phrases }: PassageInput): Verdict | null {
  if (text.length > 400 || linked < text.length * 0.3) return null;
  phrases.mark.lastIndex = 0;
  const mark = phrases.mark.exec(text);
  phrases.mark.lastIndex = 0;
  return (mark && mark.index <= 2) || phrases.section.test(text.slice(0, text.length - linked).trim())
    ? 'teaser'
    : null;
}

/** «Читати далі», "Sign up for our newsletter": short, and linked or out of the run of the text. */
function notice({ passage: { text, linked, tag }, before, behind, phrases }: PassageInput): Verdict | null {
  if (text.length > MOST_NOTICE || tag === 'li' || tag === 'td' || tag === 'blockquote') return null;
  if (!phrases.notice.test(text)) return null;
  const short = text.length <= 40 && !endsLikeText(text);
  return short || linked > text.length * 0.2 || ((!behind || !before) && text.length <= 80)
    ? 'dropped'
    : null;
}

const MOST_NOTICE = 220;

function linkAlone({ passage: { text, linked, tag } }: PassageInput): Verdict | null {
  if (linked < text.length * 0.75 || tag === 'li' || tag === 'td') return null;
  if (linked < text.length * 0.9 && text.length > 150) return null;
  if (text.length > 180 && /[.!?]$/.test(text)) return null;
  return text.length >= 25 && looksLikeHeadline(text, 220) && text.includes(' ') ? 'teaser' : 'dropped';
}

/** Names and days over and under the text. */
function bylineOrDate({ passage, before, behind, authors, phrases }: PassageInput): Verdict | null {
  const { text } = passage;
  if ((before && behind) || text.length > 140) return null;
  const key = keyOf(text);
  if (authors && key === keyOf(authors)) return 'dropped';
  if (phrases.byline.test(text) && text.length < 100 && !endsLikeText(text)) return 'dropped';
  const words = key.split(' ').filter((word) => !/\d/.test(word));
  const digits = (text.match(/\d/g) ?? []).length;
  // Words are counted where there are spaces; in Chinese a whole sentence would be one.
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return digits >= 3 &&
    words.length <= 8 &&
    letters <= (CJK.test(text) ? 12 : 80) &&
    /\d{4}|\d[:.]\d\d/.test(text) &&
    !/[.!?]$/.test(text)
    ? 'dropped'
    : null;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Bare words between elements: a counter, a rubric, the name of a button. */
function label({ passage, confirmed }: PassageInput): Verdict | null {
  const { text, tag, bold, owner } = passage;
  if (tag !== 'div' && tag !== 'td' && tag !== 'summary') return null;
  const least = tag === 'td' ? 0 : 45;
  if (text.length >= least || endsLikeText(text)) return null;
  // A line of a text that is parted by line breaks alone.
  if (owner.running - sumOfInner(owner) > 200 || standsAmongParagraphs(owner)) return null;
  if (bold > text.length * 0.8 && text.includes(' ')) return null;
  return confirmed(passage) > 0.5 ? null : 'dropped';
}

/** Whether elements of the same make beside it are paragraphs. */
function standsAmongParagraphs({ name, attributes, parent }: Element): boolean {
  let paragraphs = 0;
  for (const beside of parent?.children ?? [])
    if (
      typeof beside !== 'string' &&
      beside.name === name &&
      beside.attributes.class === attributes.class &&
      beside.running >= 60
    )
      if (++paragraphs === 3) return true;
  return false;
}

/** Running text of the elements in an element; what is left of its own stands in it directly. */
function sumOfInner(element: Element): number {
  let sum = 0;
  for (const child of element.children)
    if (typeof child !== 'string' && BLOCKS.has(child.name)) sum += child.running;
  return sum;
}

/** Short words without the end of a sentence, with no running text behind them. */
function afterTheEnd({ passage, behind, before }: PassageInput): Verdict | null {
  const { text, tag } = passage;
  if (behind || !before || tag === 'li' || tag === 'td' || tag === 'blockquote') return null;
  if (/^h\d$/.test(tag)) return 'dropped';
  return text.length < 60 && !endsLikeText(text) ? 'dropped' : null;
}
