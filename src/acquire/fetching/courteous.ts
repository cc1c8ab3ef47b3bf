/**
 * Fetches as a good guest: one request at a time a host with a pause between them, robots.txt kept to, and a host
 * that fails or asks for time left alone for longer and longer.
 */
import { FetchError, leftAlone } from './errors.js';
import type { Fetched, Fetcher, FetchRequest } from './fetcher.js';
import { type Rules, readRules } from './robots.js';

/** Time as the caller has it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when stopped. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>;
}

export interface CourtesyOptions {
  /** The product word of the User-Agent, which robots.txt speaks to. */
  readonly agent: string;
  /** Milliseconds between two requests to one host. */
  readonly pause?: number;
  /** The longest pause a robots.txt may ask for, in milliseconds. */
  readonly longestPause?: number;
  /** Milliseconds that are waited for a host in its back-off; a longer one fails at once, so that nothing hangs on it. */
  readonly patience?: number;
  /** Milliseconds that a host is left alone after its first failure; doubled with each further one. */
  readonly backOff?: number;
  readonly longestBackOff?: number;
  /** Milliseconds for which a robots.txt holds. */
  readonly rulesHold?: number;
  /** Hosts whose robots.txt is not asked for: the user's own. */
  readonly ownHosts?: readonly string[];
}

const DEFAULTS = {
  pause: 1_000,
  longestPause: 60_000,
  patience: 10_000,
  backOff: 30_000,
  longestBackOff: 6 * 3_600_000,
  rulesHold: 24 * 3_600_000,
  ownHosts: [] as readonly string[],
};

interface Host {
  /** The request before the next one; hosts take one at a time. */
  last: Promise<unknown>;
  rules: Rules | null;
  rulesUntil: number;
  /** No request before this time. */
  free: number;
  failures: number;
  /** Whether a page failed with none that answered since: one may be broken by itself, a second failure tells of the host. */
  suspect: boolean;
}

/** Statuses by which a server speaks of itself, not of the page. */
const OF_THE_HOST = [429, 503];

/** Whether a failure is the host's, whichever page was asked for. */
function isOfHost({ code, status, retryAfter }: FetchError): boolean {
  if (retryAfter !== null || (status !== null && OF_THE_HOST.includes(status))) return true;
  return code === 'fetch.name' || code === 'fetch.refused';
}

/** Why a page is not asked for. */
const refusal = ({ unknown }: Rules): string =>
  unknown === null
    ? 'robots.txt does not allow this page'
    : `the site can not give its robots.txt (${unknown}), so nothing is read there for now`;

export interface CourteousFetcher extends Fetcher {
  /** Milliseconds until the host of a URL may be asked again after failures; 0 when it may now. */
  wait(url: string): number;
}

/**
 * @throws from `fetch`: FetchError as the fetcher beneath, and `fetch.robots` for a page a site does not want read;
 * a host in its back-off fails at once with the code that it last gave, and says for how long it is left alone.
 */
export function courteous(fetcher: Fetcher, clock: Clock, options: CourtesyOptions): CourteousFetcher {
  const settings = { ...DEFAULTS, ...options };
  const own = new Set(settings.ownHosts);
  const hosts = new Map<string, Host & { error?: FetchError }>();
  const hostOf = (origin: string) => {
    const host = hosts.get(origin) ?? {
      last: Promise.resolve(),
      rules: null,
      rulesUntil: 0,
      free: 0,
      failures: 0,
      suspect: false,
    };
    hosts.set(origin, host);
    return host;
  };

  const rulesOf = async (host: Host, origin: string, stop?: AbortSignal): Promise<Rules> => {
    if (host.rules && clock.now() < host.rulesUntil) return host.rules;
    host.rules = await readRules(fetcher, origin, settings.agent, stop);
    host.rulesUntil = clock.now() + settings.rulesHold;
    return host.rules;
  };

  /** Notes a failure of a host. @returns for how long it is left alone */
  const backedOff = (host: Host & { error?: FetchError }, error: FetchError): number => {
    host.failures++;
    host.error = error;
    const growing = settings.backOff * 2 ** Math.min(host.failures - 1, 20);
    return Math.min(Math.max(growing, (error.retryAfter ?? 0) * 1000), settings.longestBackOff);
  };

  const visit = async (request: FetchRequest, origin: string, stop?: AbortSignal): Promise<Fetched> => {
    const host = hostOf(origin);
    const rest = host.free - clock.now();
    if (host.error && rest > settings.patience) throw leftAlone(host.error, request.url, rest);
    if (rest > 0) await clock.sleep(rest, stop);
    let pause = settings.pause;
    try {
      if (!own.has(new URL(origin).hostname)) {
        const rules = await rulesOf(host, origin, stop);
        if (!rules.allows(request.url))
          throw new FetchError('fetch.robots', refusal(rules), { where: request.url });
        pause = Math.min(Math.max(pause, (rules.delay ?? 0) * 1000), settings.longestPause);
      }
      const answer = await fetcher.fetch(request, stop);
      host.failures = 0;
      host.suspect = false;
      delete host.error;
      return answer;
    } catch (error) {
      if (error instanceof FetchError && error.passing) {
        const isHost = isOfHost(error) || host.suspect;
        host.suspect = true;
        if (isHost) pause = backedOff(host, error);
        // Rules that could not be read are asked for again with the next request.
        if (host.rules && !host.rules.allows(`${origin}/`)) host.rulesUntil = 0;
      }
      throw error;
    } finally {
      host.free = clock.now() + pause;
    }
  };

  return {
    async fetch(request, stop) {
      const origin = URL.canParse(request.url) ? new URL(request.url).origin : '';
      if (!/^https?:/.test(origin)) return await fetcher.fetch(request, stop);
      const host = hostOf(origin);
      const mine = host.last.then(() => visit(request, origin, stop));
      host.last = mine.catch(() => {});
      return await mine;
    },
    wait: (url) => {
      const host = URL.canParse(url) ? hosts.get(new URL(url).origin) : undefined;
      return host?.error ? Math.max(0, host.free - clock.now()) : 0;
    },
    close: () => fetcher.close(),
  };
}
