/** The timeline: where entries stand in time, as points while they are few enough to draw, and as counts of any number. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.js';
import { filtered } from './entries.js';
import type { EntryFilter, Timeline, TimelineBin } from './types.js';

type Db = Kysely<Tables>;

/** Widths of bins in minutes: an hour, six hours, a day, a week, thirty days, a year. */
const WIDTHS = [60, 6 * 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60, 365 * 24 * 60] as const;
const MOST_BINS = 600;

/**
 * Entries of a filter in time. Entries without a date are left out.
 * @param most points that are given; of more entries than that there are only bins
 */
export async function timeline(db: Db, filter: EntryFilter, most: number): Promise<Timeline> {
  const query = filtered(db.selectFrom('entries as e'), filter).where('e.at', '>', 0);
  const ends = await query
    .select((it) => [
      it.fn.countAll<number>().as('total'),
      it.fn.min<number>('e.at').as('first'),
      it.fn.max<number>('e.at').as('last'),
    ])
    .executeTakeFirst();
  const total = Number(ends?.total ?? 0);
  const first = Number(ends?.first ?? 0);
  const last = Number(ends?.last ?? 0);
  const width = WIDTHS.find((one) => (last - first) / one <= MOST_BINS) ?? WIDTHS[5];
  if (total === 0) return { total, first: null, last: null, width, bins: [], points: [] };
  const bins = await binsOf(query as never, width);
  const points = total > most ? null : await pointsOf(query as never);
  return { total, first, last, width, bins, points };
}

type Counted = ReturnType<typeof filtered<object>>;

async function binsOf(query: Counted, width: number): Promise<TimelineBin[]> {
  const rows = await query
    .select((it) => [
      // Whole numbers divided are cut to whole ones in both databases.
      sql<number>`e.at / ${sql.lit(width)}`.as('bin'),
      'e.type',
      it.fn.countAll<number>().as('count'),
    ])
    .groupBy(['bin', 'e.type'])
    .orderBy('bin')
    .execute();
  const bins = new Map<number, TimelineBin>();
  for (const { bin, type, count } of rows) {
    const at = Number(bin) * width;
    const one = bins.get(at) ?? { at, contacts: 0, statements: 0, figures: 0 };
    bins.set(at, { ...one, [`${type}s`]: Number(count) });
  }
  return [...bins.values()];
}

async function pointsOf(query: Counted): Promise<Timeline['points']> {
  const rows = await query
    .select(['e.id', 'e.type', 'e.kind', 'e.status', 'e.act', 'e.unit', 'e.at', 'e.denied', 'e.diverges'])
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  return rows.map(({ id, type, kind, status, act, unit, at, denied, diverges }) => ({
    id,
    type: type as 'contact',
    what: kind ?? act ?? unit ?? '',
    status,
    at: Number(at),
    denied: Number(denied) > 0,
    diverges: Number(diverges),
  }));
}
