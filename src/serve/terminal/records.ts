/** The readings of an article as a list: statements, contacts, figures and dates, each with its evidence. */
import type { Contact, Divergence, Reading, Span, Statement } from '../../main.js';
import {
  accountTexts,
  contactFields,
  contentText,
  dateFields,
  dateValue,
  divergenceText,
  type Field,
  figureFields,
  figureValue,
  stated,
  statementFields,
} from '../fields.js';
import { visible } from '../visible.js';
import { dayText } from '../wording.js';
import type { Paint } from './paint.js';
import { type Style, speakerStyles } from './text-view.js';
import { columnsOf, fitted, type Run, wrap } from './wrap.js';

/** What a section needs to write its lines. */
export interface Page {
  readonly reading: Reading;
  readonly paint: Paint;
  readonly width: number;
}

const INDENT = '    ';
/** Keeps two fields of a line apart. */
const GAP = '\u00a0\u00a0 ';
const WIDEST_SPEAKER = 34;

export function statementLines(page: Page): string[] {
  const { statements, article } = page.reading;
  const styles = speakerStyles(page.reading, page.paint);
  const names = statements.map(({ speaker }) =>
    fitted(visible(speaker?.name ?? 'not stated'), WIDEST_SPEAKER),
  );
  const widest = Math.max(8, ...names.slice(0, 1000).map(columnsOf));
  return section(page, 'STATEMENTS', statements.length, () =>
    statements.flatMap((statement, index) => [
      ...statementHead(
        page,
        statement,
        index,
        column(names[index] ?? '', widest + 1),
        styles[index] ?? String,
      ),
      ...fieldLines(page, statementFields(article.text, statement)),
    ]),
  );
}

function statementHead(
  { paint, reading, width }: Page,
  statement: Statement,
  index: number,
  speaker: string,
  style: Style,
): string[] {
  const { mode, act, confidence, teaser } = statement;
  const words = visible(contentText(reading.article.text, statement));
  const runs: Run[] = [
    { text: speaker, style: statement.speaker ? (text) => style(paint.bold(text)) : paint.dim },
    {
      text: ` ${column(mode, 9)} ${column(act, 9)} ${confidence.toFixed(2)}${teaser ? '\u00a0 teaser' : ''}`,
    },
  ];
  return [
    ...wrap(runs, width, `${number(index)} `, INDENT),
    `${INDENT}${paint.dim(fitted(words, width - INDENT.length))}`,
  ];
}

export function contactLines(page: Page): string[] {
  const { contacts, divergences, article } = page.reading;
  return section(page, 'CONTACTS', contacts.length, () =>
    contacts.flatMap((contact, index) => [
      ...contactHead(page, contact, index),
      ...fieldLines(page, contactFields(article.text, contact)),
      ...accountLines(page, contact),
      ...divergences.filter((one) => one.contact === contact.id).flatMap((one) => divergenceLines(page, one)),
    ]),
  );
}

function contactHead({ paint, width }: Page, contact: Contact, index: number): string[] {
  const runs: Run[] = [
    { text: contact.participants.map(({ name }) => visible(name)).join(' + '), style: paint.bold },
    { text: `  ${contact.kind}, ${contact.status}` },
    {
      text: `  ${contact.date ? dayText(contact.date) : 'date not stated'}`,
      style: contact.date ? paint.cyan : paint.dim,
    },
    { text: `  ${contact.confidence.toFixed(2)}${contact.teaser ? ' teaser' : ''}` },
  ];
  return wrap(runs, width, `${number(index)} `, INDENT);
}

function accountLines({ paint, width }: Page, contact: Contact): string[] {
  return accountTexts(contact).flatMap(({ source, said, words }) => {
    const runs: Run[] = [
      { text: 'account ', style: paint.dim },
      { text: `${visible(source)}: ${said} ` },
      { text: words === null ? '' : `«${visible(words)}»`, style: paint.dim },
    ];
    return wrap(runs, width, INDENT, `${INDENT}  `);
  });
}

function divergenceLines({ paint, width }: Page, divergence: Divergence): string[] {
  const runs: Run[] = [
    { text: `≠ ${divergence.field} ${divergence.grade}: `, style: (text) => paint.bold(paint.yellow(text)) },
    { text: visible(divergenceText(divergence)) },
  ];
  return wrap(runs, width, INDENT, `${INDENT}  `);
}

export function figureLines(page: Page): string[] {
  const { figures, article } = page.reading;
  return section(page, 'FIGURES', figures.length, () =>
    figures.flatMap((figure, index) => [
      ...headLine(page, index, figure, figureValue(figure)),
      ...fieldLines(page, figureFields(article.text, figure)),
    ]),
  );
}

export function dateLines(page: Page): string[] {
  const { dates } = page.reading;
  return section(page, 'DATES', dates.length, () =>
    dates.flatMap((date, index) => [
      ...headLine(page, index, date, dateValue(date)),
      ...fieldLines(page, dateFields(date)),
    ]),
  );
}

export function noteLines(page: Page): string[] {
  const { notes } = page.reading;
  return section(page, 'NOTES', notes.length, () =>
    notes.flatMap(({ code, message }) =>
      wrap(
        [{ text: `${code}: `, style: page.paint.yellow }, { text: visible(message) }],
        page.width,
        '  ',
        INDENT,
      ),
    ),
  );
}

function headLine({ paint, width, reading }: Page, index: number, at: Span, value: string): string[] {
  const words = fitted(visible(reading.article.text.slice(at.start, at.end)), 48);
  const runs: Run[] = [{ text: `«${words}»` }, { text: '  ' }, { text: visible(value), style: paint.cyan }];
  return wrap(runs, width, `${number(index)} `, INDENT);
}

function section({ paint }: Page, title: string, count: number, lines: () => string[]): string[] {
  return count === 0 ? [] : ['', `${paint.bold(title)} ${paint.dim(String(count))}`, ...lines()];
}

function fieldLines({ paint, width }: Page, fields: readonly Field[]): string[] {
  const runs: Run[] = stated(fields).flatMap(([label, value], index) => [
    { text: index > 0 ? GAP : '' },
    { text: `${label.replaceAll(' ', '\u00a0')}\u00a0`, style: paint.dim },
    { text: visible(value) },
  ]);
  return runs.length > 0 ? wrap(runs, width, INDENT, `${INDENT}  `) : [];
}

/** Filled up with spaces that no line breaks at. */
function column(text: string, width: number): string {
  return text + '\u00a0'.repeat(Math.max(0, width - columnsOf(text)));
}

function number(index: number): string {
  return String(index + 1).padStart(3);
}
