/** `litopys feeds`: which feeds `litopys watch` asks. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readOpml, writeOpml } from '../../acquire/index.js';
import {
  defaultFeeds,
  type JournaledFeed,
  LitopysError,
  openChronicle,
  type Store,
  type WatchedFeed,
} from '../../main.js';
import { paintFor } from '../terminal/paint.js';
import { visible } from '../visible.js';
import { counted } from '../wording.js';
import { EXIT, EXIT_CODES, failureText, usage } from './failures.js';
import { onStore, placeOf, type StoreOptions, withStore } from './store-options.js';

interface FeedOptions extends StoreOptions {
  readonly outlet?: string;
  readonly json?: boolean;
  readonly add?: boolean;
}

const HELP = `
Examples:
  litopys feeds add --store chronicle.db --outlet УНІАН https://example.com/rss
  litopys feeds import --store chronicle.db subscriptions.opml
  litopys feeds defaults                       a list to begin with
  litopys feeds list --store chronicle.db      when each was asked, and what is wrong with it
${EXIT_CODES}`;

export function addFeeds(program: Command): void {
  const feeds = program
    .command('feeds')
    .summary('which feeds are watched: add, list, remove, import, export, defaults')
    .description('Keeps the list of feeds that "litopys watch" asks.')
    .addHelpText('after', HELP);
  action(feeds, 'add', '<URL...>', 'adds feeds; makes the store when there is none', addUrls).option(
    '--outlet <name>',
    'who publishes them: the last link of every chain',
  );
  action(
    feeds,
    'list',
    '',
    'says of every feed when it is asked next and what was wrong with it',
    list,
  ).option('--json', 'as JSON');
  action(feeds, 'remove', '<URL...>', 'takes feeds off; their articles stay', remove);
  action(feeds, 'import', '<FILE>', 'adds the feeds of an OPML file', importOpml);
  action(feeds, 'export', '', 'writes the feeds as OPML', exportOpml);
  action(feeds, 'defaults', '', 'shows a list of public feeds to begin with', defaults).option(
    '--add',
    'adds them to the store',
  );
}

type Act = (names: readonly string[], options: FeedOptions) => Promise<number | undefined>;

function action(feeds: Command, name: string, given: string, summary: string, act: Act): Command {
  const command = withStore(feeds.command(`${name} ${given}`.trim())).description(summary);
  return command.action(async (...all: unknown[]) => {
    const names = given === '' ? [] : [all[0]].flat();
    const options = all[given === '' ? 0 : 1] as FeedOptions;
    process.exitCode = (await act(names as string[], options)) ?? EXIT.ok;
  });
}

async function addUrls(urls: readonly string[], options: FeedOptions): Promise<undefined> {
  const outlet = options.outlet ?? null;
  await adding(
    urls.map((url) => feedOf(checked(url), null, outlet)),
    options,
  );
}

/** Addresses longer than this are none that a person reads. */
const LONGEST_URL = 1_500;

/** @throws LitopysError `usage.feed` */
function checked(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.href.length > LONGEST_URL)
    throw usage(
      'feed',
      `"${text.slice(0, 200)}" is no address of a feed`,
      'write it as https://example.com/rss',
    );
  return url.href;
}

const FIRST_INTERVAL = 10 * 60_000;

function feedOf(url: string, title: string | null, outlet: string | null): WatchedFeed {
  const nothing = { etag: null, lastModified: null, failures: 0, problem: null };
  return { url, title, outlet, ...nothing, due: 0, interval: FIRST_INTERVAL };
}

async function adding(feeds: readonly WatchedFeed[], options: FeedOptions): Promise<void> {
  const store = await openChronicle(placeOf(options));
  try {
    const fresh = await store.journal.addFeeds(feeds);
    process.stderr.write(
      `${counted(fresh, 'feed')} added; ${counted(feeds.length - fresh, 'feed')} known before\n`,
    );
  } finally {
    await store.close();
  }
}

async function list(_: readonly string[], options: FeedOptions): Promise<undefined> {
  await onStore(options, async (store) => {
    const feeds = await store.journal.feeds();
    if (options.json) return void process.stdout.write(`${JSON.stringify(feeds, null, 2)}\n`);
    const paint = paintFor(process.stdout, process.env);
    for (const feed of feeds) {
      const name = feed.outlet ?? feed.title;
      const problem = feed.problem
        ? `\n  ${paint.red('failing')} ${counted(feed.failures, 'time')}: ${visible(feed.problem)}`
        : '';
      process.stdout.write(
        `${visible(feed.url)}${name ? `  ${paint.dim(visible(name))}` : ''}  ${whenText(feed)}${problem}\n`,
      );
    }
    const { waiting, added, givenUp } = await store.journal.itemCounts();
    process.stdout.write(
      `${counted(feeds.length, 'feed')} · ${counted(added, 'article')} added · ${waiting} waiting · ${givenUp} given up\n`,
    );
  });
}

function whenText({ due }: JournaledFeed): string {
  return due === 0
    ? 'not asked yet'
    : `next ${new Date(due).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

async function remove(urls: readonly string[], options: FeedOptions): Promise<number> {
  let code: number = EXIT.ok;
  await onStore(options, async ({ journal }: Store) => {
    for (const text of urls) {
      const url = URL.canParse(text) ? new URL(text).href : text;
      if (await journal.removeFeed(url)) continue;
      const error = new LitopysError('feed.unknown', 'this feed is not watched', {
        where: url,
        next: 'litopys feeds list shows those that are',
      });
      process.stderr.write(failureText(error, paintFor(process.stderr, process.env)));
      code = EXIT.input;
    }
  });
  return code;
}

async function importOpml([path = '']: readonly string[], options: FeedOptions): Promise<undefined> {
  const sources = readOpml(bytesOf(path), path).filter(({ url }) => url.length <= LONGEST_URL);
  await adding(
    sources.map(({ url, title }) => feedOf(url, title, null)),
    options,
  );
}

/** @throws LitopysError `input.missing` */
function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (cause) {
    const next = 'check the path; “-” reads standard input';
    throw new LitopysError('input.missing', 'the file can not be read', { where: path, next, cause });
  }
}

async function exportOpml(_: readonly string[], options: FeedOptions): Promise<undefined> {
  await onStore(options, async ({ journal }) => {
    const feeds = (await journal.feeds()).map(({ url, title, outlet }) => ({
      url,
      title: outlet ?? title,
      site: null,
      folders: [],
    }));
    process.stdout.write(`${writeOpml('Litopys', feeds)}\n`);
  });
}

async function defaults(_: readonly string[], options: FeedOptions): Promise<undefined> {
  const feeds = defaultFeeds();
  if (options.add)
    return await adding(
      feeds.map(({ url, outlet }) => feedOf(url, null, outlet)),
      options,
    ).then(() => undefined);
  for (const { url, language, outlet } of feeds) process.stdout.write(`${language}  ${url}  ${outlet}\n`);
  return undefined;
}
