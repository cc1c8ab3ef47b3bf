import { CAPTION, marksOf } from './marks.js';
import { BLOCKS, type Element } from './tree.js';

/** A stretch of a page's text between two block-level tags, or two line breaks that end a paragraph. */
export interface Passage {
  /** What it stands in: `p`, `h1` … `h6`, `li`, `figcaption`, `blockquote`, `td`, `pre`, else `div`. */
  readonly tag: string;
  /** Its text with white space folded. */
  readonly text: string;
  /** How many of its letters stand in links, and how many in bold letters. */
  readonly linked: number;
  readonly bold: number;
  /** The nearest block-level element. */
  readonly owner: Element;
  /** The rule by which what it stands in was taken out; only lines of authors and teasers are gathered all the same. */
  readonly outside: string | null;
}

/** Taken out, and yet looked at: for who wrote when, and for the teasers between paragraphs. */
const STILL_READ = new Set([
  'byline and date',
  'aside',
  'related articles',
  'list of links',
  'cards of other articles',
]);

/** More passages than this are no article; as many again are kept of running text. */
const MOST_PASSAGES = 50_000;
/** A shorter stretch is a label or a headline, not running text. */
const LEAST_RUNNING = 60;

/** Fills in the numbers of every element: letters, linked letters, running text. Linear in the tree. */
export function measure(root: Element): void {
  let stretch = 0;
  let linked = 0;
  let owner = root;
  const close = (): void => {
    if (stretch >= LEAST_RUNNING && linked < stretch * 0.5) owner.running += stretch - linked;
    stretch = 0;
    linked = 0;
  };
  const walk = (element: Element, inLink: boolean): void => {
    element.text = 0;
    element.linked = 0;
    element.running = 0;
    const isBlock = BLOCKS.has(element.name);
    if (isBlock) close();
    const outer = owner;
    if (isBlock) owner = element;
    for (const child of element.children) {
      if (typeof child === 'string') {
        const length = child.trim().length;
        element.text += length;
        stretch += length;
        if (inLink) {
          element.linked += length;
          linked += length;
        }
      } else if (child.dropped === null) {
        walk(child, inLink || child.name === 'a');
        element.text += child.text;
        element.linked += child.linked;
      }
    }
    if (isBlock) {
      close();
      owner = outer;
    }
  };
  walk(root, false);
  close();
  sumRunning(root);
}

function sumRunning(element: Element): number {
  for (const child of element.children)
    if (typeof child !== 'string' && child.dropped === null && child.text > 0)
      element.running += sumRunning(child);
  return element.running;
}

/** A longer box is a list of its own, not a teaser between paragraphs. */
const MOST_BOX = 600;

function isStillRead({ dropped, text, linked }: Element): boolean {
  if (dropped === 'byline and date') return true;
  return dropped !== null && text <= MOST_BOX && linked > 0 && STILL_READ.has(dropped);
}

const NAMED = new Set('p h1 h2 h3 h4 h5 h6 li figcaption blockquote td th dd dt pre summary'.split(' '));
/** Elements that give their name to the paragraphs in them. */
const STRONG = new Set(['figcaption', 'blockquote', 'li', 'dd']);
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface Place {
  readonly tag: string;
  readonly owner: Element;
  readonly inLink: boolean;
  readonly inBold: boolean;
  readonly outside: string | null;
}

/**
 * The passages of what was not dropped, in order, those of teasers and author lines marked. Linear in the tree.
 * @param headline stands apart from what is around it, whatever element it is
 */
export function passagesOf(root: Element, headline: Element | null): Passage[] {
  const gatherer = new Gatherer(headline);
  const place = { tag: 'div', owner: root, inLink: false, inBold: false, outside: null };
  gatherer.walk(root, place);
  gatherer.close(place);
  return gatherer.passages;
}

/** What a line that ends a sentence ends with. */
const ENDS = new Set('.!?…:;»"”)');

/** A headline in a link has more letters than a name, a label before it fewer than a sentence. */
const LEAST_LINK = 20;
const MOST_LABEL = 30;

class Gatherer {
  readonly passages: Passage[] = [];
  #text = '';
  #linked = 0;
  #bold = 0;
  #breaks = 0;
  #length = 0;
  #last = '';
  /** Whether the last letters stand in a link, and the last one that stands in none. */
  #inLink = false;
  /** Whether a line that is a link has ended: so does the paragraph, unless a small letter goes on with its sentence. */
  #endsLink = false;
  #plain = '';
  readonly #headline: Element | null;

  constructor(headline: Element | null) {
    this.#headline = headline;
  }

