/** Reading a text without keeping it. */
import { z } from 'zod';
import type { Party, Reading, Span } from '../../../main.js';
import { linkOf } from '../../exports/evidence.js';
import { Evidence, When } from '../evidence.js';
import { tool } from '../tool.js';

const Found = z.object({
  what: z.string().describe('Who said, met or claimed what, in one line.'),
  speaker: z.string().nullable(),
  kind: z.string().describe('Of a statement what it does, of a contact its channel, of a figure its unit.'),
  status: z.string().nullable(),
  date: z.string().nullable(),
  value: z.number().nullable(),
  confidence: z.number(),
  rule: z.string(),
  evidence: Evidence,
});

export const read = tool({
  name: 'read',
  title: 'Read a text',
  description:
    'Reads a news text (Ukrainian, Russian or English) without keeping it: who said what and on whose account, contacts, figures, and where accounts inside the text differ. Every finding has its words and offsets.',
  input: z.object({
    text: z.string().min(1).max(200_000),
    language: z.string().max(20).optional().describe('uk, ru or en; told by the letters when not given.'),
    published: When.optional().describe('Dates such as «у понеділок» are worked out from it.'),
    outlet: z.string().max(300).optional(),
    url: z.string().max(2_000).optional(),
  }),
  output: z.object({
    article: z.string(),
    language: z.string(),
    statements: z.array(Found),
    contacts: z.array(Found),
    figures: z.array(Found),
    divergences: z.array(
      z.object({
        field: z.string(),
        grade: z.string(),
        accounts: z.array(z.object({ value: z.string(), source: z.string().nullable(), evidence: Evidence })),
      }),
    ),
    notes: z.array(z.string()),
  }),
  async run({ text, ...publication }, { readers }) {
    const given = Object.fromEntries(Object.entries(publication).filter(([, value]) => value !== undefined));
    return foundIn(JSON.parse(await readers.read(text, given)));
  },
});

function foundIn(reading: Reading) {
  const { article, language } = reading;
  const cut = ({ start, end }: Span) => article.text.slice(start, end);
  const evidence = (spans: readonly Span[], chain: readonly string[]): Evidence => ({
    report: null,
    words: spans.map(cut).join(' … '),
    language: language.code,
    article: article.id,
    outlet: article.outlet,
    published: article.published,
    spans: spans.map(({ start, end }) => ({ start, end })),
    link: linkOf(article.url),
    chain: [...chain],
    stance: 'reports',
  });
  const names = (parties: readonly Party[]) => parties.map(({ name }) => name).join(', ');
  const nothing = { speaker: null, status: null, date: null, value: null };
  return {
    article: article.id,
    language: language.code,
    statements: reading.statements.map(({ content, speaker, act, chain, confidence, rule }) => ({
      ...nothing,
      what: `${speaker?.name ?? 'not stated'} (${act})`,
      speaker: speaker?.name ?? null,
      kind: act,
      confidence,
      rule,
      evidence: evidence(content, [...chain].reverse()),
    })),
    contacts: reading.contacts.map(
      ({ participants, kind, status, date, triggers, confidence, rule, sources }) => ({
        ...nothing,
        what: `${kind}, ${status}: ${names(participants)}`,
        kind,
        status,
        date,
        confidence,
        rule,
        evidence: evidence(
          triggers,
          sources.map(({ name }) => name),
        ),
      }),
    ),
    figures: reading.figures.map(({ start, end, value, unit, comparator, claimedBy, confidence, rule }) => ({
      ...nothing,
      what: `${comparator} ${value} ${unit}`,
      speaker: claimedBy?.name ?? null,
      kind: unit,
      value,
      confidence,
      rule,
      evidence: evidence([{ start, end }], []),
    })),
    divergences: reading.divergences.map(({ field, grade, accounts }) => ({
      field,
      grade,
      accounts: accounts.map(({ value, source, start, end }) => ({
        value,
        source: source?.name ?? null,
        evidence: evidence([{ start, end }], source ? [source.name] : []),
      })),
    })),
    notes: reading.notes.map(({ message }) => message),
  };
}
