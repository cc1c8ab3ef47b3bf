/** What is new: totals, the start page, the delta, and events as they happen. */
import { z } from 'zod';
import { Entry, FollowUp } from '../../../model/index.js';
import { VERSION } from '../../../version.js';
import { endpoint } from '../endpoint.js';
import type { Service } from '../service.js';
import { Filter, filterOf, When } from './query.js';
import { Delta } from './schemas.js';

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
  handle: async ({ caller }, { store }) => ({ version: VERSION, caller, totals: await store.totals() }),
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
    since: z.coerce.number().int().min(0),
    limit: z.coerce.number().int().min(1).max(1_000).optional(),
  }),
  response: z.array(Happening),
  handle: ({ query: { since, limit } }, { store }) => store.events(since, limit ?? 200),
});

/** How often a listener's stream looks for news, and how long it lasts before the browser asks again. */
const LOOK_EVERY = 1_000;
const LASTS = 10 * 60_000;

export const eventStream = endpoint({
  path: '/events/stream',
  summary: 'The same as they happen, as server-sent events; Last-Event-ID goes on where one was',
  query: z.object({ since: z.coerce.number().int().min(0).optional() }),
  gives: 'text/event-stream',
  handle: async ({ query: { since }, stop }, service) =>
    new Response(happenings(since ?? null, service, stop), {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    }),
});

function happenings(since: number | null, { store }: Service, stop: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let last = since;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream({
    async start(controller) {
      last ??= await latestOf(store);
      controller.enqueue(encoder.encode(`retry: 2000\n: after ${last}\n\n`));
      const look = async () => {
        try {
          const found = await store.events(last ?? 0, 200);
          for (const one of found)
            controller.enqueue(
              encoder.encode(`id: ${one.num}\nevent: ${one.kind}\ndata: ${JSON.stringify(one)}\n\n`),
            );
          last = found.at(-1)?.num ?? last;
          looks++;
          // A comment now and then, so that a dead line is noticed.
          if (looks % 15 === 0) controller.enqueue(encoder.encode(': still here\n\n'));
          if (looks * LOOK_EVERY > LASTS || stop.aborted) controller.close();
          else timer = setTimeout(look, LOOK_EVERY);
        } catch (error) {
          controller.error(error);
        }
      };
      timer = setTimeout(look, LOOK_EVERY);
    },
    cancel: () => clearTimeout(timer),
  });
}

/** The number of the latest event: as if everything before had been seen. */
async function latestOf(store: Service['store']): Promise<number> {
  let last = 0;
  for (;;) {
    const found = await store.events(last, 1_000);
    const next = found.at(-1)?.num;
    if (next === undefined) return last;
    last = next;
  }
}

const WEEK = 7 * 86_400_000;

export const start = endpoint({
  path: '/start',
  summary: 'The start page: what is new since a time, or in the last week that anything was published in',
  query: z.object({ since: When.optional() }),
  response: z.object({
    since: z.string().nullable(),
    delta: Delta.nullable(),
    due: z.array(FollowUp.extend({ entry: Entry.nullable() })),
    totals: Totals,
  }),
  async handle({ query: { since } }, { store }) {
    const totals = await store.totals();
    const from = since ?? (totals.last && new Date(Date.parse(totals.last) - WEEK).toISOString());
    const open = await store.plans('open', { limit: 20 });
    const due = await Promise.all(
      open.items.map(async (one) => ({ ...one, entry: (await store.entry(one.plan))?.entry ?? null })),
    );
    return { since: from, delta: from ? await store.delta(from) : null, due, totals };
  },
});
