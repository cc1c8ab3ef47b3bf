import { z } from 'zod';
import { Made, Span } from './span.js';

/** One step of working out a date: a known value, what it rests on. */
export const DateStep = z.object({
  what: z.string().describe('What was taken or worked out: "17 January", "+4 days", "year 2025".'),
  from: z
    .enum(['text', 'published', 'reference'])
    .describe('Read in the text, taken from the publication date, or from another date of the text.'),
  span: Span.nullable(),
});
export type DateStep = z.infer<typeof DateStep>;

/** A date or period that the text speaks of. */
export const DateReading = z.object({
  ...Span.shape,
  date: z
    .string()
    .nullable()
    .describe(
      'ISO 8601 as precise as known: 2025-01-21, 2025-01, 2025, --01-21 when the year is not known; null when it can not be worked out.',
    ),
  until: z
    .string()
    .nullable()
    .describe('Last day, month or year of a period, in the same form; null for a single date.'),
  precision: z.enum(['year', 'month', 'week', 'day', 'time', 'period', 'unknown']),
  time: z.string().nullable().describe('Time of day as HH:MM when the text gives one.'),
  inferred: z.boolean().describe('true when any part was worked out and does not stand in the text.'),
  working: z.array(DateStep).describe('Every step from the words to the date, in order.'),
  ...Made.shape,
});
export type DateReading = z.infer<typeof DateReading>;
