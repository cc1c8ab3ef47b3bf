/** One endpoint of the API as data: its path, what it takes and gives, who may call it. OpenAPI is made of these. */
import type { z } from 'zod';
import type { Access } from './access.js';
import type { Service } from './service.js';

export const ROLES = ['reader', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];
/** `anyone` is also who has not signed in. */
export type Rank = 'anyone' | Role;

/** Whether a rank may do what another one may. */
export function isAtLeast(rank: Rank, least: Rank): boolean {
  const order: readonly Rank[] = ['anyone', ...ROLES];
  return order.indexOf(rank) >= order.indexOf(least);
}

/** Who asks. */
export interface Caller {
  readonly name: string;
  readonly role: Rank;
  /** local, session, nobody, or «token» and its id. */
  readonly through: string;
}

/** What a request counts towards: most are cheap; reading and adding articles are not. */
export type Budget = 'general' | 'reading' | 'adding';

export interface Asked<Query, Body> {
  /** Values of the path's parts, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  readonly request: Request;
  /** Address the request came from. */
  readonly address: string;
  readonly access: Pick<Access, 'signIn' | 'secure'>;
  /** Aborted when the caller is gone. */
  readonly stop: AbortSignal;
}

export interface Endpoint {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** «/entries/{id}»; below /api/v1. */
  readonly path: string;
  readonly summary: string;
  readonly role: Rank;
  readonly budget: Budget;
  /** Whether it goes into the log of what was done. */
  readonly logged: boolean;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodType | null;
  /** Type of its body: JSON that fits `body`, or bytes as they are, which no schema looks into. */
  readonly takes: 'application/json' | 'application/octet-stream';
  /** Schema of a JSON answer; null for an answer of another type, which `gives` names. */
  readonly response: z.ZodType | null;
  readonly gives: string;
  /** Bytes of a body; larger ones are refused before they are read. */
  readonly mostBytes: number;
  readonly handle: (asked: Asked<unknown, unknown>, service: Service) => Promise<unknown>;
}

interface Description<Query extends z.ZodObject, Body extends z.ZodType> {
  readonly method?: Endpoint['method'];
  readonly path: string;
  readonly summary: string;
  readonly role?: Rank;
  readonly budget?: Budget;
  readonly logged?: boolean;
  readonly query?: Query;
  readonly body?: Body;
  readonly takes?: Endpoint['takes'];
  readonly response?: z.ZodType;
  readonly gives?: string;
  readonly mostBytes?: number;
  /** A value that fits `response`, a Response of its own, or null where there is nothing at the path (404). */
  readonly handle: (asked: Asked<z.output<Query>, z.output<Body>>, service: Service) => Promise<unknown>;
}

/** An endpoint; what is left out: GET, for readers, JSON, 1 MB, logged when it is no GET. */
export function endpoint<Query extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType>(
  described: Description<Query, Body>,
): Endpoint {
  return {
    method: described.method ?? 'get',
    path: described.path,
    summary: described.summary,
    role: described.role ?? 'reader',
    budget: described.budget ?? 'general',
    logged: described.logged ?? (described.method ?? 'get') !== 'get',
    query: described.query ?? null,
    body: described.body ?? null,
    takes: described.takes ?? 'application/json',
    response: described.response ?? null,
    gives: described.gives ?? 'application/json',
    mostBytes: described.mostBytes ?? 1_000_000,
    // Query and body were parsed by these very schemas before.
    handle: described.handle as Endpoint['handle'],
  };
}
