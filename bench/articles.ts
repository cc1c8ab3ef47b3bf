/**
 * `npm run articles`: how well and how fast articles are taken out of pages, beside Mozilla's Readability on the same
 * pages. Without a folder, the pages that the tests make; with one, every `NAME.html` in it, scored against the body
 * in `NAME.txt` where that lies beside it.
 *
 *   --peer        measure Readability with linkedom as well
 *   --show NAME   what was read and what was dropped of one page
 *   --seed N      other stories in the same pages
 */
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { bodyText } from '../src/article/body-text.js';
import { defaultPipeline } from '../src/main.js';
import { f1, type Score, shingleScore } from '../test/pages/measure.js';
import { testPages } from '../test/pages/pages.js';
import type { TestPage } from '../test/pages/story.js';
import { table } from './tables.js';

const { values } = parseArgs({
  options: {
    peer: { type: 'boolean', default: false },
    show: { type: 'string' },
    seed: { type: 'string', default: '1' },
    worst: { type: 'string', default: '8' },
  },
});

interface Found {
  readonly title: string | null;
  readonly body: string;
  readonly byline: string | null;
  readonly published: string | null;
}

function ours({ bytes, headers, url }: TestPage): Found {
  const { article } = defaultPipeline().article(bytes, { contentType: headers['content-type'] ?? null, url });
  const { title, text, byline, published } = article;
  return { title: title && text.slice(title.start, title.end), body: bodyText(article), byline, published };
}

function peers({ bytes, headers }: TestPage): Found {
  const html = new TextDecoder(
    /charset=([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? encodingOf(bytes),
  ).decode(bytes);
  const { document } = parseHTML(html);
  const found = new Readability(document).parse();
  return {
    title: found?.title ?? null,
    body: found?.textContent ?? '',
    byline: found?.byline ?? null,
    published: found?.publishedTime ?? null,
  };
}

/** Readability is given what a browser would have found out. */
function encodingOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  if (bytes[0] === 0xff) return 'utf-16le';
  return /windows-1251/i.test(head) ? 'windows-1251' : 'utf-8';
}

interface Measured {
  readonly page: TestPage;
  readonly found: Found;
  readonly score: Score;
}

const key = (text: string | null) =>
  (text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

function measure(name: string, extract: (page: TestPage) => Found, pages: readonly TestPage[]): Measured[] {
  const read = (page: TestPage): Found => {
    try {
      return extract(page);
    } catch {
      return { title: null, body: '', byline: null, published: null };
    }
  };
  for (const page of pages) read(page);
  const started = process.cpuUsage();
  const found = pages.map((page) => ({ page, found: read(page) }));
  const { user, system } = process.cpuUsage(started);
  const all = found.map((one) => ({ ...one, score: shingleScore(one.page.expected.body, one.found.body) }));
  const share = (right: (one: Measured) => boolean) =>
    ((100 * all.filter(right).length) / all.length).toFixed(1);
  const scoreIn = (wanted: (page: TestPage) => boolean) =>
    f1(all.filter(({ page }) => wanted(page)).map(({ score }) => score)).toFixed(4);
  rows.push([
    name,
    scoreIn(() => true),
    scoreIn(({ code }) => code !== 'en'),
    share(({ page, found }) => key(found.title) === key(page.expected.title)),
    share(({ page, found }) => key(found.byline) === key(page.expected.byline)),
    share(
      ({ page, found }) =>
        (found.published ?? '').slice(0, 16) === (page.expected.published ?? '').slice(0, 16),
    ),
    ((user + system) / 1000 / pages.length).toFixed(2),
  ]);
  return all;
}

const rows: string[][] = [['extractor', 'F1', 'F1 uk ru', 'title %', 'byline %', 'time %', 'ms a page']];
const pages = testPages(Number(values.seed));

if (values.show) {
  const page = pages.find(({ name }) => name === values.show);
  if (page) show(page);
} else {
  const own = measure('litopys', ours, pages);
  if (values.peer) measure('readability', peers, pages);
  console.log(
    `${pages.length} pages, ${Math.round(pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / pages.length / 1000)} kB each`,
  );
  console.log(table(rows));
  const rated = own.map((one) => ({ ...one, f: f1([one.score]) })).sort((a, b) => a.f - b.f);
  for (const { page, score, f } of rated.slice(0, Number(values.worst)))
    if (f < 0.995)
      console.log(
        `  ${f.toFixed(3)}  P ${score.precision.toFixed(2)} R ${score.recall.toFixed(2)}  ${page.name}`,
      );
  for (const { page, found } of own) {
    const { expected } = page;
    if (key(found.title) !== key(expected.title))
      console.log(`  title   ${page.name}: ${found.title} | ${expected.title}`);
    if (key(found.byline) !== key(expected.byline))
      console.log(`  byline  ${page.name}: ${found.byline} | ${expected.byline}`);
    if (found.published?.slice(0, 16) !== expected.published?.slice(0, 16))
      console.log(`  time    ${page.name}: ${found.published} | ${expected.published}`);
  }
}

function show(page: TestPage): void {
  const { article } = defaultPipeline().article(page.bytes, {
    contentType: page.headers['content-type'] ?? null,
  });
  for (const { kind, rule, start, end } of article.blocks)
    console.log(`${kind.padEnd(10)} [${rule}] ${article.text.slice(start, end)}`);
  console.log('--- dropped');
  for (const { rule, what, characters } of article.dropped)
    console.log(`${rule.padEnd(24)} ${characters} ${what}`);
  const wanted = new Set(page.expected.body.split('\n'));
  const got = new Set(bodyText(article).split('\n'));
  console.log('--- missing');
  for (const line of wanted) if (!got.has(line)) console.log(line);
  console.log('--- too much');
  for (const line of got) if (line && !wanted.has(line)) console.log(line);
}
