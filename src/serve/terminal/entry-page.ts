/** One entry: what it shows and from whom, its roots, its accounts side by side, where they differ. */

import type { Entry, EntryWhole, Report } from '../../main.js';
import { cited, linkName, linkText, visible } from '../visible.js';
import { dayText, differingIn, timeText } from '../wording.js';
import { entryLines, type View } from './entries.js';
import { fitted, padded, type Run, wrap } from './wrap.js';

/** The whole page, ending in a line break. */
export function entryPage(whole: EntryWhole, view: View): string {
  const { entry } = whole;
  const lines = [
    ...entryLines(entry, view),
    ...section('SHOWN', shownLines(entry, view), view),
    ...section('ROOTS', rootLines(whole, view), view),
    ...section('ACCOUNTS', accountLines(whole, view), view),
    ...section('DIVERGENCES', divergenceLines(entry, view), view),
    ...section('WHAT CAME OF IT', followLines(whole, view), view),
    ...section('REVIEWS', reviewLines(whole, view), view),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[], { paint }: View): string[] {
  return lines.length === 0 ? [] : ['', paint.bold(title), ...lines];
}

/** A label in front, values wrapped after it. */
function labelled(label: string, runs: readonly Run[], { paint, width }: View): string[] {
  const column = padded(label, 14);
  return wrap(runs, width, `  ${paint.dim(column)}`, ' '.repeat(16));
}

function shownLines(entry: Entry, view: View): string[] {
  return entry.shown.flatMap(({ field, because }) => {
    const value = (entry as unknown as Record<string, unknown>)[field];
    return labelled(
      field,
      [{ text: valueText(value) }, { text: ` — ${because}`, style: view.paint.dim }],
      view,
    );
  });
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'not stated';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (typeof value === 'object' && 'name' in value) return visible(String(value.name));
  return visible(String(value));
}

function rootLines({ entry }: EntryWhole, view: View): string[] {
  return entry.roots.flatMap(({ name, standing, because, voices, unattributed, unnamed, reports, denies }) =>
    labelled(
      standing,
      [
        { text: linkName(name), style: view.paint.bold },
        { text: voices.length > 0 ? ` (${voices.map(visible).join(', ')})` : '' },
        {
          text: ` ${reports.length}×${denies ? ', denies' : ''}${sourcesText(unattributed, unnamed)}`,
        },
        { text: ` — ${visible(because)}`, style: view.paint.dim },
      ],
      view,
    ),
  );
}

function sourcesText(unattributed: boolean, unnamed: readonly string[] = []): string {
  if (unnamed.length === 0) return unattributed ? ', names no source' : '';
  return `, ${unattributed ? 'no source by name' : 'sources without a name'}: ${unnamed.map(visible).join('; ')}`;
}

function accountLines({ reports, articles }: EntryWhole, view: View): string[] {
  const titles = new Map(articles.map((article) => [article.id, article]));
  return reports.flatMap((report) => {
    const article = titles.get(report.article);
    const time = report.published ? timeText(report.published) : 'date not stated';
    return [
      ...labelled(
        report.stance === 'reports' ? (report.background ? 'recalls' : '') : report.stance,
        [
          { text: report.chain.map((link) => linkText(link)).join(' → '), style: view.paint.bold },
          {
            text: ` · ${time} · ${report.language} · ${visible(report.doc)} · ${report.id}`,
            style: view.paint.dim,
          },
        ],
        view,
      ),
      `${' '.repeat(16)}${fitted(cited(report.words), view.width - 16)}`,
      ...wrap(
        [{ text: accountText(report), style: view.paint.cyan }],
        view.width,
        ' '.repeat(16),
        ' '.repeat(16),
      ),
      ...(article?.url
        ? [`${' '.repeat(16)}${view.paint.dim(fitted(visible(article.url), view.width - 16))}`]
        : []),
    ];
  });
}

/** What one report says, field by field. */
function accountText(report: Report): string {
  const parts =
    report.type === 'contact'
      ? [
          report.unsaid?.includes('kind') ? null : report.kind,
          report.status,
          report.unsaid?.includes('date') ? null : report.date && dayText(report.date),
          report.unsaid?.includes('place') ? null : report.place,
          report.duration,
          report.topics.join('; '),
        ]
      : report.type === 'statement'
        ? [report.mode, report.act, report.condition]
        : [report.period, report.counted];
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => visible(String(part)))
    .join(' · ');
}

function divergenceLines({ divergences }: Entry, view: View): string[] {
  return divergences.flatMap(({ field, grade, values, rule }) =>
    labelled(
      differingIn({ field, rule }),
      [
        { text: `${grade}: `, style: view.paint.yellow },
        {
          text: values
            .map(
              ({ value, roots }) =>
                `${visible(value)}${roots.length > 0 ? ` (${roots.map((root) => linkName(root)).join(', ')})` : ''}`,
            )
            .join(' / '),
        },
      ],
      view,
    ),
  );
}

function followLines({ entry, followUps }: EntryWhole, view: View): string[] {
  return followUps.flatMap(({ plan, outcome, result, due, because }) =>
    labelled(
      result,
      [
        {
          text:
            plan === entry.id
              ? `${outcome ? `by ${outcome}` : 'nothing yet'}${due ? `, due ${due}` : ''}`
              : `of the plan ${plan}`,
        },
        { text: ` — ${because}`, style: view.paint.dim },
      ],
      view,
    ),
  );
}

function reviewLines({ reviews }: EntryWhole, view: View): string[] {
  return reviews.flatMap(({ id, at, by, why, action, field, value }) =>
    labelled(
      action,
      [
        { text: field === null ? '' : `${field} = ${JSON.stringify(value)} ` },
        { text: `${visible(by)}, ${timeText(at)}: ${visible(why) || 'no reason given'} (${id})` },
      ],
      view,
    ),
  );
}
