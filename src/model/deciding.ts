/** What decisions of people mean for what was read. Reviews are never changed: an undo takes one out of force. */
import type { Entry, Link, Report, Review } from './chronicle.js';
import type { Party } from './mention.js';
import type { Span } from './span.js';

/** Fields that a person may correct, by type of entry; of a report also its evidence (`spans`) and its `source`. */
export const CORRECTABLE = {
  contact: ['participants', 'kind', 'status', 'date', 'place', 'duration', 'topics'],
  statement: ['speaker', 'addressee', 'act'],
  figure: ['claimedBy', 'counted', 'period', 'value', 'valueTo', 'unit', 'comparator', 'change'],
} as const satisfies Readonly<Record<Entry['type'], readonly string[]>>;

export function isCorrectable(type: Entry['type'], field: string): boolean {
  return (CORRECTABLE[type] as readonly string[]).includes(field);
}

/** What a correction of `spans` holds: the new evidence and its words, as the article has them. */
export interface CorrectedSpans {
  readonly spans: readonly Span[];
  readonly words: string;
}

/** Reviews in force, oldest first: those that no later undo in force takes back. */
export function inForce(reviews: readonly Review[]): Review[] {
  const sorted = [...reviews].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
  const undone = new Set<string>();
  // From the latest back: an undo that is itself undone takes nothing back.
  for (const review of sorted.toReversed())
    if (review.action === 'undo' && !undone.has(review.id)) undone.add(review.target.id);
  return sorted.filter(({ id, action }) => action !== 'undo' && !undone.has(id));
}

/** The fields that tell who a report has its words from: corrected, its chain begins with somebody else. */
const TELLERS: Readonly<Record<Entry['type'], string | null>> = {
  contact: null,
  statement: 'speaker',
  figure: 'claimedBy',
};

/** How somebody stands in a chain whom a person put there. */
export type LinkOf = (party: Party, day: string | null) => Link;

const plainLink: LinkOf = ({ name, entity }) => ({
  ...{ name, entity, span: null, by: 'text', voiceOf: null, state: null },
});

/**
 * Reports as people corrected them.
 * @param reviews those in force, oldest first
 * @param linkOf what is known of whom a correction names
 */
export function correctedReports<R extends Report>(
  reports: readonly R[],
  reviews: readonly Review[],
  linkOf = plainLink,
): R[] {
  const corrections = reviews.filter(
    ({ action, target }) => action === 'correct' && target.type === 'report',
  );
  if (corrections.length === 0) return [...reports];
  return reports.map((report) =>
    corrections
      .filter(({ target }) => target.id === report.id)
      .reduce((current, { field, value }) => corrected(current, field ?? '', value, linkOf), report),
  );
}

/** Whether a review of an entry names a report as one that the entry had. */
export const isNamed = ({ target }: Review, { id }: Pick<Report, 'id'>): boolean =>
  target.reports.includes(id);

/** Reports of an entry whose speaker or claimant a person corrected: they come from him, and not from whom they were read to. */
export function retoldReports<R extends Report>(
  reports: readonly R[],
  reviews: readonly Review[],
  isAbout: (review: Review, report: R) => boolean,
  linkOf = plainLink,
): R[] {
  const corrections = reviews.filter(
    ({ action, target, field }) =>
      action === 'correct' && target.type === 'entry' && Object.values(TELLERS).includes(field),
  );
  if (corrections.length === 0) return [...reports];
  return reports.map((report) =>
    corrections
      .filter((review) => review.field === TELLERS[report.type] && isAbout(review, report))
      .reduce((current, { field, value }) => corrected(current, field ?? '', value, linkOf), report),
  );
}

function corrected<R extends Report>(report: R, field: string, value: Review['value'], linkOf: LinkOf): R {
  if (field === 'spans') {
    const { spans, words } = value as unknown as CorrectedSpans;
    return { ...report, spans, words };
  }
  const day = report.published?.slice(0, 10) ?? null;
  const party = value as unknown as Party | null;
  if (field === 'source')
    // Without a source it is the own word of whoever published it.
    return {
      ...report,
      chain: chainFrom(
        party,
        report.chain.slice(party ? Math.min(1, report.chain.length - 1) : -1),
        day,
        linkOf,
      ),
    };
  if (!isCorrectable(report.type, field)) return report;
  const changed = { ...report, [field]: value };
  if (field !== TELLERS[report.type]) return changed;
  const before = (report as unknown as Record<string, Party | null>)[field] ?? null;
  const [first, ...rest] = report.chain;
  const others = first && rest.length > 0 && before && isSame(first, before) ? rest : report.chain;
  return { ...changed, chain: chainFrom(party, others, day, linkOf) };
}

/** The chain of others with somebody before them; who is one of them began it himself. */
function chainFrom(party: Party | null, others: readonly Link[], day: string | null, linkOf: LinkOf): Link[] {
  if (party === null) return [...others];
  const own = others.findIndex((link) => isSame(link, party));
  return own < 0 ? [linkOf(party, day), ...others] : others.slice(own);
}

const isSame = (one: Pick<Link, 'name' | 'entity'>, other: Party): boolean =>
  one.entity === null || other.entity === null ? one.name === other.name : one.entity === other.entity;
