/** Who may ask for what. */
import { isIP } from 'node:net';
import { LitopysError } from '../../main.js';
import { Limits, type Rate, subscriberOf } from '../access/limits.js';
import type { People } from '../access/people.js';
import { csrfOf, same } from '../access/secrets.js';
import { type Budget, type Caller, type Endpoint, isAtLeast } from './endpoint.js';

/** Where a request came from. */
export interface From {
  /** Of the caller, or of whom a trusted proxy names. */
  readonly address: string;
}

export interface Access {
  /** Whether one has to sign in here. */
  readonly signIn: boolean;
  /** Whether the browser reaches this server by https: cookies then never go another way. */
  readonly secure: boolean;
  /**
   * Who makes a request, if he may call this endpoint.
   * @throws LitopysError `api.sign-in`, `api.forbidden` (with the `caller`, where one is known), `api.busy`
   */
  callerOf(request: Request, endpoint: Asking, from: From): Promise<Caller>;
}

type Asking = Pick<Endpoint, 'role' | 'method' | 'budget'>;

/** On this machine alone everyone at it may do everything; pages of other sites that are open there may not. */
export function openToThisMachine(): Access {
  return {
    signIn: false,
    secure: false,
    async callerOf(request, { method }) {
      if (request.headers.has('x-forwarded-for') || request.headers.has('forwarded'))
        throw new LitopysError('api.forbidden', 'a server without sign-in does not answer through a proxy', {
          next: 'start it with --public-url and the address that people open; users sign in then',
        });
      if (method !== 'get') fromOurPage(request, new Set());
      return { name: 'local', role: 'admin', through: 'local' };
    },
  };
}

/** What one user, one who is not signed in, and all from one address may ask for. */
const RATES: Readonly<Record<Budget | 'nobody' | 'address', Rate>> = {
  general: { burst: 240, aSecond: 20 },
  reading: { burst: 30, aSecond: 1 },
  adding: { burst: 20, aSecond: 0.5 },
  nobody: { burst: 60, aSecond: 5 },
  address: { burst: 2_000, aSecond: 200 },
};

export interface GuardOptions {
  readonly people: People;
  readonly secure: boolean;
  /** Hosts (with port) of the address that people open, beside the one a request names. */
  readonly origins: ReadonlySet<string>;
  /** Milliseconds of a clock that only goes forward. */
  readonly ticks: () => number;
}

/** Users sign in and programs bring tokens; everyone has a budget. */
export function withSignIn({ people, secure, origins, ticks }: GuardOptions): Access {
  const limits = new Limits(ticks);
  return {
    signIn: true,
    secure,
    async callerOf(request, { role, method, budget }, { address }) {
      const subscriber = subscriberOf(address);
      limits.take(`address ${subscriber}`, RATES.address);
      if (method !== 'get') fromOurPage(request, origins);
      const caller = await identified(request, people, secure);
      if (!caller) {
        limits.take(`nobody ${subscriber}`, RATES.nobody);
        if (role !== 'anyone' || bearerOf(request) !== null) throw signInFirst();
        return NOBODY;
      }
      limits.take(`general ${caller.name} ${caller.through}`, RATES.general);
      if (budget !== 'general') limits.take(`${budget} ${caller.name}`, RATES[budget]);
      try {
        if (!isAtLeast(caller.role, role)) throw forbidden(caller, role);
        if (caller.through === 'session' && method !== 'get' && role !== 'anyone') checkCsrf(request, secure);
      } catch (error) {
        throw error instanceof LitopysError ? Object.assign(error, { caller }) : error;
      }
      return caller;
    },
  };
}

/** Who was refused something; null when that is not known, or is nobody. */
export function refusedOf(error: unknown): Caller | null {
  return error instanceof LitopysError && 'caller' in error ? (error.caller as Caller) : null;
}

export const NOBODY: Caller = { name: '', role: 'anyone', through: 'nobody' };

async function identified(request: Request, people: People, secure: boolean): Promise<Caller | null> {
  const bearer = bearerOf(request);
  // A token that is none is not made good by a session: whoever sends one means it.
  if (bearer !== null) return people.ofToken(bearer);
  const session = sessionOf(request, secure);
  return session === null ? null : people.ofSession(session);
}

function bearerOf(request: Request): string | null {
  const header = request.headers.get('authorization');
  if (header === null) return null;
  return /^Bearer +([\w-]{1,200})$/i.exec(header)?.[1] ?? '';
}

/** Browsers let no other host and no page without https set a cookie of this beginning. */
export function cookieName(secure: boolean): string {
  return secure ? '__Host-litopys_session' : 'litopys_session';
}

/** The secret of the session that a request names. */
export function sessionOf(request: Request, secure: boolean): string | null {
  const name = `${cookieName(secure)}=`;
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const text = part.trim();
    if (text.startsWith(name)) return /^[\w-]{43}$/.exec(text.slice(name.length))?.[0] ?? null;
  }
  return null;
}

function checkCsrf(request: Request, secure: boolean): void {
  const session = sessionOf(request, secure);
  if (session !== null && same(request.headers.get('x-litopys-csrf') ?? '', csrfOf(session))) return;
  throw new LitopysError('api.forbidden', 'the change does not come from a page of this server', {
    next: 'send the csrf value of GET /session as x-litopys-csrf; programs use a token',
  });
}

/** A browser says which page a change comes from; programs say nothing. */
function fromOurPage(request: Request, origins: ReadonlySet<string>): void {
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host !== null && (host === request.headers.get('host') || origins.has(host))) return;
  throw new LitopysError('api.forbidden', 'the change comes from a page of another server', {
    where: origin.slice(0, 200),
    next: 'programs use a token and send no Origin; behind a proxy name the address with --public-url',
  });
}

function signInFirst(): LitopysError {
  return new LitopysError('api.sign-in', 'this needs a user or a token that is valid', {
    next: 'sign in, or send authorization: Bearer with a token; litopys users makes both',
  });
}

function forbidden(caller: Caller, role: Endpoint['role']): LitopysError {
  return new LitopysError('api.forbidden', `this is for a ${role}; ${caller.name} is ${caller.role} here`, {
    next: 'ask an admin for the role, or use a token that has it',
  });
}

/**
 * The address a request came from. What `x-forwarded-for` says counts only as far as trusted proxies wrote it:
 * the last address in it that is none of theirs.
 * @param peer whoever holds the connection
 */
export function addressOf(peer: string, forwarded: string | undefined, proxies: ReadonlySet<string>): string {
  const plain = (address: string) => subscriberOf(address);
  let address = peer;
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  while (proxies.has(plain(address))) {
    const before = hops.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return address;
}
