/** An article on the terminal: what is known of it, then its text, or the trace of what was kept and dropped. */
import type { ArticleView } from '../article-view.js';
import { visible } from '../visible.js';
import type { Paint } from './paint.js';
import { wrap } from './wrap.js';

const FACTS = ['outlet', 'byline', 'published', 'updated', 'language', 'url', 'canonical'] as const;

export function articleText(view: ArticleView, paint: Paint, width: number): string {
  const lines = [...wrap([{ text: visible(view.title ?? 'no title'), style: paint.bold }], width)];
  for (const name of FACTS) {
    const value = view[name];
    if (name === 'canonical' && value === view.url) continue;
    lines.push(`${paint.dim(name.padEnd(10))}${value === null ? paint.dim('not stated') : visible(value)}`);
  }
  for (const { kind, text } of view.blocks) {
    if (kind === 'headline') continue;
    const style =
      kind === 'subheading' ? paint.bold : kind === 'caption' || kind === 'teaser' ? paint.dim : undefined;
    const mark = kind === 'caption' || kind === 'teaser' || kind === 'quote' ? `${kind}: ` : '';
    lines.push('', ...wrap([{ text: `${mark}${visible(text)}`, style }], width));
  }
  return `${lines.join('\n')}\n${notesText(view, paint)}`;
}

/** Every block with the rule that made it, then every dropped part with the rule that dropped it. */
export function traceText({ blocks, trace = [], ...view }: ArticleView, paint: Paint): string {
  const kept = blocks.map(({ kind, rule, text }) => row(paint.green('kept'), `${kind} [${rule}]`, text));
  const dropped = trace.map(({ rule, what, characters }) =>
    row(paint.red('dropped'), `[${rule}] ${characters} characters`, what),
  );
  return `${[...kept, ...dropped].join('\n')}\n${notesText(view, paint)}`;
}

function notesText({ notes }: Pick<ArticleView, 'notes'>, paint: Paint): string {
  return notes.map(({ code, message }) => `${paint.dim(`note ${code}: ${visible(message)}`)}\n`).join('');
}

/** So much of a part is shown in the trace. */
const MOST_SHOWN = 100;

function row(verb: string, rule: string, text: string): string {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  return `${verb} ${visible(rule)}: ${visible(shown.replace(/\s+/g, ' '))}`;
}
