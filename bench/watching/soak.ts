/** Watching for long: feeds that fail, a watch that is killed, and what came of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openChronicle, type Store } from '../../src/main.js';
import { openFeeds } from './feeds.js';

export interface Soaked {
  readonly published: number;
  /** Addresses that were published and did not come in. */
  readonly lost: readonly string[];
  /** Addresses that came in more than once. */
  readonly twice: readonly string[];
  readonly answers: number;
  readonly failures: number;
  readonly kills: number;
  /** Processes that ended by themselves. */
  readonly crashes: number;
  /** Memory in MB of the last process, second by second. */
  readonly memory: readonly number[];
}

export interface SoakOptions {
  readonly store: string;
  readonly feeds: number;
  /** Seconds for which the feeds publish; kills fall into them. */
  readonly seconds: number;
  readonly kills: number;
  /** Seconds between two articles of a feed. */
  readonly between: number;
  readonly pace: number;
}

/** After the feeds fell silent, all must have come in within so many seconds. */
const MOST_REST = 240;

export async function soak(options: SoakOptions): Promise<Soaked> {
  const { seconds, kills, pace } = options;
  const local = await openFeeds(options.feeds, options.between * 1_000, 0.1);
  const store = await openChronicle(options.store);
  let memory: number[] = [];
  let child: ChildProcess | null = null;
  let crashes = 0;
  const start = () => {
    memory = [];
    child = spawn(process.execPath, [CHILD, options.store, String(pace)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.once('exit', (code) => {
      if (code !== 0 && code !== null) crashes++;
    });
    child.stdout?.on('data', (bytes) =>
      memory.push(Math.round(Number(String(bytes).trim().split('\n')[0]) / 1e6)),
    );
  };
  try {
    await store.journal.addFeeds(local.feeds.map(feedOf));
    start();
    for (let killed = 0; killed < kills; killed++) {
      await sleep((seconds * 1_000) / (kills + 1));
      await ended(child, 'SIGKILL');
      start();
    }
    await sleep((seconds * 1_000) / (kills + 1));
    local.fallSilent();
    const published = local.published();
    for (let rest = 0; rest < MOST_REST && (await missing(store, published)).lost.length > 0; rest++)
      await sleep(1_000);
    await ended(child, 'SIGTERM');
    return {
      published: published.length,
      ...(await missing(store, published)),
      ...local.counts(),
      kills,
      crashes,
      memory,
    };
  } finally {
    await ended(child, 'SIGKILL');
    local.close();
    await store.close();
  }
}

const CHILD = fileURLToPath(new URL('./child.js', import.meta.url));

function feedOf(url: string) {
  const nothing = { title: null, outlet: null, etag: null, lastModified: null, failures: 0, problem: null };
  return { url, ...nothing, due: 0, interval: 3_000 };
}

async function ended(child: ChildProcess | null, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await end;
}

async function missing(store: Store, published: readonly string[]) {
  const counts = new Map<string, number>();
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<Store['articles']>> = await store.articles({}, { limit: 500, cursor });
    for (const { url } of page.items) counts.set(url ?? '', (counts.get(url ?? '') ?? 0) + 1);
    cursor = page.next;
    if (cursor === null) break;
  }
  return {
    lost: published.filter((url) => !counts.has(url)),
    twice: [...counts].filter(([, count]) => count > 1).map(([url]) => url),
  };
}
