/**
 * The store: articles, readings and what the chronicle makes of them, in SQLite or PostgreSQL. The only SQL.
 * Clock and files come from outside; see docs/store.md.
 */
import { sql } from 'kysely';
import { type Chronicler, LitopysError, type Review } from '../model/index.js';
import { Accounts } from './accounts.js';
import { type Added, addBatch, type Merging, writing } from './add.js';
import { type AlertBook, openAlerts } from './alerts.js';
import type { Connection } from './connection.js';
import { copyStore } from './copy.js';
import { examine, type FaultOf, type Finding } from './doctor.js';
import { guarded } from './failures.js';
import { settle } from './groups.js';
import { migrate } from './migrate.js';
import type { Packed } from './pack.js';
import * as kept from './queries/kept.js';
import { Questions } from './questions.js';
import { rebuild } from './rebuild.js';
import { replaceReadings } from './reread.js';
import { addReview } from './review.js';
import { openSqlite } from './sqlite.js';
import { type FeedJournal, openJournal } from './watching.js';
import { KnownReports, type Merger, type Work } from './work.js';

export type { Accounts, Deed, StoredSession, StoredToken, StoredUser } from './accounts.js';
export type { Added } from './add.js';
export type { Alert, AlertBook, Delivery } from './alerts.js';
export type { Finding } from './doctor.js';
export type { Kind } from './kind.js';
export { type Packed, type Prepared, packArticle, type RawPage, rawPageOf } from './pack.js';
export type { StoredArticle } from './queries/dump.js';
export type { Job, Outlet, SavedSearch } from './queries/kept.js';
export type { ArticleFilter } from './queries/overview.js';
export type * from './queries/types.js';
export type { FeedJournal } from './watching.js';
export { type LemmaToken, nameKey, wordKey } from './words.js';

/** What the store needs from outside. */
export interface StoreWorld {
  /** The chronicle's merging, with the outlets that the store knows; what is written goes through it. */
  merger(outlets: readonly kept.Outlet[]): Merger;
  /** The time as ISO 8601. */
  now(): string;
  /** Milliseconds that a writer waits for another one; 20 seconds, or a minute on a server, when not given. */
  readonly patience?: number;
  /** Reports that are held in memory at most, so that a group is merged again without reading it; see `KnownReports`. */
  readonly held?: number;
}

/**
 * Opens or makes the store at a path or a `postgres://` URL and brings it to the schema of this program.
 * @throws LitopysError `store.unopenable`, `store.unreachable`, `store.url`, `store.newer`, `store.corrupt`,
 *   `store.read-only`, `store.locked`, `store.full`
 */
