/** What decisions of people mean for what was read. Reviews are never changed: an undo takes one out of force. */
import type { Entry, Report, Review } from './chronicle.js';
import type { Span } from './span.js';

/** Fields that a person may correct, by type of entry; of a report also its evidence (`spans`). */
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

/** Reports as people corrected them. @param reviews those in force, oldest first */
export function correctedReports<R extends Report>(reports: readonly R[], reviews: readonly Review[]): R[] {
  const corrections = reviews.filter(
    ({ action, target }) => action === 'correct' && target.type === 'report',
  );
  if (corrections.length === 0) return [...reports];
  return reports.map((report) =>
    corrections
      .filter(({ target }) => target.id === report.id)
      .reduce((current, { field, value }) => corrected(current, field ?? '', value), report),
  );
}

function corrected<R extends Report>(report: R, field: string, value: Review['value']): R {
  if (field === 'spans') {
    const { spans, words } = value as unknown as CorrectedSpans;
    return { ...report, spans, words };
  }
  return isCorrectable(report.type, field) ? { ...report, [field]: value } : report;
}
