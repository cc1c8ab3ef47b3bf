/** A way to write what is new since a time. */
import type { ArticleLine, Delta, Entry, Report } from '../../main.js';

/** A delta with the evidence that endnotes point at. */
export interface DeltaWhole {
  readonly delta: Delta;
  readonly reports: ReadonlyMap<string, Report>;
  readonly articles: ReadonlyMap<string, ArticleLine>;
  /** Plans that were settled or came due, by their ids. */
  readonly plans: ReadonlyMap<string, Entry>;
}

export interface Rendering {
  /** As `--format` names it. */
  readonly name: string;
  readonly summary: string;
  /** Media type, for servers. */
  readonly media: string;
  /** The whole text, ending in a line break. */
  write(whole: DeltaWhole, width: number): string;
}
