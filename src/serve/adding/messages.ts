/** What the main thread and the readers say to each other. */
import type { Outlet, Packed, Publication, SharedModels } from '../../main.js';
import type { Again } from './documents.js';

/** What a reader is started with. */
export interface Start {
  readonly outlets: readonly Outlet[];
  readonly models: SharedModels;
}

export interface Order {
  readonly type: 'open';
  /** Tells the orders apart that a thread has open: their turn to be read may come in another order. */
  readonly number: number;
  readonly items: readonly {
    readonly doc: string;
    readonly input: Uint8Array | string;
    readonly publication: Publication;
    readonly again?: Again | undefined;
  }[];
}

/** Which of the opened documents of an order are known already, by their place in it. */
export interface Go {
  readonly type: 'go';
  readonly number: number;
  readonly known: readonly boolean[];
}

export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly where: string | null;
  readonly next: string | null;
}

/** Ids of the opened documents; null for those that can not be read. */
export interface OpenedReply {
  readonly type: 'opened';
  readonly ids: readonly (string | null)[];
}

export interface ReadReply {
  readonly type: 'read';
  readonly results: readonly ReadResult[];
}

export type ReadResult =
  | { readonly packed: Packed }
  | { readonly failure: Failure }
  | { readonly known: true };
export type Reply = OpenedReply | ReadReply;
