/** The search and the review of the workbench, in a real browser over the sample dossier. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fitsItsWidth, isAccessible, openPage, serving } from './workbench.js';

const server = serving();

const go = (page: Page, path: string) => page.goto(server.base + path, { waitUntil: 'networkidle' });

describe('searching', () => {
  test('completes fields and values by keyboard, and leads from a word to its very letters', async () => {
    const { page, complaints } = await openPage();
    await go(page, '/');
    await page.keyboard.press('/');
    await page.keyboard.type('переговори ty');
    await page.getByRole('option', { name: /^type:/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /type:contact/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/type%3Acontact|type:contact/);
    const match = page.locator('.hit .match').first();
    await match.waitFor();
    const word = await match.innerText();
    assert.match(word, /перегов|перего|talks|negotiat/i);
    await match.click();
    await page.waitForURL(/\/articles\/.*at=\d+&to=\d+/);
    await page.locator('.found').first().waitFor();
    assert.equal((await page.locator('.found').allInnerTexts()).join(''), word);
    assert.deepEqual(complaints, []);
  });

  test('narrows by facets, shows conditions that can be taken away, keeps and forgets a search', async () => {
    const { page } = await openPage();
    await go(page, '/search?q=переговори');
    await page
      .getByRole('group', { name: 'Language' })
      .getByLabel(/Ukrainian/)
      .check();
    await page.waitForURL(/lang/);
    await page.getByRole('button', { name: /lang: Ukrainian/ }).waitFor();
    await page.getByLabel('Name of the search').fill('Talks');
    await page.getByRole('button', { name: 'Save this search' }).click();
    const saved = page.getByRole('link', { name: 'Talks', exact: true });
    await saved.waitFor();
    assert.match((await saved.getAttribute('href')) ?? '', /lang/);
    await page.getByRole('button', { name: 'Delete the search “Talks”' }).click();
    await saved.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /lang: Ukrainian/ }).click();
    await page.getByRole('button', { name: /lang:/ }).waitFor({ state: 'detached' });
  });
});

describe('reviewing', () => {
  const position = (page: Page) => page.locator('.review-head [role="status"]').innerText();

  test('accepts, rejects and undoes by keys alone', async () => {
    const { page, complaints } = await openPage();
    await go(page, '/review?type=statement');
    await page.locator('.evidence-box mark').first().waitFor();
    assert.match(await position(page), /^1 \/ /);
    await page.keyboard.press('a');
    await page.getByText(/^2 \/ .* 1 decided/).waitFor();
    await page.keyboard.press('r');
    await page.getByText(/^3 \/ .* 2 decided/).waitFor();
    await page.keyboard.press('u');
    await page.getByText(/^2 \/ .* 1 decided/).waitFor();
    await page.locator('.evidence-box mark').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.getByText(/^2 \/ /).waitFor();
    await page.getByText('Log', { exact: true }).click();
    assert.equal(await page.locator('.log li').count(), 3);
    await page.locator('.log').getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/0 decided/).waitFor();
    assert.deepEqual(complaints, []);
  });

  test('corrects a field, and takes words that are marked in the text as evidence', async () => {
    const { page } = await openPage();
    const queue = (await (await fetch(`${server.base}/api/v1/reviews/queue?type=statement`)).json()) as {
      entry: { id: string; reports: string[] };
    }[];
    const one = queue.find(({ entry }) => entry.reports.length === 1);
    await go(page, `/review?type=statement&entry=${one?.entry.id}`);
    await page.locator('.evidence-box mark').first().waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('Field').selectOption('act');
    await page.getByLabel('New value').selectOption('warn');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.locator('.case h2').getByText('warns').waitFor();
    await page.keyboard.press('c');
    // Words that are marked over a line end have a rectangle for each line: the first one is theirs alone.
    const [x, y] = await page
      .locator('.evidence-box mark')
      .first()
      .evaluate((mark) => {
        mark.scrollIntoView({ block: 'center' });
        const [first] = mark.getClientRects();
        const { left = 0, top = 0, width = 0, height = 0 } = first ?? {};
        return [left + Math.min(12, width / 2), top + height / 2] as const;
      });
    await page.mouse.dblclick(x, y);
    await page.getByText(/Marked: «/).waitFor();
    const word = /Marked: «(.*?)»/.exec(await page.locator('.correcting').innerText())?.[1] ?? '';
    await page.getByRole('button', { name: 'Take the marked words' }).click();
    await page
      .locator('.evidence-box mark')
      .filter({ hasText: new RegExp(`^${word}$`) })
      .waitFor();
    assert.equal(await page.locator('.evidence-box mark').count(), 1);
    await page.getByText(/1 decided/).waitFor();
  });
});

describe('help', () => {
  test('opens with «?» and closes with Escape', async () => {
    const { page } = await openPage();
    await go(page, '/');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing in ${colorScheme} colours, ${width} wide, and nothing scrolls sideways`, async () => {
      const { page } = await openPage({ colorScheme, viewport: { width, height: 844 } });
      for (const path of ['/search?q=переговори+type:contact', '/search', '/review']) {
        await go(page, path);
        await isAccessible(page);
        await fitsItsWidth(page);
      }
    });
