/** What happens while feeds are watched, as lines: for people, and for programs. */
import type { WatchEvent } from '../../acquire/index.js';
import type { Paint } from '../terminal/paint.js';
import { visible } from '../visible.js';
import { counted } from '../wording.js';
import type { Committed } from './run.js';

/** One line of NDJSON. @param at ISO 8601 */
export function eventLine(event: WatchEvent | Committed, at: string): string {
  const { kind, ...rest } = event;
  return `${JSON.stringify({ at, event: kind, ...rest })}\n`;
}

/** A line for people; null for what they need not see. */
export function eventText(event: WatchEvent | Committed, paint: Paint): string | null {
  if (event.kind === 'committed')
    return paint.dim(
      `  ${counted(event.articles, 'article')} with ${counted(event.reports, 'report')}: ${counted(event.entries, 'entry', 'entries')} new or changed`,
    );
  const host = hostOf(event.feed);
  if (event.kind === 'added')
    return `${paint.bold(host)} ${visible(flat(event.title ?? event.url ?? 'without a title'))}`;
  if (event.kind === 'failed') {
    const what = event.url ? ` ${visible(event.url)}` : '';
    return `${paint.red('failed')} ${host}${what}: ${visible(flat(event.problem))}${event.final ? ' (given up)' : ''}`;
  }
  const problems = event.problems.length > 0 ? `; ${visible(flat(event.problems.join('; ')))}` : '';
  if (event.fresh === 0 && problems === '') return null;
  return paint.dim(`${host}: ${event.fresh} new${problems}`);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
const flat = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 300);
