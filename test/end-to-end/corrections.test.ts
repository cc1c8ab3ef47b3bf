/** A page that is corrected and keeps its time: what a desk sees of it; names of windows, and keys in other layouts. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { isAccessible, openPage, serving } from './workbench.js';

const TEXT =
  'Пожежа на складі в Рені\n\nГолова громади Олег Марчук заявив: «Знищено 4 тисячі тонн пшениці». За його словами, постраждалих немає.\n\nДиректорка порту Ірина Лис сказала, що порт працює.';
const URL = 'https://berih.example/fire';

const folder = mkdtempSync(join(tmpdir(), 'litopys-corrections-'));
const article = { outlet: 'Беріг', url: URL, published: '2026-03-03T09:00:00+02:00', language: 'uk' };
writeFileSync(join(folder, 'fire.json'), JSON.stringify({ ...article, text: TEXT }));
after(() => rmSync(folder, { recursive: true, force: true }));

const server = serving(() => [folder]);

const api = async (path: string, body?: unknown) => {
  const sent = {
    method: 'POST',
    body: JSON.stringify(body ?? {}),
    headers: { 'content-type': 'application/json' },
  };
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into as they come
  return (await (await fetch(`${server.base}/api/v1${path}`, body === undefined ? {} : sent)).json()) as any;
};

describe('a corrected page', () => {
  test('is news since the last visit though it keeps its time, and shows what changed word by word', async () => {
    await api('/visits', {});
    const fixed = TEXT.replace('4 тисячі', '5 тисяч');
    await api('/articles', { articles: [{ ...article, text: fixed }] });
    const { page, complaints } = await openPage();
    await page.goto(server.base, { waitUntil: 'networkidle' });
    const news = page.getByRole('region', { name: /Since your last visit/ });
    await news.getByText('Articles that came anew').waitFor();
    await isAccessible(page);
    await news.getByRole('link', { name: 'Пожежа на складі в Рені' }).first().click();
    // From the later one, too, the earlier stands on the left.
    await page.locator('.compare').waitFor();
    assert.deepEqual(await page.locator('.compare del').allTextContents(), ['4', 'тисячі']);
    assert.deepEqual(await page.locator('.compare ins').allTextContents(), ['5', 'тисяч']);
    assert.match((await page.locator('.versions').textContent()) ?? '', /1: .*came.*2: .*came/);
    assert.deepEqual(complaints, []);
  });

  test('is named beside what an entry cites of the version before', async () => {
    const { items } = await api('/entries?type=figure');
    const entry = items.find((one: { reports: string[] }) => one.reports.length > 1);
    assert.ok(entry);
    const { page } = await openPage();
    await page.goto(`${server.base}/entries/${entry.id}`, { waitUntil: 'networkidle' });
    const account = page.locator('.root-accounts li');
    assert.equal(await account.count(), 2);
    assert.equal(await account.getByRole('link', { name: 'earlier version' }).count(), 1);
    await account.getByRole('link', { name: 'earlier version' }).click();
    await page.locator('.compare').waitFor();
  });
});

describe('windows and keys', () => {
  test('every view has its name as the title of the window, and a heading also where it fails', async () => {
    const { page } = await openPage();
    for (const [path, title] of [
      ['/', 'Start · Litopys'],
      ['/review', 'Review · Litopys'],
      ['/nowhere', 'There is no such page. · Litopys'],
      ['/entries/c-0000', /· Litopys$/],
      ['/articles/0000', /· Litopys$/],
      ['/read', /· Litopys$/],
    ] as const) {
      await page.goto(server.base + path, { waitUntil: 'networkidle' });
      await page.waitForFunction("document.title.includes('·')");
      if (typeof title === 'string') assert.equal(await page.title(), title);
      else assert.match(await page.title(), title);
      await isAccessible(page);
    }
  });

  test('keys decide and lead to views in a Ukrainian layout, too', async () => {
    const { page } = await openPage();
    await page.goto(`${server.base}/review`, { waitUntil: 'networkidle' });
    const press = (key: string, code: string) =>
      page.evaluate(
        ([one, other]) =>
          (globalThis as unknown as { document: { body: EventTarget } }).document.body.dispatchEvent(
            Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), {
              key: one,
              code: other,
            }),
          ),
        [key, code] as const,
      );
    await press('ф', 'KeyA');
    await page.getByText('1 decided').waitFor();
    await press('г', 'KeyU');
    await page.getByText('0 decided').waitFor();
    await press('п', 'KeyG');
    await press('е', 'KeyT');
    await page.waitForURL(/\/timeline$/);
    await press('.', 'Slash');
    await page.locator('.search-box input:focus').waitFor();
  });
});
