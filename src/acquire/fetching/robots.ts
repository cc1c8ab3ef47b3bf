/** What a site asks programs not to read (RFC 9309, the Robots Exclusion Protocol). */
import robotsParser from 'robots-parser';
import { FetchError } from './errors.js';
import type { Fetcher } from './fetcher.js';

export interface Rules {
  allows(url: string): boolean;
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

const EVERYTHING: Rules = { allows: () => true, delay: null };
const NOTHING: Rules = { allows: () => false, delay: null };

/** As much of a robots.txt as must be read (RFC 9309, 2.5). */
const MOST = 500 * 1024;

/**
 * Reads the rules of a site. A site without robots.txt (4xx) allows everything; one that can not say (5xx, no
 * answer) allows nothing for now, as RFC 9309 asks.
 * @param origin «https://example.com»
 * @param agent the product word of our User-Agent
 * @throws FetchError only `fetch.stopped`, `fetch.address` and `fetch.url`, which hold for every page of the site
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
      delay: robots.getCrawlDelay(agent) ?? null,
    };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    if (['fetch.stopped', 'fetch.address', 'fetch.url'].includes(error.code)) throw error;
    const gone = error.status !== null && error.status >= 400 && error.status < 500 && error.status !== 429;
    return gone || error.code === 'fetch.redirects' || error.code === 'fetch.too-large'
      ? EVERYTHING
      : NOTHING;
  }
}
