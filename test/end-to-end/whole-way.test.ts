/** The whole way of an editor: a text is pasted, read, kept; its divergence seen; a speaker corrected, found, undone. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fitsItsWidth, isAccessible, openPage, serving } from './workbench.js';

const server = serving();

/** A call that two accounts give another channel each; ours, about nobody's real call. */
const CALL = `Президент Польщі Анджей Дуда і президент Франції Еммануель Макрон поговорили телефоном

Президент Польщі Анджей Дуда і президент Франції Еммануель Макрон 18 вересня провели телефонну розмову. Про це повідомила агенція Reuters.

За даними Єлисейського палацу, розмова відбулася у форматі відеоконференції.

«Ми домовилися про зустріч у Варшаві щодо енергетики», — написав Макрон у X.

Міністр закордонних справ Польщі Радослав Сікорський заявив, що Варшава чекає на зустріч.`;

const go = (page: Page, path: string) => page.goto(server.base + path, { waitUntil: 'networkidle' });

describe('the whole way', () => {
  let entry = '';
  let contact = '';

  test('a pasted text is read, shows where its accounts differ, and is kept', async () => {
    const { page, complaints } = await openPage();
    await go(page, '/');
    await page.getByLabel('A link, a text').fill(CALL);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /поговорили телефоном/ }).waitFor();
    await page.getByText('kind: differs').first().waitFor();
    await page.getByLabel('Outlet').fill('our-desk');
    await page.getByLabel('Published').fill('2025-09-19T12:00');
    await page.getByRole('button', { name: 'Keep in the chronicle' }).click();
    await page.getByRole('link', { name: 'Article', exact: true }).click();
    await page.waitForURL(/\/articles\//);
    const link = page.getByRole('link', { name: 'Entry of the chronicle' });
    await link.waitFor();
    await isAccessible(page);
    contact = (await link.getAttribute('href')) ?? '';
    await page.locator('.says', { hasText: 'Ми домовилися' }).first().click();
    await page.locator('.sheet a[href^="/entries/s-"]').waitFor();
    entry = (await page.locator('.sheet a[href^="/entries/s-"]').getAttribute('href')) ?? '';
    assert.deepEqual(complaints, []);
  });

  test('its entry has the divergence on top in plain words, and the chains down to their roots', async () => {
    const { page } = await openPage();
    await go(page, contact);
    const differs = page.getByRole('region', { name: 'Divergences' });
    await differs.getByRole('heading', { name: 'video call' }).waitFor();
    await differs.getByRole('heading', { name: 'call', exact: true }).waitFor();
    const graph = page.locator('.chain-graph');
    assert.ok((await graph.locator('.chain-node').count()) >= 3);
    assert.match(await graph.innerText(), /Reuters/);
    assert.match(await graph.innerText(), /party|independent/);
    await differs
      .getByRole('link', { name: /відеоконференції/ })
      .first()
      .click();
    await page.locator('.found').first().waitFor();
    await page.goBack();
    await page.waitForLoadState('networkidle');
    await isAccessible(page);
  });

  test('a corrected speaker is found, is in the delta, and is taken back', async () => {
    const { page } = await openPage();
    await go(page, entry);
    assert.match(await page.locator('h1').innerText(), /Macron/);
    await page.getByRole('button', { name: 'Correct' }).click();
    const value = page.getByLabel('New value');
    await value.fill('Сікорський');
    await page.locator('datalist option').first().waitFor({ state: 'attached' });
    await value.fill((await page.locator('datalist option').first().getAttribute('value')) ?? '');
    await page.getByPlaceholder(/^Why/).fill('the quotation is his');
    await page.getByRole('button', { name: 'Do it' }).click();
    await page.locator('h1', { hasText: 'Sikorski' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('енергетики by:Сікорський');
    await page.keyboard.press('Enter');
    await page.locator(`.hit a[href="${entry}"]`).waitFor();
    await go(page, '/?since=2025-09-19');
    await page.locator(`.news.fresh a[href="${entry}"]`, { hasText: 'Sikorski' }).waitFor();
    await go(page, entry);
    await page.locator('.log').getByText('the quotation is his').waitFor();
    await page.locator('.log').getByRole('button', { name: 'Undo' }).click();
    await page.locator('h1', { hasText: 'Macron' }).waitFor();
  });

  test('a rejected entry is gone at once, and comes back', async () => {
    const { page } = await openPage();
    await go(page, entry);
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('This entry is no more').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('h1', { hasText: 'Macron' }).waitFor();
  });
});

describe('the start page', () => {
  test('says what came in since all was marked as seen, and reads several files with progress', async () => {
    const { page } = await openPage();
    await go(page, '/');
    await page.getByRole('button', { name: 'Mark all as seen' }).click();
    await page.getByText('Nothing new came in.').waitFor();
    await page.getByLabel('Choose files').setInputFiles(
      ['a', 'b', 'c'].map((name) => ({
        name: `${name}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(
          `Новина ${name}\n\nРечниця уряду Олена Коваль заявила, що міст «${name}» відкриють восени.`,
        ),
      })),
    );
    await page.getByText('3 texts read').waitFor();
    await page.getByRole('button', { name: 'Keep in the chronicle' }).click();
    await page.getByText('3 kept').waitFor();
    await go(page, '/');
    const news = page.getByRole('region', { name: /Since your last visit/ });
    await news.getByText('Олена Коваль').first().waitFor();
  });
});

describe('someone', () => {
  test('has offices, names in all languages, statements by month and act', async () => {
    const { page } = await openPage();
    await go(page, '/entities/person:putin');
    await page.getByText(/head of state/).waitFor();
    await page.getByText('Владимир Путин').first().waitFor();
    await page.locator('.months a').first().click();
    await page.waitForURL(/month=2025-/);
    await page.getByRole('combobox', { name: /^Act/ }).selectOption('state');
    await page.waitForURL(/act=state/);
    await page.locator('.entry').first().waitFor();
  });
});

describe('on a phone', () => {
  test('the details of a text stay below it, closed until they are asked for', async () => {
    const { page } = await openPage({ viewport: { width: 390, height: 844 } });
    await go(page, '/articles/dev-22');
    const handle = page.getByRole('button', { name: /^Details/ });
    const box = await handle.boundingBox();
    assert.ok(box && box.y > 844 - 60, 'the sheet covers the text');
    await page.locator('.says').first().click();
    await handle.click();
    await page.getByRole('region', { name: 'Statement' }).waitFor();
    await page.getByRole('button', { name: 'Hide details' }).click();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing in ${colorScheme} colours, ${width} wide, and nothing scrolls sideways`, async () => {
      const { page } = await openPage({ colorScheme, viewport: { width, height: 844 } });
      const { items } = (await (
        await fetch(`${server.base}/api/v1/entries?type=contact&diverges=refines`)
      ).json()) as {
        items: { id: string }[];
      };
      for (const path of ['/', `/entries/${items[0]?.id}`, '/entities/person:putin', '/articles/dev-22']) {
        await go(page, path);
        await isAccessible(page);
        await fitsItsWidth(page);
      }
    });
