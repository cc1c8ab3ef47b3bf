/** A cluster of statement reports → an entry, in the words of its best-placed report. */
import type { ArticleTie, StatementEntry, StatementReport } from '../../model/index.js';
import { contentId } from '../../text/hash.js';
import { type Cluster, inOrder } from '../entries/clusters.js';
import { chained } from '../entries/copies.js';
import { byPlacement, rootsOf, subjectOf } from '../entries/roots.js';
import type { World } from '../names/world.js';
import { divergencesOf } from './divergences.js';

export function statementEntry(
  cluster: Cluster<StatementReport>,
  ties: readonly ArticleTie[],
  world: World,
): StatementEntry {
  const reports = [...cluster.reports].sort(inOrder);
  const first = reports[0] as StatementReport;
  const speaker = mostNamed(reports);
  const day = first.published?.slice(0, 10) ?? null;
  const roots = rootsOf(chained(reports, ties), subjectOf(speaker, reports, day, world), world);
  // What the entry says is of one report, by the speaker whom it names: of two put together it would be nobody's.
  const placed = bySpeaker(reports, speaker).sort(byPlacement(roots));
  // Of reports that are placed alike a whole quotation is nearest to the words.
  const best = [...placed].sort((a, b) => rankOf(a) - rankOf(b))[0] as StatementReport;
  const addressed = best.addressee ? best : placed.find(({ addressee }) => addressee !== null);
  return {
    type: 'statement',
    id: `s-${contentId('statement', first.id)}`,
    reports: reports.map(({ id }) => id),
    roots,
    divergences: divergencesOf(reports, roots, world),
    shown: [
      {
        field: 'words',
        report: best.id,
        because: best.mode === 'direct' ? 'a whole quotation' : 'the best-placed account',
      },
      ...(addressed && addressed !== best
        ? [{ field: 'addressee', report: addressed.id, because: 'the best-placed account that names one' }]
        : []),
    ],
    first: first.published,
    last: reports.filter(({ published }) => published !== null).at(-1)?.published ?? null,
    joins: [...cluster.joins].sort((a, b) => (a.report < b.report ? -1 : 1)),
    speaker,
    addressee: addressed?.addressee ?? null,
    act: best.act,
    words: best.words,
    language: best.language,
  };
}

const rankOf = ({ mode }: StatementReport): number => (mode === 'direct' ? 0 : mode === 'partial' ? 1 : 2);

/** The reports that name a speaker; all where none does. */
function bySpeaker(
  reports: readonly StatementReport[],
  speaker: StatementReport['speaker'],
): StatementReport[] {
  const own = reports.filter((report) => report.speaker?.entity === speaker?.entity);
  return own.length > 0 ? own : [...reports];
}

function mostNamed(reports: readonly StatementReport[]): StatementReport['speaker'] {
  const counts = new Map<string, number>();
  for (const { speaker } of reports)
    if (speaker?.entity) counts.set(speaker.entity, (counts.get(speaker.entity) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return (
    reports.find(({ speaker }) => speaker?.entity === most?.[0])?.speaker ??
    reports.find(({ speaker }) => speaker)?.speaker ??
    null
  );
}
