/** What is new, for a terminal. */

import type { Entry } from '../../main.js';
import { entryLines } from '../terminal/entries.js';
import { paintFor } from '../terminal/paint.js';
import { cited, visible } from '../visible.js';
import { counted } from '../wording.js';
import type { DeltaWhole, Rendering } from './rendering.js';

export const text: Rendering = {
  name: 'text',
  summary: 'lines for a terminal',
  media: 'text/plain; charset=utf-8',
  write({ delta, articles }: DeltaWhole, width) {
    const paint = paintFor(process.stdout, process.env);
    const list = (title: string, entries: readonly Entry[], none: string) => [
      paint.bold(`${title} ${entries.length}`),
      ...(entries.length === 0 ? [none] : entries.flatMap((entry) => entryLines(entry, { paint, width }))),
      '',
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
    ];
    return `${lines.join('\n')}\n`;
  },
};
