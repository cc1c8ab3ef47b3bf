/** Feeds of local servers that publish at a pace and fail now and then, by chance that is the same on every run. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LocalFeeds {
  /** Addresses of the feeds. */
  readonly feeds: readonly string[];
  /** Addresses of all articles that were published so far. */
  published(): string[];
  /** Nothing new from here on. */
  fallSilent(): void;
  /** Answers given, and those of them that failed. */
  counts(): { readonly answers: number; readonly failures: number };
  close(): void;
}

/** @param between milliseconds between two articles of one feed; @param failing share of answers that fail */
export async function openFeeds(count: number, between: number, failing: number): Promise<LocalFeeds> {
  const chance = randomFrom(20250121);
  const started = Date.now();
  let ended = Number.POSITIVE_INFINITY;
  const counts = { answers: 0, failures: 0 };
  /** Feeds begin one after another, so that they do not publish in step. */
  const newest = (feed: number) =>
    Math.floor((Math.min(Date.now(), ended) - started) / between + feed / count);
  const servers = await Promise.all(
    Array.from({ length: count }, (_, feed) =>
      listening(
        createServer((asked, answer) => {
          counts.answers++;
          if (chance() < failing) {
            counts.failures++;
            return fail(answer, chance());
          }
          const number = /^\/(\d+)$/.exec(asked.url ?? '')?.[1];
          if (number)
            answer.setHeader('content-type', 'text/html; charset=utf-8').end(page(feed, Number(number)));
          else answer.end(rss(feed, newest(feed), asked.headers.host ?? ''));
        }),
      ),
    ),
  );
  const bases = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    feeds: bases.map((base) => `${base}/rss`),
    published: () =>
      bases.flatMap((base, feed) => Array.from({ length: newest(feed) }, (_, at) => `${base}/${at + 1}`)),
    fallSilent: () => {
      ended = Date.now();
    },
    counts: () => ({ ...counts }),
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

/** Every way to fail that may pass. */
function fail(answer: ServerResponse, how: number): void {
  if (how < 0.4) answer.writeHead(500).end();
  else if (how < 0.6) answer.writeHead(503, { 'retry-after': '1' }).end();
  else if (how < 0.8) answer.socket?.destroy();
  else answer.writeHead(200, { 'content-length': '5000' }).write('<html>', () => answer.socket?.destroy());
}

/** So many items a feed shows. */
const SHOWN = 40;

function rss(feed: number, newest: number, host: string): string {
  const items = Array.from({ length: Math.min(newest, SHOWN) }, (_, at) => newest - at).map(
    (number) =>
      `<item><guid>${feed}-${number}</guid><title>Новина ${number}</title><link>http://${host}/${number}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Вісник ${feed}</title>${items.join('')}</channel></rss>`;
}

const TOPICS = ['зерно', 'енергетика', 'безпека', 'вибори', 'торгівля', 'кордони', 'освіта'];
const CITIES = ['Ризі', 'Варшаві', 'Вільнюсі', 'Празі', 'Берліні', 'Осло', 'Хельсінкі', 'Мадриді'];

function page(feed: number, number: number): string {
  const topic = TOPICS[(feed * 3 + number) % TOPICS.length];
  const city = CITIES[(feed + number * 5) % CITIES.length];
  return `<!doctype html><html lang="uk"><body><h1>Новина ${number} вісника ${feed}: ${topic}</h1>
<p>Міністр оборони ${feed * 1000 + number} заявив, що головною темою переговорів у ${city} буде ${topic}.</p>
<p>За його словами, зустріч номер ${number} відбудеться у ${city} за ${(feed % 9) + 2} тижні.</p></body></html>`;
}

const listening = (server: Server): Promise<Server> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));

/** Numbers from 0 to 1 that look like chance (Park and Miller, "Random number generators", 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
