/** The chronicle in the form that evaluations read: contacts, statements, ties and follow-ups, by document. */
import {
  type ArticleKey,
  type ArticleTie,
  type Chronicler,
  type ContactEntry,
  type Entry,
  type FollowUp,
  type Report,
  type Root,
  sourcesOf,
} from '../model/index.js';
import { inOrder } from './entries/clusters.js';
import { wholeOf } from './statements/claims.js';

export interface Evaluation {
  readonly contacts: readonly {
    readonly id: string;
    readonly participants: readonly { readonly names: readonly string[] }[];
    readonly kind: string;
    readonly status: string;
    readonly date: string | null;
    readonly reports: readonly { readonly doc: string }[];
    readonly roots: readonly { readonly names: readonly string[]; readonly standing: string }[];
    readonly divergences: readonly { readonly field: string; readonly grade: string }[];
  }[];
  readonly statements: readonly {
    readonly speaker: string | null;
    readonly reports: readonly { readonly doc: string; readonly start: number; readonly end: number }[];
  }[];
  readonly copies: readonly (readonly [string, string])[];
  readonly versions: readonly (readonly [string, string])[];
  readonly followups: readonly {
    readonly plan: string;
    readonly outcome: string | null;
    readonly result: string;
  }[];
}

/** What an evaluation is made of; all of a store, or of a run. */
export interface Made {
  readonly articles: readonly Pick<ArticleKey, 'id' | 'doc'>[];
  readonly reports: readonly Report[];
  readonly entries: readonly Entry[];
  readonly ties: readonly ArticleTie[];
  readonly followUps: readonly FollowUp[];
}

/** Every name under which reports speak of an entity: what the knowledge files do not have goes by these. */
function namesRead(reports: readonly Report[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = ({ name, entity }: { readonly name: string; readonly entity: string | null }): void => {
    if (!entity) return;
    const list = names.get(entity) ?? new Set<string>();
    list.add(name);
    names.set(entity, list);
  };
  for (const report of reports) {
    for (const link of report.chain) add(link);
    if (report.type === 'contact') for (const party of report.participants) add(party);
    else if (report.type === 'statement' && report.speaker) add(report.speaker);
  }
  return names;
}

/** Where a report stands, whole and, when only some of its words are quoted, these. */
function spansOf(report: Report): { doc: string; start: number; end: number }[] {
  const { doc, spans, words } = report;
  const start = spans[0]?.start ?? 0;
  const whole = { doc, start, end: spans.at(-1)?.end ?? 0 };
  if (report.type !== 'statement' || report.mode !== 'partial' || spans.length > 1) return [whole];
  const quoted = [...words.matchAll(/[«“„"]([^«»“”„"]{8,})[»”"]/gu)].map((match) => ({
    doc,
    start: start + match.index + 1,
    end: start + match.index + 1 + (match[1] as string).length,
  }));
  return [whole, ...quoted];
}

/** An outlet's own word, without a source, corroborates nothing where others name theirs: evaluations count it apart. */
function corroborating(roots: readonly Root[]): readonly Root[] {
  const sourced = sourcesOf(roots);
  return sourced.length > 0 ? sourced : roots;
}

/** Where several claims of one statement are in one entry, they are the words together: given with the first of them. */
function wholeSpan(report: Report, all: readonly Report[]): { doc: string; start: number; end: number }[] {
  const claims = all.filter((one) => wholeOf(one) === wholeOf(report));
  if (claims.length < 2 || claims[0] !== report) return [];
  const spans = claims.flatMap((one) => one.spans);
  const start = Math.min(...spans.map((one) => one.start));
  return [{ doc: report.doc, start, end: Math.max(...spans.map(({ end }) => end)) }];
}

/** Entries by their earliest report: by publication, then by place in the text. */
function inTextOrder(entries: readonly Entry[], reports: ReadonlyMap<string, Report>): Entry[] {
  const first = (entry: Entry): Report | undefined => reports.get(entry.reports[0] as string);
  return [...entries].sort((a, b) => {
    const [one, two] = [first(a), first(b)];
    return one && two ? inOrder(one, two) : 0;
  });
}

/** @param chronicler names what reports name in one language only */
export function evaluationOf(made: Made, chronicler: Pick<Chronicler, 'namesOf'>): Evaluation {
  const reports = new Map(made.reports.map((report) => [report.id, report]));
  const docs = new Map(made.articles.map(({ id, doc }) => [id, doc]));
  const read = namesRead(made.reports);
  const named = (name: string, entity: string | null): string[] => [
    ...new Set([name, ...(entity ? [...chronicler.namesOf(entity), ...(read.get(entity) ?? [])] : [])]),
  ];
  const contact = (entry: ContactEntry): Evaluation['contacts'][number] => ({
    id: entry.id,
    participants: entry.participants.map(({ name, entity }) => ({ names: named(name, entity) })),
    kind: entry.kind,
    status: entry.status,
    date: entry.date,
    reports: [...new Set(entry.reports.map((id) => reports.get(id)?.doc))]
      .filter((doc) => doc !== undefined)
      .map((doc) => ({ doc })),
    roots: corroborating(entry.roots).map(({ name, entity, standing }) => ({
      names: named(name, entity),
      standing,
    })),
    divergences: entry.divergences.map(({ field, grade }) => ({ field, grade })),
  });
  const pairs = (kind: ArticleTie['kind']): [string, string][] =>
    made.ties
      .filter((tie) => tie.kind === kind)
      .map(({ earlier, later }) => [docs.get(earlier) ?? earlier, docs.get(later) ?? later]);
  return {
    contacts: inTextOrder(made.entries, reports)
      .filter((entry) => entry.type === 'contact')
      .map(contact),
    statements: made.entries
      .filter((entry) => entry.type === 'statement')
      .map((entry) => ({
        speaker: entry.speaker?.name ?? null,
        reports: entry.reports
          .map((id) => reports.get(id))
          .filter((report) => report !== undefined)
          .flatMap((report, _, all) => [...spansOf(report), ...wholeSpan(report, all)]),
      })),
    copies: pairs('copy'),
    versions: pairs('version'),
    followups: made.followUps.map(({ plan, outcome, result }) => ({ plan, outcome, result })),
  };
}
