/** Files in the workbench: unfolded, listed, read, chosen and kept; and what is said of those that can not be. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fitsItsWidth, isAccessible, openPage, serving } from './workbench.js';

const server = serving();

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const MAIL = file(
  'release.eml',
  Buffer.from(
    'From: Harbour Office <press@harbour.example>\r\nSubject: Harbour opens\r\nDate: Tue, 21 Jan 2025 10:00:00 +0200\r\n\r\nThe minister Olena Koval said that the harbour would open in May.\r\n',
  ),
);
const LINES = file(
  'agency.ndjson',
  Buffer.from(
    [
      {
        title: 'Міст відкриють',
        text: 'Міністерка Олена Коваль заявила, що міст відкриють.',
        outlet: 'Обрій',
      },
      { text: 'Посол Іван Гай сказав: «Згода є».', outlet: 'Обрій' },
      { title: 'Без тексту' },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n'),
  ),
);

async function brought(page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await page.goto(server.base, { waitUntil: 'networkidle' });
  await page.getByLabel('Choose files').setInputFiles(files);
}

describe('files', () => {
  test('an e-mail is read as its message, in its own name and time', async () => {
    const { page, complaints } = await openPage({ timezoneId: 'Europe/London' });
    await brought(page, MAIL);
    await page.getByRole('heading', { name: 'Harbour opens' }).waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /Subject:|From:/);
    assert.equal(await page.getByLabel('Outlet').inputValue(), 'Harbour Office');
    // By the clock of this place; kept as it was written.
    assert.equal(await page.getByLabel('Published').inputValue(), '2025-01-21T08:00');
    await page.getByRole('button', { name: 'Keep in the chronicle' }).click();
    await page.getByRole('link', { name: 'Article', exact: true }).waitFor();
    const answer = await fetch(`${server.base}/api/v1/articles?outlet=Harbour Office`);
    const { items } = (await answer.json()) as { items: { published: string }[] };
    assert.equal(items[0]?.published, '2025-01-21T10:00:00+02:00');
    assert.deepEqual(complaints, []);
  });

  test('articles of one file are listed, looked at, chosen and kept; what was left out is said', async () => {
    const { page } = await openPage({ viewport: { width: 390, height: 844 } });
    await brought(page, LINES, file('broken.json', Buffer.from('{')));
    const desk = page.getByRole('region', { name: 'On the desk' });
    await desk.getByText('2 texts read').waitFor();
    await desk.getByText('agency.ndjson: 1 part left out').click();
    await desk.getByText('line 3').waitFor();
    await desk.getByText('archive.not-json').or(desk.getByText('the file is no JSON')).first().waitFor();
    // One without a title goes by its first words.
    await desk.getByRole('link', { name: 'Посол Іван Гай' }).click();
    await page.locator('.says').first().waitFor();
    await page.goBack();
    await desk.getByRole('checkbox', { name: 'Посол Іван Гай' }).uncheck();
    await isAccessible(page);
    await fitsItsWidth(page);
    await desk.getByRole('button', { name: 'Keep in the chronicle: 1' }).click();
    await desk.getByText('1 kept').waitFor();
    assert.equal(await desk.locator('.kept').count(), 1);
    await desk.getByRole('button', { name: 'Clear the desk' }).click();
    await desk.waitFor({ state: 'detached' });
  });

  test('one that was kept by itself is not kept twice', async () => {
    const { page } = await openPage();
    await brought(page, LINES);
    const desk = page.getByRole('region', { name: 'On the desk' });
    await desk.getByText('2 texts read').waitFor();
    await desk.getByRole('link', { name: 'Посол Іван Гай' }).click();
    await page.getByLabel('Outlet').fill('our-desk');
    await page.getByRole('button', { name: 'Keep in the chronicle' }).click();
    await page.getByRole('link', { name: 'Article', exact: true }).waitFor();
    await page.goBack();
    await desk.getByRole('button', { name: 'Keep in the chronicle: 1' }).waitFor();
  });

  test('a busy server is asked again when it said so', async () => {
    const { page } = await openPage();
    let asked = 0;
    await page.route('**/api/v1/read', (route) =>
      ++asked === 1
        ? route.fulfill({
            status: 429,
            headers: { 'retry-after': '1' },
            json: { error: { code: 'api.busy', message: 'busy', where: null, next: null } },
          })
        : route.continue(),
    );
    await brought(page, LINES);
    await page.getByText('2 texts read').waitFor();
    assert.equal(asked, 3);
  });

  test('a text that is larger than the session keeps gives way to the next one', async () => {
    const { page } = await openPage();
    const long = `Довге\n\n${'Міст відкриють восени. '.repeat(40_000)}`;
    await brought(page, file('long.txt', Buffer.from(long)));
    await page.getByRole('heading', { name: 'Довге' }).or(page.locator('.problem')).first().waitFor();
    await page.getByRole('link', { name: 'Start' }).first().click();
    await page
      .getByLabel('A link, a text')
      .fill('Коротке\n\nМіністерка Олена Коваль заявила, що міст відкриють.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Коротке' }).waitFor();
  });
});
