/**
 * The store: articles, readings and what the chronicle makes of them, in SQLite or PostgreSQL. The only SQL.
 * Clock and files come from outside; see docs/store.md.
 */
import { sql } from 'kysely';
import {
  type ArticleTie,
  type ChronicleEntity,
  type Chronicler,
  type Entry,
  type FigureReport,
  type FollowUp,
  LitopysError,
  type Reading,
  type Report,
  type Review,
} from '../model/index.js';
import { Accounts } from './accounts.js';
import { type Added, addBatch, type Merging, present, writing } from './add.js';
import { type AlertBook, openAlerts } from './alerts.js';
import type { Connection } from './connection.js';
import { copyStore } from './copy.js';
import { examine, type Finding } from './doctor.js';
import { guarded, storeFailure } from './failures.js';
import { settle } from './groups.js';
import type { Kind } from './kind.js';
import { migrate } from './migrate.js';
import type { Packed } from './pack.js';
import { openPostgres } from './postgres.js';
import { delta, deltaCounts } from './queries/delta.js';
import * as dump from './queries/dump.js';
import { entities, entitiesNamed, entity, entityLines, entityPage } from './queries/entities.js';
import { entries, entriesOf } from './queries/entries.js';
import { articleLines, articleWhole, entryWhole, page, reading, reportsOf } from './queries/entry.js';
import { figureReports, units } from './queries/figures.js';
import * as kept from './queries/kept.js';
import * as overview from './queries/overview.js';
import { type PlanFilter, planMonths, plans } from './queries/plans.js';
import { search } from './queries/search.js';
import { timeline } from './queries/timeline.js';
import type * as T from './queries/types.js';
import { undecided } from './queries/undecided.js';
import { rebuild } from './rebuild.js';
import { addReview } from './review.js';
import { openSqlite } from './sqlite.js';
import { tiesOf } from './ties.js';
import { type FeedJournal, openJournal } from './watching.js';
import { KnownReports, type Merger, type Work } from './work.js';

export type { Accounts, Deed, StoredSession, StoredToken, StoredUser } from './accounts.js';
export type { Added } from './add.js';
export type { Alert, AlertBook, Delivery } from './alerts.js';
export type { Finding } from './doctor.js';
export type { Kind } from './kind.js';
export { type Packed, type Prepared, packArticle } from './pack.js';
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
}

/**
 * Opens or makes the store at a path or a `postgres://` URL and brings it to the schema of this program.
 * @throws LitopysError `store.unopenable`, `store.unreachable`, `store.url`, `store.newer`, `store.corrupt`,
 *   `store.read-only`, `store.locked`, `store.full`
 */
