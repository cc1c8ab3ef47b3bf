/** What a view shows as a table, and the table as CSV (RFC 4180) for spreadsheets. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What a spreadsheet would run as a formula; East Asian forms of the signs too. Numbers of ours are no text. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

/** The mark at the start tells spreadsheets that it is UTF-8. */
export function csvOf({ columns, rows }: Table): string {
  return `\ufeff${[columns, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) || /^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
