/** What the store is asked, and what it answers. */
import type {
  Act,
  Article,
  ArticleTie,
  ChronicleEntity,
  ContactKind,
  ContactStatus,
  Entry,
  FollowUp,
  Report,
  Review,
  Standing,
} from '../../model/index.js';

/** A part of a list. `cursor` is what an earlier page gave as `next`. */
export interface PageRequest {
  readonly limit?: number | undefined;
  readonly cursor?: string | null | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; null when this is the last. */
  readonly next: string | null;
}

/** All that is given must hold; of a list, one value is enough, but for `parties`: all of them must be in it. */
export interface EntryFilter {
  readonly types?: readonly Entry['type'][] | undefined;
  /** Ids of entities. */
  readonly parties?: readonly string[] | undefined;
  /** In which role the parties stand; any when not given. */
  readonly role?: 'participant' | 'speaker' | 'addressee' | 'claimant' | 'relay' | undefined;
  readonly kinds?: readonly ContactKind[] | undefined;
  readonly status?: readonly ContactStatus[] | undefined;
  readonly acts?: readonly Act[] | undefined;
  readonly units?: readonly string[] | undefined;
  /** As articles name their outlets. */
  readonly outlets?: readonly string[] | undefined;
  /** It has a root of this standing. */
  readonly standing?: Standing | undefined;
  /** Its accounts differ at least so much. */
  readonly diverges?: 'refines' | 'differs' | 'contradicts' | undefined;
  /** ISO 8601, as precise as one likes; `to` is within. Of the date of a contact, else of publication. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Only what has no time, which lies within no two days. */
  readonly undated?: boolean | undefined;
  /** Which comes first: the newest when not given. */
  readonly order?: 'newest' | 'oldest' | undefined;
}

export interface ArticleLine {
  readonly id: string;
  readonly doc: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly language: string;
  readonly added: string;
}

/** An entry with all that stands behind it. */
export interface EntryWhole {
  readonly entry: Entry;
  /** In the order of `entry.reports`. */
  readonly reports: readonly Report[];
  readonly articles: readonly ArticleLine[];
  /** Copies and versions among those articles. */
  readonly ties: readonly ArticleTie[];
  /** It as a plan, and the plans that it settled. */
  readonly followUps: readonly FollowUp[];
  readonly reviews: readonly Review[];
}

export interface ArticleWhole extends ArticleLine {
  readonly article: Article;
  readonly reports: readonly Report[];
  /** The entries that these reports stand in; one that was taken out stands in none. */
  readonly entries: readonly { readonly report: string; readonly entry: string }[];
  readonly ties: readonly ArticleTie[];
  /** The other articles of these ties. */
  readonly tied: readonly ArticleLine[];
  /** All versions of it, the earliest first, this one among them. */
  readonly versions: readonly ArticleLine[];
}

export interface EntityLine {
  readonly id: string;
  readonly type: ChronicleEntity['type'];
  readonly name: string;
  /** Articles that name it. */
  readonly uses: number;
}

/** Who someone is, and what the chronicle has of him. */
export interface EntityPage {
  readonly entity: ChronicleEntity;
  /** Entries by type and role. */
  readonly counts: readonly {
    readonly type: Entry['type'];
    readonly role: string;
    readonly entries: number;
  }[];
  /** Whom he stands in contacts with, the most frequent first. */
  readonly with: readonly { readonly entity: EntityLine; readonly contacts: number }[];
  readonly latest: readonly Entry[];
  readonly reviews: readonly Review[];
}

export interface SearchRequest extends EntryFilter, PageRequest {
  /** For each word its base forms in the languages it may be in, as the index has them; `*` at the end: a beginning. */
  readonly words: readonly (readonly string[])[];
  /** Entities that the words name: what speaks of them is found whatever the language. */
  readonly named?: readonly string[] | undefined;
  readonly language?: string | undefined;
  /** `article` looks in whole texts, the other types in the evidence of entries; all when not given. */
  readonly in?: 'articles' | 'entries' | undefined;
}

/** A hit: an entry with the report that was found, or an article. */
export interface Hit {
  readonly article: ArticleLine;
  readonly entry: Entry | null;
  readonly report: Report | null;
  /** Where the snippet starts in the text of the article. */
  readonly start: number;
  /** Words around the first match, and where in them the matches stand (UTF-16 code units). */
  readonly snippet: string;
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** An entry that nobody has decided about yet. */
export interface Undecided {
  readonly entry: Entry;
  /** In the order of `entry.reports`. */
  readonly reports: readonly Report[];
  /** Of its least sure report. */
  readonly confidence: number;
}

/** Two that stand in contacts with one another. */
export interface Edge {
  readonly one: string;
  readonly other: string;
  readonly contacts: number;
  /** ISO 8601, as precise as it is known; null where none of them is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface Day {
  /** YYYY-MM-DD, in UTC. */
  readonly day: string;
  readonly contacts: number;
  readonly statements: number;
  readonly figures: number;
}

/** An entry as a point in time. */
export interface TimelinePoint {
  readonly id: string;
  readonly type: Entry['type'];
  /** Kind of a contact, act of a statement, unit of a figure. */
  readonly what: string;
  readonly status: string | null;
  /** Minutes since 1970. */
  readonly at: number;
  /** Where the month or year ends of which no day is known, in minutes since 1970; null for all others. */
  readonly until: number | null;
  readonly denied: boolean;
  /** 0 none, 1 refines, 2 differs, 3 contradicts. */
  readonly diverges: number;
}

/** How much there is from `at` (minutes since 1970) for the width of a bin. */
export interface TimelineBin {
  readonly at: number;
  readonly contacts: number;
  readonly statements: number;
  readonly figures: number;
}

export interface Timeline {
  readonly total: number;
  /** Minutes since 1970. */
  readonly first: number | null;
  readonly last: number | null;
  /** Minutes of a bin. */
  readonly width: number;
  /** Those that are not empty, in order. */
  readonly bins: readonly TimelineBin[];
  /** In order of time; null when there are too many. */
  readonly points: readonly TimelinePoint[] | null;
}

export interface UnitUse {
  readonly unit: string;
  readonly figures: number;
}

export interface PlanMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly plans: number;
  readonly open: number;
}

/** What is new since a time of publication, as an analyst reports it. */
export interface Delta {
  readonly since: string;
  readonly until: string | null;
  /** First reported since then. */
  readonly fresh: readonly Entry[];
  /** Known before, and reported again. */
  readonly repeated: readonly { readonly entry: Entry; readonly reports: readonly string[] }[];
  /** Accounts that contradict one another, one of them since then. */
  readonly contradicted: readonly Entry[];
  /** Reports of an article whose later version, since then, has them no more. */
  readonly withdrawn: readonly { readonly tie: ArticleTie; readonly reports: readonly Report[] }[];
  /** Plans that one of these entries fulfils, calls off or denies. */
  readonly settled: readonly FollowUp[];
  /** Open plans whose day, month or year was over since then. */
  readonly due: readonly FollowUp[];
}

export interface Happening {
  readonly num: number;
  readonly at: string;
  readonly kind: string;
  readonly target: string;
}

export interface Totals {
  readonly articles: number;
  readonly reports: number;
  readonly contacts: number;
  readonly statements: number;
  readonly figures: number;
  readonly entities: number;
  readonly reviews: number;
  readonly languages: readonly { readonly language: string; readonly articles: number }[];
  readonly outlets: readonly { readonly outlet: string | null; readonly articles: number }[];
  readonly first: string | null;
  readonly last: string | null;
}
