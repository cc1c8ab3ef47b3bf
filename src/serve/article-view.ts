/** An article as the `article` command shows it: its running text and everything beside it, each with its own words. */
import { type ArticleRead, type Block, type Dropped, isBody } from '../main.js';

export interface BlockView {
  readonly kind: Block['kind'];
  readonly text: string;
  /** Where it stands in `text`, in UTF-16 code units; null for what is no running text: headline, captions, teasers. */
  readonly start: number | null;
  readonly end: number | null;
  /** The rule that told its kind. */
  readonly rule: string;
  /** For captions: the words that credit the picture. */
  readonly credit: string | null;
}

export interface ArticleView {
  readonly title: string | null;
  /** The running text: lead, paragraphs, subheadings, quotations, a blank line between them. */
  readonly text: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly outlet: string | null;
  /** Whose text it is, where the outlet says that it passes it on. */
  readonly origin: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly canonical: string | null;
  readonly blocks: readonly BlockView[];
  readonly notes: ArticleRead['notes'];
  /** What was dropped by which rule; only when asked for. */
  readonly trace?: readonly Dropped[];
}

export function articleView({ article, language, notes }: ArticleRead, withTrace: boolean): ArticleView {
  const { title, text, blocks, byline, published, updated, outlet, url, canonical, dropped } = article;
  const views: BlockView[] = [];
  const body: string[] = [];
  let at = 0;
  for (const { kind, start, end, rule, credit } of blocks) {
    const words = text.slice(start, end);
    const view = { kind, text: words, rule, credit: credit && text.slice(credit.start, credit.end) };
    if (isBody(kind)) {
      if (body.length > 0) at += 2;
      body.push(words);
      views.push({ ...view, start: at, end: at + words.length });
      at += words.length;
    } else views.push({ ...view, start: null, end: null });
  }
  return {
    title: title && text.slice(title.start, title.end),
    text: body.join('\n\n'),
    byline,
    published,
    updated: updated ?? null,
    outlet,
    origin: article.origin ?? null,
    language: language.code === 'und' ? article.language : language.code,
    url,
    canonical: canonical ?? null,
    blocks: views,
    notes,
    ...(withTrace && { trace: dropped }),
  };
}
