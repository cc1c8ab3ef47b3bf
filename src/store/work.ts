/** What the steps of one writing transaction share. */
import type { Transaction } from 'kysely';
import type { Chronicler, Report } from '../model/index.js';
import type { Kind } from './kind.js';
import type { Tables } from './schema.js';

export type Transact = Transaction<Tables>;

/** Reports by id, bounded: the oldest go first. */
export class KnownReports {
  private readonly reports = new Map<string, Report>();

  constructor(private readonly most = 6_000) {}

  get(id: string): Report | undefined {
    return this.reports.get(id);
  }

  add(report: Report): void {
    this.reports.set(report.id, report);
    if (this.reports.size <= this.most) return;
    let surplus = this.most / 10;
    for (const id of this.reports.keys()) {
      if (surplus-- <= 0) break;
      this.reports.delete(id);
    }
  }

  clear(): void {
    this.reports.clear();
  }
}

/** The parts of the chronicle that writing needs. */
export type Merger = Pick<
  Chronicler,
  | 'inOrder'
  | 'mostCompared'
  | 'copyOf'
  | 'versionsOf'
  | 'carried'
  | 'carriedDays'
  | 'merge'
  | 'followUps'
  | 'followKeys'
>;

export type EventKind =
  | 'article.new'
  | 'article.version'
  | 'entry.new'
  | 'entry.changed'
  | 'entry.gone'
  | 'entry.contradicted'
  | 'plan.settled'
  | 'review.new';

export interface Work {
  readonly tx: Transact;
  readonly kind: Kind;
  readonly merger: Merger;
  /** ISO 8601 time of the transaction, from the clock of the caller. */
  readonly now: string;
  /** Reports that were read from the store lately: they never change. */
  readonly known: KnownReports;
  readonly events: { kind: EventKind; target: string }[];
}

/** Takes `count` running numbers of a kind; the lock of writers makes them ours. @returns the first */
export async function numbers({ tx }: Work, name: string, count: number): Promise<number> {
  const key = `next.${name}`;
  const row = await tx.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  const first = Number(row?.value ?? 1);
  const value = String(first + count);
  await tx
    .insertInto('meta')
    .values({ key, value })
    .onConflict((it) => it.column('key').doUpdateSet({ value }))
    .execute();
  return first;
}
