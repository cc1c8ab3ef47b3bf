import { z } from 'zod';
import { DateStep } from './date.js';
import { CONTACT_KINDS } from './kinds.js';
import { Party } from './mention.js';
import { Made, Span } from './span.js';

export const ContactKind = z.enum(CONTACT_KINDS);
export type ContactKind = z.infer<typeof ContactKind>;

export const ContactStatus = z.enum(['held', 'ongoing', 'planned', 'proposed', 'cancelled', 'denied']);
export type ContactStatus = z.infer<typeof ContactStatus>;

/** What one source inside the article says of a contact, field by field, in its own words. */
export const Account = z.object({
  ...Span.shape,
  source: Party.nullable().describe('Who gives this account; null when it is the article itself.'),
  chain: z
    .array(Party)
    .describe(
      'From the first who told of it (`source`) through whoever passed it on to the last one before the article; empty when it is the article itself.',
    ),
  trigger: Span.describe('The words that name the contact in this account.'),
  stance: z.enum(['reports', 'confirms', 'denies']),
  background: z.boolean().describe('Recalled in passing, not the news of the article.'),
  kind: ContactKind.nullable(),
  channelText: z.string().nullable().describe('The words for the channel as this account has them.'),
  status: ContactStatus.nullable(),
  date: z.string().nullable(),
});
export type Account = z.infer<typeof Account>;

/** An encounter or exchange between two or more parties. */
export const Contact = z.object({
  id: z.string(),
  kind: ContactKind,
  status: ContactStatus,
  participants: z.array(Party).min(2),
  initiator: Party.nullable(),
  trigger: Span.describe('The words that name the contact where it is first spoken of.'),
  triggers: z.array(Span).describe('All words of the article that name this contact.'),
  date: z
    .string()
    .nullable()
    .describe('ISO 8601 as precise as the text allows; --01-21 when the year is not known.'),
  dateText: Span.nullable(),
  dateWorking: z.array(DateStep),
  place: Span.nullable(),
  duration: Span.nullable(),
  topics: z.array(Span).describe('What it was about, in the words of the text, each once.'),
  sources: z.array(Party).describe('Who reports or confirms it.'),
  deniedBy: z.array(Party),
  accounts: z.array(Account),
  background: z.boolean().describe('Only recalled in passing («нагадаємо»), not the news of the article.'),
  teaser: z.boolean(),
  ...Made.shape,
});
export type Contact = z.infer<typeof Contact>;

/** A field on which accounts differ: «телефонну розмову» against «у форматі відеоконференції». */
export const Divergence = z.object({
  contact: z.string().describe('Id of the contact.'),
  field: z.enum(['kind', 'status', 'date', 'place', 'participants']),
  grade: z.enum(['refines', 'differs', 'contradicts']),
  accounts: z
    .array(z.object({ ...Span.shape, value: z.string(), text: z.string(), source: Party.nullable() }))
    .min(2),
  ...Made.shape,
});
export type Divergence = z.infer<typeof Divergence>;
