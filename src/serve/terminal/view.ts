/** One reading as a page of the terminal: the marked text, then what was read. */
import type { Reading } from '../../main.js';
import { visible } from '../visible.js';
import { counted } from '../wording.js';
import type { Paint } from './paint.js';
import { contactLines, dateLines, figureLines, noteLines, type Page, statementLines } from './records.js';
import { textLines } from './text-view.js';
import { type Run, wrap } from './wrap.js';

/**
 * The whole view, ending in a line break.
 * @param place where the article came from, as the user named it
 * @param width columns that no line goes beyond
 */
export function terminalView(reading: Reading, place: string, paint: Paint, width: number): string {
  const page: Page = { reading, paint, width };
  const teasers = textLines(reading, paint, width, true);
  const lines = [
    paint.dim('─'.repeat(width)),
    ...headLines(page, place),
    '',
    ...textLines(reading, paint, width, false),
    ...(teasers.length > 0 ? ['', paint.bold('TEASERS OF OTHER ARTICLES'), ...teasers] : []),
    ...statementLines(page),
    ...contactLines(page),
    ...figureLines(page),
    ...dateLines(page),
    ...noteLines(page),
  ];
  return `${lines.join('\n')}\n`;
}

function headLines({ reading, paint, width }: Page, place: string): string[] {
  const { article, language, statements, contacts, figures, entities } = reading;
  const told = language.how === 'unknown' ? 'language unknown' : `${language.code} (${language.how})`;
  const about = [
    article.outlet ?? 'outlet not stated',
    article.published ?? 'date not stated',
    told,
    article.byline,
  ].filter((one) => one !== null);
  const counts = [
    counted(statements.length, 'statement'),
    counted(contacts.length, 'contact'),
    counted(figures.length, 'figure'),
    counted(entities.length, 'entity', 'entities'),
  ];
  const runs: Run[] = [
    { text: visible(place), style: paint.bold },
    { text: ` · ${visible(about.join(' · '))}` },
  ];
  return [...wrap(runs, width), ...wrap([{ text: counts.join(' · '), style: paint.dim }], width)];
}
