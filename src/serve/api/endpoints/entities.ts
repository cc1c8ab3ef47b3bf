/** Persons, bodies and states. */
import { z } from 'zod';
import { topicsOf } from '../../earlier.js';
import { endpoint } from '../endpoint.js';
import { Language, Paging, pageOf } from './query.js';
import { EntityLine, EntityPage } from './schemas.js';

export const entities = endpoint({
  path: '/entities',
  summary: 'Persons, bodies and states, by name in any language or the most named first',
  query: Paging.extend({ name: z.string().max(300).optional() }),
  response: pageOf(EntityLine),
  async handle({ query: { name, limit, cursor } }, { store }) {
    if (name) return { items: await store.entitiesNamed(name, limit ?? 20), next: null };
    return await store.entities({ limit: limit ?? 50, cursor });
  },
});

export const entity = endpoint({
  path: '/entities/{id}',
  summary: 'Who someone is, whom he meets, what is new of him',
  response: EntityPage,
  handle: ({ params: { id = '' } }, { store }) => store.entityPage(id),
});

export const entityLines = endpoint({
  path: '/entity-lines',
  summary: 'Names of several entities at once',
  query: z.object({ ids: z.string().max(20_000), language: Language.optional() }),
  response: z.array(EntityLine),
  handle: ({ query: { ids, language } }, { store, knownName }) =>
    store.entityLines(ids.split(',').slice(0, 500), language ?? null, knownName),
});

const Names = z.object({ uk: z.string().nullable(), ru: z.string().nullable(), en: z.string().nullable() });

export const entityBackground = endpoint({
  path: '/entities/{id}/background',
  summary: 'The offices that a known person held, and what he speaks of',
  response: z.object({
    offices: z.array(
      z.object({
        office: z.string(),
        kinds: z.array(z.string()),
        of: z.string(),
        names: Names,
        from: z.string(),
        to: z.string().nullable(),
      }),
    ),
    topics: z.array(z.object({ word: z.string(), statements: z.number() })),
  }),
  handle: async ({ params: { id = '' } }, { store, officesHeld }) => ({
    offices: officesHeld(id),
    topics: await topicsOf(id, store),
  }),
});
