/** The timeline: where entries stand in time, as points while they are few enough to draw, and as counts of any number. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../schema.js';
import { filtered } from './entries.js';
import { looseAt } from './loose.js';
import type { EntryFilter, Timeline, TimelineBin } from './types.js';

type Db = Kysely<Tables>;

/** Widths of bins in minutes: an hour, six hours, a day, a week, thirty days, a year. */
const WIDTHS = [60, 6 * 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60, 365 * 24 * 60] as const;
const MOST_BINS = 600;

/** Those of a type lie in an index in the order of time. */
const TYPES = ['contact', 'statement', 'figure'] as const;

/**
 * Entries of a filter in time. Entries without a date are left out.
 * @param most points that are given; of more entries than that there are only bins
 */
export async function timeline(db: Db, filter: EntryFilter, most: number): Promise<Timeline> {
  const plain = isPlain(filter);
  const query = filtered(db.selectFrom('entries as e'), filter).where('e.at', '>', 0);
  const ends = plain ? await endsOfTypes(db, filter) : await endsOf(query as never);
  if (ends === null) return { total: 0, first: null, last: null, width: WIDTHS[0], bins: [], points: [] };
  const { first, last } = ends;
  const width = WIDTHS.find((one) => (last - first) / one <= MOST_BINS) ?? WIDTHS[5];
  const bins = plain ? await binsOfTypes(db, filter, ends, width) : await binsOf(query as never, width);
  const total = bins.reduce((sum, one) => sum + one.contacts + one.statements + one.figures, 0);
  const points = total > most ? null : await pointsOf(query as never, db, filter);
  return { total, first, last, width, bins, points };
}

interface Ends {
  readonly first: number;
  readonly last: number;
}

/** Whether a filter asks for nothing but types and a time. */
function isPlain({
  types: _types,
  from: _from,
  to: _to,
  order: _order,
  role: _role,
  ...rest
}: EntryFilter): boolean {
  return Object.values(rest).every((one) => one === undefined || (Array.isArray(one) && one.length === 0));
}

/** Each end is the first row of an index: a sum over all entries would take seconds where there are a million. */
async function endsOfTypes(db: Db, filter: EntryFilter): Promise<Ends | null> {
  const found: number[] = [];
  for (const type of typesOf(filter))
    for (const order of ['asc', 'desc'] as const) {
      const query = filtered(db.selectFrom('entries as e').select('e.at'), { ...filter, types: [type] });
      const row = await query.where('e.at', '>', 0).orderBy('e.at', order).limit(1).executeTakeFirst();
      if (row) found.push(Number(row.at));
    }
  return found.length === 0 ? null : { first: Math.min(...found), last: Math.max(...found) };
}

const typesOf = ({ types }: EntryFilter) => TYPES.filter((one) => !types?.length || types.includes(one));

/** Each bin is a range of an index, which is counted without sorting or grouping what is in it. */
async function binsOfTypes(
  db: Db,
  filter: EntryFilter,
  { first, last }: Ends,
  width: number,
): Promise<TimelineBin[]> {
  const end = last + 1;
  const asked = new Set<string>(typesOf(filter));
  const counted = TYPES.map((type) =>
    asked.has(type)
      ? sql`(select count(*) from entries e where e.type = ${sql.lit(type)} and e.at >= b.low and e.at < b.high)`
      : sql`0`,
  );
  const next = (Math.floor(first / width) + 1) * width;
  // PostgreSQL takes a small number for a smaller type than a large one, and wants one type in all rows.
  const { rows } = await sql<{ low: number; contacts: number; statements: number; figures: number }>`
    with recursive bins(low, high) as (
      select cast(${sql.lit(first)} as bigint), cast(${sql.lit(Math.min(next, end))} as bigint)
      union all
      select high, case when high + ${sql.lit(width)} > ${sql.lit(end)} then ${sql.lit(end)}
        else high + ${sql.lit(width)} end from bins where high < ${sql.lit(end)})
    select b.low as low, ${counted[0]} as contacts, ${counted[1]} as statements, ${counted[2]} as figures
    from bins b order by b.low`.execute(db);
  return rows
    .map((row) => ({
      at: Math.floor(Number(row.low) / width) * width,
      contacts: Number(row.contacts),
      statements: Number(row.statements),
      figures: Number(row.figures),
    }))
    .filter(({ contacts, statements, figures }) => contacts + statements + figures > 0);
}

type Counted = ReturnType<typeof filtered<object>>;

async function endsOf(query: Counted): Promise<Ends | null> {
  const row = await query
    .select((it) => [
      it.fn.min<number | null>('e.at').as('first'),
      it.fn.max<number | null>('e.at').as('last'),
    ])
    .executeTakeFirst();
  return row?.first == null ? null : { first: Number(row.first), last: Number(row.last) };
}

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

async function pointsOf(query: Counted, db: Db, filter: EntryFilter): Promise<Timeline['points']> {
  const rows = await query
    .select(['e.id', 'e.type', 'e.kind', 'e.status', 'e.act', 'e.unit', 'e.at', 'e.denied', 'e.diverges'])
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
  const ofContacts = rows.flatMap(({ type, at }) => (type === 'contact' ? [Number(at)] : []));
  const loose = new Map((await looseAt(db, filter, ofContacts)).map(({ entry, until }) => [entry.id, until]));
  return rows.map(({ id, type, kind, status, act, unit, at, denied, diverges }) => ({
    id,
    type: type as 'contact',
    what: kind ?? act ?? unit ?? '',
    status,
    at: Number(at),
    until: loose.get(id) ?? null,
    denied: Number(denied) > 0,
    diverges: Number(diverges),
  }));
}
