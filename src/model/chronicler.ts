/**
 * What the chronicle takes and gives: `src/chronicle` is one, `src/store` uses one. Everything here is pure: the same
 * contributions in any order give the same entries. The store keeps contributions, finds the groups that a new one touches, and has only those merged again.
 */
import type { ArticleTie, ChronicleEntity, Entry, FollowUp, Report, Review } from './chronicle.js';
import type { Reading } from './reading.js';

/** An article as the chronicle knows it. */
export interface ArticleKey {
  /** Id of this version: hash of its text and publication. */
  readonly id: string;
  readonly doc: string;
  /** The same for all versions of one article: outlet and canonical URL; null when it has no URL. */
  readonly thread: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** When it was last changed: which of two versions that were published at one time is the later. */
  readonly updated?: string | null | undefined;
  readonly language: string;
  readonly title: string | null;
}

/** All that one article gives to the chronicle; small, and made where the article is read (any worker). */
export interface Contribution {
  readonly article: ArticleKey;
  readonly reports: readonly Keyed[];
  /** Entities of the article that reports name, with the key under which they join over articles. */
  readonly entities: readonly ArticleEntity[];
  /** Number of shingles of the text, then its MinHash signature; articles that share a band are compared as near-copies. */
  readonly signature: readonly number[];
  readonly bands: readonly string[];
}

/**
 * A report and the keys under which others may join it. Two reports that share a key belong to one group, so are
 * those that a third one joins, and those that a review joins; a group is merged as a whole. Keys hold a time bucket, so that groups stay small.
 */
export interface Keyed {
  readonly report: Report;
  readonly keys: readonly string[];
  /**
   * Keys of the group before, in time: it may carry the report over into itself (`carried`). They tie that group, and it
   * is not tied to the report's own.
   */
  readonly before?: readonly string[];
}

export interface ArticleEntity {
  /** Id inside the reading. */
  readonly local: string;
  /** Id in the chronicle before any review: a knowledge id, or a hash of type and name key. */
  readonly id: string;
  readonly type: ChronicleEntity['type'];
  readonly name: string;
  readonly because: string;
  readonly rule: string;
}

/** What merging looks up beside the reports. */
export interface Surroundings {
  /** Ties of the articles of these reports (copies and versions). */
  readonly ties: readonly ArticleTie[];
  /** Reviews of these reports and of the entries made of them, oldest first. */
  readonly reviews: readonly Review[];
}

export interface Chronicler {
  /** Reading → contribution. */
  contribute(reading: Reading, doc: string): Contribution;
  /** Near-copies and versions among the articles that share a band or a thread; the earliest is the origin. */
  ties(articles: readonly Contribution[]): readonly ArticleTie[];
  /** The order in which one article may have been taken from another. */
  inOrder(one: ArticleKey, other: ArticleKey): number;
  /** So many of the earliest articles of a band are looked at for what others were taken from. */
  readonly mostCompared: number;
  /** As in `ties`, of one article. @param sharing by band, in order, its earliest articles @param originOf what one was taken from */
  copyOf(
    one: Contribution,
    sharing: (band: string) => readonly Contribution[],
    originOf: (article: string) => string | undefined,
  ): ArticleTie | null;
  /** As in `ties`, of all articles of some threads. */
  versionsOf(articles: readonly Contribution[]): readonly ArticleTie[];
  /**
   * Which of the reports that have keys of a group as `before` belong into it: their ids.
   * @param own reports of the group itself
   */
  carried(own: readonly Report[], later: readonly Report[]): ReadonlySet<string>;
  /** Own reports that were told so many days and more before all later ones carry none of them over. */
  readonly carriedDays: number;
  /** All reports of one group → its entries, in a fixed order, whatever the order of the reports. */
  merge(reports: readonly Report[], around: Surroundings): readonly Entry[];
  /** All names under which an id is known, in every language; for exports and search. Empty for what is not known. */
  namesOf(id: string): readonly string[];
  /**
   * Keys under which a plan and what may settle it meet, with a time bucket, so that few stand under one; and whether
   * it is a plan. No keys for what is neither.
   */
  followKeys(entry: Entry): { readonly keys: readonly string[]; readonly isPlan: boolean };
  /** Plans and what settled them, among the entries of the same parties or speaker. */
  followUps(entries: readonly Entry[], around: Surroundings): readonly FollowUp[];
}
