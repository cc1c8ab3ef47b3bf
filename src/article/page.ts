import type { LanguageWords } from '../language/contract.js';
import type { Article, Note } from '../model/index.js';
import { apart } from '../text/apart.js';
import { checkPresent } from './absent.js';
import { blocksOf } from './blocks.js';
import { bodyOf } from './body.js';
import { type Confirmation, confirmation } from './confirm.js';
import { stateText } from './data.js';
import { flightOf } from './flight.js';
import { type Care, dropFurniture, restore, Trace } from './furniture.js';
import { checkText, empty, MOST_CHARACTERS, MOST_PAGE_CHARACTERS } from './limits.js';
import { leadsOf, linesNear } from './lines.js';
import { type Json, type LinkedData, linkedData, object, string, unescaped } from './metadata/json-ld.js';
import { languageAt, monthsIn } from './metadata/months.js';
import { publicationOf } from './metadata/publication.js';
import { type Signs, signsOf } from './metadata/signs.js';
import { monthsOf, zonesOf } from './metadata/stamp.js';
import { keyOf, type Title, titleOf, withoutSite } from './metadata/title.js';
import { dropOtherArticles } from './others.js';
import { paidNote } from './paid.js';
import { measure, type Passage, passagesOf } from './passages.js';
import { phrasesOf } from './phrases.js';
import type { Piece } from './pieces.js';
import { assemble, type Publication } from './plain.js';
import { quotedOn } from './quoted.js';
import { type Kept, select } from './select.js';
import { type Element, type Tree, treeOf } from './tree.js';

/** The words of a language by which the parts of a page are told. */
export type PageWords = Pick<LanguageWords, 'article' | 'dates'>;

/**
 * An article from an HTML page. Its text is made of the page's blocks, parted by blank lines; offsets point into that
 * text. What the caller knows of the publication goes before what the page says.
 * @param wordsOf the words for the language of a text; `stated` is the language the page or the caller names
 * @param notes what should be known of the page is added to them
 * @throws LitopysError `article.empty`, `article.absent`, `article.binary`, `article.too-long`, `article.too-deep`
 */
export function pageArticle(
  html: string,
  publication: Publication,
  wordsOf: (text: string, stated: string | null) => PageWords | null,
  notes: Note[],
): Article {
  checkText(html, MOST_PAGE_CHARACTERS);
  const tree = shownBy(html);
  const trace = new Trace();
  for (const [what, characters] of tree.skipped) trace.note('not the article', what, characters);
  const head = headOf(tree);
  const { parts, passages } = partsOf(tree, head, trace);
  const words = wordsOf(sampleOf(passages), publication.language ?? statedLanguage(tree, head.linked));
  const phrases = phrasesOf(words?.article ?? null);
  const stated = publicationOf({
    tree,
    linked: head.linked,
    signs: parts.signs,
    lines: parts.lines,
    leads: parts.leads,
    months: new Map([
      ...monthsIn(languageAt(publication.url ?? tree.metas.get('canonical') ?? null)),
      ...monthsIn(publication.language ?? statedLanguage(tree, head.linked)),
      ...monthsOf(words ? [words.dates.months] : []),
    ]),
    zones: zonesOf(words?.article.zones ?? ''),
    bylines: words?.article.bylines ?? [],
    updatedWords: words?.article.updates ?? [],
    publishedWords: words ? [...words.article.publications, ...words.article.origins.filter(isLabelled)] : [],
    site: head.site,
    url: publication.url ?? null,
  });
  const known = withoutPage({ ...stated, ...given(publication) });
  const kept = select({
    passages,
    body: parts.body,
    headline: head.title.element,
    title: head.title.text,
    authors: stated.byline ?? null,
    phrases,
    confirmed: parts.confirmation.confirmed,
    trace,
  });
  const { text, pieces } = compose(withTitle(kept, head.title.text));
  if (!kept.some(({ kind }) => kind !== 'headline')) throw empty();
  checkPresent([tree.title, head.title.text], text, words?.article.absent);
  checkText(text, MOST_CHARACTERS);
  const paid = paidNote(head.linked, tree.metas);
  if (paid) notes.push(paid);
  const dropped = trace.parts();
  return assemble(text, known, blocksOf(text, pieces, words?.article ?? null, dropped), dropped);
}

