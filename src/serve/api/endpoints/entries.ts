/** Entries of the chronicle: lists, one entry with all behind it, who met whom, how much there is of each day. */
import { z } from 'zod';
import { Entry } from '../../../model/schemas.js';
import { earlierWords } from '../../earlier.js';
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
  handle: ({ params: { id = '' } }, { store }) => store.entry(id),
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
