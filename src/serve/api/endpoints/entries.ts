/** Entries of the chronicle: lists, one entry with all behind it, who met whom, how much there is of each day. */
import { z } from 'zod';
import { LitopysError } from '../../../main.js';
import { Entry, Review } from '../../../model/schemas.js';
import { earlierWords } from '../../earlier.js';
import { whatBecameOf } from '../../gone.js';
import { endpoint } from '../endpoint.js';
import { Filter, filterOf, Language, Paging, pageOf } from './query.js';
import { Edge, EntityLine, EntryWhole } from './schemas.js';

export const entries = endpoint({
  path: '/entries',
  summary: 'Entries that a filter lets through, page by page',
  query: Filter.extend(Paging.shape),
  response: pageOf(Entry),
  handle: ({ query: { limit, cursor, ...filter } }, { store }) =>
    store.entries(filterOf(filter), { limit: limit ?? 50, cursor }),
});

export const entry = endpoint({
  path: '/entries/{id}',
  summary: 'One entry with its reports, articles, follow-ups and reviews',
  response: EntryWhole,
  async handle({ params: { id = '' } }, { store }) {
    const whole = await store.entry(id);
    if (whole) return whole;
    throw new LitopysError('entry.missing', 'the chronicle has no such entry, or several begin so', {
      where: id,
      next: `take the id that a list or search gives; /entries/${encodeURIComponent(id)}/gone says what became of it`,
    });
  },
});

export const gone = endpoint({
  path: '/entries/{id}/gone',
  summary: 'What became of an entry that is no more, as far as people decided it',
  response: z.object({
    reviews: z.array(Review).describe('Decisions in force that took it away, the latest first.'),
    entries: z.array(z.string()).describe('Ids of the entries that have its reports now.'),
  }),
  handle: ({ params: { id = '' } }, { store }) => whatBecameOf(id, store),
});

export const earlier = endpoint({
  path: '/entries/{id}/earlier',
  summary: 'What the same speaker said before on the same matter, most alike first',
  response: z.array(z.object({ entry: Entry, words: z.array(z.string()) })),
  handle: async ({ params: { id = '' } }, { store }) => {
    const whole = await store.entry(id);
    return whole && (await earlierWords(whole.entry, store));
  },
});

export const network = endpoint({
  path: '/network',
  summary: 'Who stood in contacts with whom',
  query: Filter.extend({
    limit: z.coerce.number().int().min(1).max(20_000).optional(),
    names: Language.optional().describe('Language of the names, where articles of it name the entity.'),
  }),
  response: z.object({ edges: z.array(Edge), entities: z.array(EntityLine) }),
  async handle({ query: { limit, names, ...filter } }, { store, knownName }) {
    const edges = await store.network(filterOf(filter), limit ?? 2_000);
    const ids = [...new Set(edges.flatMap(({ one, other }) => [one, other]))];
    return { edges, entities: await store.entityLines(ids, names ?? null, knownName) };
  },
});

export const calendar = endpoint({
  path: '/calendar',
  summary: 'How much there is of each day',
  query: Filter,
  response: z.array(
    z.object({ day: z.string(), contacts: z.number(), statements: z.number(), figures: z.number() }),
  ),
  handle: ({ query }, { store }) => store.calendar(filterOf(query)),
});