const isLabelled = (origin: string) => origin.endsWith(':');

/**
 * The tree of a page, measured; of one that scripts draw, with what they would draw, or as it is shown where none are
 * run, if that has the text.
 */
function shownBy(html: string): Tree {
  const tree = treeOf(html);
  measure(tree.root);
  const flight = tree.root.running < LEAST_SHOWN ? flightOf(html) : null;
  if (flight) {
    const drawn = treeOf(html + flight.markup);
    measure(drawn.root);
    const { metas, jsonLd, title, skipped, root } = drawn.root.running > tree.root.running ? drawn : tree;
    return { metas, jsonLd, title, skipped, root, data: [...tree.data, flight.data] };
  }
  const isDrawn = tree.root.running < LEAST_LINE && tree.data.length === 0;
  if (!isDrawn || (tree.skipped.get('noscript') ?? 0) < LEAST_INSTEAD) return tree;
  const other = treeOf(html, true);
  measure(other.root);
  return other.root.running > LEAST_INSTEAD ? other : tree;
}

/** With less running text than one paragraph a page shows none; and so much is more than a notice to switch scripts on. */
const LEAST_LINE = 100;
const LEAST_INSTEAD = 1000;

function given(publication: Publication): Publication {
  return Object.fromEntries(Object.entries(publication).filter(([, value]) => value != null));
}

/** What was cut out of the page would keep the whole page. */
function withoutPage(publication: Publication): Publication {
  return Object.fromEntries(
    Object.entries(publication).map(([field, value]) => [
      field,
      typeof value === 'string' ? apart(value) : value,
    ]),
  );
}

interface Head {
  readonly linked: LinkedData;
  readonly title: Title;
  /** The names of the outlet as the page states them. */
  readonly site: readonly string[];
}

/** The title of the page and the linked data that fits it. */
function headOf({ metas, title, jsonLd, root }: Tree): Head {
  const meta = (key: string) => (metas.has(key) ? unescaped(metas.get(key) ?? '') : null);
  const shown = [meta('og:title'), meta('twitter:title'), title && unescaped(title)].filter(
    (one) => one !== null && one !== '',
  );
  const address = metas.get('canonical') ?? metas.get('og:url') ?? null;
  const linked = linkedData(jsonLd, (one) => fitOf(one, shown, address));
  const site = [
    meta('og:site_name'),
    string(object(linked.article?.publisher)?.name),
    meta('application-name'),
  ].filter((one) => one !== null);
  const headline = string(linked.article?.headline) ?? string(linked.article?.name);
  const stated = [
    meta('og:title'),
    headline,
    meta('twitter:title'),
    title && unescaped(title),
    meta('title'),
    meta('dc.title'),
  ]
    .filter((one) => one !== null && one !== '')
    .map((one) => withoutSite(one as string, site));
  return { linked, title: titleOf(root, stated, site), site };
}

function fitOf(one: Json, titles: readonly (string | null)[], address: string | null): number {
  const headline = keyOf(string(one.headline) ?? '');
  const urls = [one.url, one['@id'], one.mainEntityOfPage, object(one.mainEntityOfPage)?.['@id']];
  const named =
    headline !== '' && titles.some((title) => title !== null && keyOf(title).startsWith(headline));
  return (named ? 2 : 0) + (address !== null && urls.includes(address) ? 1 : 0);
}

interface Parts {
  readonly body: NonNullable<ReturnType<typeof bodyOf>>;
  readonly confirmation: Confirmation;
  readonly signs: Signs;
  readonly lines: readonly string[];
  readonly leads: readonly string[];
}

