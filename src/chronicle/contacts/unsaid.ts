/** Fields that an article tells elsewhere, and not whose account a report is: nobody else's values. */
import type { ContactReport } from '../../model/index.js';

export type Unsaid = NonNullable<ContactReport['unsaid']>[number];

export const isUnsaid = ({ unsaid }: ContactReport, field: Unsaid | undefined): boolean =>
  field !== undefined && (unsaid?.includes(field) ?? false);

/** Whose value of a field it is: of the root of its report, or of the outlet that tells it in its own words. */
export function whoseOf(
  report: ContactReport,
  rootOf: ReadonlyMap<string, string>,
  field: Unsaid | undefined,
): string | undefined {
  return isUnsaid(report, field) ? report.chain.at(-1)?.name : rootOf.get(report.id);
}
