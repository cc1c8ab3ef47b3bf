/** Figures as a ledger: what is measured, and every report of a figure of one unit. */
import type { Kysely } from 'kysely';
import type { FigureReport } from '../../model/index.js';
import type { Tables } from '../schema.js';
import { filtered } from './entries.js';
import type { EntryFilter, UnitUse } from './types.js';

type Db = Kysely<Tables>;

/** Units in which figures are given, the most used first. */
export async function units(db: Db, filter: EntryFilter, limit: number): Promise<UnitUse[]> {
  const rows = await filtered(db.selectFrom('entries as e'), { ...filter, types: ['figure'] })
    .select((it) => ['e.unit', it.fn.countAll<number>().as('figures')])
    .where('e.unit', 'is not', null)
    .groupBy('e.unit')
    .orderBy('figures', 'desc')
    .orderBy('e.unit')
    .limit(limit)
    .execute();
  return rows.map(({ unit, figures }) => ({ unit: unit ?? '', figures: Number(figures) }));
}

/** Reports of the figures that a filter lets through with the entry of each, the earliest first. */
export async function figureReports(
  db: Db,
  filter: EntryFilter,
  limit: number,
): Promise<{ readonly entry: string; readonly report: FigureReport }[]> {
  const rows = await filtered(db.selectFrom('entries as e'), { ...filter, types: ['figure'] })
    .innerJoin('reports as r', 'r.entry', 'e.id')
    .select(['e.id as entry', 'r.id', 'r.at', 'r.data'])
    .orderBy('r.at')
    .orderBy('r.id')
    .limit(limit)
    .execute();
  return rows.map(({ entry, data }) => ({ entry, report: JSON.parse(data) as FigureReport }));
}
