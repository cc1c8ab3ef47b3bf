/** All that a store can be asked. */
import {
  type ArticleTie,
  type ChronicleEntity,
  type Contribution,
  type Entry,
  type FigureReport,
  type FollowUp,
  LitopysError,
  type Reading,
  type Report,
  type Review,
} from '../model/index.js';
import { present } from './add.js';
import type { Connection } from './connection.js';
import { isOfOtherSchema, storeFailure } from './failures.js';
import type { Kind } from './kind.js';
import { schemaOf } from './migrate.js';
import { delta, deltaCounts } from './queries/delta.js';
import * as dump from './queries/dump.js';
import {
  entities,
  entitiesNamed,
  entity,
  entityLines,
  entityPage,
  type KnownName,
} from './queries/entities.js';
import { entries, entriesOf } from './queries/entries.js';
import { articleLines, articleWhole, entryWhole, page, reading, reportsOf } from './queries/entry.js';
import { figureReports, units } from './queries/figures.js';
import { entryOfReport, wholeId } from './queries/ids.js';
import * as kept from './queries/kept.js';
import * as overview from './queries/overview.js';
import { type PlanFilter, planMonths, plans } from './queries/plans.js';
import { sameText } from './queries/same-text.js';
import { search } from './queries/search.js';
import { timeline } from './queries/timeline.js';
import type * as T from './queries/types.js';
import { undecided } from './queries/undecided.js';
import { tiesOf } from './ties.js';

/** Questions to an open store; they never wait for a writer. */
export class Questions {
  constructor(protected readonly connection: Connection) {}

  get kind(): Kind {
    return this.connection.kind;
  }

  /** Path, or URL without its password. */
  get where(): string {
    return this.connection.where;
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

  /** Which of these articles are there. */
  present(ids: readonly string[]): Promise<Set<string>> {
    return this.run(() => present(this.connection.db, ids));
  }

  /** The article of the same words of which as much or more is known; null where there is none. */
  sameText(contribution: Contribution): Promise<string | null> {
    return this.run(() => sameText(this.connection.db, contribution));
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

  /** The id of a report or review, by it or the first letters of it; null when there is none, or several. */
  wholeId(of: 'reports' | 'reviews', id: string): Promise<string | null> {
    return this.run(() => wholeId(this.connection.db, of, id));
  }

  /** The id of the entry that a report stands in; null when it stands in none. */
  entryOfReport(id: string): Promise<string | null> {
    return this.run(() => entryOfReport(this.connection.db, id));
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

  /** @param knownName what somebody is called in the language, whom its articles do not name */
  entityLines(
    ids: readonly string[],
    language: string | null = null,
    knownName?: KnownName,
  ): Promise<T.EntityLine[]> {
    return this.run(() => entityLines(this.connection.db, ids, language, knownName));
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

  /** Decisions, the latest first. @param page `about`: also those that took an entry of this id in */
  reviews(
    page?: T.PageRequest & { target?: string | undefined; about?: string | undefined },
  ): Promise<T.Page<Review>> {
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

  totals(): Promise<T.Totals> {
    return this.run(() => overview.totals(this.connection.db));
  }

  // --- everything, in a fixed order -----------------------------------------------------------------------------

  /** Articles by id, with readings, lemmas and pages. @param from the id after which they begin */
  everyArticle = (from?: string): AsyncGenerator<dump.StoredArticle> =>
    this.each(dump.everyArticle(this.connection.db, from));
  everyReport = (): AsyncGenerator<Report> => this.each(dump.everyReport(this.connection.db));
  everyEntry = (filter: T.EntryFilter = {}): AsyncGenerator<Entry> =>
    this.each(dump.everyEntry(this.connection.db, filter));
  everyEntity = (): AsyncGenerator<ChronicleEntity> => this.each(dump.everyEntity(this.connection.db));
  everyTie = (): AsyncGenerator<ArticleTie> => this.each(dump.everyTie(this.connection.db));
  everyFollowUp = (): AsyncGenerator<FollowUp> => this.each(dump.everyFollowUp(this.connection.db));
  /** In the order in which they were made. */
  everyReview = (): AsyncGenerator<Review> => this.each(dump.everyReview(this.connection.db));

  protected async *each<T>(all: AsyncGenerator<T>): AsyncGenerator<T> {
    try {
      yield* all;
    } catch (error) {
      throw await this.failure(error);
    }
  }

  protected async run<T>(step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      throw await this.failure(error);
    }
  }

  private async failure(error: unknown): Promise<unknown> {
    const { db, kind, where } = this.connection;
    // A newer version may have brought the store on while this process had it open.
    if (isOfOtherSchema(error)) {
      const newer = await schemaOf(db, kind, where).then(
        () => null,
        (found: unknown) => found,
      );
      if (newer instanceof LitopysError) return newer;
    }
    return storeFailure(error, where);
  }
}
