/** Alerts of saved searches: how far each has looked, and what is on its way out. Killed at any moment, it goes on. */
import type { Kysely } from 'kysely';
import { insertAll } from './bulk.js';
import type { Connection } from './connection.js';
import { guarded } from './failures.js';
import type { Tables } from './schema.js';
import { changing } from './turns.js';

/** Where a saved search is told of. */
export interface Alert {
  readonly name: string;
  /** Name of the saved search. */
  readonly search: string;
  readonly kind: 'atom' | 'webhook' | 'mail';
  /** File, URL or address. */
  readonly target: string;
  /** The last event of the store that was looked at. */
  readonly event: number;
}

/** Something to be told once. */
export interface Delivery {
  /** What makes it this one; its receiver is told it too. */
  readonly id: string;
  readonly alert: string;
  readonly attempts: number;
  /** ISO 8601. */
  readonly made: string;
  readonly data: unknown;
}

export interface AlertBook {
  alerts(): Promise<readonly Alert[]>;
  /** From now on; what is in the store already is not told. One of the same name is replaced. */
  add(alert: Omit<Alert, 'event'>): Promise<void>;
  /** @returns whether it was there */
  remove(name: string): Promise<boolean>;
  /** Keeps what is to be told together with how far was looked: both or neither. */
  keep(alert: string, event: number, deliveries: readonly Omit<Delivery, 'attempts'>[]): Promise<void>;
  /** What is to be told now, the oldest first. @param now milliseconds since 1970 */
  due(now: number, most: number): Promise<readonly Delivery[]>;
  told(id: string): Promise<void>;
  failed(id: string, problem: string, due: number | null): Promise<void>;
  /** What an alert has told or will tell, the newest first. */
  history(alert: string, most: number): Promise<readonly Delivery[]>;
  /** How many are waiting, told and given up, and the last problem. */
  counts(alert: string): Promise<{ waiting: number; told: number; givenUp: number; problem: string | null }>;
}

const WAITS = 0;
const TOLD = 1;
const GIVEN_UP = 2;

export function openAlerts(connection: Connection): AlertBook {
  const { db, kind, where } = connection;
  const run = <T>(step: () => Promise<T>) => guarded(where, step);
  const change = changing(connection);
  return {
    alerts: () => run(() => alertsOf(db)),
    add: (alert) => change((tx) => put(tx, alert)),
    remove: (name) =>
      change(async (tx) => {
        await tx.deleteFrom('alert_deliveries').where('alert', '=', name).execute();
        const { numDeletedRows } = await tx.deleteFrom('alerts').where('name', '=', name).executeTakeFirst();
        return Number(numDeletedRows) > 0;
      }),
    keep: (alert, event, told) =>
      change(async (tx) => {
        const columns = ['id', 'alert', 'state', 'due', 'attempts', 'made', 'data'] as const;
        const rows = told.map(({ id, made, data }) => [id, alert, WAITS, 0, 0, made, JSON.stringify(data)]);
        await insertAll(tx, kind, 'alert_deliveries', columns, rows);
        await tx.updateTable('alerts').set({ event }).where('name', '=', alert).execute();
      }),
    due: (now, most) =>
      run(async () => {
        const waiting = deliveries(db).where('state', '=', WAITS).where('due', '<=', Math.round(now));
        const rows = await waiting.orderBy('num').limit(most).execute();
        return rows.map(deliveryOf);
      }),
    told: (id) =>
      change(async (tx) => {
        await tx
          .updateTable('alert_deliveries')
          .set({ state: TOLD, problem: null })
          .where('id', '=', id)
          .execute();
      }),
    failed: (id, problem, due) =>
      change(async (tx) => {
        await tx
          .updateTable('alert_deliveries')
          .set(({ eb }) => ({
            state: due === null ? GIVEN_UP : WAITS,
            problem: problem.replaceAll('\0', '').slice(0, 1_000),
            due: Math.round(due ?? 0),
            attempts: eb('attempts', '+', 1),
          }))
          .where('id', '=', id)
          .execute();
      }),
    history: (alert, most) =>
      run(async () => {
        const own = deliveries(db).where('alert', '=', alert);
        const rows = await own.orderBy('num', 'desc').limit(most).execute();
        return rows.map(deliveryOf);
      }),
    counts: (alert) => run(() => countsOf(db, alert)),
  };
}

async function alertsOf(db: Kysely<Tables>): Promise<Alert[]> {
  const rows = await db.selectFrom('alerts').selectAll().orderBy('name').execute();
  return rows.map(({ data, event, kind, ...rest }) => ({
    ...rest,
    kind: kind as Alert['kind'],
    target: (JSON.parse(data) as { target: string }).target,
    event: Number(event),
  }));
}

/** Keeps an alert that has looked as far as the store goes. */
async function put(tx: Kysely<Tables>, { name, search, kind, target }: Omit<Alert, 'event'>): Promise<void> {
  const last = await tx
    .selectFrom('events')
    .select(({ fn }) => fn.max('num').as('num'))
    .executeTakeFirst();
  const row = { search, kind, event: Number(last?.num ?? 0), data: JSON.stringify({ target }) };
  await tx
    .insertInto('alerts')
    .values({ name, ...row })
    .onConflict((it) => it.column('name').doUpdateSet(row))
    .execute();
}

const deliveries = (db: Kysely<Tables>) =>
  db.selectFrom('alert_deliveries').select(['id', 'alert', 'attempts', 'made', 'data']);

const deliveryOf = (row: {
  id: string;
  alert: string;
  attempts: number;
  made: string;
  data: string;
}): Delivery => ({
  ...row,
  attempts: Number(row.attempts),
  data: JSON.parse(row.data),
});

async function countsOf(db: Kysely<Tables>, alert: string) {
  const rows = await db
    .selectFrom('alert_deliveries')
    .select(['state', ({ fn }) => fn.countAll().as('count'), ({ fn }) => fn.max('problem').as('problem')])
    .where('alert', '=', alert)
    .groupBy('state')
    .execute();
  const count = (state: number) => Number(rows.find((row) => Number(row.state) === state)?.count ?? 0);
  const problem = rows.map((row) => row.problem).find((one) => one !== null) ?? null;
  return { waiting: count(WAITS), told: count(TOLD), givenUp: count(GIVEN_UP), problem };
}
