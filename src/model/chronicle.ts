/**
 * The words of the chronicle: reports, entries, roots, divergences, follow-ups, reviews. `src/chronicle` makes them
 * from readings, `src/store` keeps them, `src/serve` shows them.
 */
import { z } from 'zod';
import { ContactKind, ContactStatus } from './contact.js';
import { Comparator } from './figure.js';
import { STANDINGS } from './kinds.js';
import { MentionType, Party } from './mention.js';
import { Made, Span } from './span.js';
import { Act, Mode } from './statement.js';

export const Standing = z
  .enum(STANDINGS)
  .describe(
    'Of a root, as seen from an entry: a participant, speaker or their voice; media of one; neither.',
  );
export type Standing = z.infer<typeof Standing>;

/** One link of a chain: who said or passed on. The publishing outlet is the last link. */
export const Link = z.object({
  name: z.string().min(1),
  entity: z
    .string()
    .nullable()
    .describe('Id of the entity in the chronicle; null when it is only a description.'),
  span: Span.nullable().describe(
    'The words of the article that name it; null for the outlet, its origin and copies.',
  ),
  by: z
    .enum(['text', 'copy', 'origin', 'outlet'])
    .describe(
      'Told by the text, taken from the near-copy it came from, whose text the outlet passes on, or the outlet itself.',
    ),
  voiceOf: z
    .string()
    .nullable()
    .describe(
      'Id of the body that it is a voice of (Dmitry Peskov: state:RU#president); null for all others.',
    ),
  state: z.string().nullable().describe('The state that it is of, as known or as the article says.'),
  unnamed: z
    .array(z.string())
    .optional()
    .describe(
      'Of a medium: its sources that have no name («двоє дипломатів»), as the article describes them.',
    ),
});
export type Link = z.infer<typeof Link>;

export const Stance = z.enum(['reports', 'confirms', 'denies']);
export type Stance = z.infer<typeof Stance>;

/** What every report carries: one article's evidence for an entry. */
const Reported = {
  id: z.string().describe('Hash of the article and of the reading it is: the same on every run.'),
  article: z.string().describe('Id of the article version.'),
  doc: z.string().describe('Name of the article in its collection, or its id.'),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  reading: z.string().describe('Id of the statement or contact in the reading; figures: start:end.'),
  spans: z.array(Span).min(1).describe('The evidence in the text of that article version.'),
  words: z.string().describe('The words at the spans, joined with " … ".'),
  chain: z.array(Link).min(1).describe('From the earliest link that is named to the publishing outlet.'),
  background: z.boolean().describe('Recalled in passing, not the news of the article.'),
  stance: Stance,
  ...Made.shape,
};

export const ContactReport = z.object({
  type: z.literal('contact'),
  ...Reported,
  participants: z.array(Party).min(2),
  sides: z
    .array(z.string())
    .describe('Of each participant the state it is of, as known or as the article says, else its own id.'),
  kind: ContactKind.nullable().describe('null where the words are generic («розмова») and tell no channel.'),
  channelText: z.string().nullable(),
  status: ContactStatus,
  date: z.string().nullable().describe('ISO 8601; several days are an interval: 2025-10-20/2025-10-26.'),
  place: z.string().nullable(),
  duration: z.string().nullable(),
  topics: z.array(z.string()),
  reason: z.string().nullable().describe('The words for why it is held, put off or called off.'),
  unsaid: z
    .array(z.enum(['kind', 'date', 'place']))
    .optional()
    .describe('Fields that the article tells elsewhere, and not whose account this is.'),
});
export type ContactReport = z.infer<typeof ContactReport>;

export const StatementReport = z.object({
  type: z.literal('statement'),
  ...Reported,
  speaker: Party.nullable(),
  addressee: Party.nullable(),
  mode: Mode,
  act: Act,
  condition: z.string().nullable(),
});
export type StatementReport = z.infer<typeof StatementReport>;

export const FigureReport = z.object({
  type: z.literal('figure'),
  ...Reported,
  value: z.number(),
  valueTo: z.number().nullable(),
  unit: z.string(),
  comparator: Comparator,
  change: z.enum(['rise', 'fall', 'to']).nullable(),
  counted: z.string().nullable(),
  period: z.string().nullable(),
  claimedBy: Party.nullable(),
});
export type FigureReport = z.infer<typeof FigureReport>;

export const Report = z.discriminatedUnion('type', [ContactReport, StatementReport, FigureReport]);
export type Report = z.infer<typeof Report>;

/** Where chains begin. Press officers and aides are folded into the body they speak for. */
export const Root = z.object({
  name: z.string().min(1),
  entity: z.string().nullable(),
  standing: Standing,
  because: z
    .string()
    .describe('The ground of the standing: "participant", "speaks for state:RU", "owned by state:CN".'),
  voices: z.array(z.string()).describe('Who is named in place of the body.'),
  unattributed: z.boolean().describe('Only an outlet speaking for itself.'),
  reports: z.array(z.string()).min(1).describe('Ids of the reports that go back to it.'),
  denies: z.boolean(),
  unnamed: z
    .array(z.string())
    .optional()
    .describe('Of a medium: who told it without a name, as articles describe them.'),
});
export type Root = z.infer<typeof Root>;

