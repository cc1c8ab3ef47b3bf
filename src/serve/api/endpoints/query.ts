/** Queries that several endpoints share. */
import { z } from 'zod';
import type { EntryFilter } from '../../../main.js';
import { isTime } from '../../../model/index.js';
import { Act, ContactKind, ContactStatus, Standing } from '../../../model/schemas.js';

/** A list as one value with commas, or the only value. */
function list<T extends z.ZodType<unknown, string>>(one: T) {
  return z
    .string()
    .max(2_000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(one).max(50));
}

const Text = z.string().max(500);
const NO_DATE = 'is no date: 2025, 2025-01, 2025-01-21 or a time with its zone';
/** ISO 8601, as precise as one likes. */
export const When = z
  .string()
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/,
    NO_DATE,
  )
  .refine(isTime, NO_DATE);

/** Of names, such as «uk». */
export const Language = z.string().regex(/^[a-z]{2,3}$/);

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(500).optional().describe('Items of a page; 50 when not given.'),
  cursor: z.string().max(500).optional().describe('What the page before gave as `next`.'),
});

export const Filter = z.object({
  type: list(z.enum(['contact', 'statement', 'figure']))
    .optional()
    .describe('Several with commas.'),
  party: list(Text).optional().describe('Ids of entities; all must be in it.'),
  role: z.enum(['participant', 'speaker', 'addressee', 'claimant', 'relay']).optional(),
  kind: list(ContactKind).optional(),
  status: list(ContactStatus).optional(),
  act: list(Act).optional(),
  unit: list(Text).optional(),
  outlet: list(Text).optional(),
  standing: Standing.optional(),
  diverges: z.enum(['refines', 'differs', 'contradicts']).optional(),
  from: When.optional(),
  to: When.optional(),
  order: z.enum(['newest', 'oldest']).optional(),
});

export function filterOf(query: z.output<typeof Filter>): EntryFilter {
  const { type, party, kind, act, unit, outlet, ...rest } = query;
  return { ...rest, types: type, parties: party, kinds: kind, acts: act, units: unit, outlets: outlet };
}

/** A page of a list. */
export function pageOf(item: z.ZodType) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
