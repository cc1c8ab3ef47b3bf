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
