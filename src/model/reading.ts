import { z } from 'zod';
import { Article } from './article.js';
import { Contact, Divergence } from './contact.js';
import { DateReading } from './date.js';
import { Figure } from './figure.js';
import { Entity, Mention } from './mention.js';
import { Statement } from './statement.js';

/** Something the reader should know about how this reading was made: «language unknown», «text cut». */
export const Note = z.object({ code: z.string(), message: z.string() });
export type Note = z.infer<typeof Note>;

/** All that one article yields. */
export const Reading = z.object({
  litopys: z.string().describe('Version of Litopys that made this reading.'),
  article: Article,
  language: z.object({
    code: z.string().describe('BCP 47 code; und when not known.'),
    confidence: z.number().min(0).max(1),
    how: z.enum(['stated', 'identified', 'unknown']),
  }),
  entities: z.array(Entity),
  mentions: z.array(Mention),
  dates: z.array(DateReading),
  figures: z.array(Figure),
  statements: z.array(Statement),
  contacts: z.array(Contact),
  divergences: z.array(Divergence),
  notes: z.array(Note),
});
export type Reading = z.infer<typeof Reading>;
