/**
 * Takes the pictures of the user guide from the sample dossier, in every language of the guide: `npm run guide`.
 * Clock, time zone and size are set, so that the same version gives the same pictures.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { packageRoot } from '../../src/main.js';
import { closeBrowser, openPage, served } from '../../test/end-to-end/workbench.js';

const FOLDER = join(packageRoot(), 'docs/guide/pictures');
/** After the last article of the dossier. */
const NOW = '2025-09-20T12:00:00Z';
/** Bytes of one picture: they stay in the history for ever. */
const MOST_BYTES = 160_000;
const WIDE = { width: 1120, height: 700 } as const;
const PHONE = { width: 390, height: 700 } as const;

const LANGUAGES = {
  en: { locale: 'en-GB', article: 'dev-10', question: 'trade by:Putin' },
  uk: { locale: 'uk-UA', article: 'dev-09', question: 'переговори with:Путін' },
} as const;
type Code = keyof typeof LANGUAGES;

/** What comes and goes by itself. */
const STEADY = '::-webkit-scrollbar { display: none } * { caret-color: transparent !important }';

interface Picture {
  readonly name: string;
  readonly path: (server: Server, code: Code) => string;
  /** Brings the page to what is to be seen. */
  readonly show?: (page: Page) => Promise<void>;
  /** The part that is taken; without it what is in view. */
  readonly part?: (page: Page) => Locator;
  readonly phone?: boolean;
}

interface Server {
  readonly base: string;
  /** The contact that the guide speaks of. */
  readonly contact: string;
}

const hoverStatement = async (page: Page) => {
  await page.locator('.number').first().hover();
  await page.locator('.word-card').waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: 'start', path: () => '/' },
  {
    name: 'article',
    path: (_, code) => `/articles/${LANGUAGES[code].article}`,
    show: hoverStatement,
  },
  {
    name: 'phone',
    path: (_, code) => `/articles/${LANGUAGES[code].article}`,
    show: async (page) => {
      await page.locator('.number').first().tap();
      await page.locator('.word-card').waitFor();
    },
    phone: true,
  },
  { name: 'contact', path: ({ contact }) => `/entries/${contact}` },
  {
    name: 'chain',
    path: ({ contact }) => `/entries/${contact}`,
    part: (page) => page.locator('.chain-graph'),
  },
  { name: 'person', path: () => '/entities/person:putin' },
  { name: 'timeline', path: () => '/timeline?from=2025-01-01&to=2025-03-15' },
  { name: 'search', path: (_, code) => `/search?q=${encodeURIComponent(LANGUAGES[code].question)}` },
  {
    name: 'review',
    path: () => '/review?type=statement',
    show: async (page) => {
      await page.locator('.evidence-box mark').first().waitFor();
      await page.keyboard.press('c');
      await page.locator('.correcting').waitFor();
    },
  },
];

/** The first contact of two on whose channel accounts differ. */
async function contactOf(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/v1/entries?type=contact&diverges=differs&party=person:xi`);
  const { items } = (await answer.json()) as {
    items: { id: string; divergences: { field: string }[] }[];
  };
  const found = items.find(({ divergences }) => divergences.some(({ field }) => field === 'kind'));
  if (!found) throw new Error('the sample dossier has no contact whose channel differs');
  return found.id;
}

async function take(server: Server, code: Code, picture: Picture): Promise<void> {
  const { name, path, show, part, phone = false } = picture;
  const { page } = await openPage({
    viewport: phone ? PHONE : WIDE,
    hasTouch: phone,
    isMobile: phone,
    locale: LANGUAGES[code].locale,
    timezoneId: 'Europe/Kyiv',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(server.base + path(server, code), { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  await show?.(page);
  const file = join(FOLDER, code, `${name}.png`);
  await (part?.(page) ?? page).screenshot({ path: file, animations: 'disabled', style: STEADY });
  await page.context().close();
  const { size } = statSync(file);
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes; show less`);
  console.log(`docs/guide/pictures/${code}/${name}.png, ${Math.round(size / 1000)} kB`);
}

rmSync(FOLDER, { recursive: true, force: true });
const { base, end } = await served();
try {
  const server = { base, contact: await contactOf(base) };
  for (const code of Object.keys(LANGUAGES) as Code[]) {
    mkdirSync(join(FOLDER, code), { recursive: true });
    for (const picture of PICTURES) await take(server, code, picture);
  }
} finally {
  await closeBrowser();
  end();
}
