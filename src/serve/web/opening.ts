/** Whom a server answers, by the address it is bound to: this machine alone, or users who sign in. */
import { isIP } from 'node:net';
import { LitopysError } from '../../main.js';
import { subscriberOf } from '../access/limits.js';
import type { People } from '../access/people.js';
import { type Access, addressOf, openToThisMachine, withSignIn } from '../api/access.js';

export interface OpeningOptions {
  /** Address to listen on; null for this machine alone. */
  readonly host: string | null;
  /** Address that people open, when it is another one: behind a proxy. */
  readonly publicUrl: string | null;
  /** Further names under which the server may be asked. */
  readonly hosts: readonly string[];
  /** Addresses whose word counts of where a request came from. */
  readonly proxies: readonly string[];
  /** Users sign in also where only this machine can reach the server. */
  readonly signIn: boolean;
}

export interface Opening {
  readonly access: Access;
  readonly hosts: ReadonlySet<string> | null;
  readonly addressOf: (request: Request, server: unknown) => string;
  readonly secure: boolean;
  /** What whoever starts the server should know. */
  readonly warning: string | null;
}

/** Names of this machine. */
export const OWN_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isLoopback(host: string | null): boolean {
  return host === null || host === 'localhost' || host === '::1' || (isIP(host) === 4 && /^127\./.test(host));
}

/** @throws LitopysError `serve.no-users`: nobody could sign in, and everybody would reach it */
export async function openingFor(options: OpeningOptions, people: People): Promise<Opening> {
  const { host, publicUrl, hosts, signIn } = options;
  const url = publicUrl === null ? null : new URL(publicUrl);
  const proxies = new Set(options.proxies.map(subscriberOf));
  const named = [...hosts, ...(url ? [url.hostname] : [])];
  const shared = {
    addressOf: (request: Request, server: unknown) =>
      addressOf(peerOf(server), request.headers.get('x-forwarded-for') ?? undefined, proxies),
    secure: url?.protocol === 'https:',
  };
  if (isLoopback(host) && url === null && !signIn)
    return {
      ...shared,
      access: openToThisMachine(),
      hosts: new Set([...OWN_HOSTS, ...hosts]),
      warning: null,
    };
  if (!(await people.list()).some(({ role, ended }) => role === 'admin' && ended === null))
    throw new LitopysError(
      'serve.no-users',
      'others could reach this server, and there is no admin who signs in',
      {
        where: host ?? publicUrl ?? 'this machine',
        next: 'litopys users add NAME --role admin makes the first one; then start the server again',
      },
    );
  const access = withSignIn({
    people,
    secure: shared.secure,
    origins: new Set(url ? [url.host] : []),
    ticks: () => performance.now(),
  });
  const plain = !shared.secure && !isLoopback(host);
  return {
    ...shared,
    access,
    hosts: named.length > 0 || isLoopback(host) ? new Set([...OWN_HOSTS, ...named]) : null,
    warning: plain
      ? 'passwords and texts go over the network unencrypted; put a proxy with https before it and say --public-url https://…'
      : null,
  };
}

/** The other end of the connection. */
function peerOf(server: unknown): string {
  const { incoming } = server as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? '';
}
