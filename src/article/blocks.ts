import type { ArticleWords } from '../language/words/article.js';
import type { Block, BlockKind, Dropped, Span } from '../model/index.js';
import { firstRule, type Rule } from '../text/rules.js';
import { span, trimmed } from '../text/spans.js';
import { cutLine } from './cuts.js';
import { MOST_BLOCKS, tooLong } from './limits.js';
import { type Phrases, phrasesOf } from './phrases.js';
import type { Piece } from './pieces.js';
import { endsLikeText, holdsSentenceEnd, looksLikeHeadline, opensSentence, startsLow } from './shape.js';
import { smallWords } from './small-words.js';

/** What a block rule sees of a piece. `line` is its words, `next` those of the piece after it. */
interface BlockInput {
  readonly text: string;
  readonly piece: Piece;
  readonly line: string;
  readonly next: string | null;
  readonly kindBefore: BlockKind | null;
  /** Whether a list of other articles is open. */
  readonly inSection: boolean;
  /** Whether a headline, or running text, stood before. */
  readonly seenHeadline: boolean;
  readonly seenBody: boolean;
  readonly phrases: Phrases;
}

interface BlockFound {
  readonly kind: BlockKind;
  readonly credit?: Span;
}

const MOST_HEADLINE = 220;
const MOST_SUBHEADING = 120;

/** How the kind of a block is told; the first rule that fits decides. */
const BLOCK_RULES: readonly Rule<BlockInput, BlockFound>[] = [
  { name: 'teaser section', example: 'Читайте також:', apply: teaserSection },
  { name: 'in a teaser section', apply: teaserInSection },
  { name: 'caption', example: 'На фото: …', apply: captionOpening },
  { name: 'caption with credit', example: '… / Колаж УНІАН', apply: captionWithCredit },
  { name: 'first line', apply: firstLine },
  { name: 'under the headline', apply: underHeadline },
  { name: 'line in quotation marks', apply: quoteLine },
  { name: 'short line', apply: shortLine },
  {
    name: 'first paragraph',
    apply: ({ seenBody, next }) => (!seenBody && next !== null ? { kind: 'lead' } : null),
  },
  { name: 'line', apply: () => ({ kind: 'paragraph' }) },
];

/**
 * Blocks of the pieces of a text, in order, apart from each other, trimmed; each names its rule.
 * What belongs to the site and not to the article goes to `dropped`. Linear in the text.
 * @throws LitopysError `article.too-long`
 */
export function blocksOf(
  text: string,
  lines: readonly Piece[],
  words: ArticleWords | null,
  dropped: Dropped[],
): Block[] {
  const phrases = phrasesOf(words);
  const isCommon = commonWords(text);
  const first = lines.find((line) => line.kind === null);
  const pieces = lines.flatMap((piece) =>
    piece.kind ? [piece] : cutLine({ text, piece, first: piece === first, phrases, isCommon, dropped }),
  );
  if (pieces.length > MOST_BLOCKS) throw tooLong(pieces.length, MOST_BLOCKS, 'blocks');
  return classify(text, pieces, phrases);
}

function classify(text: string, pieces: readonly Piece[], phrases: Phrases): Block[] {
  const blocks: Block[] = [];
  let inSection = false;
  let seenHeadline = pieces.some(({ kind }) => kind === 'headline');
  let seenBody = false;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const line = text.slice(piece.start, piece.end);
    const nextLine = next ? text.slice(next.start, next.end) : null;
    const kindBefore = blocks.at(-1)?.kind ?? null;
    const input = {
      text,
      piece,
      line,
      next: nextLine,
      kindBefore,
      inSection,
      seenHeadline,
      seenBody,
      phrases,
    };
    const hit = piece.kind ? null : firstRule(BLOCK_RULES, input);
    const kind = piece.kind ?? hit?.found.kind ?? 'paragraph';
    const credit =
      piece.credit ?? hit?.found.credit ?? (kind === 'caption' ? creditOf(text, piece, line, phrases) : null);
    blocks.push({ start: piece.start, end: piece.end, kind, rule: hit?.rule ?? piece.rule, credit });
    if (kind === 'teaser') inSection = opensSection(line, phrases) || inSection;
    else if (kind !== 'caption') inSection = false;
    seenHeadline ||= kind === 'headline';
    seenBody ||= kind === 'lead' || kind === 'paragraph' || kind === 'quote';
  });
  return blocks;
}

/** A line with nothing but a mark opens a list: «Читайте також:». */
function opensSection(line: string, phrases: Phrases): boolean {
  return line.length <= 80 && phrases.section.test(line);
}

