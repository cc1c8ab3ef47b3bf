/** Every view by keyboard alone: its main deed, a focus that one sees, and no trap. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isFocused, tabTo, walked } from './keys.js';
import { isAccessible, openPage, serving } from './workbench.js';

const TEXT = 'Міністри поговорили\n\nМіністерка Олена Коваль заявила, що новий міст відкриють восени.';

const server = serving();

/** A page that nobody has clicked into. */
async function at(path: string): Promise<Page> {
  const { page } = await openPage();
  await page.goto(server.base + path, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  return page;
}

async function entryOf(query: string): Promise<string> {
  const answer = await fetch(`${server.base}/api/v1/entries?limit=1&${query}`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return `/entries/${items[0]?.id}`;
}

const link = (page: Page) => page.evaluate<string>('location.href');

describe('by keyboard alone', () => {
  test('a text is read and kept, and its article opened', async () => {
    const page = await at('/');
    await tabTo(page, page.getByLabel('A link, a text'));
    await page.keyboard.insertText(TEXT);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Міністри поговорили' }).waitFor();
    await tabTo(page, page.getByLabel('Outlet'));
    await page.keyboard.type('our-desk');
    await tabTo(page, page.getByRole('button', { name: 'Keep in the chronicle' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Article', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\//);
  });

  test('an entry is corrected, and that is taken back', async () => {
    const page = await at(await entryOf('type=statement'));
    await tabTo(page, page.getByRole('button', { name: 'Correct' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('New value'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Олена Коваль');
    await tabTo(page, page.getByRole('button', { name: 'Do it' }));
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Олена Коваль' }).waitFor();
    await tabTo(page, page.locator('.log').getByRole('button', { name: 'Undo' }));
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Олена Коваль' }).waitFor({ state: 'detached' });
  });

  test('evidence leads from an entry to its very words', async () => {
    const page = await at(await entryOf('type=contact&diverges=differs'));
    await tabTo(page, page.locator('.evidence'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/.+at=\d+/);
    await page.locator('.found').first().waitFor();
  });

  test('what someone said is narrowed to a month and an act', async () => {
    const page = await at('/entities/person:putin');
    await tabTo(page, page.locator('.months a'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/month=2025-/);
    await tabTo(page, page.getByRole('combobox', { name: /^Act/ }));
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/act=/);
  });

  test('a question is asked and its hit opened', async () => {
    const page = await at('/search');
    await page.keyboard.press('/');
    await page.keyboard.type('переговори type:contact');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    await tabTo(page, page.locator('.hit .match'));
    await page.keyboard.press('Enter');
    await page.locator('.found').first().waitFor();
  });

  test('entries are reviewed and decisions taken back, by keys that come before the browser has painted', async () => {
    const { page } = await openPage();
    await page.addInitScript('window.requestAnimationFrame = (draw) => setTimeout(draw, 1000, 1000)');
    await page.goto(`${server.base}/review`);
    const place = page.getByText(/^\d+ \/ \d+ ·/);
    const first = await place.innerText();
    await page.keyboard.press('r');
    await page.getByText('1 decided').waitFor();
    await page.keyboard.press('u');
    await page.getByText('0 decided').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^2 \/ \d+ ·/).waitFor();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await place.innerText(), first);
  });

  test('the timeline is zoomed, and an entry in view opened', async () => {
    const page = await at('/timeline');
    await tabTo(page, page.getByRole('application', { name: 'Timeline' }));
    await page.keyboard.press('+');
    await page.waitForURL(/from=/);
    await tabTo(page, page.locator('.entry-link'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entries\//);
  });

  test('the contacts of two are opened out of the network and closed again', async () => {
    const page = await at('/network');
    await tabTo(page, page.locator('table.data tbody button'));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Contacts: / }).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Close' }));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Contacts: / }).waitFor({ state: 'detached' });
  });

  test('another measure is chosen, and a claim opened', async () => {
    const page = await at('/figures');
    await tabTo(page, page.getByLabel('Measured in'));
    const before = await link(page);
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => url.href !== before);
    await tabTo(page, page.locator('table.data tbody a'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(?:entries|articles|entities)\//);
  });

  test('the calendar is turned, and its menu of exports opened and left', async () => {
    const page = await at('/calendar?month=2025-02');
    await tabTo(page, page.getByRole('button', { name: 'Month after' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/month=2025-03/);
    const menu = page.locator('.export summary');
    await tabTo(page, menu);
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Table (CSV)' }));
    await page.keyboard.press('Escape');
    assert.ok(await isFocused(menu));
  });

  test('the language is changed, and the guide is found behind the help', async () => {
    const page = await at('/');
    await tabTo(page, page.locator('.settings summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('combobox', { name: 'Language' }));
    await page.keyboard.press('ArrowUp');
    await page.getByRole('heading', { name: 'Початок' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.getByRole('link', { name: 'Посібник' }).waitFor();
    const guide = await help.getByRole('link', { name: 'Посібник' }).getAttribute('href');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.goto(server.base + guide);
    await page.getByRole('heading', { name: 'Клавіші' }).waitFor();
    await isAccessible(page);
    const broken = await page.evaluate<number>(
      '[...document.images].filter((one) => !one.complete || one.naturalWidth === 0).length',
    );
    assert.equal(broken, 0);
  });
});

describe('Tab', () => {
  for (const path of [
    '/',
    '/timeline',
    '/network',
    '/figures',
    '/calendar?month=2025-02',
    '/search?q=переговори',
    '/review',
    '/articles/dev-10',
    '/entities/person:putin',
    'contact',
  ])
    test(`goes around ${path} and shows where it is`, async () => {
      const page = await at(path === 'contact' ? await entryOf('type=contact&diverges=differs') : path);
      await walked(page);
    });
});
