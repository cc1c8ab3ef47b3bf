/** Searching the chronicle. */
import { z } from 'zod';
import { linkOf } from '../../exports/evidence.js';
import { parseQuestion, QUESTION_FIELDS, requestOf } from '../../question.js';
import { EntrySummary, Evidence, evidenceFrom, summaryOf } from '../evidence.js';
import { tool } from '../tool.js';

const FIELDS = QUESTION_FIELDS.map(({ name, meaning, example }) => `${name}: ${meaning} (${example})`).join(
  '; ',
);

export const search = tool({
  name: 'search',
  title: 'Search the chronicle',
  description: `Finds statements, contacts and figures in the evidence of news articles, the newest first, with the words, article and link of each. Words are found in all forms and in Ukrainian, Russian and English. Fields narrow it: ${FIELDS}.`,
  input: z.object({
    query: z.string().min(1).max(2_000),
    limit: z.int().min(1).max(50).default(10),
    cursor: z.string().max(500).optional().describe('`next` of the answer before.'),
  }),
  output: z.object({
    hits: z.array(
      z.object({
        snippet: z.string(),
        entry: EntrySummary.nullable().describe('null when an article was found, not an entry.'),
        evidence: Evidence,
      }),
    ),
    next: z.string().nullable(),
  }),
  async run({ query, limit, cursor }, { store, pipeline }) {
    const request = await requestOf(parseQuestion(query), store, pipeline.wordForms);
    if (!request) return { hits: [], next: null };
    const { items, next } = await store.search({ ...request, limit, cursor });
    const hits = items.map(({ article, entry, report, snippet }) => {
      const articles = new Map([[article.id, article]]);
      const evidence = report
        ? evidenceFrom(report, article)
        : {
            report: null,
            words: snippet,
            language: article.language,
            article: article.id,
            outlet: article.outlet,
            published: article.published,
            spans: [],
            link: linkOf(article.url),
            chain: article.outlet ? [article.outlet] : [],
            stance: 'reports' as const,
          };
      return { snippet, entry: entry && summaryOf(entry, report ? [report] : [], articles), evidence };
    });
    return { hits, next };
  },
});
