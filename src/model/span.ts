import { z } from 'zod';

/** Half-open range of UTF-16 code units in an article's stored text. Made by `text/spans.ts`, which checks it. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .refine((span) => span.start < span.end, 'a span ends after it starts')
  .describe(
    'Half-open range of UTF-16 code units in the stored text: text.slice(start, end) is the evidence.',
  );
export type Span = z.infer<typeof Span>;

/** Who made a reading and how sure it is; every reading carries it. */
export const Made = z.object({
  rule: z.string().min(1).describe('Name of the rule or model that made this reading.'),
  confidence: z.number().min(0).max(1).describe('How sure the rule or model is, from 0 to 1.'),
});
export type Made = z.infer<typeof Made>;
