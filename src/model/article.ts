import { z } from 'zod';
import { Span } from './span.js';

export const BlockKind = z.enum([
  'headline',
  'lead',
  'paragraph',
  'subheading',
  'caption',
  'quote',
  'teaser',
]);
export type BlockKind = z.infer<typeof BlockKind>;

/** A stretch of the article with one job. Blocks are in order, apart from each other, and trimmed of white space. */
export const Block = z.object({
  ...Span.shape,
  kind: BlockKind,
  rule: z.string().describe('The rule that told what kind of block this is.'),
  credit: Span.nullable().describe('For captions: the words that credit the picture.'),
});
export type Block = z.infer<typeof Block>;

/** What was dropped from the raw document on the way to the text, and why. */
export const Dropped = z.object({ rule: z.string(), what: z.string(), characters: z.int().min(0) });
export type Dropped = z.infer<typeof Dropped>;

/** One text as published. `text` is stored as it came; every offset of a reading points into it. */
export const Article = z.object({
  id: z.string().describe('Hash of the text and of what is known of its publication.'),
  text: z.string(),
  title: Span.nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  byline: z.string().nullable(),
  published: z
    .string()
    .nullable()
    .describe('ISO 8601 with zone, as precise as it is known; null when not known.'),
  updated: z
    .string()
    .nullish()
    .describe('When it was last changed, as `published`; null or absent when not stated.'),
  canonical: z
    .string()
    .nullish()
    .describe('The address the page itself says it should be cited by; null or absent when not stated.'),
  origin: z
    .string()
    .nullish()
    .describe(
      'Whose text it is, where the outlet says that it passes it on: the channel a post was forwarded from, the source of an item of a feed; null or absent when not stated.',
    ),
  language: z
    .string()
    .nullable()
    .describe('BCP 47 language as stated by the publisher or the user; null when not stated.'),
  blocks: z.array(Block),
  dropped: z.array(Dropped),
});
export type Article = z.infer<typeof Article>;
