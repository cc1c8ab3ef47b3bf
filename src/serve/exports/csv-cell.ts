/** Cells of CSV that no spreadsheet runs. */

/**
 * What spreadsheets take for the beginning of a formula, after white space or in full width too. A plain number stays
 * one.
 */
const FORMULA = /^\s*[=+\-@|%＝＋－＠]|^[\t\r\n]/;
const NUMBER = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/** Quoted where needed (RFC 4180); what a spreadsheet would run as a formula is kept text by an apostrophe. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
