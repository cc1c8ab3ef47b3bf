import { z } from 'zod';
import { ACTS } from './kinds.js';
import { Party } from './mention.js';
import { Made, Span } from './span.js';

export const Mode = z.enum(['direct', 'partial', 'indirect']);
export type Mode = z.infer<typeof Mode>;

export const Act = z.enum(ACTS);
export type Act = z.infer<typeof Act>;

/** A link of the chain: who passed the statement on, with the words that say so. */
export const Relay = z.object({ ...Span.shape, ...Party.shape, cueText: z.string().nullable() });
export type Relay = z.infer<typeof Relay>;

export const Addressee = z.object({ ...Span.shape, ...Party.shape });
export type Addressee = z.infer<typeof Addressee>;

/** The speaker, and how that was found out. */
export const Speaker = z.object({
  ...Party.shape,
  how: z.string().describe('The ground: named, pronoun, title, metonym, description, carried over from …'),
});
export type Speaker = z.infer<typeof Speaker>;

/** An attribution: source, cue and content in the terms of PARC3 and PolNeAR. */
export const Statement = z.object({
  id: z
    .string()
    .describe('Hash of content, cue and source spans and their words: the same on every reading.'),
  content: z.array(Span).min(1),
  claims: z
    .array(Span)
    .describe('Parts of the content that claim something by themselves; empty when it is one claim.'),
  mode: Mode,
  cue: z.array(Span),
  source: z.array(Span),
  speaker: Speaker.nullable().describe('null when the text does not let one say who.'),
  addressee: Addressee.nullable(),
  medium: Span.nullable(),
  via: z.array(Relay).describe('Relays, the one nearest to the speaker first.'),
  chain: z
    .array(z.string())
    .describe('Names from the last relay back to the speaker: УНІАН, росЗМІ, Сі Цзіньпін.'),
  act: Act,
  condition: z.array(Span).describe('Words that make the statement conditional («за умови …», "only if …").'),
  inside: z.int().min(0).nullable().describe('Index of the statement whose content contains this one.'),
  teaser: z.boolean().describe('Read in a teaser of another article, not in the body.'),
  ...Made.shape,
});
export type Statement = z.infer<typeof Statement>;
