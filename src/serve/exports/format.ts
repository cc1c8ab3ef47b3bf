/** What an export format is. */
import type { EntryFilter, Store } from '../../main.js';

/** What a format writes from. */
export interface Source {
  readonly store: Store;
  /** Only entries that it lets through; the whole chronicle when it is empty. */
  readonly filter: EntryFilter;
  /** All names of an entity that are known beside those that articles use, in every language. */
  namesOf(id: string): readonly string[];
  /** ISO 8601: the time of the export, for formats that must name one. Nothing else may depend on it. */
  readonly now: string;
}

export interface Format {
  /** As `--format` names it. */
  readonly name: string;
  /** One line of help. */
  readonly summary: string;
  /** Media type, for servers. */
  readonly media: string;
  /** Of files, without the dot. */
  readonly ending: string;
  /** Pieces of the text in order; the same chronicle gives the same bytes. */
  write(source: Source): AsyncIterable<string>;
}

/** A part of a list that stays in memory, in the order of the store. */
export async function listOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}
