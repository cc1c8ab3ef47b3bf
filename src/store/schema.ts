/** The tables as the query builder knows them. Columns named `data` and `body` hold what the model types say. */
import type { Generated } from 'kysely';
import type { AccountTables } from './schema-accounts.js';
import type { WatchingTables } from './schema-watching.js';

/** Facts of the store itself: `schema` (number of the last migration), `made`. */
interface MetaTable {
  key: string;
  value: string;
}

/** Versions of articles. `thread` is the same for all versions of one. */
export interface ArticleTable {
  id: string;
  /** Running number in order of adding; never exported. */
  num: number;
  doc: string;
  thread: string | null;
  outlet: string | null;
  url: string | null;
  title: string | null;
  published: string | null;
  /** Minutes since 1970 of `published`; 0 when not known. */
  at: number;
  language: string;
  /** Hash of the raw page among the blobs; null when only a text was given. */
  page: string | null;
  /** Content-Type header that the page came with. */
  page_type: string | null;
  added: string;
  /** Article as packed JSON, with its text. */
  body: Uint8Array;
  /** Lemma tokens, packed. */
  lemmas: Uint8Array;
  /** Signature and bands, as JSON: what near-copies are found by. */
  signature: string;
}

/** In the order in which rows are written and copied. */
export const ARTICLE_COLUMNS = [
  'id',
  'num',
  'doc',
  'thread',
  'outlet',
  'url',
  'title',
  'published',
  'at',
  'language',
  'page',
  'page_type',
  'added',
  'body',
  'lemmas',
  'signature',
] as const satisfies readonly (keyof ArticleTable)[];

interface BlobTable {
  hash: string;
  size: number;
  body: Uint8Array;
}

interface ReadingTable {
  article: string;
  litopys: string;
  /** Reading without its article, packed JSON. */
  body: Uint8Array;
}

/**
 * Articles by the bands of their signatures (`b:`, or `l:` when so many articles of the band are earlier that this one
 * is not looked at) and by their thread (`t:`).
 */
interface ArticleBandTable {
  band: string;
  article: string;
}

interface TieTable {
  kind: string;
  earlier: string;
  later: string;
  data: string;
}

export interface ReportTable {
  id: string;
  article: string;
  type: string;
  /** The group that is merged as a whole. */
  grp: number;
  /** The entry it stands in; null when a review took it out. */
  entry: string | null;
  at: number;
  data: string;
}

/** A group that is merged as a whole. */
interface GroupTable {
  grp: number;
  /** Reports in it. */
  size: number;
  /** Changes that its entries do not show yet: large groups are merged when enough of them have come together. */
  waiting: number;
}

/** The group every key of a report belongs to. */
interface KeyTable {
  key: string;
  grp: number;
}

/** Reports that may be carried over from their own group, `home`, into the one before it in time, `grp`. */
interface CarriedTable {
  report: string;
  grp: number;
  home: number;
}

export interface EntryTable {
  id: string;
  type: string;
  grp: number;
  kind: string | null;
  status: string | null;
  act: string | null;
  /** Minutes since 1970 of its date, else of its first report. */
  at: number;
  /** Minutes since 1970 of its first and last report. */
  first: number;
  last: number;
  /** How many reports, and roots of each standing. */
  reports: number;
  party: number;
  affiliated: number;
  independent: number;
  denied: number;
  /** Highest grade of its divergences: 0 none, 1 refines, 2 differs, 3 contradicts. */
  diverges: number;
  unit: string | null;
  data: string;
}

interface EntryPartyTable {
  entry: string;
  entity: string;
  /** participant, speaker, addressee, claimant, relay. */
  role: string;
  type: string;
  at: number;
}

interface EntryOutletTable {
  entry: string;
  outlet: string;
  at: number;
}

/** Where a plan and what may settle it meet; see followKeys. */
interface EntryFollowTable {
  key: string;
  entry: string;
  /** 1 for a plan. */
  plan: number;
}

interface FollowUpTable {
  plan: string;
  outcome: string | null;
  result: string;
  due: string | null;
  data: string;
}

interface EntityTable {
  id: string;
  /** Articles that name it. */
  uses: number;
}

interface EntityNameTable {
  entity: string;
  name: string;
  language: string;
  /** Type of mention that it was read as; names of bodies are read as places now and then. */
  type: string;
  /** Lower case, one apostrophe, ё as е: what names are found by. */
  key: string;
  uses: number;
}

interface ArticleEntityTable {
  article: string;
  local: string;
  entity: string;
  because: string;
  rule: string;
}

export interface ReviewTable {
  num: number;
  id: string;
  at: string;
  target_type: string;
  target: string;
  data: string;
}

/** The reports a review bears on when it is made: entries may change their ids, reports do not. */
interface ReviewReportTable {
  review: string;
  report: string;
}

interface OutletTable {
  id: string;
  data: string;
}

/** What happened in the store, in order: what a visitor has not seen yet. */
export interface EventTable {
  num: Generated<number>;
  at: string;
  kind: string;
  target: string;
}

/** A place of the full-text index: numbers grow with the time of publication. */
export interface PlaceTable {
  place: number;
  type: string;
  target: string;
}

/** Numbers that would take long to count. */
interface CountTable {
  /** language, outlet, report, entry, or `party ` and an entity. */
  what: string;
  /** Which language, outlet or type; of parties type and role. */
  name: string;
  n: number;
}

/** Words of the index, for finding those that begin so. */
interface WordTable {
  word: string;
  /** In the order in which they were met: frequent ones are met early. */
  num: number;
}

export interface Tables extends WatchingTables, AccountTables {
  counts: CountTable;
  words: WordTable;
  meta: MetaTable;
  articles: ArticleTable;
  blobs: BlobTable;
  readings: ReadingTable;
  article_bands: ArticleBandTable;
  ties: TieTable;
  reports: ReportTable;
  groups: GroupTable;
  keys: KeyTable;
  carried: CarriedTable;
  entries: EntryTable;
  entry_parties: EntryPartyTable;
  entry_outlets: EntryOutletTable;
  entry_follows: EntryFollowTable;
  follow_ups: FollowUpTable;
  entities: EntityTable;
  entity_names: EntityNameTable;
  article_entities: ArticleEntityTable;
  reviews: ReviewTable;
  review_reports: ReviewReportTable;
  outlets: OutletTable;
  events: EventTable;
  places: PlaceTable;
}
