/** Minutes since 1970 and ISO 8601 texts, both in UTC. */
export function minutesText(minutes: number): string {
  return `${new Date(Math.round(minutes) * 60_000).toISOString().slice(0, 16)}Z`;
}

/** The start of a time as precise as it is given; null for one without a year. */
export function minutesAt(iso: string | null | undefined): number | null {
  if (!iso || !/^\d{4}/.test(iso)) return null;
  const [start = ''] = iso.split('/');
  const value = Date.parse(start.length === 4 ? `${start}-01-01` : start);
  return Number.isNaN(value) ? null : value / 60_000;
}
