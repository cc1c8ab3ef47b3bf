import { z } from 'zod';
import { Party } from './mention.js';
import { Made, Span } from './span.js';

export const Comparator = z.enum(['=', '>', '>=', '<', '<=', '~']);
export type Comparator = z.infer<typeof Comparator>;

/** A claimed quantity. */
export const Figure = z.object({
  ...Span.shape,
  value: z.number(),
  valueTo: z.number().optional().describe('Upper end of a range.'),
  unit: z.string().describe('ISO 4217 code, %, or the counted noun in the nominative singular.'),
  comparator: Comparator,
  change: z
    .enum(['rise', 'fall', 'to'])
    .nullable()
    .describe('Whether it measures a change («зросла на 7%») or its result («до $220 млрд»).'),
  counted: Span.nullable().describe('What is counted or measured.'),
  period: Span.nullable().describe('The words for the period it covers.'),
  claimedBy: Party.nullable().describe('Who claims it; null when the article itself does.'),
  statement: z.string().nullable().describe('Id of the statement that holds it.'),
  ...Made.shape,
});
export type Figure = z.infer<typeof Figure>;
