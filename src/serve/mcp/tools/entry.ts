/** One entry with all its evidence, its chains, and its accounts side by side. */
import { z } from 'zod';
import type { EntryWhole, Report } from '../../../main.js';
import { FollowUp, Standing } from '../../../model/schemas.js';
import { TRACES } from '../../traces/index.js';
import {
  articlesOf,
  EntrySummary,
  Evidence,
  entryOf,
  evidenceFrom,
  Id,
  MOST,
  summaryOf,
} from '../evidence.js';
import { tool } from '../tool.js';

const ById = z.object({ id: Id.describe('Id of an entry as search gives it, or its first letters.') });

export const entry = tool({
  name: 'entry',
  title: 'One entry with its evidence',
  description: `A contact, statement or figure with its roots and their standing, divergences, what came of it, and up to ${MOST} reports with words, article, offsets and link.`,
  input: ById,
  output: z.object({
    entry: EntrySummary,
    followUps: z.array(FollowUp),
    copies: z.array(z.object({ earlier: z.string(), later: z.string(), kind: z.enum(['copy', 'version']) })),
    reviewed: z.boolean().describe('A person has decided on it.'),
  }),
  async run({ id }, { store }) {
    const whole = await entryOf(store, id);
    return {
      entry: summaryOf(whole.entry, whole.reports, articlesOf(whole), MOST),
      followUps: [...whole.followUps],
      copies: whole.ties.map(({ earlier, later, kind }) => ({ earlier, later, kind })),
      reviewed: whole.reviews.length > 0,
    };
  },
});

const GRAPHS = TRACES.filter(({ name }) => name !== 'svg');

export const trace = tool({
  name: 'trace',
  title: 'Who has it from whom',
  description:
    'The chains of an entry from its roots through relays and copies to the outlets, as a tree or a Mermaid flowchart, with the evidence of each.',
  input: ById.extend({ format: z.enum(GRAPHS.map(({ name }) => name)).default('text') }),
  output: z.object({ entry: z.string(), title: z.string(), graph: z.string(), evidence: z.array(Evidence) }),
  async run({ id, format }, { store }) {
    const whole = await entryOf(store, id);
    const { title, evidence } = summaryOf(whole.entry, whole.reports, articlesOf(whole), MOST);
    const graph = GRAPHS.find(({ name }) => name === format)?.write(whole, 100) ?? '';
    return { entry: whole.entry.id, title, graph, evidence };
  },
});

const Fields = z.record(z.string(), z.string().nullable());

export const compare = tool({
  name: 'compare_accounts',
  title: 'Accounts side by side',
  description:
    'What each root says of an entry, field by field, with its words; and the fields on which the accounts differ (refines, differs, contradicts) with the reports on each side.',
  input: ById,
  output: z.object({
    entry: z.string(),
    title: z.string(),
    accounts: z.array(
      z.object({
        root: z.string(),
        standing: Standing,
        because: z.string(),
        denies: z.boolean(),
        says: Fields.describe('Of its first report; null: not stated.'),
        evidence: z.array(Evidence),
      }),
    ),
    divergences: z.array(
      z.object({
        field: z.string(),
        grade: z.string(),
        values: z.array(z.object({ value: z.string(), evidence: z.array(Evidence) })),
      }),
    ),
  }),
  async run({ id }, { store }) {
    const whole = await entryOf(store, id);
    const { evidence } = evidenceBy(whole);
    return {
      entry: whole.entry.id,
      title: summaryOf(whole.entry, [], new Map()).title,
      accounts: whole.entry.roots.map(({ name, standing, because, denies, reports }) => ({
        root: name,
        standing,
        because,
        denies,
        says: saysOf(whole.reports.find((report) => report.id === reports[0])),
        evidence: evidence(reports),
      })),
      divergences: whole.entry.divergences.map(({ field, grade, values }) => ({
        field,
        grade,
        values: values.map(({ value, reports }) => ({ value, evidence: evidence(reports) })),
      })),
    };
  },
});

/** Reports shown on each side of a comparison. */
const BESIDE = 10;

function evidenceBy(whole: EntryWhole) {
  const articles = articlesOf(whole);
  const known = new Map(whole.reports.map((report) => [report.id, report]));
  return {
    evidence: (ids: readonly string[]): Evidence[] =>
      ids.slice(0, BESIDE).flatMap((id) => {
        const report = known.get(id);
        return report ? [evidenceFrom(report, articles.get(report.article))] : [];
      }),
  };
}

function saysOf(report: Report | undefined): z.infer<typeof Fields> {
  if (!report) return {};
  if (report.type === 'contact') {
    const { kind, status, date, place, duration, participants, topics } = report;
    return {
      kind,
      status,
      date,
      place,
      duration,
      participants: participants.map(({ name }) => name).join(', '),
      topics: topics.join('; ') || null,
    };
  }
  if (report.type === 'statement')
    return { speaker: report.speaker?.name ?? null, act: report.act, mode: report.mode, words: report.words };
  const { value, unit, comparator, counted, period, claimedBy } = report;
  return { value: `${comparator} ${value} ${unit}`, counted, period, claimedBy: claimedBy?.name ?? null };
}
