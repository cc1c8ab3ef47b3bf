/**
 * `npm run frames`: frames a second of the timeline with 10,000 entries and of the network with 10,000 contacts, in a
 * real Chromium without a graphics card, while one zooms and moves in every frame.
 *
 *   --seconds N   how long each is measured (4)
 *   --floors      fail below 50 frames a second
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { closeBrowser, openPage, served } from '../test/end-to-end/workbench.js';
import { table } from './tables.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '4' }, floors: { type: 'boolean', default: false } },
});

const ENTRIES = 10_000;
const PARTIES = 700;
/** As many edges as the server gives when no other number is asked for. */
const EDGES = 2_000;
const FLOOR = 50;

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function timeline() {
  const next = chance(7);
  const first = Date.UTC(2022, 1, 1) / 60_000;
  const length = 3 * 365 * 24 * 60;
  const statuses = ['held', 'held', 'planned', 'denied'];
  const points = Array.from({ length: ENTRIES }, (_, index) => {
    const type = next() < 0.25 ? 'contact' : next() < 0.85 ? 'statement' : 'figure';
    return {
      id: `e-${index}`,
      type,
      what: 'call',
      status: type === 'contact' ? statuses[Math.floor(next() * 4)] : null,
      // Crowded days and quiet weeks.
      at: Math.floor(first + length * next() ** (1 + 2 * next())),
      denied: next() < 0.03,
      diverges: next() < 0.05 ? 2 : 0,
    };
  }).sort((one, other) => one.at - other.at);
  const ends = { first: points[0]?.at ?? 0, last: points.at(-1)?.at ?? 0 };
  return { total: ENTRIES, ...ends, width: 1440, bins: [], points };
}

function network() {
  const next = chance(11);
  const party = () => `party-${Math.floor(PARTIES * next() ** 2)}`;
  const contacts = new Map<string, number>();
  for (let count = 0; count < ENTRIES; count++) {
    const [one = '', other = ''] = [party(), party()].sort();
    if (one !== other) contacts.set(`${one} ${other}`, (contacts.get(`${one} ${other}`) ?? 0) + 1);
  }
  const edges = [...contacts]
    .sort(([, some], [, others]) => others - some)
    .slice(0, EDGES)
    .map(([key, count]) => {
      const [one = '', other = ''] = key.split(' ');
      return { one, other, contacts: count, first: '2022-02-01T00:00Z', last: '2025-01-01T00:00Z' };
    });
  const ids = [...new Set(edges.flatMap(({ one, other }) => [one, other]))];
  return { edges, entities: ids.map((id) => ({ id, type: 'PER', name: id, uses: 1 })) };
}

/** Zooms in and out in every frame; the intervals between frames in milliseconds. */
const moving = (milliseconds: number) => `new Promise((resolve) => {
  const surface = document.querySelector('.surface');
  const { left, top, width, height } = surface.getBoundingClientRect();
  const intervals = [];
  const started = performance.now();
  let before = started;
  const frame = (now) => {
    intervals.push(now - before);
    before = now;
    const deltaY = intervals.length % 80 < 40 ? -25 : 25;
    const at = { clientX: left + width * 0.6, clientY: top + height / 2 };
    surface.dispatchEvent(new WheelEvent('wheel', { deltaY, ...at, cancelable: true }));
    if (now - started < ${milliseconds}) requestAnimationFrame(frame);
    else resolve(intervals.slice(2));
  };
  requestAnimationFrame(frame);
})`;

interface Measured {
  readonly name: string;
  readonly frames: number;
  /** Of a hundred frames the five slowest took at least so many milliseconds. */
  readonly slow: number;
}

async function measure(
  name: string,
  base: string,
  path: string,
  api: string,
  data: unknown,
): Promise<Measured> {
  const { page } = await openPage();
  const body = JSON.stringify(data);
  await page.route(`**/api/v1${api}*`, (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto(base + path, { waitUntil: 'networkidle' });
  await page.locator('.surface').waitFor();
  // The forces of the network come to rest.
  await page.waitForTimeout(6_000);
  const intervals = (await page.evaluate(moving(Number(values.seconds) * 1000))) as number[];
  // A browser of its own for each, as the first would go on drawing.
  await closeBrowser();
  const sum = intervals.reduce((total, one) => total + one, 0);
  const sorted = [...intervals].sort((one, other) => one - other);
  return {
    name,
    frames: (intervals.length / sum) * 1000,
    slow: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  };
}

const { base, end } = await served();
try {
  const measured = [
    await measure('timeline of 10,000 entries', base, '/timeline', '/timeline', timeline()),
    await measure('network of 10,000 contacts', base, '/network', '/network', network()),
  ];
  const lines = measured.map(({ name, frames, slow }) => [name, frames.toFixed(1), slow.toFixed(1)]);
  process.stdout.write(
    `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  process.stdout.write(`${table([['view', 'frames a second', '95 % within, ms'], ...lines])}\n`);
  if (values.floors && measured.some(({ frames }) => frames < FLOOR)) process.exitCode = 1;
} finally {
  await closeBrowser();
  end();
}
