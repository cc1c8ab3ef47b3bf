/** Tables of figures for the terminal. */
import type { Bin } from './calibration.js';
import type { Row } from './scorer.js';

/** @param floors by kind; a kind without one shows none */
export function scoreTable(rows: readonly Row[], floors: Readonly<Record<string, number>>): string {
  const lines = [['kind', 'F1', 'P', 'R', 'gold', 'read', 'floor', '']];
  for (const { figure, F1, P, R, gold, read } of rows) {
    const floor = floors[figure];
    const isAccuracy = figure.endsWith(' acc');
    lines.push([
      figure,
      F1.toFixed(1),
      isAccuracy ? '' : P.toFixed(1),
      isAccuracy ? '' : R.toFixed(1),
      String(gold),
      isAccuracy ? '' : String(read),
      floor?.toFixed(1) ?? '',
      floor !== undefined && F1 < floor ? '✗ under the floor' : '',
    ]);
  }
  return table(lines);
}

export function binTable(bins: readonly Bin[], what: string): string {
  const lines = [[what, 'read', 'right', 'right %', 'mean said']];
  for (const { label, count, right, meanConfidence } of bins)
    lines.push([
      label,
      String(count),
      String(right),
      ((100 * right) / count).toFixed(1),
      meanConfidence.toFixed(2),
    ]);
  return table(lines);
}

/** The first column to the left, the others to the right; the first line is the head. */
export function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const set = (line: readonly string[]) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return lines.map((line) => `  ${set(line)}`).join('\n');
}
