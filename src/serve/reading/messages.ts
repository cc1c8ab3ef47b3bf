/** What the server and the threads that read for it say to each other. */
import type { Outlet, Packed, Publication } from '../../main.js';

/** A document to be read at once, without keeping it. */
export interface ReadOrder {
  readonly type: 'read';
  readonly content: Uint8Array | string;
  readonly publication: Publication;
}

/** A document to be read for the chronicle, with what its store knows of outlets. */
export interface PrepareOrder {
  readonly type: 'prepare';
  readonly content: Uint8Array | string;
  readonly publication: Publication;
  readonly doc: string | null;
  readonly outlets: readonly Outlet[];
}

/** A file to be unfolded into the documents that it holds. */
export interface UnfoldOrder {
  readonly type: 'unfold';
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Refused {
  readonly failure: {
    readonly code: string;
    readonly message: string;
    readonly where: string | null;
    readonly next: string | null;
  };
}

/** The reading as JSON: so it goes over the wire, and what sends it on need not make it anew. */
export type ReadAnswer = { readonly json: string } | Refused;
export type UnfoldAnswer = { readonly json: string } | Refused;
export type PrepareAnswer = { readonly article: string; readonly packed: Packed } | Refused;
