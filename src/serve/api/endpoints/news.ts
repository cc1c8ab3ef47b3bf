/** What is new: totals, the start page, the delta, and events as they happen. */
import { z } from 'zod';
import { DAY } from '../../../model/day.js';
import { Entry, FollowUp } from '../../../model/schemas.js';
import { VERSION } from '../../../version.js';
import { endpoint } from '../endpoint.js';
import type { Service } from '../service.js';
import { Filter, filterOf, When } from './query.js';
import { ArticleLine, Delta } from './schemas.js';

const Totals = z.object({
  articles: z.number(),
  reports: z.number(),
  contacts: z.number(),
  statements: z.number(),
  figures: z.number(),
  entities: z.number(),
  reviews: z.number(),
  languages: z.array(z.object({ language: z.string(), articles: z.number() })),
  outlets: z.array(z.object({ outlet: z.string().nullable(), articles: z.number() })),
  first: z.string().nullable(),
  last: z.string().nullable(),
});

export const status = endpoint({
  path: '/status',
  summary: 'What the chronicle holds, who is asking, and the version',
  response: z.object({
    version: z.string(),
    caller: z.object({ name: z.string(), role: z.string() }),
    totals: Totals,
  }),
  handle: async ({ caller: { name, role } }, { store }) => ({
    version: VERSION,
    caller: { name, role },
    totals: await store.totals(),
  }),
});

export const delta = endpoint({
  path: '/delta',
  summary: 'New, repeated, contradicted and withdrawn since a time of publication',
  query: Filter.omit({ from: true, to: true }).extend({ since: When, until: When.optional() }),
  response: Delta,
  handle: ({ query: { since, until, ...filter } }, { store }) =>
    store.delta(since, until ?? null, filterOf(filter)),
});

const Happening = z.object({ num: z.number(), at: z.string(), kind: z.string(), target: z.string() });

export const events = endpoint({
  path: '/events',
  summary: 'What happened in the store after an event',
  query: z.object({
    since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    limit: z.coerce.number().int().min(1).max(1_000).optional(),
  }),
  response: z.array(Happening),
  handle: ({ query: { since, limit } }, { store }) => store.events(since, limit ?? 200),
});

export const eventStream = endpoint({
  path: '/events/stream',
  summary: 'The same as they happen, as server-sent events; Last-Event-ID goes on where one was',
  query: z.object({ since: z.coerce.number().int().min(0).optional() }),
  gives: 'text/event-stream',
  handle: async ({ query: { since }, request, caller }, { happenings }) => {
    const seen = /^\d{1,15}$/.exec(request.headers.get('last-event-id') ?? '')?.[0];
    const stream = await happenings.stream(caller.name, seen === undefined ? (since ?? null) : Number(seen));
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    });
  },
});

const Visit = z.object({
  at: z.string(),
  articles: z.number(),
  fresh: z.number(),
  entries: z
    .array(Entry)
    .describe('The newest of the new entries: contacts first, then statements, then figures.'),
  contradicted: z.array(Entry),
  versions: z
    .array(z.object({ article: ArticleLine, before: z.string().nullable() }))
    .describe(
      'Articles that came as a new version, with the id of the one before: a correction keeps its time.',
    ),
});

/** Events that a start page looks through, and entries that it shows of them. */
const MOST_EVENTS = 20_000;
const PAGE = 1_000;
const SHOWN = 100;
const VERSIONS = 20;

/** Contacts before statements and these before figures, of which any article has dozens; each in the order given. */
export function weightiest(ids: readonly string[]): string[] {
  const weight = (id: string) => 'csf'.indexOf(id.charAt(0));
  return [...ids].sort((one, other) => weight(one) - weight(other));
}

/** What came in since a visitor marked all as seen. */
async function sinceVisit(store: Service['store'], who: string): Promise<z.input<typeof Visit> | null> {
  const visit = await store.lastVisit(who);
  if (!visit) return null;
  const targets = new Map<string, Set<string>>();
  let last = visit.event;
  for (let seen = 0; seen < MOST_EVENTS; seen += PAGE) {
    const found = await store.events(last, PAGE);
    for (const { kind, target } of found) targets.set(kind, (targets.get(kind) ?? new Set()).add(target));
    last = found.at(-1)?.num ?? last;
    if (found.length < PAGE) break;
  }
  const shown = (kind: string) =>
    store.entriesOf(weightiest([...(targets.get(kind) ?? [])].reverse()).slice(0, SHOWN));
  const versionsOf = async (id: string) => {
    const { versions = [] } = (await store.article(id)) ?? {};
    const [before, line] = versions.slice(-2);
    return line ? ([[line.id, { article: line, before: before?.id ?? null }]] as const) : [];
  };
  const corrected = [...(targets.get('article.version') ?? [])].slice(-VERSIONS).reverse();
  return {
    at: visit.at,
    articles: targets.get('article.new')?.size ?? 0,
    fresh: targets.get('entry.new')?.size ?? 0,
    entries: await shown('entry.new'),
    contradicted: await shown('entry.contradicted'),
    // Of several versions since then the last one is told of.
    versions: [...new Map((await Promise.all(corrected.map(versionsOf))).flat()).values()],
  };
}

export const visit = endpoint({
  method: 'post',
  path: '/visits',
  summary: 'Mark all that is there as seen: the next start page begins here',
  response: z.object({ event: z.number() }),
  handle: async ({ caller }, { store }) => ({ event: await store.visit(caller.name) }),
});

const WEEK = 7 * DAY;
/** Entries of each list of the start page. */
const LISTED = 40;

export const start = endpoint({
  path: '/start',
  summary: 'The start page: what is new since a time, or in the last week that anything was published in',
  query: z.object({ since: When.optional() }),
  response: z.object({
    since: z.string().nullable(),
    delta: Delta.nullable().describe('The first of each list; `counts` says how many there are.'),
    counts: z.object({ fresh: z.number(), repeated: z.number(), contradicted: z.number() }).nullable(),
    due: z.array(FollowUp.extend({ entry: Entry.nullable() })),
    totals: Totals,
    visit: Visit.nullable().describe('What came in since the last visit; null for one who was never here.'),
  }),
  async handle({ query: { since }, caller }, { store }) {
    const totals = await store.totals();
    const from = since ?? (totals.last && new Date(Date.parse(totals.last) - WEEK).toISOString());
    const open = await store.plans({ result: 'open' }, { limit: 20 });
    const due = await Promise.all(
      open.items.map(async (one) => ({ ...one, entry: (await store.entry(one.plan))?.entry ?? null })),
    );
    const delta = from ? await store.delta(from, null, {}, LISTED) : null;
    // Those that are contradicted are few among many: they are looked for by themselves.
    const disputed = from ? await store.delta(from, null, { diverges: 'contradicts' }, LISTED) : null;
    return {
      since: from,
      delta: delta && disputed && { ...delta, contradicted: disputed.contradicted },
      counts: from ? await store.deltaCounts(from) : null,
      due,
      totals,
      visit: await sinceVisit(store, caller.name),
    };
  },
});
