/** Times as ISO 8601 writes them, as precise as they are known. */

const TIME =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Whether it is a year, month, day or time of day that a calendar and a clock show: 30 February is none. */
export function isTime(text: string): boolean {
  const parts = TIME.exec(text);
  if (!parts) return false;
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (hour > 23 || minute > 59 || second > 59) return false;
  const date = new Date(0);
  date.setUTCFullYear(year as number, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const STRETCH = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;

/** First and last day of an interval of days, `2025-10-20/2025-10-26`; null for any other time. */
export function stretchOf(text: string | null): readonly [from: string, to: string] | null {
  const [, from, to] = STRETCH.exec(text ?? '') ?? [];
  return from !== undefined && to !== undefined ? [from, to] : null;
}

/** Whether it is an interval of two days that a calendar shows, the earlier one first. */
export function isStretch(text: string): boolean {
  const [from, to] = stretchOf(text) ?? [];
  return from !== undefined && to !== undefined && from < to && isTime(from) && isTime(to);
}