  walk(element: Element, place: Place): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#add(child, place);
      else if (child.dropped !== null && !isStillRead(child)) this.#markBox(child, place);
      else if (child.name === 'br') this.#break(place);
      else if (child.name === 'hr') this.close(place);
      else if (child.text > 0) this.#enter(child, place);
    }
  }

  #enter(child: Element, place: Place): void {
    const isCell = (child.name === 'td' || child.name === 'th') && isDataRow(child.parent);
    const isBlock = (BLOCKS.has(child.name) && !isCell) || child === this.#headline;
    const inside: Place = {
      tag: isBlock || isCaption(child) ? tagOf(child, place.tag) : place.tag,
      owner: isBlock ? child : place.owner,
      inLink: place.inLink || child.name === 'a',
      inBold: place.inBold || BOLD.has(child.name),
      outside: place.outside ?? child.dropped,
    };
    const parts = isBlock || inside.tag !== place.tag || inside.outside !== place.outside;
    if (parts) this.close(place);
    this.walk(child, inside);
    if (parts) this.close(inside);
    if (isCell) this.#text += ' ';
  }

  /** A passage without words in place of a box of links, so that its heading is known for one. */
  #markBox(box: Element, place: Place): void {
    if (box.dropped === null || box.text === 0 || !STILL_READ.has(box.dropped)) return;
    this.close(place);
    if (this.passages.length < MOST_PASSAGES)
      this.passages.push({ tag: 'div', text: '', linked: 0, bold: 0, owner: box, outside: box.dropped });
  }

  #add(text: string, place: Place): void {
    const { inLink, inBold } = place;
    const length = text.trim().length;
    if (this.#endsLink && length > 0) {
      if (!/^\s*\p{Ll}/u.test(text)) this.close(place);
      this.#endsLink = false;
    }
    this.#text += text;
    if (length === 0) return;
    this.#breaks = 0;
    this.#length += length;
    this.#last = text.trimEnd().slice(-1);
    this.#inLink = inLink;
    if (inLink) this.#linked += length;
    else this.#plain = this.#last;
    if (inBold) this.#bold += length;
  }

  /** A line break ends a paragraph when it is doubled, after the end of a sentence, and after a line in bold letters or of a link. */
  #break(place: Place): void {
    this.#breaks++;
    if (this.#breaks > 1 || ENDS.has(this.#last) || this.#bold >= this.#length - 1) this.close(place);
    else {
      this.#endsLink = this.#isLink();
      this.#text += ' ';
    }
  }

  /** A line that is a headline of another article, by itself or behind a label: «Читайте також: …». */
  #isLink(): boolean {
    const beside = this.#length - this.#linked;
    if (!this.#inLink || this.#linked < LEAST_LINK) return false;
    return beside === 0 || (beside <= MOST_LABEL && this.#plain === ':');
  }

  close({ tag, owner, outside }: Pick<Place, 'tag' | 'owner' | 'outside'>): void {
    const text = this.#text.replace(/[\s\u00a0\u200b\ufeff\u00ad]+/g, folded).trim();
    if (text && this.passages.length < MOST_PASSAGES * (text.length >= LEAST_RUNNING ? 2 : 1))
      this.passages.push({
        tag,
        text,
        linked: Math.min(this.#linked, text.length),
        bold: Math.min(this.#bold, text.length),
        owner,
        outside,
      });
    this.#text = '';
    this.#length = 0;
    this.#endsLink = false;
    this.#last = '';
    this.#plain = '';
    this.#linked = 0;
    this.#bold = 0;
  }
}

/** White space as one space; soft hyphens and marks without width as nothing. */
function folded(space: string): string {
  return /[^\u200b\ufeff\u00ad]/.test(space) ? ' ' : '';
}

function isCaption(element: Element): boolean {
  return (
    element.name === 'figcaption' ||
    (element.attributes.class !== undefined && CAPTION.test(marksOf(element)) && element.text < 600)
  );
}

function tagOf(element: Element, above: string): string {
  if (above === 'figcaption' || element.name === 'figure' || isCaption(element)) return 'figcaption';
  if (STRONG.has(above) && element.name !== 'figcaption') return element.name === 'li' ? 'li' : above;
  const isColumn = (element.name === 'td' || element.name === 'th') && element.running > 200;
  return NAMED.has(element.name) && !isColumn ? element.name : 'div';
}

/** A row whose cells are words or numbers, not columns of a layout. */
function isDataRow(row: Element | null): boolean {
  if (row?.name !== 'tr' || row.text > 400) return false;
  return row.children.every((cell) => typeof cell === 'string' || !cell.children.some(isInnerBlock));
}

function isInnerBlock(child: Element | string): boolean {
  return typeof child !== 'string' && child.name !== 'p' && BLOCKS.has(child.name);
}
