/** Tables of what is watched for somebody: feeds and their items, saved searches, alerts, visits and long jobs. */
import type { Generated } from 'kysely';

interface VisitTable {
  who: string;
  at: string;
  event: number;
}

interface SavedSearchTable {
  name: string;
  at: string;
  data: string;
}

interface JobTable {
  id: string;
  kind: string;
  started: string;
  ended: string | null;
  state: string;
  done: number;
  total: number;
  data: string;
}

interface FeedTable {
  url: string;
  title: string | null;
  outlet: string | null;
  etag: string | null;
  last_modified: string | null;
  /** Milliseconds since 1970. */
  due: number;
  interval: number;
  failures: number;
  problem: string | null;
}

/** Items of feeds, in the order in which they were met. */
interface FeedItemTable {
  num: Generated<number>;
  /** Hash of feed and id: ids may be of any length. */
  item: string;
  feed: string;
  /** 0 waits, 1 added, 2 given up. */
  state: number;
  due: number;
  attempts: number;
  /** The last problem; of an ended one how it ended. */
  detail: string | null;
  /** The item as packed JSON; empty when it is ended. */
  body: Uint8Array;
}

/** Where a saved search is told of. */
interface AlertTable {
  name: string;
  search: string;
  kind: string;
  /** The last event that was looked at. */
  event: number;
  data: string;
}

interface AlertDeliveryTable {
  num: Generated<number>;
  /** What makes it this one, for its receiver too. */
  id: string;
  alert: string;
  /** 0 waits, 1 delivered, 2 given up. */
  state: number;
  due: number;
  attempts: number;
  problem: string | null;
  made: string;
  data: string;
}

export interface WatchingTables {
  alerts: AlertTable;
  alert_deliveries: AlertDeliveryTable;
  feeds: FeedTable;
  feed_items: FeedItemTable;
  visits: VisitTable;
  saved_searches: SavedSearchTable;
  jobs: JobTable;
}
