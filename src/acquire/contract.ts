/** What comes from outside, before anything is read in it. */

/** What is known of a document's publication from where it came; null where nothing says so. */
export interface Known {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  /** ISO 8601, with zone where it is known. */
  readonly published: string | null;
  /** When it was last changed, as `published`. */
  readonly updated: string | null;
  readonly language: string | null;
  /** Whose text it is, where the source passes it on: the channel a post was forwarded from. */
  readonly origin: string | null;
}

export const NOTHING_KNOWN: Known = {
  title: null,
  outlet: null,
  url: null,
  byline: null,
  published: null,
  updated: null,
  language: null,
  origin: null,
};

/** One document as it came: a page, or a text. */
export interface RawDocument {
  /** Name in its collection; stable, so that reading twice gives the same. */
  readonly doc: string;
  readonly content: Uint8Array | string;
  /** Content-Type header, for the charset of a page. */
  readonly contentType: string | null;
  readonly known: Known;
}

/** Something of an archive that is no document that can be read; counted and said, never swallowed. */
export interface Skipped {
  /** Where it stands: a line, a record. */
  readonly place: string;
  readonly why: string;
}

export type Item = { readonly document: RawDocument } | { readonly skipped: Skipped };

/** Bytes as they come from a file, a pipe or a socket. */
export type ByteSource = AsyncIterable<Uint8Array>;