export async function openStore(location: string, world: StoreWorld): Promise<Store> {
  const remote = /^postgres(?:ql)?:\/\//.test(location);
  const connection = await (remote
    ? openPostgres(location, world.patience)
    : openSqlite(location, world.patience));
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

/** Milliseconds: totals that are counted so quickly are never old; others are kept for so long at most. */
const QUICK = 100;
const KEPT = 60_000;

/**
 * An open store. Questions never wait for a writer; changes are transactions that other processes see whole.
 * Every method may throw the `store.` errors of a database that fails while it is used.
 */
export class Store {
  /** Users, sessions, tokens, and the log of what was done. */
  readonly accounts: Accounts;
  private merger: Merger | null = null;
  private counted: { event: number; totals: T.Totals; until: number; made: number } | null = null;
  private readonly known = new KnownReports();

  constructor(
    private readonly connection: Connection,
    private readonly world: StoreWorld,
  ) {
    this.accounts = new Accounts(connection);
  }

  get kind(): Kind {
    return this.connection.kind;
  }

  /** What watching keeps: feeds and their items. */
  get journal(): FeedJournal {
    return openJournal(this.connection);
  }

  /** Alerts of saved searches, and what is on its way out. */
  get alerts(): AlertBook {
    return openAlerts(this.connection);
  }

  /** Path, or URL without its password. */
  get where(): string {
    return this.connection.where;
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
    for (let sum = 0; ; ) {
      const merged = await this.write(settle);
      if (merged === 0) return;
      sum += merged;
      step(sum);
    }
  }

  /** Groups of reports that wait to be merged: someone is adding, or was killed. */
  waiting(): Promise<number> {
    return this.run(async () => {
      const row = await this.connection.db
        .selectFrom('groups')
        .select((it) => it.fn.countAll<number>().as('n'))
        .where('waiting', '>', 0)
        .executeTakeFirst();
      return Number(row?.n ?? 0);
    });
  }

  /** Keeps a decision and merges anew what it bears on. @throws LitopysError `review.target` */
  review(review: Review): Promise<Review> {
    return this.write((work) => addReview(work, review));
  }

  /** Outlets a user knows of; those with the same id are replaced. */
  addOutlets(outlets: readonly kept.Outlet[]): Promise<void> {
    this.merger = null;
    return this.run(() => kept.addOutlets(this.connection.writer, this.connection.kind, outlets));
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

  /** Whether it is whole. @param whole also opens every article, which takes long */
  examine(whole = false): Promise<Finding[]> {
    return this.run(() => examine(this.connection, whole));
  }

  // --- questions -----------------------------------------------------------------------------------------------

  /** Which of these articles are there. */
  present(ids: readonly string[]): Promise<Set<string>> {
    return this.run(() => present(this.connection.db, ids));
  }

  /** Hits in originals and evidence, the newest first. */
  search(request: T.SearchRequest): Promise<T.Page<T.Hit>> {
    return this.run(() => search(this.connection.db, this.kind, request));
  }

  /** The timeline: entries that a filter lets through. */
  entries(filter: T.EntryFilter, page?: T.PageRequest): Promise<T.Page<Entry>> {
    return this.run(() => entries(this.connection.db, filter, page));
  }

  /** Entries by their ids, in the order of the ids; those that are not there are left out. */
  entriesOf(ids: readonly string[]): Promise<Entry[]> {
    return this.run(() => entriesOf(this.connection.db, ids));
  }

  /** Where entries stand in time. @param most points; of more entries there are only counts */
  timeline(filter: T.EntryFilter, most: number): Promise<T.Timeline> {
    return this.run(() => timeline(this.connection.db, filter, most));
  }

  /** Units of figures, the most used first. */
  units(filter: T.EntryFilter, limit: number): Promise<T.UnitUse[]> {
    return this.run(() => units(this.connection.db, filter, limit));
  }

  /** Reports of figures with the entry of each, the earliest first. */
  figureReports(
    filter: T.EntryFilter,
    limit: number,
  ): Promise<{ readonly entry: string; readonly report: FigureReport }[]> {
    return this.run(() => figureReports(this.connection.db, filter, limit));
  }

  /** @param id of the entry, or its first letters; null when there is none, or several begin so */
  entry(id: string): Promise<T.EntryWhole | null> {
    return this.run(() => entryWhole(this.connection.db, id));
  }

  articles(filter: overview.ArticleFilter, page?: T.PageRequest): Promise<T.Page<T.ArticleLine>> {
    return this.run(() => overview.articles(this.connection.db, filter, page));
  }

  /** Reports, and lines of articles, by their ids, in the order of the ids. */
  reports(ids: readonly string[]): Promise<Report[]> {
    return this.run(() => reportsOf(this.connection.db, ids));
  }

  articleLines(ids: readonly string[]): Promise<T.ArticleLine[]> {
    return this.run(() => articleLines(this.connection.db, ids));
  }

  /** @param id of the version, or `doc` (its latest version) */
  article(id: string): Promise<T.ArticleWhole | null> {
    return this.run(() => articleWhole(this.connection.db, id));
  }

  reading(article: string): Promise<Reading | null> {
    return this.run(() => reading(this.connection.db, article));
  }

  /** The page as it was fetched; null when only a text was given. */
  page(article: string): Promise<Uint8Array | null> {
    return this.run(() => page(this.connection.db, article));
  }

  /** Copies and versions of these articles. */
  ties(articles: readonly string[]): Promise<ArticleTie[]> {
    return this.run(() => tiesOf({ tx: this.connection.db as never }, articles));
  }

  /** Entities by a name in any language, the most used first. */
  entitiesNamed(name: string, limit?: number): Promise<T.EntityLine[]> {
    return this.run(() => entitiesNamed(this.connection.db, name, limit));
  }

  entityLines(ids: readonly string[]): Promise<T.EntityLine[]> {
    return this.run(() => entityLines(this.connection.db, ids));
  }

  entities(page?: T.PageRequest): Promise<T.Page<T.EntityLine>> {
    return this.run(() => entities(this.connection.db, page));
  }

  entity(id: string): Promise<ChronicleEntity | null> {
    return this.run(() => entity(this.connection.db, id));
  }

  /** Who someone is, whom he meets, what is new of him. */
  entityPage(id: string): Promise<T.EntityPage | null> {
    return this.run(() => entityPage(this.connection.db, id));
  }

  network(filter: T.EntryFilter, limit?: number): Promise<T.Edge[]> {
    return this.run(() => overview.network(this.connection.db, filter, limit));
  }

  calendar(filter: T.EntryFilter): Promise<T.Day[]> {
    return this.run(() => overview.calendar(this.connection.db, filter));
  }

  /** Plans and promises with what came of them, those due first. */
  plans(filter?: PlanFilter, page?: T.PageRequest): Promise<T.Page<FollowUp>> {
    return this.run(() => plans(this.connection.db, filter, page));
  }

  /** How many plans are due in each month. */
  planMonths(): Promise<T.PlanMonth[]> {
    return this.run(() => planMonths(this.connection.db));
  }

  /** New, repeated, contradicted and withdrawn since a time of publication. */
  delta(
    since: string,
    until: string | null = null,
    filter: T.EntryFilter = {},
    most?: number,
  ): Promise<T.Delta> {
    return this.run(() => delta(this.connection.db, since, until, filter, most));
  }

  /** How many entries a delta has, without making it. */
  deltaCounts(since: string): Promise<{ fresh: number; repeated: number; contradicted: number }> {
    return this.run(() => deltaCounts(this.connection.db, since));
  }

  /** Entries that nobody decided about, the least sure first, among the newest that a filter lets through. */
  undecided(filter: T.EntryFilter, limit: number): Promise<T.Undecided[]> {
    return this.run(() => undecided(this.connection.db, filter, limit));
  }

  /** Decisions, the latest first. */
  reviews(page?: T.PageRequest & { target?: string | undefined }): Promise<T.Page<Review>> {
    return this.run(() => overview.reviewLog(this.connection.db, page));
  }

  /** What happened in the store after an event: for `since` of a visitor. */
  events(since: number, limit?: number): Promise<T.Happening[]> {
    return this.run(() => overview.eventsSince(this.connection.db, since, limit));
  }

  /** Number of the last event; 0 when nothing happened yet. */
  lastEvent(): Promise<number> {
    return this.run(() => kept.lastEvent(this.connection.db));
  }

  /** The last event a visitor has seen; 0 for one who was never here. */
  seenBy(who: string): Promise<number> {
    return this.run(() => kept.seenBy(this.connection.db, who));
  }

  /** When a visitor was here last, and the last event then; null for one who never was. */
  lastVisit(who: string): Promise<{ readonly at: string; readonly event: number } | null> {
    return this.run(() => kept.lastVisit(this.connection.db, who));
  }

  outlets(): Promise<kept.Outlet[]> {
    return this.run(() => kept.outlets(this.connection.db));
  }

  savedSearches(): Promise<kept.SavedSearch[]> {
    return this.run(() => kept.savedSearches(this.connection.db));
  }

  jobs(limit?: number): Promise<kept.Job[]> {
    return this.run(() => kept.jobs(this.connection.db, limit));
  }

  /** Counted anew when something happened; in a large store that is written to all the time, now and then. */
  async totals(): Promise<T.Totals> {
    const event = await this.lastEvent();
    const now = performance.now();
    const known = this.counted;
    if (known && (now < known.until || (known.event === event && now < known.made + KEPT)))
      return known.totals;
    const totals = await this.run(() => overview.totals(this.connection.db, this.kind));
    const end = performance.now();
    // What is quickly counted is always counted; else no more than a twentieth of the time goes into it.
    const until = end - now < QUICK ? 0 : end + 20 * (end - now);
    this.counted = { event, totals, until, made: end };
    return totals;
  }

  // --- everything, in a fixed order -----------------------------------------------------------------------------

  /** Articles by id, with readings, lemmas and pages. */
  everyArticle = (): AsyncGenerator<dump.StoredArticle> => this.each(dump.everyArticle(this.connection.db));
  everyReport = (): AsyncGenerator<Report> => this.each(dump.everyReport(this.connection.db));
  everyEntry = (filter: T.EntryFilter = {}): AsyncGenerator<Entry> =>
    this.each(dump.everyEntry(this.connection.db, filter));
  everyEntity = (): AsyncGenerator<ChronicleEntity> => this.each(dump.everyEntity(this.connection.db));
  everyTie = (): AsyncGenerator<ArticleTie> => this.each(dump.everyTie(this.connection.db));
  everyFollowUp = (): AsyncGenerator<FollowUp> => this.each(dump.everyFollowUp(this.connection.db));
  /** In the order in which they were made. */
  everyReview = (): AsyncGenerator<Review> => this.each(dump.everyReview(this.connection.db));

  close(): Promise<void> {
    return this.connection.close();
  }

  private async *each<T>(all: AsyncGenerator<T>): AsyncGenerator<T> {
    try {
      yield* all;
    } catch (error) {
      throw storeFailure(error, this.connection.where);
    }
  }

  private write<T>(step: (work: Work) => Promise<T>): Promise<T> {
    if ((this.counted?.until ?? 0) === 0) this.counted = null;
    return this.run(async () => {
      this.merger ??= this.world.merger(await kept.outlets(this.connection.db));
      return writing(this.connection, this.merger, this.world.now(), this.known, step);
    });
  }

  private run<T>(step: () => Promise<T>): Promise<T> {
    return guarded(this.connection.where, step);
  }
}
