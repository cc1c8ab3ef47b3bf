/** Timeline, network, figures and calendar in a real browser: by mouse, by keyboard alone, and on a phone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { closeBrowser, isAccessible, openPage, served } from './workbench.js';

let base = '';
let end = () => {};
before(async () => {
  // The sample dossier.
  ({ base, end } = await served());
});
after(async () => {
  await closeBrowser();
  end();
});

/** Waits for a link that fits. The browser's driver hears of changes within a page late, so the page itself is asked. */
async function linkOf(page: Page, fits: (href: string) => boolean): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const href = String(await page.evaluate('location.href'));
    if (fits(href)) return href;
    await page.waitForTimeout(50);
  }
  throw new Error(`still at ${await page.evaluate('location.href')}`);
}

/** What an export saves, as text. */
async function exported(page: Page, name: string): Promise<string> {
  await page.locator('.export summary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'latin1');
}

const utf8 = (latin1: string) => Buffer.from(latin1, 'latin1').toString('utf8');

async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.ok(Number(wide) <= 0, `${page.url()} scrolls sideways`);
}

describe('the timeline', () => {
  test('zooms by keyboard and wheel, keeps its place in the link, and lists what is in view', async () => {
    const { page, complaints } = await openPage();
    await page.goto(`${base}/timeline`, { waitUntil: 'networkidle' });
    await page.getByText(/^\d+ entries ·/).waitFor();
    const chart = page.getByRole('application', { name: 'Timeline' });
    await chart.focus();
    await page.keyboard.press('+');
    const closer = await linkOf(page, (href) => /from=\d{4}.*to=\d{4}/.test(href));
    await page.keyboard.press('ArrowRight');
    await linkOf(page, (href) => href !== closer);
    await page.keyboard.press('0');
    await linkOf(page, (href) => href === `${base}/timeline`);
    const box = await chart.boundingBox();
    assert.ok(box && box.height < 400);
    await page.mouse.move(box.x + 200, box.y + 100);
    await page.mouse.wheel(0, -400);
    await linkOf(page, (href) => /from=/.test(href));
    await page.reload({ waitUntil: 'networkidle' });
    assert.match(String(await page.evaluate('location.href')), /from=/);
    assert.deepEqual(complaints, []);
  });

  test('filters by type, status and party', async () => {
    const { page } = await openPage();
    await page.goto(`${base}/timeline?type=contact&status=planned`, { waitUntil: 'networkidle' });
    const planned = await page.locator('.entries .status-planned').count();
    assert.ok(planned > 0);
    assert.equal(await page.locator('.entries li').count(), planned);
    await page.goto(`${base}/timeline`, { waitUntil: 'networkidle' });
    await page.getByRole('combobox', { name: 'Party' }).fill('Зеленський');
    await page.getByRole('combobox', { name: 'Party' }).press('Enter');
    await linkOf(page, (href) => /party=person/.test(href));
    await page.getByRole('button', { name: /^Remove / }).click();
    await linkOf(page, (href) => href === `${base}/timeline`);
  });

  test('saves table, drawing and notes', async () => {
    const { page } = await openPage({ acceptDownloads: true });
    await page.goto(`${base}/timeline?type=contact`, { waitUntil: 'networkidle' });
    const rows = parse(utf8(await exported(page, 'Table (CSV)')), { bom: true, columns: true });
    assert.ok(rows.length > 10);
    assert.match(await exported(page, 'Drawing (SVG)'), /^<svg .*<circle /);
    assert.match(await exported(page, 'Picture (PNG)'), /^.PNG/);
    const notes = utf8(await exported(page, 'Text with endnotes'));
    assert.match(notes, /^- .+\[\^1\]/m);
    assert.match(notes, /^\[\^1\]: .+«.+».*<http/m);
  });

  test('is accessible and fits, wide and narrow, light and dark', async () => {
    await looksWell('/timeline');
  });
});

async function looksWell(path: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    const { page, complaints } = await openPage({ colorScheme, viewport: { width, height: 844 } });
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await isAccessible(page);
    await fits(page);
    assert.deepEqual(complaints, []);
  }
}
