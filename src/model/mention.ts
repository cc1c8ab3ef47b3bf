import { z } from 'zod';
import { Made, Span } from './span.js';

/** PER person, ORG organisation, LOC state or place, JOB office or title, EVT event, PRO product, PRON pronoun. */
export const MentionType = z.enum(['PER', 'ORG', 'LOC', 'JOB', 'EVT', 'PRO', 'MISC', 'PRON']);
export type MentionType = z.infer<typeof MentionType>;

export const MentionForm = z.enum(['name', 'short', 'title', 'pronoun', 'description', 'metonym']);
export type MentionForm = z.infer<typeof MentionForm>;

/** A span that names or refers to an entity. */
export const Mention = z.object({
  ...Span.shape,
  type: MentionType,
  form: MentionForm.describe(
    'How it refers: a full name, a short name, a title, a pronoun, a description, a metonym.',
  ),
  lemma: z.string().describe('The words in their base case («Цзіньпіном» → «Цзіньпін»), as a name is cited.'),
  entity: z.string().nullable().describe('Id of the entity meant; null when that is not known.'),
  ...Made.shape,
});
export type Mention = z.infer<typeof Mention>;

export const NameParts = z.object({
  given: z.string().nullable(),
  patronymic: z.string().nullable(),
  family: z.string().nullable(),
});
export type NameParts = z.infer<typeof NameParts>;

/** Someone or something the article speaks of, with every ground on which its mentions were joined. */
export const Entity = z.object({
  id: z.string(),
  type: MentionType,
  name: z.string().describe('The fullest name the article gives, in the nominative, in its language.'),
  names: z.array(z.string()).describe('All names and descriptions under which the article refers to it.'),
  parts: NameParts.nullable().describe('For persons with a full name.'),
  known: z
    .string()
    .nullable()
    .describe('Id in the knowledge files (state:CN, outlet:cctv, office:…); null when not there.'),
  gender: z.enum(['Masc', 'Fem', 'Neut']).nullable(),
  number: z.enum(['Sing', 'Plur']),
  joins: z
    .array(z.object({ mention: z.int().min(0), because: z.string(), rule: z.string() }))
    .describe('Why each mention was taken for this entity.'),
});
export type Entity = z.infer<typeof Entity>;

/** A party, speaker or relay: the name as read, and the entity when it is known. */
export const Party = z.object({ name: z.string().min(1), entity: z.string().nullable() });
export type Party = z.infer<typeof Party>;
