/** Contacts of which no more than a month or a year is known: they are kept at its first minute, and are of none of its days. */
import type { Kysely } from 'kysely';
import type { ContactEntry } from '../../model/index.js';
import { parts } from '../bulk.js';
import type { Tables } from '../schema.js';
import { minutesAfter } from '../when.js';
import { filtered } from './entries.js';
import type { EntryFilter } from './types.js';

export interface Loose {
  readonly entry: ContactEntry;
  /** Minutes since 1970: where it is kept, and where its month or year ends. */
  readonly at: number;
  readonly until: number;
}

/** @param times minutes since 1970; only those that begin a month are looked at */
export async function looseAt(
  db: Kysely<Tables>,
  filter: EntryFilter,
  times: readonly number[],
): Promise<Loose[]> {
  const found: Loose[] = [];
  for (const part of parts([...new Set(times.filter(beginsMonth))])) {
    const query = filtered(db.selectFrom('entries as e').select(['e.at', 'e.data']), {
      ...filter,
      types: ['contact'],
    });
    for (const { at, data } of await query.where('e.at', 'in', part).execute()) {
      const entry = JSON.parse(data) as ContactEntry;
      const until = entry.date !== null && /^\d{4}(?:-\d{2})?$/.test(entry.date) && minutesAfter(entry.date);
      if (until) found.push({ entry, at: Number(at), until });
    }
  }
  return found;
}

function beginsMonth(minutes: number): boolean {
  return minutes !== 0 && new Date(minutes * 60_000).toISOString().slice(8, 16) === '01T00:00';
}