/** A field on which the accounts of an entry differ. */
export const EntryDivergence = z.object({
  field: z.string().describe('kind, status, date, place, duration, topics, outcome, reason, value, words …'),
  grade: z.enum(['refines', 'differs', 'contradicts']),
  values: z
    .array(z.object({ value: z.string(), reports: z.array(z.string()).min(1), roots: z.array(z.string()) }))
    .min(2),
  rule: z.string(),
});
export type EntryDivergence = z.infer<typeof EntryDivergence>;

/** Where the value that an entry shows was taken from: the account of its best-placed root. */
export const Shown = z.object({ field: z.string(), report: z.string(), because: z.string() });
export type Shown = z.infer<typeof Shown>;

const Entered = {
  id: z.string().describe('Deterministic: a hash of what makes the entry this one.'),
  reports: z.array(z.string()).min(1).describe('Ids of its reports, in order of publication.'),
  roots: z.array(Root),
  divergences: z.array(EntryDivergence),
  shown: z.array(Shown),
  first: z.string().nullable().describe('Publication time of its earliest report.'),
  last: z.string().nullable().describe('Publication time of its latest report.'),
  joins: z
    .array(z.object({ report: z.string(), with: z.string(), because: z.string(), rule: z.string() }))
    .describe('Why each report was taken for this entry.'),
};

export const ContactEntry = z.object({
  type: z.literal('contact'),
  ...Entered,
  participants: z.array(Party).min(2),
  sides: z.array(z.string()).describe('Of each participant its state, else its own id.'),
  kind: ContactKind,
  status: ContactStatus,
  date: z
    .string()
    .nullable()
    .describe(
      'ISO 8601; several days are an interval: 2025-10-20/2025-10-26. `shown` says when it rests on nothing but the time of publication.',
    ),
  place: z.string().nullable(),
  duration: z.string().nullable(),
  topics: z.array(z.string()),
});
export type ContactEntry = z.infer<typeof ContactEntry>;

export const StatementEntry = z.object({
  type: z.literal('statement'),
  ...Entered,
  speaker: Party.nullable(),
  addressee: Party.nullable(),
  act: Act,
  words: z.string().describe('The words of the best-placed report.'),
  language: z.string(),
});
export type StatementEntry = z.infer<typeof StatementEntry>;

export const FigureEntry = z.object({
  type: z.literal('figure'),
  ...Entered,
  claimedBy: Party.nullable(),
  counted: z.string().nullable(),
  countsUnit: z
    .boolean()
    .optional()
    .describe('Whether the counted words name the unit: «осіб» beside «особа».'),
  period: z.string().nullable(),
  value: z.number(),
  valueTo: z.number().nullable(),
  unit: z.string(),
  comparator: Comparator,
  change: z.enum(['rise', 'fall', 'to']).nullable(),
});
export type FigureEntry = z.infer<typeof FigureEntry>;

export const Entry = z.discriminatedUnion('type', [ContactEntry, StatementEntry, FigureEntry]);
export type Entry = z.infer<typeof Entry>;

/** What came of a plan, proposal or promise. */
export const FollowUp = z.object({
  plan: z.string().describe('Id of the entry that was planned or promised.'),
  outcome: z.string().nullable().describe('Id of the entry that settled it.'),
  result: z.enum(['fulfilled', 'cancelled', 'contradicted', 'open']),
  due: z.string().nullable().describe('ISO 8601; null when no date was named.'),
  because: z.string(),
  rule: z.string(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** An article and the one it was taken from, or the later text of the same article. */
export const ArticleTie = z.object({
  kind: z.enum(['copy', 'version']),
  earlier: z.string(),
  later: z.string(),
  similarity: z.number().min(0).max(1),
  rule: z.string(),
});
export type ArticleTie = z.infer<typeof ArticleTie>;

/** Someone or something of the chronicle, joined over articles and languages. */
export const ChronicleEntity = z.object({
  id: z.string().describe('Id of the knowledge files where it is known there, else a hash of its name key.'),
  type: MentionType,
  name: z.string().describe('The name shown: the most used full one, in the language of the most articles.'),
  names: z.array(z.object({ name: z.string(), language: z.string(), uses: z.int().min(1) })),
  known: z.string().nullable(),
  states: z.array(z.string()).describe('States it is of or in, as read or known.'),
  joins: z
    .array(z.object({ article: z.string(), entity: z.string(), because: z.string(), rule: z.string() }))
    .describe('Every entity of an article that was taken for this one, and why.'),
});
export type ChronicleEntity = z.infer<typeof ChronicleEntity>;

export const ReviewAction = z.enum(['accept', 'reject', 'correct', 'split', 'join', 'undo']);
export type ReviewAction = z.infer<typeof ReviewAction>;

/** What a person decided about an entry, report or entity. Never changed or deleted; an undo is a review of its own. */
export const Review = z.object({
  id: z.string(),
  at: z.iso.datetime({ offset: true }),
  by: z.string().min(1),
  why: z.string(),
  action: ReviewAction,
  target: z
    .object({
      type: z.enum(['entry', 'report', 'entity', 'review']),
      id: z.string(),
      reports: z
        .array(z.string())
        .default([])
        .describe(
          'Of an entry: its reports when it was reviewed. Should its id change as earlier articles come in, the review holds for the entry with most of them.',
        ),
    })
    .describe('For undo: the review that is undone.'),
  others: z
    .array(z.string())
    .describe(
      'join: ids of the reports, entries or entities that are taken in; split: ids of the reports or entities of articles that leave.',
    ),
  field: z.string().nullable().describe('correct: the field that is corrected.'),
  value: z.json().describe('correct: its new value.'),
});
export type Review = z.infer<typeof Review>;
