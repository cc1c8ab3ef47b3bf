/** Searching, and searches that are kept. */
import { z } from 'zod';
import { parseQuestion, QUESTION_FIELDS, requestOf } from '../../question.js';
import { endpoint } from '../endpoint.js';
import { Paging, pageOf } from './query.js';
import { Hit } from './schemas.js';

const Question = z.string().max(2_000);

export const search = endpoint({
  path: '/search',
  summary: 'Search originals and evidence; /search/fields explains the language',
  query: Paging.extend({ q: Question }),
  response: pageOf(Hit),
  async handle({ query: { q, limit, cursor } }, { store, pipeline }) {
    const request = await requestOf(parseQuestion(q), store, pipeline.wordForms);
    if (!request) return { items: [], next: null };
    return await store.search({ ...request, limit: limit ?? 25, cursor });
  },
});

export const searchFields = endpoint({
  path: '/search/fields',
  summary: 'The fields of the query language with examples',
  response: z.array(z.object({ name: z.string(), meaning: z.string(), example: z.string() })),
  handle: async () => QUESTION_FIELDS,
});

const Name = z.string().min(1).max(200);
const Saved = z.object({ name: Name, q: Question });

export const savedSearches = endpoint({
  path: '/searches',
  summary: 'Searches that are kept',
  response: z.array(Saved),
  handle: async (_, { store }) => (await store.savedSearches()).map(({ name, text }) => ({ name, q: text })),
});

export const saveSearch = endpoint({
  method: 'put',
  path: '/searches/{name}',
  summary: 'Keep a search under a name',
  role: 'reviewer',
  body: z.object({ q: Question }),
  response: Saved,
  async handle({ params: { name = '' }, body: { q } }, { store }) {
    const { filter } = parseQuestion(q); // What can not be asked is not kept.
    await store.saveSearch({ name, text: q, filter });
    return { name, q };
  },
});

export const removeSearch = endpoint({
  method: 'delete',
  path: '/searches/{name}',
  summary: 'Forget a kept search',
  role: 'reviewer',
  handle: async ({ params: { name = '' } }, { store }) =>
    (await store.removeSearch(name)) ? undefined : null,
});
