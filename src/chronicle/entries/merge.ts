/** All reports of a group → its entries. The same reports in any order give the same bytes. */
import {
  type ContactReport,
  correctedReports,
  type Entry,
  type FigureReport,
  inForce,
  type LinkOf,
  type Report,
  type Review,
  retoldReports,
  type StatementReport,
  type Surroundings,
} from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { clusterContacts } from '../contacts/cluster.js';
import { contactEntry } from '../contacts/entry.js';
import { clusterFigures } from '../figures/cluster.js';
import { figureEntry } from '../figures/entry.js';
import type { World } from '../names/world.js';
import { clusterStatements } from '../statements/cluster.js';
import { statementEntry } from '../statements/entry.js';
import type { Embedder } from '../statements/items.js';
import { unnested } from '../statements/nested.js';
import { type Cluster, inOrder, timeOf } from './clusters.js';
import { decided, isAbout, regrouped, rejectedReports } from './reviews.js';

export function merge(
  reports: readonly Report[],
  around: Surroundings,
  world: World,
  embedder: Embedder | null,
): Entry[] {
  const reviews = inForce(around.reviews);
  const rejected = rejectedReports(reviews);
  const unique = new Map(reports.map((report) => [report.id, report]));
  const kept = correctedReports(
    [...unique.values()].filter(({ id }) => !rejected.has(id)),
    reviews,
    linkIn(world),
  ).sort(inOrder);
  const contacts = kept.filter((report): report is ContactReport => report.type === 'contact');
  const statements = kept.filter((report): report is StatementReport => report.type === 'statement');
  const figures = kept.filter((report): report is FigureReport => report.type === 'figure');
  const told = clusterStatements(statements, world, embedder).flatMap((one) => unnested(one));
  const entries: Entry[] = [
    ...regrouped(clusterContacts(contacts, world), reviews, idOf('c')).map((one) =>
      contactEntry(one, around.ties, world),
    ),
    ...regrouped(told, reviews, idOf('s')).map((one) =>
      statementEntry(retold(one, idOf('s')(one), reviews, world), around.ties, world),
    ),
    ...regrouped(clusterFigures(figures, world), reviews, idOf('f')).map((one) =>
      figureEntry(retold(one, idOf('f')(one), reviews, world), around.ties, world),
    ),
  ];
  return entries
    .map((entry) => decided(entry, reviews))
    .filter((entry) => entry !== null)
    .sort((a, b) => timeOf(a.first) - timeOf(b.first) || (a.id < b.id ? -1 : 1));
}

const SORTS = { c: 'contact', s: 'statement', f: 'figure' } as const;

/** Id of the entry that a cluster becomes: a hash of its earliest report. */
const idOf =
  (letter: keyof typeof SORTS) =>
  <R extends Report>({ reports }: Cluster<R>): string => {
    let first = reports[0] as R;
    for (const report of reports) if (inOrder(report, first) < 0) first = report;
    return `${letter}-${contentId(SORTS[letter], first.id)}`;
  };

/** A cluster as people corrected who said it: its roots are theirs, too. */
function retold<R extends Report>(
  cluster: Cluster<R>,
  id: string,
  reviews: readonly Review[],
  world: World,
): Cluster<R> {
  const entry = { id, reports: cluster.reports.map((one) => one.id) };
  const about = (review: Review) => isAbout(entry, review);
  return { ...cluster, reports: retoldReports(cluster.reports, reviews, about, linkIn(world)) };
}

const linkIn =
  (world: World): LinkOf =>
  ({ name, entity }, day) => ({
    ...{ name, entity, span: null, by: 'text' },
    voiceOf: entity === null ? null : world.voiceOf(entity, day),
    state: (entity !== null && world.statesOf(entity, day)[0]) || null,
  });