function teaserSection({ line, phrases, next }: BlockInput): BlockFound | null {
  return opensSection(line, phrases) && (next !== null || /[:：]$/.test(line)) ? { kind: 'teaser' } : null;
}

function teaserInSection({ inSection, line }: BlockInput): BlockFound | null {
  return inSection && looksLikeHeadline(line, MOST_HEADLINE) && !startsLow(line) ? { kind: 'teaser' } : null;
}

function captionOpening({ line, phrases }: BlockInput): BlockFound | null {
  return line.length <= 200 && phrases.captionStart.test(line) && !/[.!?]\s+\p{Lu}/u.test(line)
    ? { kind: 'caption' }
    : null;
}

/** «Слова про знімок / Колаж УНІАН, скріншоти», «Слова про знімок (фото: Reuters)». */
function captionWithCredit({ text, piece, line, phrases }: BlockInput): BlockFound | null {
  const credit = creditAtEnd(text, piece, line, phrases);
  return credit ? { kind: 'caption', credit } : null;
}

/** The credit after the last slash, in the last brackets of a caption. */
function creditAtEnd(text: string, piece: Span, line: string, phrases: Phrases): Span | null {
  if (line.length > 300) return null;
  const seam = Math.max(line.lastIndexOf(' / '), line.lastIndexOf(' | '), line.lastIndexOf(' © '));
  const bracket = line.endsWith(')') ? line.lastIndexOf('(') : -1;
  const at = seam >= 0 ? seam + 3 : bracket + 1;
  if (at <= 0) return null;
  const words = line.slice(at, bracket >= 0 && seam < 0 ? -1 : undefined).trim();
  const credits = seam >= 0 ? phrases.creditWord.test(words) : phrases.credit.test(words);
  if (words.length === 0 || words.length > 80 || !credits) return null;
  const start = text.indexOf(words, piece.start + at);
  return span(text, start, start + words.length);
}

/** The credit of what is known to be a caption. */
function creditOf(text: string, piece: Span, line: string, phrases: Phrases): Span | null {
  const tail = phrases.creditTail.exec(line.slice(-120));
  if (!tail) return creditAtEnd(text, piece, line, phrases);
  const start = piece.start + Math.max(0, line.length - 120) + tail.index;
  return trimmed(text, start, piece.end);
}

/** The first line that is no caption, when it looks like a headline and something follows. */
function firstLine({ line, next, seenHeadline, seenBody }: BlockInput): BlockFound | null {
  return !seenHeadline && !seenBody && next !== null && looksLikeHeadline(line, MOST_HEADLINE)
    ? { kind: 'headline' }
    : null;
}

function underHeadline({ line, next, kindBefore, seenBody }: BlockInput): BlockFound | null {
  return kindBefore === 'headline' && !seenBody && next !== null && looksLikeHeadline(line, MOST_HEADLINE)
    ? { kind: 'lead' }
    : null;
}

/** A paragraph that is one quotation and nothing else. */
function quoteLine({ line, seenBody }: BlockInput): BlockFound | null {
  if (!seenBody || line.length < 20) return null;
  const pair = QUOTATION_MARKS.find(([open]) => line.startsWith(open));
  if (!pair || !/^["»”][.!?…]?$/.test(line.slice(line.lastIndexOf(pair[1])))) return null;
  const inner = line.slice(1, line.lastIndexOf(pair[1]));
  return inner.includes(pair[0]) || inner.includes(pair[1]) ? null : { kind: 'quote' };
}

const QUOTATION_MARKS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '”'],
  ['"', '"'],
];

/** A short line without a full stop, with running text after it. */
function shortLine({ line, next, seenBody, kindBefore, phrases }: BlockInput): BlockFound | null {
  if (!seenBody && kindBefore !== 'lead') return null;
  if (next === null || startsLow(line) || startsLow(next) || /^[—–•*·-]/.test(line)) return null;
  if (!looksLikeHeadline(line, MOST_SUBHEADING) || holdsSentenceEnd(line)) return null;
  if (opensSentence(line, phrases)) return null;
  return endsLikeText(next.slice(-20)) || next.length > MOST_SUBHEADING ? { kind: 'subheading' } : null;
}

/** Whether a word stands in lower case somewhere in the text; the words are gathered on the first question. */
function commonWords(text: string): (word: string) => boolean {
  let common: Set<string> | null = null;
  return (word) => {
    common ??= new Set(smallWords(text));
    return common.has(word);
  };
}

/** The first headline of the blocks as the article's title. */
export function titleOf(text: string, blocks: readonly Block[]): Span | null {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return headline ? trimmed(text, headline.start, headline.end) : null;
}
