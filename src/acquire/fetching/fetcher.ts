/**
 * Fetches one URL as a hostile place is visited: public addresses only, every redirect and every resolved address
 * checked, all of it bounded in size and time.
 */
import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import { isPublicAddress, literalAddress } from './addresses.js';
import { readBody } from './bodies.js';
import { asFetchError, FetchError } from './errors.js';

export interface FetchLimits {
  /** Bytes of an answer, unpacked. */
  readonly bytes: number;
  /** Bytes out for one byte in, of a packed answer. */
  readonly ratio: number;
  /** Time of a whole request with its redirects. */
  readonly milliseconds: number;
  readonly redirects: number;
  /** Bytes of the head of an answer. */
  readonly head: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 20_000_000,
  ratio: 200,
  milliseconds: 30_000,
  redirects: 5,
  head: 32_768,
};

export interface FetcherOptions {
  readonly userAgent: string;
  readonly limits?: Partial<FetchLimits>;
  /** Hosts that may be on a private address, as written in the URL («localhost», "10.0.0.5"). */
  readonly allowHosts?: readonly string[];
  /** Finds addresses of names; the system's when not given. */
  readonly lookup?: LookupFunction;
}

export interface FetchRequest {
  readonly url: string;
  /** For conditional requests: what the last answer said. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly accept?: string;
}

export interface Fetched {
  /** The address asked for, and the one that answered in the end. */
  readonly asked: string;
  readonly url: string;
  readonly status: number;
  /** Names in lower case; of repeated ones all values, joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** True for 304: nothing new since the etag or time that was given; `bytes` is empty. */
  readonly unchanged: boolean;
}

export interface Fetcher {
  /**
   * @throws FetchError with the codes of errors.ts; `fetch.status` for every answer but 2xx and 304
   */
  fetch(request: FetchRequest, stop?: AbortSignal): Promise<Fetched>;
  close(): Promise<void>;
}

export function openFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const allowed = new Set((options.allowHosts ?? []).map((host) => host.toLowerCase()));
  const agent = new Agent({
    connect: { lookup: checkedLookup(options.lookup ?? systemLookup, allowed), timeout: 10_000 },
    headersTimeout: limits.milliseconds,
    bodyTimeout: limits.milliseconds,
    maxHeaderSize: limits.head,
    keepAliveTimeout: 4_000,
  });
  return {
    async fetch(asked, stop) {
      const timeout = AbortSignal.timeout(limits.milliseconds);
      const signal = stop ? AbortSignal.any([timeout, stop]) : timeout;
      try {
        return await follow(asked, { agent, limits, allowed, userAgent: options.userAgent, signal });
      } catch (error) {
        throw asFetchError(error, asked.url, timeout.aborted, stop?.aborted ?? false);
      }
    },
    close: () => agent.destroy(),
  };
}

interface Visit {
  readonly agent: Dispatcher;
  readonly limits: FetchLimits;
  readonly allowed: ReadonlySet<string>;
  readonly userAgent: string;
  readonly signal: AbortSignal;
}

async function follow(asked: FetchRequest, visit: Visit): Promise<Fetched> {
  let url = checkedUrl(asked.url, asked.url, visit.allowed);
  for (let step = 0; step <= visit.limits.redirects; step++) {
    const answer = await request(url, {
      dispatcher: visit.agent,
      method: 'GET',
      headers: headersOf(asked, visit.userAgent),
      signal: visit.signal,
    });
    const headers = flat(answer.headers);
    const next = answer.statusCode >= 301 && answer.statusCode <= 308 ? headers.location : undefined;
    if (next === undefined || answer.statusCode === 304)
      return await finish(asked, url, answer, headers, visit);
    answer.body.on('error', () => {}).destroy();
    if (!URL.canParse(next, url.href))
      throw new FetchError('fetch.malformed', 'a redirect leads to no URL', { where: asked.url });
    url = checkedUrl(new URL(next, url).href, asked.url, visit.allowed);
  }
  throw new FetchError('fetch.redirects', `more than ${visit.limits.redirects} redirects`, {
    where: asked.url,
  });
}

async function finish(
  asked: FetchRequest,
  url: URL,
  answer: Dispatcher.ResponseData,
  headers: Record<string, string>,
  { limits }: Visit,
): Promise<Fetched> {
  const found = { asked: asked.url, url: url.href, status: answer.statusCode, headers };
  if (answer.statusCode === 304) {
    answer.body.on('error', () => {}).destroy();
    return { ...found, bytes: new Uint8Array(0), unchanged: true };
  }
  if (answer.statusCode < 200 || answer.statusCode > 299) {
    answer.body.on('error', () => {}).destroy();
    throw new FetchError('fetch.status', `the server answered ${answer.statusCode}`, {
      where: asked.url,
      status: answer.statusCode,
      retryAfter: retryAfter(headers),
    });
  }
  // What the head says of the length is believed only when it is too much.
  if (Number(headers['content-length']) > limits.bytes) {
    answer.body.on('error', () => {}).destroy();
    throw new FetchError('fetch.too-large', `the answer is larger than ${limits.bytes} bytes`, {
      where: asked.url,
    });
  }
  const bytes = await readBody(answer.body, headers['content-encoding'] ?? '', limits, asked.url);
  return { ...found, bytes, unchanged: false };
}

function headersOf(asked: FetchRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: asked.accept ?? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(asked.etag ? { 'if-none-match': asked.etag } : {}),
    ...(asked.lastModified ? { 'if-modified-since': asked.lastModified } : {}),
  };
}

function flat(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) found[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return found;
}

/** Seconds to wait; the date form is told against the server's own clock, so that ours does not matter. */
function retryAfter(headers: Record<string, string>): number | null {
  const value = headers['retry-after']?.trim();
  if (!value) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const wait = (Date.parse(value) - Date.parse(headers.date ?? '')) / 1000;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : null;
}

function checkedUrl(text: string, where: string, allowed: ReadonlySet<string>): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname)
    throw new FetchError('fetch.url', 'this is no http or https URL that can be asked for', { where });
  if (allowed.has(url.hostname.toLowerCase())) return url;
  const port = Number(url.port || 443);
  if (port < 1024 && port !== 80 && port !== 443)
    throw new FetchError('fetch.url', `port ${port} is none of the web`, { where });
  // Node does not look up a host that is an address already, so it is checked here.
  const address = literalAddress(url.hostname);
  if (address && !isPublicAddress(address))
    throw new FetchError('fetch.address', `${address} is not a public address`, { where });
  return url;
}

/**
 * Looks a name up and lets nothing through but public addresses. The connection is made to what is given here, so a
 * name that changes its address in between (DNS rebinding) gains nothing. One private address spoils them all.
 */
function checkedLookup(lookup: LookupFunction, allowed: ReadonlySet<string>): LookupFunction {
  return (hostname, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const addresses = (Array.isArray(found) ? found : [{ address: found, family: 4 }]) as LookupAddress[];
      const wrong = addresses.find(({ address }) => !isPublicAddress(address));
      if (wrong && !allowed.has(hostname.toLowerCase()))
        return done(
          new FetchError('fetch.address', `${hostname} is at ${wrong.address}, not a public address`, {
            where: hostname,
          }),
          [],
        );
      if (options.all) return done(null, addresses);
      const [first] = addresses;
      return first
        ? done(null, first.address, first.family)
        : done(new Error(`no address of ${hostname}`), []);
    });
  };
}
