/** What is new, and who someone is. */
import { z } from 'zod';
import { LitopysError } from '../../../model/index.js';
import { MentionType } from '../../../model/schemas.js';
import { EntrySummary, Evidence, evidenceFrom, summariesOf, When } from '../evidence.js';
import { tool } from '../tool.js';

/** Entries of one list of an answer. */
const LISTED = 30;

export const delta = tool({
  name: 'delta',
  title: 'What is new',
  description: `What was reported since a time of publication: new, repeated, contradicted, withdrawn; up to ${LISTED} of each with evidence, and how many there are.`,
  input: z.object({ since: When, until: When.optional() }),
  output: z.object({
    counts: z.object({
      fresh: z.number(),
      repeated: z.number(),
      contradicted: z.number(),
      withdrawn: z.number(),
    }),
    fresh: z.array(EntrySummary),
    repeated: z.array(EntrySummary),
    contradicted: z.array(EntrySummary),
    withdrawn: z.array(
      z.object({
        earlier: z.string(),
        later: z.string(),
        evidence: z.array(Evidence).describe('What the earlier version said and the later one does not.'),
      }),
    ),
  }),
  async run({ since, until }, { store }) {
    const { fresh, repeated, contradicted, withdrawn } = await store.delta(since, until ?? null);
    const gone = withdrawn.slice(0, LISTED);
    const articles = new Map(
      (await store.articleLines([...new Set(gone.map(({ tie }) => tie.earlier))])).map((line) => [
        line.id,
        line,
      ]),
    );
    return {
      counts: {
        fresh: fresh.length,
        repeated: repeated.length,
        contradicted: contradicted.length,
        withdrawn: withdrawn.length,
      },
      fresh: await summariesOf(store, fresh.slice(0, LISTED)),
      repeated: await summariesOf(
        store,
        repeated.slice(0, LISTED).map(({ entry }) => entry),
      ),
      contradicted: await summariesOf(store, contradicted.slice(0, LISTED)),
      withdrawn: gone.map(({ tie, reports }) => ({
        earlier: tie.earlier,
        later: tie.later,
        evidence: reports.map((report) => evidenceFrom(report, articles.get(report.article))),
      })),
    };
  },
});

export const who = tool({
  name: 'who',
  title: 'Who someone is',
  description:
    'A person, body or state by a name in any language: all its names, how often it stands in the chronicle and in which role, whom it has contacts with, and the latest entries with evidence.',
  input: z.object({ name: z.string().min(1).max(300).describe('A name in any language, or an id.') }),
  output: z.object({
    id: z.string(),
    type: MentionType,
    name: z.string(),
    names: z.array(z.object({ name: z.string(), language: z.string() })),
    states: z.array(z.string()),
    counts: z.array(z.object({ type: z.string(), role: z.string(), entries: z.number() })),
    contacts: z.array(z.object({ with: z.string(), id: z.string(), contacts: z.number() })),
    latest: z.array(EntrySummary),
    others: z.array(z.object({ id: z.string(), name: z.string() })).describe('Others of that name.'),
  }),
  async run({ name }, { store }) {
    const named = await store.entitiesNamed(name, 6);
    const page = await store.entityPage(named[0]?.id ?? name);
    if (!page)
      throw new LitopysError('entity.missing', 'the chronicle knows nobody and nothing of that name', {
        where: name,
        next: 'try another form or the name alone; the search tool finds words',
      });
    const { entity, counts, latest } = page;
    return {
      id: entity.id,
      type: entity.type,
      name: entity.name,
      names: entity.names.map((one) => ({ name: one.name, language: one.language })),
      states: entity.states,
      counts: counts.map((one) => ({ ...one })),
      contacts: page.with.slice(0, LISTED).map((one) => ({
        with: one.entity.name,
        id: one.entity.id,
        contacts: one.contacts,
      })),
      latest: await summariesOf(store, latest.slice(0, LISTED)),
      others: named.filter(({ id }) => id !== entity.id).map((one) => ({ id: one.id, name: one.name })),
    };
  },
});