/** Takes the furniture out and finds the body. A page drawn by scripts has its text in their data. */
function partsOf(tree: Tree, head: Head, trace: Trace): { parts: Parts; passages: readonly Passage[] } {
  const { root } = tree;
  const { linked, title } = head;
  const told = confirmation(linked.article);
  const whole = root.running;
  let { passages, body } = withoutFurniture(root, title.element, told, 'all names', trace);
  const left = body ? sumOf(body.parts) : 0;
  if (left < LEAST_LEFT && whole > left * 3) {
    const second = new Trace();
    restore(root);
    measure(root);
    const again = withoutFurniture(root, title.element, told, 'sure names', second);
    if (again.body && sumOf(again.body.parts) > left * 2.5) {
      ({ passages, body } = again);
      trace.replace(second);
    } else {
      restore(root);
      measure(root);
      withoutFurniture(root, title.element, told, 'all names', new Trace());
    }
  }
  const shown = body ? sumOf(body.parts) : 0;
  const state =
    shown < LEAST_SHOWN || (told.text !== null && shown < told.text.length * 0.3)
      ? stateText(tree, told.text, shown)
      : null;
  if (state) {
    passages = state.passages;
    body = { parts: new Set([state.root]), rule: state.rule };
  }
  if (!body) throw empty();
  trace.note(`body: ${body.rule}`, title.rule, 0);
  const isQuoted = quotedOn(title.element, body.parts);
  return {
    passages,
    parts: {
      body,
      confirmation: told,
      signs: signsOf(root, title.element, isQuoted),
      lines: linesNear(passages, title.element, body.parts, isQuoted),
      leads: leadsOf(passages, body.parts),
    },
  };
}

/** With less running text left than this, the names of a page's parts are looked at again with less belief. */
const LEAST_LEFT = 400;

/** One try to find the body: what is not the article goes out, then the most running text is looked for. */
function withoutFurniture(
  root: Element,
  headline: Element | null,
  told: Confirmation,
  care: Care,
  trace: Trace,
) {
  if (headline) dropOtherArticles(headline, trace);
  dropFurniture(root, headline, trace, care);
  measure(root);
  const passages: readonly Passage[] = passagesOf(root, headline);
  return { passages, body: bodyOf(passages, told.confirmed) };
}

/** With less text shown than this, the data of the page is asked for more. */
const LEAST_SHOWN = 250;

function sumOf(parts: ReadonlySet<Element>): number {
  let sum = 0;
  for (const part of parts) sum += part.running;
  return sum;
}

/** What the language is told by: the longest passages. */
function sampleOf(passages: readonly Passage[]): string {
  let sample = '';
  for (const { text, linked, outside } of passages)
    if (outside === null && text.length >= 80 && linked < text.length * 0.3 && sample.length < 2500)
      sample += `${text}\n`;
  return (
    sample ||
    passages
      .map(({ text }) => text)
      .slice(0, 50)
      .join('\n')
      .slice(0, 2500)
  );
}

function statedLanguage({ metas }: Tree, linked: LinkedData): string | null {
  const stated =
    string(linked.article?.inLanguage) ??
    metas.get('html:lang') ??
    metas.get('og:locale') ??
    metas.get('content-language');
  const code = stated && /^[a-z]{2,3}(?=$|[-_])/i.exec(stated.trim())?.[0].toLowerCase();
  return code ? (code === 'ua' ? 'uk' : code) : null;
}

/** A page whose headline no element shows gets it from what its head says. */
function withTitle(kept: readonly Kept[], title: string | null): readonly Kept[] {
  if (title === null || kept.length === 0 || kept.some(({ kind }) => kind === 'headline')) return kept;
  return [{ text: title.replace(/\s+/g, ' '), kind: 'headline', rule: 'title of the page' }, ...kept];
}

function compose(kept: readonly Kept[]): { text: string; pieces: Piece[] } {
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, kind, rule } of kept) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    if (at > 0) at += 2;
    pieces.push({ start: at, end: at + text.length, kind, rule, credit: null });
    parts.push(text);
    at += text.length;
  }
  return { text: parts.join('\n\n'), pieces };
}
