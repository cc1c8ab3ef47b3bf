/** Schemas of what the store answers beside the model's own. */
import { z } from 'zod';
import {
  Article,
  ArticleTie,
  ChronicleEntity,
  Entry,
  FollowUp,
  Report,
  Review,
} from '../../../model/schemas.js';

export const ArticleLine = z.object({
  id: z.string(),
  doc: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  added: z.string(),
});

export const EntryWhole = z.object({
  entry: Entry,
  reports: z.array(Report),
  articles: z.array(ArticleLine),
  ties: z.array(ArticleTie),
  followUps: z.array(FollowUp),
  reviews: z.array(Review),
});

export const ArticleWhole = ArticleLine.extend({
  article: Article,
  reports: z.array(Report),
  entries: z.array(z.object({ report: z.string(), entry: z.string() })),
  ties: z.array(ArticleTie),
  tied: z.array(ArticleLine),
  versions: z.array(ArticleLine),
});

export const EntityLine = z.object({ id: z.string(), type: z.string(), name: z.string(), uses: z.number() });

export const EntityPage = z.object({
  entity: ChronicleEntity,
  counts: z.array(z.object({ type: z.string(), role: z.string(), entries: z.number() })),
  with: z.array(z.object({ entity: EntityLine, contacts: z.number() })),
  latest: z.array(Entry),
  reviews: z.array(Review),
});

export const Hit = z.object({
  article: ArticleLine,
  entry: Entry.nullable(),
  report: Report.nullable(),
  start: z.number().describe('Where the snippet starts in the text of the article.'),
  snippet: z.string(),
  matches: z.array(z.object({ start: z.number(), end: z.number() })),
});

export const Edge = z.object({
  one: z.string(),
  other: z.string(),
  contacts: z.number(),
  first: z.string().nullable().describe('As precise as it is known; null where none of them is dated.'),
  last: z.string().nullable(),
});

export const Delta = z.object({
  since: z.string(),
  until: z.string().nullable(),
  fresh: z.array(Entry),
  repeated: z.array(z.object({ entry: Entry, reports: z.array(z.string()) })),
  contradicted: z.array(Entry),
  withdrawn: z.array(z.object({ tie: ArticleTie, reports: z.array(Report) })),
  settled: z.array(FollowUp).describe('Plans that one of these entries fulfils, calls off or denies.'),
  due: z.array(FollowUp).describe('Open plans whose day, month or year was over since then.'),
});

export const Undecided = z.object({ entry: Entry, reports: z.array(Report), confidence: z.number() });
