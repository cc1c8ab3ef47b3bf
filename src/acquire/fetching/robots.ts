/** What a site asks programs not to read (RFC 9309, the Robots Exclusion Protocol). */
import robotsParser from 'robots-parser';
import { type FetchCode, FetchError } from './errors.js';
import type { Fetcher } from './fetcher.js';

export interface Rules {
  allows(url: string): boolean;
  /** Why nothing is read for now: the rules could not be had. null where they are known. */
  readonly unknown: string | null;
  /** Seconds between requests that the site asks for; null when it asks for none. */
  readonly delay: number | null;
}

/** The package says it has a default export where, as Node loads it, it is one function. */
const parse = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
};

const EVERYTHING: Rules = { allows: () => true, unknown: null, delay: null };

/** Failures that hold for every page of the site: they are what is told, as its rules were never seen. */
const OF_EVERY_PAGE: readonly FetchCode[] = [
  'fetch.stopped',
  'fetch.address',
  'fetch.url',
  'fetch.name',
  'fetch.refused',
  'fetch.reset',
  'fetch.tls',
  'fetch.timeout',
];

/** As much of a robots.txt as must be read (RFC 9309, 2.5). */
const MOST = 500 * 1024;

/**
 * Reads the rules of a site. A site without robots.txt (4xx) allows everything; one that can not say (5xx) allows
 * nothing for now, as RFC 9309 asks; one that is not there fails as its pages would.
 * @param origin «https://example.com»
 * @param agent the product word of our User-Agent
 * @throws FetchError only with a code that holds for every page of the site
 */
export async function readRules(
  fetcher: Fetcher,
  origin: string,
  agent: string,
  stop?: AbortSignal,
): Promise<Rules> {
  const url = `${origin}/robots.txt`;
  try {
    const { bytes } = await fetcher.fetch({ url, accept: 'text/plain,*/*;q=0.5' }, stop);
    const robots = parse(url, new TextDecoder().decode(bytes.subarray(0, MOST)));
    return {
      allows: (page) => robots.isAllowed(page, agent) !== false,
      unknown: null,
      delay: robots.getCrawlDelay(agent) ?? null,
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    if (OF_EVERY_PAGE.includes(error.code)) throw error;
    const gone = error.status !== null && error.status >= 400 && error.status < 500 && error.status !== 429;
    return gone || error.code === 'fetch.redirects' || error.code === 'fetch.too-large'
      ? EVERYTHING
      : { allows: () => false, unknown: error.message, delay: null };
  }
}
