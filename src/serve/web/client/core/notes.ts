/** Lines with their evidence as Markdown: every line points at numbered endnotes, every note at the very letters. */
import type { Report } from '../../../../model/index.js';
import type { ArticleLine } from '../../../../store/index.js';
import { t, timeText } from '../language/index.js';
import { get } from './api.js';
import { linkTo } from './route.js';

export interface Note {
  /** Plain text. */
  readonly text: string;
  /** Ids of the reports that it rests on. */
  readonly reports: readonly string[];
}

export interface Notes {
  readonly title: string;
  readonly lines: readonly Note[];
}

interface Evidence {
  readonly reports: readonly Report[];
  readonly articles: readonly ArticleLine[];
}

/** Reports asked for at once; so many ids fit into an address. */
const AT_ONCE = 200;
/** Of one line so many reports are cited: forty copies of one agency's line prove no more than five. */
const MOST_CITED = 5;

export async function markdownOf({ title, lines }: Notes): Promise<string> {
  const cited = lines.map(({ reports }) => reports.slice(0, MOST_CITED));
  const { reports, articles } = await evidenceOf([...new Set(cited.flat())]);
  const numbers = new Map(reports.map(({ id }, index) => [id, index + 1]));
  const body = lines.map(({ text }, index) => {
    const marks = (cited[index] ?? []).flatMap((id) => numbers.get(id) ?? []);
    return `- ${plain(text)}${marks.map((number) => `[^${number}]`).join('')}`;
  });
  const notes = reports.map((report, index) => `[^${index + 1}]: ${noteOf(report, articles)}`);
  const here = window.location.href;
  return `${[`# ${plain(title)}`, `<${here}>`, body.join('\n'), notes.join('\n')].join('\n\n')}\n`;
}

function noteOf(report: Report, articles: readonly ArticleLine[]): string {
  const article = articles.find(({ id }) => id === report.article);
  const at = report.spans[0]?.start ?? null;
  const place = window.location.origin + linkTo(`/articles/${report.article}`, { at });
  const parts = [
    plain(report.outlet ?? t('notStated')),
    article?.title ? plain(article.title) : null,
    timeText(report.published),
    `«${plain(report.words)}»`,
    `<${place}>`,
    // Addresses come from anywhere: only those of the web are made links.
    article?.url && /^https?:\/\/[^\s<>]+$/.test(article.url) ? `<${article.url}>` : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

async function evidenceOf(ids: readonly string[]): Promise<Evidence> {
  const found: { reports: Report[]; articles: ArticleLine[] } = { reports: [], articles: [] };
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const part = await get<Evidence>('/reports', { ids: ids.slice(at, at + AT_ONCE).join(',') });
    found.reports.push(...part.reports);
    found.articles.push(...part.articles);
  }
  return found;
}

/** A text on one line in which nothing is markup. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?= )/, '\\$1');
}
