/** Deciding where the server is slow, refuses, or is out of reach; and joining with an entry that no list offers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isAccessible, openPage, serving } from './workbench.js';

const server = serving();

/** Decisions are kept after so many milliseconds. */
async function slowly(page: Page, milliseconds: number): Promise<void> {
  await page.route('**/api/v1/reviews', async (route) => {
    if (route.request().method() === 'POST')
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}

async function inForce(): Promise<number> {
  const answer = await fetch(`${server.base}/api/v1/reviews?limit=100`);
  const { items } = (await answer.json()) as { items: { action: string }[] };
  const undone = items.filter(({ action }) => action === 'undo').length;
  return items.length - 2 * undone;
}

describe('deciding', () => {
  test('undo that is pressed while a decision is being kept takes that one back', async () => {
    const { page, complaints } = await openPage();
    await slowly(page, 1_000);
    await page.goto(`${server.base}/review`, { waitUntil: 'networkidle' });
    const place = page.getByText(/^\d+ \/ \d+ ·/);
    const first = await place.innerText();
    await page.keyboard.press('a');
    await page.keyboard.press('u');
    await page.getByText('Being kept…').waitFor();
    await page.getByText('undone: accepted').waitFor();
    assert.equal(await place.innerText(), first);
    assert.equal(await inForce(), 0);
    assert.deepEqual(complaints, []);
  });

  test('undo goes back over several, to each entry in turn, and no further than one’s own', async () => {
    const { page } = await openPage();
    const answer = await fetch(`${server.base}/api/v1/reviews/queue?limit=3`);
    const [other] = ((await answer.json()) as { entry: { id: string } }[]).slice(2);
    assert.ok(other);
    await slowly(page, 300);
    await page.goto(`${server.base}/review`, { waitUntil: 'networkidle' });
    await page.keyboard.press('a');
    await page.getByText('1 decided').waitFor();
    await page.keyboard.press('r');
    await page.getByText('2 decided').waitFor();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await page.getByText('0 decided').waitFor();
    await page.getByText(/^1 \/ \d+ ·/).waitFor();
    assert.equal(await inForce(), 0);
    await page.keyboard.press('u');
    await page.waitForTimeout(800);
    assert.equal(await page.locator('.problem').count(), 0);
    assert.equal(await inForce(), 0);
  });

  test('on the page of an entry, too, and a failure is said', async () => {
    const { page } = await openPage();
    await slowly(page, 700);
    const answer = await fetch(`${server.base}/api/v1/entries?type=statement&limit=1`);
    const { items } = (await answer.json()) as { items: { id: string }[] };
    await page.goto(`${server.base}/entries/${items[0]?.id}`, { waitUntil: 'networkidle' });
    const bar = page.getByRole('region', { name: 'Decisions' });
    await bar.getByRole('button', { name: 'Accept' }).click();
    await bar.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.log .taken-back').first().waitFor();
    assert.equal(await inForce(), 0);
    await page.unroute('**/api/v1/reviews');
    await page.route('**/api/v1/reviews', (route) => route.abort());
    await bar.getByRole('button', { name: 'Accept' }).click();
    await bar.getByText('The server does not answer.').waitFor();
  });

  test('an entry that is no candidate is searched for and joined, and split off by undo', async () => {
    const { page, complaints } = await openPage();
    const list = async (query: string) =>
      (
        (await (await fetch(`${server.base}/api/v1/entries?${query}`)).json()) as {
          items: { id: string; words: string; first: string; speaker: { name: string } | null }[];
        }
      ).items;
    const statements = await list('type=statement&limit=100');
    // What is joined keeps the id of the earlier one.
    const [own, ...later] = statements.sort((a, b) => (a.first < b.first ? -1 : 1));
    const other = later.find(
      ({ first, speaker }) => speaker && own && first > own.first && speaker.name !== own.speaker?.name,
    );
    assert.ok(own && other);
    await page.goto(`${server.base}/entries/${own.id}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Join' }).click();
    const form = page.getByRole('form', { name: /Near in time/ });
    const box = form.getByRole('searchbox');
    await box.fill(`by:"${other.speaker?.name}"`);
    await box.press('Enter');
    await form.getByText(other.words.slice(0, 30)).first().waitFor();
    await isAccessible(page);
    await form.getByRole('checkbox').first().check();
    // What was chosen stays while another is looked for, also by its address.
    await box.fill(`${server.base}/entries/${other.id}`);
    await box.press('Enter');
    await form.getByText(other.words.slice(0, 30)).first().waitFor();
    assert.ok((await form.getByRole('checkbox', { checked: true }).count()) >= 1);
    await form.getByRole('button', { name: 'Do it' }).click();
    await page.locator('.log').getByText('joined').first().waitFor();
    await page.locator('.log').getByRole('button', { name: 'Undo' }).first().click();
    await page.locator('.log .taken-back').first().waitFor();
    assert.deepEqual(complaints, []);
  });
});