export async function openStore(location: string, world: StoreWorld): Promise<Store> {
  // SQLite takes it for a database that each connection has for itself and that ends with it.
  if (location === '')
    throw new LitopysError('store.unopenable', 'a store needs a name', {
      where: 'the location of the store',
      next: 'give a file, or a postgres:// URL',
    });
  const remote = /^postgres(?:ql)?:\/\//.test(location);
  // Its driver is loaded by those who have a server.
  const connection = remote
    ? await (await import('./postgres.js')).openPostgres(location, world.patience)
    : await openSqlite(location, world.patience);
  try {
    await guarded(connection.where, () => migrate(connection.writer, connection.kind, connection.where));
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new Store(connection, world);
}

async function copyInto(from: Connection, path: string, step: (rows: number) => void): Promise<void> {
  const to = await openSqlite(path);
  try {
    await migrate(to.writer, to.kind, to.where);
    await copyStore(from, to, step);
  } finally {
    await to.close();
  }
}

/**
 * An open store: questions, and changes, which are transactions that other processes see whole.
 * Every method may throw the `store.` errors of a database that fails while it is used.
 */
export class Store extends Questions {
  /** Users, sessions, tokens, and the log of what was done. */
  readonly accounts: Accounts;
  private merger: Merger | null = null;
  /** How often outlets were added: what was read of them before is not kept. */
  private outletChanges = 0;
  private readonly known: KnownReports;
  private isSettled = false;

  constructor(
    connection: Connection,
    private readonly world: StoreWorld,
  ) {
    super(connection);
    this.accounts = new Accounts(connection);
    this.known = new KnownReports(world.held);
  }

  /** What watching keeps: feeds and their items. */
  get journal(): FeedJournal {
    return openJournal(this.connection);
  }

  /** Alerts of saved searches, and what is on its way out. */
  get alerts(): AlertBook {
    return openAlerts(this.connection);
  }

  // --- changes -------------------------------------------------------------------------------------------------

  /**
   * Adds articles in one transaction. Those that are there already (the same id) change nothing.
   * @param merging `later`: large groups of reports are merged when enough of them has changed; call `settle` in the end
   */
  add(packed: readonly Packed[], merging: Merging = 'now'): Promise<Added> {
    return this.write((work) => addBatch(work, packed, merging));
  }

  /** Merges what waits for it, after adding with `later`, also by a process that was killed. */
  async settle(step: (groups: number) => void = () => {}): Promise<void> {
    this.isSettled = true;
    for (let sum = 0; ; ) {
      const merged = await this.write(settle);
      if (merged === 0) return;
      sum += merged;
      step(sum);
    }
  }

  /** Keeps a decision and merges anew what it bears on. @throws LitopysError `review.target` */
  review(review: Review): Promise<Review> {
    return this.write((work) => addReview(work, review));
  }

  /** Outlets a user knows of; those with the same id are replaced. */
  async addOutlets(outlets: readonly kept.Outlet[]): Promise<void> {
    await this.run(() => kept.addOutlets(this.connection.writer, this.connection.kind, outlets));
    this.merger = null;
    this.outletChanges++;
  }

  /** Whether outlets were added after articles that were merged without them: `rebuild` is due. */
  haveOutletsChanged(): Promise<boolean> {
    return this.run(() => kept.haveOutletsChanged(this.connection.db));
  }

  saveSearch(search: kept.SavedSearch): Promise<void> {
    return this.run(() => kept.saveSearch(this.connection.writer, search, this.world.now()));
  }

  removeSearch(name: string): Promise<boolean> {
    return this.run(() => kept.removeSearch(this.connection.writer, name));
  }

  /** Remembers that someone has seen all up to now. @returns the event that was the last one */
  visit(who: string): Promise<number> {
    return this.run(() => kept.visit(this.connection.writer, who, this.world.now()));
  }

  /** Keeps how far a long work has come. */
  keepJob(job: kept.Job): Promise<void> {
    return this.run(() => kept.keepJob(this.connection.writer, job));
  }

  /**
   * Puts readings in the place of those that the same articles had. What is made of them is as it was until `rebuild`.
   * @returns how many are other than before
   */
  replaceReadings(packed: readonly Packed[]): Promise<number> {
    return this.write((work) => replaceReadings(work, packed));
  }

  /**
   * Makes everything anew that is made of articles and readings, in one transaction: after outlets were added, or with
   * a version of Litopys that merges otherwise. @returns the number of articles
   */
  rebuild(
    contribute: Chronicler['contribute'],
    step: (articles: number) => void = () => {},
  ): Promise<number> {
    return this.write((work) => rebuild(work, contribute, step));
  }

  /**
   * Copies the store as it stands now, while others write, into a new SQLite file; only a whole one is left there.
   * @throws LitopysError `store.exists`, and those of opening a store
   */
  backup(path: string, step: (rows: number) => void = () => {}): Promise<void> {
    if (this.kind === 'sqlite')
      return this.run(async () => void (await sql`vacuum into ${path}`.execute(this.connection.writer)));
    return this.run(async () => copyInto(this.connection, path, step));
  }

  /** Fills this store, which must be empty, with all of another one. @throws LitopysError `store.not-empty` */
  restore(from: Store, step: (rows: number) => void = () => {}): Promise<void> {
    return this.run(async () => {
      const any = await this.connection.db.selectFrom('articles').select('id').limit(1).executeTakeFirst();
      if (any)
        throw new LitopysError('store.not-empty', 'the store has articles already', {
          where: this.where,
          next: 'restore into a new file or an empty database',
        });
      await copyStore(from.connection, this.connection, step);
    });
  }

  /**
   * Whether it is whole.
   * @param whole also opens every article, which takes long
   * @param faultOf what is wrong with one that was opened
   */
  examine(whole = false, faultOf: FaultOf = () => null): Promise<Finding[]> {
    return this.run(() => examine(this.connection, whole, faultOf));
  }

  close(): Promise<void> {
    return this.connection.close();
  }

  /** The first change of a process also merges what one before it left when it was killed. */
  private async write<T>(step: (work: Work) => Promise<T>): Promise<T> {
    if (!this.isSettled && (await this.waiting()) > 0) await this.settle();
    this.isSettled = true;
    return this.run(async () => {
      return writing(this.connection, await this.mergerNow(), this.world.now(), this.known, step);
    });
  }

  /** The merging with the outlets that are known now. */
  private async mergerNow(): Promise<Merger> {
    if (this.merger) return this.merger;
    const before = this.outletChanges;
    const merger = this.world.merger(await kept.outlets(this.connection.db));
    if (before === this.outletChanges) this.merger = merger;
    return merger;
  }
}
