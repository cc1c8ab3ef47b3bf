/** What watching keeps between runs, so that it can be killed at any moment and go on. */

/** A feed that is watched, and how its last answers were. */
export interface WatchedFeed {
  readonly url: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it is to be asked next: milliseconds since 1970. */
  readonly due: number;
  /** Milliseconds between two requests; grows while nothing is new. */
  readonly interval: number;
  readonly failures: number;
  /** Code and words of the last failure; null when the last answer was good. */
  readonly problem: string | null;
}

/** A feed as the journal gives it. */
export interface JournaledFeed extends WatchedFeed {
  /** When the first of its items that are not ended is due; null when none waits. */
  readonly itemDue: number | null;
}

/** An item of a feed on its way to becoming an article. */
export interface WatchedItem {
  readonly feed: string;
  /** Id of the item within its feed. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
  /** When it was last changed; absent where the feed does not say so. */
  readonly updated?: string;
  /** What the feed itself has of the text, as HTML or text. */
  readonly body: string | null;
  /** Whether `body` is only a summary. */
  readonly short: boolean;
  readonly source: string | null;
  readonly attempts: number;
  /** Not to be tried before this time. */
  readonly due: number;
}

export type ItemEnd = 'added' | 'given up';

/** Kept by the store; every call is one transaction. */
export interface WatchJournal {
  feeds(): Promise<readonly JournaledFeed[]>;
  /** Keeps the state of a feed together with items that were not seen before; says how many were new. */
  keepFeed(feed: WatchedFeed, items: readonly WatchedItem[]): Promise<number>;
  /** Items of a feed that are due and not ended, oldest first. */
  waiting(feed: string, now: number, most: number): Promise<readonly WatchedItem[]>;
  /** Keeps an item for later with its `attempts` as they are given. */
  postpone(item: WatchedItem, due: number, problem: string): Promise<void>;
  /** Ends an item; after «added» its article is in the store. */
  end(item: WatchedItem, how: ItemEnd, detail: string): Promise<void>;
}
