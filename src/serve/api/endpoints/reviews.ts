/** What people decided: the log, and new decisions. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Review, ReviewAction } from '../../../model/schemas.js';
import { checkedDecision } from '../../decision.js';
import { endpoint } from '../endpoint.js';
import { Filter, filterOf, Paging, pageOf } from './query.js';
import { Undecided } from './schemas.js';

export const reviews = endpoint({
  path: '/reviews',
  summary: 'Decisions, the latest first',
  query: Paging.extend({ target: z.string().max(200).optional() }),
  response: pageOf(Review),
  handle: ({ query: { limit, cursor, target } }, { store }) =>
    store.reviews({ limit: limit ?? 50, cursor, target }),
});

const Decision = z.object({
  action: ReviewAction,
  target: Review.shape.target.extend({
    id: z.string().min(1).max(200),
    reports: z.array(z.string()).max(10_000).default([]),
  }),
  others: z.array(z.string().max(200)).max(1_000).default([]),
  field: z.string().max(100).nullable().default(null),
  value: z.json().default(null),
  why: z.string().max(5_000).default(''),
});

export const decide = endpoint({
  method: 'post',
  path: '/reviews',
  summary: 'Accept, reject, correct, split, join, or undo an earlier decision',
  role: 'reviewer',
  body: Decision,
  response: Review,
  async handle({ body: given, caller }, { store, now }) {
    const body = await checkedDecision(given, store);
    const at = now();
    const id = createHash('sha256')
      .update(JSON.stringify([at, caller.name, body]))
      .digest('hex')
      .slice(0, 24);
    return await store.review({ id, at, by: caller.name, ...body });
  },
});

/** Enough for more than one sitting. */
const MOST_QUEUED = 500;

export const queue = endpoint({
  path: '/reviews/queue',
  summary: 'What nobody decided about yet, among the newest entries; what is least sure first',
  query: Filter.extend({ limit: z.coerce.number().int().min(1).max(MOST_QUEUED).optional() }),
  response: z.array(Undecided),
  handle: ({ query: { limit, ...filter } }, { store }) => store.undecided(filterOf(filter), limit ?? 200),
});
