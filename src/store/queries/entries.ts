/** Entries by what they say, newest or oldest first, page by page. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Entry } from '../../model/index.js';
import { parts } from '../bulk.js';
import { countsOf } from '../counts.js';
import type { EntryTable, Tables } from '../schema.js';
import { minutesAfter, minutesOf } from '../when.js';
import { cursorOf, limitOf, type Position, positionOf } from './cursor.js';
import type { EntryFilter, Page, PageRequest } from './types.js';

type Query<O> = SelectQueryBuilder<Tables & { e: EntryTable }, 'e', O>;

/** Where entries stand that have no time. */
const UNDATED = 0;

const GRADES = { refines: 1, differs: 2, contradicts: 3 } as const;

export async function entries(
  db: Kysely<Tables>,
  filter: EntryFilter,
  page: PageRequest = {},
): Promise<Page<Entry>> {
  const limit = limitOf(page.limit);
  const rows = await idsOf(db, filter, positionOf(page.cursor), limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: await entriesOf(
      db,
      rows.slice(0, limit).map(({ id }) => id),
    ),
    next: last ? cursorOf([last.at, last.id]) : null,
  };
}

export async function entriesById(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  for (const part of parts(ids))
    for (const { id, data } of await db
      .selectFrom('entries')
      .select(['id', 'data'])
      .where('id', 'in', part)
      .execute())
      found.set(id, JSON.parse(data) as Entry);
  return found;
}

/** Entries by their ids, in the order of the ids. */
export async function entriesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Entry[]> {
  const found = await entriesById(db, [...new Set(ids)]);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * Ids in their order. Where a party or an outlet is asked for, its own rows are walked, which lie in the order of time:
 * to walk all entries and look at each whether it names someone would take the longer the rarer he is.
 */
async function idsOf(
  db: Kysely<Tables>,
  filter: EntryFilter,
  after: Position | null,
  limit: number,
): Promise<{ id: string; at: number }[]> {
  const newest = filter.order !== 'oldest';
  const [party, ...others] = await rarestFirst(db, filter.parties ?? []);
  const [outlet, ...otherOutlets] = filter.outlets ?? [];
  const alone = otherOutlets.length === 0 ? outlet : undefined;
  const walked = party !== undefined ? 'd.at' : alone !== undefined ? 'd.at' : 'e.at';
  const from = minutesOf(filter.from);
  const end = filter.to ? minutesAfter(filter.to) : null;
  let query: Query<{ id: string; at: number }>;
  if (party !== undefined) {
    let walk = db
      .selectFrom('entry_parties as d')
      .innerJoin('entries as e', 'e.id', 'd.entry')
      .select(['d.entry as id', 'd.at'])
      .distinct()
      .where('d.entity', '=', party);
    if (filter.role) walk = walk.where('d.role', '=', filter.role);
    if (filter.types?.length) walk = walk.where('d.type', 'in', filter.types);
    const { types: _types, from: _from, to: _to, ...rest } = filter;
    query = filtered(walk as never, { ...rest, parties: others }, true);
  } else if (alone !== undefined) {
    const walk = db
      .selectFrom('entry_outlets as d')
      .innerJoin('entries as e', 'e.id', 'd.entry')
      .select(['d.entry as id', 'd.at'])
      .where('d.outlet', '=', alone);
    const { outlets: _outlets, from: _from, to: _to, ...rest } = filter;
    query = filtered(walk as never, rest, true);
  } else query = filtered(db.selectFrom('entries as e').select(['e.id', 'e.at']), filter, true);
  const at = sql.ref<number>(walked);
  const id = sql.ref<string>(walked === 'e.at' ? 'e.id' : 'd.entry');
  if (from !== null) query = query.where(at, '>=', from);
  if (end !== null) query = query.where(at, '<', end);
  if (from !== null || end !== null) query = query.where(at, '<>', UNDATED);
  if (after) {
    const [time, last] = after;
    // The first condition is what an index can begin at; the second keeps those of the same minute apart.
    query = query
      .where(at, newest ? '<=' : '>=', time)
      .where((it) => it.or([it(at, newest ? '<' : '>', time), it(id, '>', last)]));
  }
  return query
    .orderBy(at, newest ? 'desc' : 'asc')
    .orderBy(id)
    .limit(limit)
    .execute();
}

/** Parties of whom there is least come first. */
async function rarestFirst(db: Kysely<Tables>, parties: readonly string[]): Promise<string[]> {
  if (parties.length < 2) return [...parties];
  const sums = new Map<string, number>();
  for (const party of parties)
    sums.set(
      party,
      (await countsOf(db, `party ${party}`)).reduce((sum, { n }) => sum + n, 0),
    );
  return [...new Set(parties)].sort((one, other) => (sums.get(one) ?? 0) - (sums.get(other) ?? 0));
}

/**
 * The conditions of a filter on a query over entries named `e`.
 * @param few whether other conditions leave only few entries, so that each is looked at; else those of a party are listed
 */
export function filtered<O>(start: Query<O>, filter: EntryFilter, few = false): Query<O> {
  let query = start;
  const { types, parties, role, kinds, status, acts, units, outlets, standing, diverges, from, to } = filter;
  // Kind, status and unit tell the type, and have narrower indexes than it: it is only compared.
  const narrow = [kinds, status, units].some((list) => list?.length);
  if (types?.length)
    query = query.where(narrow ? sql<string>`e.type || ''` : sql.ref<string>('e.type'), 'in', types);
  if (kinds?.length) query = query.where('e.kind', 'in', kinds);
  if (status?.length) query = query.where('e.status', 'in', status);
  if (acts?.length) query = query.where('e.act', 'in', acts);
  if (units?.length) query = query.where('e.unit', 'in', units);
  if (standing) query = query.where(`e.${standing}`, '>', 0);
  if (diverges) query = query.where(sql<boolean>`e.diverges > 0`).where('e.diverges', '>=', GRADES[diverges]);
  const start_ = minutesOf(from);
  if (start_ !== null) query = query.where('e.at', '>=', start_);
  const end = to ? minutesAfter(to) : null;
  if (end !== null) query = query.where('e.at', '<', end);
  // What has no time is not known to lie between two.
  if (start_ !== null || end !== null) query = query.where('e.at', '<>', UNDATED);
  if (filter.undated) query = query.where('e.at', '=', UNDATED);
  for (const party of parties ?? []) query = ofParty(query, party, role, few);
  if (outlets?.length)
    query = query.where((it) =>
      few
        ? it.exists(
            it
              .selectFrom('entry_outlets as o')
              .select('o.entry')
              .whereRef('o.entry', '=', 'e.id')
              .where('o.outlet', 'in', outlets),
          )
        : it(
            'e.id',
            'in',
            it.selectFrom('entry_outlets as o').select('o.entry').where('o.outlet', 'in', outlets),
          ),
    );
  return query;
}

function ofParty<O>(query: Query<O>, party: string, role: EntryFilter['role'], few: boolean): Query<O> {
  return query.where((it) => {
    let own = it.selectFrom('entry_parties as p').select('p.entry').where('p.entity', '=', party);
    if (role !== undefined) own = own.where('p.role', '=', role);
    return few ? it.exists(own.whereRef('p.entry', '=', 'e.id')) : it('e.id', 'in', own);
  });
}
