/** What the endpoints work with; brought in where the server is opened. */
import type { Fetched, FetchRequest, LitopysError, OfficeHeld, Publication, Store } from '../../main.js';
import type { Pipeline } from '../../pipeline.js';
import type { People } from '../access/people.js';
import type { Happenings } from './happenings.js';

export interface Service {
  readonly store: Store;
  readonly pipeline: Pick<Pipeline, 'wordForms'>;
  readonly readers: JsonReader & FileUnfolder;
  /** Fetches a page; null where the server was started without network. */
  readonly fetch: ((request: FetchRequest, stop: AbortSignal) => Promise<Fetched>) | null;
  /** Reads and keeps documents, telling how far it came. */
  readonly adder: Adder;
  readonly people: People;
  readonly happenings: Happenings;
  /** The offices that a known person held, the latest first; none for others. */
  officesHeld(person: string): readonly OfficeHeld[];
  /** What somebody known is called in a language; null for others. */
  knownName(id: string, language: string): string | null;
  /** ISO 8601. */
  now(): string;
}

export interface JsonReader {
  /**
   * The reading of a document as JSON, without keeping it.
   * @throws LitopysError `api.busy`, `api.gone`, and those of `read`
   */
  read(content: Uint8Array | string, publication: Publication, stop?: AbortSignal): Promise<string>;
}

export interface FileUnfolder {
  /**
   * The documents that a file holds, as JSON.
   * @throws LitopysError `api.busy`, `api.gone`, and those of `archive.`
   */
  unfold(name: string, bytes: Uint8Array, stop?: AbortSignal): Promise<string>;
}

export interface ToAdd {
  readonly doc: string | null;
  readonly content: Uint8Array | string;
  readonly publication: Readonly<
    Partial<
      Record<
        'outlet' | 'url' | 'byline' | 'published' | 'updated' | 'language' | 'origin' | 'contentType',
        string | null
      >
    >
  >;
}

/** A document that could not be read. */
export interface Failed {
  /** Its place among those that were given. */
  readonly at: number;
  readonly error: LitopysError;
}

export interface Added {
  /** Ids of the articles, those that were there already too. */
  readonly articles: readonly string[];
  /** How many of them are new. */
  readonly fresh: number;
  readonly failures: readonly Failed[];
}

export interface Adder {
  /** Reads documents and commits them together; one that can not be read keeps out none of the others. */
  add(documents: readonly ToAdd[], stop: AbortSignal): Promise<Added>;
}
