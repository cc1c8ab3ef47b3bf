/** Entries by what they say, newest or oldest first, page by page. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Entry } from '../../model/index.js';
import { parts } from '../bulk.js';
import type { EntryTable, Tables } from '../schema.js';
import { minutesAfter, minutesOf } from '../when.js';
import { cursorOf, limitOf, positionOf } from './cursor.js';
import type { EntryFilter, Page, PageRequest } from './types.js';

type Query<O> = SelectQueryBuilder<Tables & { e: EntryTable }, 'e', O>;

const GRADES = { refines: 1, differs: 2, contradicts: 3 } as const;

export async function entries(
  db: Kysely<Tables>,
  filter: EntryFilter,
  page: PageRequest = {},
): Promise<Page<Entry>> {
  const limit = limitOf(page.limit);
  const newest = filter.order !== 'oldest';
  const after = positionOf(page.cursor);
  let query = filtered(db.selectFrom('entries as e').select(['e.id', 'e.at', 'e.data']), filter);
  if (after) {
    const [at, id] = after;
    const beyond = newest ? '<' : '>';
    // The first condition is what an index can begin at; the second keeps those of the same minute apart.
    query = query
      .where('e.at', newest ? '<=' : '>=', at)
      .where((it) => it.or([it('e.at', beyond, at), it('e.id', '>', id)]));
  }
  const rows = await query
    .orderBy('e.at', newest ? 'desc' : 'asc')
    .orderBy('e.id')
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ data }) => JSON.parse(data) as Entry),
    next: last ? cursorOf([last.at, last.id]) : null,
  };
}

/** Entries by their ids, in the order of the ids. */
export async function entriesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Entry[]> {
  const found = new Map<string, Entry>();
  for (const part of parts([...new Set(ids)])) {
    const rows = await db.selectFrom('entries').select(['id', 'data']).where('id', 'in', part).execute();
    for (const { id, data } of rows) found.set(id, JSON.parse(data) as Entry);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The conditions of a filter on a query over entries named `e`. */
export function filtered<O>(start: Query<O>, filter: EntryFilter): Query<O> {
  let query = start;
  const { types, parties, role, kinds, status, acts, units, outlets, standing, diverges, from, to } = filter;
  if (types?.length) query = query.where('e.type', 'in', types);
  if (kinds?.length) query = query.where('e.kind', 'in', kinds);
  if (status?.length) query = query.where('e.status', 'in', status);
  if (acts?.length) query = query.where('e.act', 'in', acts);
  if (units?.length) query = query.where('e.unit', 'in', units);
  if (standing) query = query.where(`e.${standing}`, '>', 0);
  if (diverges) query = query.where('e.diverges', '>=', GRADES[diverges]);
  const start_ = minutesOf(from);
  if (start_ !== null) query = query.where('e.at', '>=', start_);
  const end = to ? minutesAfter(to) : null;
  if (end !== null) query = query.where('e.at', '<', end);
  for (const party of parties ?? [])
    query = query.where((it) =>
      it.exists(
        it
          .selectFrom('entry_parties as p')
          .select('p.entry')
          .whereRef('p.entry', '=', 'e.id')
          .where('p.entity', '=', party)
          .$if(role !== undefined, (inner) => inner.where('p.role', '=', role ?? '')),
      ),
    );
  if (outlets?.length)
    query = query.where((it) =>
      it.exists(
        it
          .selectFrom('entry_outlets as o')
          .select('o.entry')
          .whereRef('o.entry', '=', 'e.id')
          .where('o.outlet', 'in', outlets),
      ),
    );
  return query;
}
