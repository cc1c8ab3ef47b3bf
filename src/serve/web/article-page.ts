/** One article: its text with the statements marked where they stand, and everything that was read in it. */
import type { Article, Reading } from '../../main.js';
import { marksOf, type Segment, segmentsByBlock } from '../segments.js';
import { counted, timeText } from '../wording.js';
import type { DossierArticle } from './dossier.js';
import { type Html, html } from './html.js';
import { layout } from './layout.js';
import { contactSection, dateSection, figureSection, noteSection, statementSection } from './records.js';
import { statementCard, toneOf } from './statement-card.js';

export function articlePage({ reading, outlet, title }: DossierArticle): string {
  const { article, language, statements, contacts, figures } = reading;
  const told = language.how === 'unknown' ? 'language unknown' : `${language.code}, ${language.how}`;
  const facts = [outlet ?? 'outlet not stated', publishedText(article), article.byline, told].filter(Boolean);
  const counts = [
    counted(statements.length, 'statement'),
    counted(contacts.length, 'contact'),
    counted(figures.length, 'figure'),
  ];
  const source = article.url && /^https?:\/\//.test(article.url) ? article.url : null;
  return layout(
    title,
    html`<nav class="back"><a href="/">All articles</a></nav>
<p class="facts">${facts.join(' · ')}</p>
<p class="facts">${counts.join(' · ')}${source && html` · <span class="url">${source}</span>`}</p>
<article class="text" lang="${language.code}" dir="auto">${textBlocks(reading)}</article>
<p class="hint">Marked words are statements: point at them, or move to them with the Tab key, to see who speaks and why it was read so.</p>
${statementSection(reading)}${contactSection(reading)}${figureSection(reading)}${dateSection(reading)}${noteSection(reading)}`,
  );
}

function publishedText({ published }: Article): string {
  return published ? timeText(published) : 'date not stated';
}

function textBlocks(reading: Reading): Html[] {
  const segments = segmentsByBlock(reading, marksOf(reading));
  let headlines = 0;
  return reading.article.blocks.map(({ kind }, index) => {
    const content = groups(segments[index] ?? []).map((group) => groupHtml(group, reading));
    if (kind === 'headline' && headlines++ === 0) return html`<h1>${content}</h1>`;
    if (kind === 'headline' || kind === 'subheading') return html`<h2>${content}</h2>`;
    if (kind === 'quote') return html`<blockquote>${content}</blockquote>`;
    if (kind === 'teaser') return html`<p class="teaser"><span class="tag">teaser</span> ${content}</p>`;
    return html`<p class="${kind}">${content}</p>`;
  });
}

/** Neighbouring segments under the same statements: they become one mark. */
function groups(segments: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [];
  let last: string | null = null;
  for (const segment of segments) {
    const key = segment.marks
      .filter(({ layer }) => layer === 'statement')
      .map(({ of, start }) => `${of}:${start}`)
      .join();
    if (key === last) found.at(-1)?.push(segment);
    else found.push([segment]);
    last = key;
  }
  return found;
}

function groupHtml(group: readonly Segment[], reading: Reading): Html {
  const content = group.map((segment) => segmentHtml(segment, reading));
  const [first] = group;
  const over = first?.marks.filter(({ layer }) => layer === 'statement') ?? [];
  const inner = over.at(-1);
  if (!first || !inner) return html`${content}`;
  const opening = over.filter(({ start }) => start === first.start);
  const numbers = opening.map(({ of }) => html`<sup>${of + 1}</sup>`);
  const cards = [...over].reverse().map(({ of }) => statementCard(reading, of));
  return html`<a class="says tone${toneOf(reading, inner.of)}" href="#s${inner.of + 1}">${numbers}${content}<span class="card" aria-hidden="true" lang="en">${cards}</span></a>`;
}

const NAMED: Readonly<Record<string, string>> = {
  cue: 'cue',
  contact: 'contact',
  figure: 'figure',
  date: 'date',
  mention: 'name',
};

/** Words with the classes of what was read there; a name says whom it means when it is pointed at. */
function segmentHtml({ start, end, marks }: Segment, { article, mentions, entities }: Reading): Html {
  const words = article.text.slice(start, end);
  const classes = marks.map(({ layer }) => NAMED[layer]).filter((one) => one !== undefined);
  if (classes.length === 0) return html`${words}`;
  const mention = mentions[marks.findLast(({ layer }) => layer === 'mention')?.of ?? -1];
  const entity = mention && entities.find(({ id }) => id === mention.entity);
  const title =
    mention &&
    html` title="${entity ? `${entity.name}, ${entity.type}` : `${mention.lemma}, not known who`}"`;
  return html`<span class="${[...new Set(classes)].join(' ')}"${title ?? null}>${words}</span>`;
}
