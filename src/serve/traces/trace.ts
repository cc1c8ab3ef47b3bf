/** A way to show the chains of an entry. */
import type { EntryWhole } from '../../main.js';

export interface Trace {
  /** As `--format` names it. */
  readonly name: string;
  readonly summary: string;
  /** Media type, for servers. */
  readonly media: string;
  /** The whole text, ending in a line break. @param width columns that lines should not go beyond, where it has lines */
  write(whole: EntryWhole, width: number): string;
}
