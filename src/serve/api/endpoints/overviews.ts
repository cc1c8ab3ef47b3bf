/** The chronicle at a glance: points of the timeline, the ledger of figures, what is planned, evidence of many entries. */
import { z } from 'zod';
import { Entry, FollowUp, Report } from '../../../model/schemas.js';
import { ledgerOf } from '../../ledger.js';
import { endpoint } from '../endpoint.js';
import { Filter, filterOf, Paging, pageOf } from './query.js';
import { ArticleLine } from './schemas.js';

const Minutes = z.number().describe('Minutes since 1970, UTC.');

/** More points than this no screen shows apart. */
const MOST_POINTS = 20_000;

export const timeline = endpoint({
  path: '/timeline',
  summary: 'Where entries stand in time: counts, and the points themselves while they are few enough',
  query: Filter.omit({ order: true }).extend({
    most: z.coerce.number().int().min(0).max(MOST_POINTS).optional().describe('Points; 12000 if not given.'),
  }),
  response: z.object({
    total: z.number(),
    first: Minutes.nullable(),
    last: Minutes.nullable(),
    width: z.number().describe('Minutes of a bin.'),
    bins: z.array(
      z.object({ at: Minutes, contacts: z.number(), statements: z.number(), figures: z.number() }),
    ),
    points: z
      .array(
        z.object({
          id: z.string(),
          type: z.enum(['contact', 'statement', 'figure']),
          what: z.string().describe('Kind of a contact, act of a statement, unit of a figure.'),
          status: z.string().nullable(),
          at: Minutes,
          until: Minutes.nullable().describe(
            'Where the month or year ends that is all that is known of its date; null for all others.',
          ),
          denied: z.boolean(),
          diverges: z.number().describe('0 none, 1 refines, 2 differs, 3 contradicts.'),
        }),
      )
      .nullable()
      .describe('null when there are more than `most`.'),
  }),
  handle: ({ query: { most, ...filter } }, { store }) => store.timeline(filterOf(filter), most ?? 12_000),
});

export const figureUnits = endpoint({
  path: '/figures/units',
  summary: 'Units of figures with how many figures each has, the most used first',
  query: Filter,
  response: z.array(z.object({ unit: z.string(), figures: z.number() })),
  handle: ({ query }, { store }) => store.units(filterOf(query), 500),
});

/** Reports that a ledger is made of; the earliest of more. */
const MOST_REPORTS = 5_000;

export const figures = endpoint({
  path: '/figures',
  summary: 'The ledger of figures: every claim of a unit, and which of them measure the same',
  query: Filter,
  response: z.object({
    claims: z.array(
      z.object({
        entry: z.string(),
        measure: z.number().describe('Place of its measure in `measures`.'),
        value: z.number(),
        valueTo: z.number().nullable(),
        comparator: z.string(),
        change: z.enum(['rise', 'fall', 'to']).nullable(),
        unit: z.string(),
        counted: z.string().nullable(),
        period: z.string().nullable(),
        by: z.object({ name: z.string(), entity: z.string().nullable() }).nullable(),
        first: z.string().nullable(),
        last: z.string().nullable(),
        reports: z.array(z.string()),
        outlets: z.array(z.string()),
      }),
    ),
    measures: z.array(
      z.object({
        counted: z.string().nullable(),
        change: z.enum(['rise', 'fall']).nullable(),
        claims: z.number(),
      }),
    ),
    partial: z.boolean().describe('There are more reports than a ledger takes.'),
  }),
  async handle({ query }, { store, pipeline }) {
    const found = await store.figureReports(filterOf(query), MOST_REPORTS + 1);
    const ledger = ledgerOf(found.slice(0, MOST_REPORTS), pipeline.wordForms);
    return { ...ledger, partial: found.length > MOST_REPORTS };
  },
});

const Day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no date: 2025, 2025-01, 2025-01-21');

export const plans = endpoint({
  path: '/plans',
  summary: 'Plans and promises with what came of them, those due first',
  query: Paging.extend({
    result: z.enum(['fulfilled', 'cancelled', 'contradicted', 'open']).optional(),
    from: Day.optional().describe('Due on this day or later.'),
    to: Day.optional().describe('Due up to this day, month or year.'),
    undated: z.stringbool().optional().describe('Only those that name no date.'),
  }),
  response: pageOf(FollowUp.extend({ entry: Entry.nullable() })),
  async handle({ query: { limit, cursor, ...filter } }, { store }) {
    const page = await store.plans(filter, { limit: limit ?? 50, cursor });
    const entries = new Map(
      (await store.entriesOf(page.items.map(({ plan }) => plan))).map((one) => [one.id, one]),
    );
    return { ...page, items: page.items.map((one) => ({ ...one, entry: entries.get(one.plan) ?? null })) };
  },
});

export const planMonths = endpoint({
  path: '/plans/months',
  summary: 'How many plans are due in each month, and how many of them are open',
  response: z.array(z.object({ month: z.string(), plans: z.number(), open: z.number() })),
  handle: (_, { store }) => store.planMonths(),
});

export const reports = endpoint({
  path: '/reports',
  summary: 'The evidence of several reports, with their articles',
  query: z.object({ ids: z.string().max(20_000).describe('With commas; the first 300 count.') }),
  response: z.object({ reports: z.array(Report), articles: z.array(ArticleLine) }),
  async handle({ query: { ids } }, { store }) {
    const found = await store.reports(ids.split(',').slice(0, 300));
    const articles = await store.articleLines([...new Set(found.map(({ article }) => article))]);
    return { reports: found, articles };
  },
});
