/** What people decided: the log, and new decisions. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Review, ReviewAction } from '../../../model/index.js';
import { endpoint } from '../endpoint.js';
import { Paging, pageOf } from './query.js';

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
  handle({ body, caller }, { store, now }) {
    const at = now();
    const id = createHash('sha256')
      .update(JSON.stringify([at, caller.name, body]))
      .digest('hex')
      .slice(0, 24);
    return store.review({ id, at, by: caller.name, ...body });
  },
});
