/** What the scorer of chronicles reads: contacts, statements, copies, versions and what came of plans. */
import type { ContactEntry, Entry, Report, StatementEntry } from '../../main.js';
import { type Format, listOf, type Source } from './format.js';

export const evaluation: Format = {
  name: 'evaluation',
  summary: 'what a scorer of chronicles compares with gold',
  media: 'application/json',
  ending: 'json',
  async *write(source) {
    yield `${JSON.stringify(await evaluated(source), null, 1)}\n`;
  },
};

async function evaluated(source: Source) {
  const { store, filter } = source;
  const entries = await listOf(store.everyEntry(filter));
  const reports = new Map((await listOf(store.everyReport())).map((report) => [report.id, report]));
  const docs = new Map<string, string>();
  for await (const { id, doc } of store.everyArticle()) docs.set(id, doc);
  const ties = await listOf(store.everyTie());
  const pairs = (kind: string) =>
    ties.filter((tie) => tie.kind === kind).map(({ earlier, later }) => [docs.get(earlier), docs.get(later)]);
  const isContact = (entry: Entry): entry is ContactEntry => entry.type === 'contact';
  const isStatement = (entry: Entry): entry is StatementEntry => entry.type === 'statement';
  const contacts = entries.filter(isContact);
  const known = new Set(contacts.map(({ id }) => id));
  const followUps = (await listOf(store.everyFollowUp())).filter(({ plan }) => known.has(plan));
  const names = await namesOf(source);
  return {
    contacts: contacts.map((entry) => contactOf(entry, reports, names)),
    statements: entries.filter(isStatement).map((entry) => statementOf(entry, reports)),
    copies: pairs('copy'),
    versions: pairs('version'),
    followups: followUps.map(({ plan, outcome, result }) => ({ plan, outcome, result })),
  };
}

/** All names of an entity: those of the articles and those that are known. */
async function namesOf({ store, namesOf }: Source): Promise<(id: string | null, name: string) => string[]> {
  const used = new Map<string, string[]>();
  for await (const { id, names } of store.everyEntity())
    used.set(
      id,
      names.map(({ name }) => name),
    );
  return (id, name) => (id === null ? [name] : [...new Set([name, ...(used.get(id) ?? []), ...namesOf(id)])]);
}

type Names = Awaited<ReturnType<typeof namesOf>>;

function contactOf(entry: ContactEntry, reports: ReadonlyMap<string, Report>, names: Names) {
  return {
    id: entry.id,
    participants: entry.participants.map(({ entity, name }) => ({ names: names(entity, name) })),
    kind: entry.kind,
    status: entry.status,
    date: entry.date,
    reports: entry.reports.flatMap((id) => reports.get(id)?.doc ?? []).map((doc) => ({ doc })),
    roots: entry.roots.map(({ name, entity, standing }) => ({ name, names: names(entity, name), standing })),
    divergences: entry.divergences.map(({ field, grade }) => ({ field, grade })),
  };
}

function statementOf(entry: StatementEntry, reports: ReadonlyMap<string, Report>) {
  return {
    speaker: entry.speaker?.name ?? null,
    reports: entry.reports
      .flatMap((id) => reports.get(id) ?? [])
      .map(({ doc, spans }) => ({
        doc,
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      })),
  };
}
