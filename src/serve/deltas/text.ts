/** What is new, for a terminal. */

import type { Entry, FollowUp } from '../../main.js';
import { entryLines } from '../terminal/entries.js';
import { paintFor } from '../terminal/paint.js';
import { cited, visible } from '../visible.js';
import { counted } from '../wording.js';
import type { DeltaWhole, Rendering } from './rendering.js';

export const text: Rendering = {
  name: 'text',
  summary: 'lines for a terminal',
  media: 'text/plain; charset=utf-8',
  write({ delta, articles, plans }: DeltaWhole, width) {
    const paint = paintFor(process.stdout, process.env);
    const list = (title: string, entries: readonly Entry[], none: string) => [
      paint.bold(`${title} ${entries.length}`),
      ...(entries.length === 0 ? [none] : entries.flatMap((entry) => entryLines(entry, { paint, width }))),
      '',
    ];
    const planned = (title: string, followUps: readonly FollowUp[], none: string) => [
      '',
      paint.bold(`${title} ${followUps.length}`),
      ...(followUps.length === 0 ? [none] : []),
      ...followUps.flatMap(({ plan, outcome, result, due, because }) => {
        const entry = plans.get(plan);
        const what = `${result}${outcome ? ` by ${outcome}` : ''}${due ? `, due ${due}` : ''}`;
        return [
          ...(entry ? entryLines(entry, { paint, width }) : [plan]),
          `${' '.repeat(12)}${what} — ${visible(because)}`,
        ];
      }),
    ];
    const lines = [
      `since ${delta.since}${delta.until ? ` until ${delta.until}` : ''}`,
      '',
      ...list('NEW', delta.fresh, 'nothing new'),
      ...list(
        'REPEATED',
        delta.repeated.map(({ entry }) => entry),
        'nothing repeated',
      ),
      ...list('CONTRADICTED', delta.contradicted, 'nothing contradicted'),
      paint.bold(`WITHDRAWN ${delta.withdrawn.length}`),
      ...delta.withdrawn.flatMap(({ tie, reports }) => [
        `${visible(articles.get(tie.earlier)?.doc ?? tie.earlier)} → ${visible(articles.get(tie.later)?.doc ?? tie.later)}: ${counted(reports.length, 'report')} gone`,
        ...reports.map(({ words }) => `  ${cited(words)}`),
      ]),
      ...(delta.withdrawn.length === 0 ? ['nothing withdrawn'] : []),
      ...planned('SETTLED', delta.settled, 'no plan settled'),
      ...planned('CAME DUE', delta.due, 'no open plan came due'),
    ];
    return `${lines.join('\n')}\n`;
  },
};
