/**
 * A web archive for measuring, any number of pages, always the same: reports of `store/generate.ts` in pages of the
 * common content systems, each with a request and now and then an image, a page twice, one of another language.
 */
import { pageKinds } from '../../test/pages/pages.js';
import { makeStory, type Part, type Story, type TestPage } from '../../test/pages/story.js';
import { type Generated, generated } from '../store/generate.js';

/** One page in so many is there again under another address, is no report, or is in a language that is not read. */
const AGAIN_EACH = 25;
const FOREIGN_EACH = 30;
const IMAGE_EACH = 6;

export interface ArchiveOptions {
  readonly pages: number;
  /** Bytes that are added to each page as scripts, which real pages have hundreds of kilobytes of. */
  readonly padding: number;
}

/** The records of an archive, one after another. */
export function* archive({ pages, padding }: ArchiveOptions): Generator<Uint8Array> {
  const script = padding > 0 ? `<script>${'window.q=[];'.repeat(Math.ceil(padding / 12))}</script>` : '';
  let last: TestPage | null = null;
  let n = 0;
  for (const one of generated(pages)) {
    n++;
    const page: TestPage = last && n % AGAIN_EACH === 0 ? last : pageOf(one, n);
    last = page;
    yield record(
      'request',
      one.url,
      Buffer.from(`GET /${n} HTTP/1.1\r\nHost: ${one.outlet}.example\r\n\r\n`),
    );
    yield record(
      'response',
      one.url,
      answer(page.headers['content-type'] ?? 'text/html', page.bytes, script),
    );
    if (n % IMAGE_EACH === 0) yield record('response', `${one.url}.jpg`, answer('image/jpeg', IMAGE, ''));
  }
}

const IMAGE = new Uint8Array(30_000).fill(7);

function pageOf(one: Generated, n: number): TestPage {
  const story = n % FOREIGN_EACH === 0 ? foreign(n) : storyOf(one, n);
  const kinds = pageKinds(story.code);
  const kind = kinds[n % kinds.length] as (typeof kinds)[number];
  return kind(story);
}

/** The paragraphs of a generated report and some of the story's own: about as long as a report is. */
function storyOf({ language, title, text, url, published, outlet }: Generated, n: number): Story {
  const base = makeStory(language, n);
  const paragraphs = text.split('\n\n').slice(1);
  const parts = paragraphs.map((text): Part => ({ kind: 'p', text }));
  return {
    ...base,
    title,
    url,
    outlet,
    local: published.slice(0, 16),
    zone: '+00:00',
    parts: [...parts, ...base.parts.slice(0, 3)],
  };
}

const FOREIGN =
  'Regjeringen la i dag fram en ny plan for havnene på kysten, og ministeren sa at arbeidet skulle begynne til våren.';

function foreign(n: number): Story {
  const base = makeStory('en', n);
  const parts = Array.from(
    { length: 6 },
    (_, at): Part => ({ kind: 'p', text: `${FOREIGN} Del ${at + 1}.` }),
  );
  return { ...base, title: `Ny plan for havnene ${n}`, lead: FOREIGN, parts };
}

function answer(type: string, body: Uint8Array, script: string): Uint8Array {
  const length = body.length + script.length;
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from(script)]);
}

function record(type: 'request' | 'response', url: string, block: Uint8Array): Uint8Array {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-01-21T10:00:00Z\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}
