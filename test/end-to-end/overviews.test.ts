/** Timeline, network, figures and calendar in a real browser: by mouse, by keyboard alone, and on a phone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { isAccessible, openPage, serving } from './workbench.js';

const server = serving();

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
    await page.goto(`${server.base}/timeline`, { waitUntil: 'networkidle' });
    await page.getByText(/^\d+ entries ·/).waitFor();
    const chart = page.getByRole('application', { name: 'Timeline' });
    await chart.focus();
    await page.keyboard.press('+');
    const closer = await linkOf(page, (href) => /from=\d{4}.*to=\d{4}/.test(href));
    await page.keyboard.press('ArrowRight');
    await linkOf(page, (href) => href !== closer);
    await page.keyboard.press('0');
    await linkOf(page, (href) => href === `${server.base}/timeline`);
    const box = await chart.boundingBox();
    assert.ok(box && box.height < 400);
    await page.mouse.move(box.x + 200, box.y + 100);
    await page.mouse.wheel(0, -400);
    await linkOf(page, (href) => /from=/.test(href));
    await page.reload({ waitUntil: 'networkidle' });
    assert.match(String(await page.evaluate('location.href')), /from=/);
    assert.deepEqual(complaints, []);
  });

  test('keeps a movement that comes while the one before it is written into the link', async () => {
    const { page } = await openPage();
    // Pressed as soon as the link is written, before the view has drawn what it says.
    await page.addInitScript(`
      globalThis.written = [];
      const write = history.replaceState.bind(history);
      history.replaceState = (...given) => {
        write(...given);
        if (written.push(location.href) > 1) return;
        const pressed = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true });
        document.activeElement.dispatchEvent(pressed);
      };
    `);
    await page.goto(`${server.base}/timeline`, { waitUntil: 'networkidle' });
    await page.getByText(/^\d+ entries ·/).waitFor();
    await page.getByRole('application', { name: 'Timeline' }).focus();
    await page.keyboard.press('+');
    for (let tries = 0; tries < 100 && Number(await page.evaluate('written.length')) < 2; tries++)
      await page.waitForTimeout(50);
    const [closer, moved] = (await page.evaluate('written')) as string[];
    assert.ok(closer && moved);
    assert.notEqual(closer, moved);
  });

  test('draws the same in a browser without canvases off the screen', async () => {
    const drawings: string[] = [];
    for (const script of ['', 'delete globalThis.OffscreenCanvas']) {
      const { page, complaints } = await openPage();
      await page.addInitScript(script);
      await page.goto(`${server.base}/timeline`, { waitUntil: 'networkidle' });
      await page.getByText(/^\d+ entries ·/).waitFor();
      assert.equal(await page.evaluate('typeof OffscreenCanvas'), script ? 'undefined' : 'function');
      await page.waitForTimeout(200);
      drawings.push(String(await page.evaluate(`document.querySelector('.surface canvas').toDataURL()`)));
      assert.deepEqual(complaints, []);
    }
    const [drawing, another] = drawings;
    assert.ok(drawing && drawing.length > 5000);
    assert.equal(another === drawing, true);
  });

  test('filters by type, status and party', async () => {
    const { page } = await openPage();
    await page.goto(`${server.base}/timeline?type=contact&status=planned`, { waitUntil: 'networkidle' });
    await page.locator('.entries li').first().waitFor();
    const planned = await page.locator('.entries li', { hasText: 'planned' }).count();
    assert.ok(planned > 0);
    assert.equal(await page.locator('.entries li').count(), planned);
    await page.goto(`${server.base}/timeline`, { waitUntil: 'networkidle' });
    await page.getByRole('combobox', { name: 'Party' }).fill('Зеленський');
    await page.getByRole('combobox', { name: 'Party' }).press('Enter');
    await linkOf(page, (href) => /party=person/.test(href));
    await page.getByRole('button', { name: /^Remove / }).click();
    await linkOf(page, (href) => href === `${server.base}/timeline`);
  });

  test('saves table, drawing and notes', async () => {
    const { page } = await openPage({ acceptDownloads: true });
    await page.goto(`${server.base}/timeline?type=contact`, { waitUntil: 'networkidle' });
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

describe('the network', () => {
  test('opens the contacts of two by keyboard, and follows the span of time', async () => {
    const { page, complaints } = await openPage();
    await page.goto(`${server.base}/network`, { waitUntil: 'networkidle' });
    const rows = page.locator('table.data tbody tr');
    const all = await rows.count();
    assert.ok(all > 5);
    const first = rows.first().getByRole('button');
    const contacts = Number(await first.innerText());
    await first.focus();
    await page.keyboard.press('Enter');
    const pair = page.getByRole('region', { name: /^Contacts: / });
    await pair.waitFor();
    await pair.locator('.entry').first().waitFor();
    assert.equal(await pair.locator('.entry').count(), contacts);
    await page.getByRole('button', { name: 'Close' }).click();
    // The last month has fewer.
    await page.getByRole('slider', { name: 'From' }).focus();
    await page.keyboard.press('End');
    await linkOf(page, (href) => /from=\d{4}-\d{2}/.test(href));
    await page.waitForTimeout(500);
    assert.ok((await rows.count()) < all);
    assert.deepEqual(complaints, []);
  });

  test('leads from a party in the drawing to its page', async () => {
    const { page } = await openPage();
    await page.goto(`${server.base}/network?party=person%3Aputin`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1500); // Until the forces rest.
    const box = await page.getByRole('application', { name: 'Network' }).boundingBox();
    assert.ok(box);
    for (let y = 20; y < box.height && !page.url().includes('/entities/'); y += 12)
      for (let x = 60; x < box.width && !page.url().includes('/entities/'); x += 12) {
        await page.mouse.move(box.x + x, box.y + y);
        const told = await page.locator('.pointed').first().textContent();
        if (!told || told.includes(':')) continue;
        await page.mouse.click(box.x + x, box.y + y);
        await page.waitForURL(/\/entities\//);
      }
    assert.match(page.url(), /\/entities\//);
  });

  test('saves table and drawing', async () => {
    const { page } = await openPage({ acceptDownloads: true });
    await page.goto(`${server.base}/network`, { waitUntil: 'networkidle' });
    const rows = parse(utf8(await exported(page, 'Table (CSV)')), { bom: true, columns: true });
    assert.ok(rows.length > 5);
    assert.match(utf8(await exported(page, 'Drawing (SVG)')), /^<svg .*<line .*<circle .*<text /);
  });

  test('is accessible and fits, wide and narrow, light and dark', async () => {
    await looksWell('/network');
  });
});

describe('the ledger of figures', () => {
  test('shows claims of a unit as plot and table, with bounds', async () => {
    const { page, complaints } = await openPage({ acceptDownloads: true });
    await page.goto(`${server.base}/figures?unit=USD`, { waitUntil: 'networkidle' });
    const rows = await page.locator('table.claims tbody tr').count();
    assert.ok(rows > 1);
    assert.equal(await page.locator('.plot > svg a').count(), rows);
    await page.getByLabel('steps of ten').check();
    await linkOf(page, (href) => href.includes('log=1'));
    const table = parse(utf8(await exported(page, 'Table (CSV)')), { bom: true, columns: true });
    assert.equal(table.length, rows);
    const svg = utf8(await exported(page, 'Drawing (SVG)'));
    assert.match(svg, /^<svg .*<circle /);
    assert.doesNotMatch(svg, /var\(/);
    assert.match(utf8(await exported(page, 'Text with endnotes')), /\[\^1\]: .*«/);
    await page.locator('.plot > svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entries\//);
    assert.deepEqual(complaints, []);
  });

  test('is accessible and fits, wide and narrow, light and dark', async () => {
    await looksWell('/figures?unit=USD');
  });
});

describe('the calendar', () => {
  test('shows what is due in a month with what came of it, and walks by month', async () => {
    const { page, complaints } = await openPage({ acceptDownloads: true });
    await page.goto(`${server.base}/calendar?month=2025-03`, { waitUntil: 'networkidle' });
    const due = page.locator('td.due a.due-plan');
    assert.ok((await due.count()) > 0);
    assert.match(await due.first().innerText(), /open/i);
    await page.getByRole('button', { name: 'Month after' }).focus();
    await page.keyboard.press('Enter');
    await linkOf(page, (href) => href.includes('month=2025-04'));
    await page.getByLabel('What came of it').selectOption('fulfilled');
    await linkOf(page, (href) => href.includes('result=fulfilled'));
    await page.locator('.export summary').click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Calendar (iCalendar)' }).click(),
    ]);
    assert.match(readFileSync(await file.path(), 'utf8'), /^BEGIN:VCALENDAR/);
    assert.deepEqual(complaints, []);
  });

  test('is accessible and fits, wide and narrow, light and dark', async () => {
    await looksWell('/calendar?month=2025-03');
  });
});

async function looksWell(path: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    const { page, complaints } = await openPage({ colorScheme, viewport: { width, height: 844 } });
    await page.goto(server.base + path, { waitUntil: 'networkidle' });
    await isAccessible(page);
    await fits(page);
    assert.deepEqual(complaints, []);
  }
}
