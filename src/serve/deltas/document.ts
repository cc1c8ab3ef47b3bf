/** A delta as a document: sections of lines, each with the numbers of its endnotes. Markdown and HTML write it out. */
import type { Entry, Report } from '../../main.js';
import { linkOf } from '../exports/evidence.js';
import { titleOf } from '../exports/titles.js';
import { cited, linkName, visible } from '../visible.js';
import { counted, differingIn, timeText } from '../wording.js';
import type { DeltaWhole } from './rendering.js';

/** The evidence of one report. */
export interface Endnote {
  readonly number: number;
  /** Outlet and time. */
  readonly source: string;
  readonly words: string;
  readonly language: string;
  readonly link: string | null;
  /** Article and offsets, to find the very letters. */
  readonly place: string;
}

export interface Line {
  readonly title: string;
  /** What stands behind it: roots, divergences. */
  readonly note: string;
  readonly endnotes: readonly number[];
}

export interface DeltaDocument {
  readonly title: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly endnotes: readonly Endnote[];
}

export function documentOf({ delta, reports, articles, plans }: DeltaWhole): DeltaDocument {
  const numbers = new Map<string, number>();
  const endnotes: Endnote[] = [];
  const noted = (report: Report | undefined): number[] => {
    if (!report) return [];
    const known = numbers.get(report.id);
    if (known) return [known];
    const number = endnotes.length + 1;
    numbers.set(report.id, number);
    endnotes.push(endnoteOf(report, number, linkOf(articles.get(report.article)?.url)));
    return [number];
  };
  const lineOf = (entry: Entry, ids: readonly string[] = entry.reports): Line => ({
    title: titleOf(entry),
    note: behind(entry),
    endnotes: ids.flatMap((id) => noted(reports.get(id))),
  });
  const docOf = (id: string) => visible(articles.get(id)?.doc ?? id);
  const sections = [
    { title: 'New', lines: delta.fresh.map((entry) => lineOf(entry)) },
    { title: 'Repeated', lines: delta.repeated.map((one) => lineOf(one.entry, one.reports)) },
    { title: 'Contradicted', lines: delta.contradicted.map((entry) => lineOf(entry)) },
    {
      title: 'Withdrawn',
      lines: delta.withdrawn.map(({ tie, reports: gone }) => ({
        title: `${docOf(tie.earlier)} → ${docOf(tie.later)}`,
        note: `${counted(gone.length, 'report')} gone`,
        endnotes: gone.flatMap(noted),
      })),
    },
    {
      title: 'Settled',
      lines: delta.settled.map(({ plan, result, because }) => {
        const entry = plans.get(plan);
        const line = entry ? lineOf(entry) : { title: plan, endnotes: [] };
        return { ...line, note: `${result}: ${visible(because)}` };
      }),
    },
    {
      title: 'Came due',
      lines: delta.due.map(({ plan, due, because }) => {
        const entry = plans.get(plan);
        const line = entry ? lineOf(entry) : { title: plan, endnotes: [] };
        return { ...line, note: `due ${due ?? 'not dated'}: ${visible(because)}` };
      }),
    },
  ];
  const until = delta.until ? ` until ${delta.until}` : '';
  return { title: `What is new since ${delta.since}${until}`, sections, endnotes };
}

function endnoteOf(report: Report, number: number, link: string | null): Endnote {
  const { outlet, published, words, language, article, spans } = report;
  return {
    number,
    source: [
      outlet ? visible(outlet) : 'outlet not stated',
      ...(published ? [timeText(published)] : []),
    ].join(', '),
    words: cited(words).replace(/\s+/g, ' '),
    language,
    link,
    place: `${article} ${spans.map(({ start, end }) => `${start}–${end}`).join(', ')}`,
  };
}

function behind(entry: Entry): string {
  const date = (entry.type === 'contact' ? entry.date : entry.first) ?? 'not dated';
  const roots = entry.roots.map(
    ({ name, standing, denies }) => `${linkName(name)} (${standing}${denies ? ', denies' : ''})`,
  );
  const differ = entry.divergences.map(
    ({ field, grade, values, rule }) =>
      `${differingIn({ field, rule })} ${grade}: ${values.map(({ value }) => visible(value)).join(' / ')}`,
  );
  return [timeText(date), `roots: ${roots.join(', ') || 'none'}`, ...differ].join('; ');
}
