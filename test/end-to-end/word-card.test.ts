/** The card at the words of an article: by mouse, by keyboard alone, by touch. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { isAccessible, openPage, serving } from './workbench.js';

const server = serving();

/** A text of the dossier with a video call and a statement by an adviser, passed on by an outlet. */
async function opened(options: Parameters<typeof openPage>[0] = {}) {
  const { page, complaints } = await openPage(options);
  await page.goto(`${server.base}/articles/dev-10`);
  await page.locator('.number').first().waitFor();
  return { page, complaints, card: page.locator('.word-card') };
}

const gone = { state: 'detached' } as const;
const focused = (page: Page) =>
  page.evaluate<string>('document.activeElement.dataset.mark ?? document.activeElement.className');

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Fails when the card lies over words of the statement that it speaks of. */
async function leavesWordsFree(page: Page, words: string): Promise<void> {
  const [card, lines] = await page.evaluate<[Box, Box[]]>(
    `[document.querySelector('.word-card').getBoundingClientRect().toJSON(),
      [...document.querySelectorAll(${JSON.stringify(words)})].flatMap((one) => [...one.getClientRects()].map((rect) => rect.toJSON()))]`,
  );
  assert.ok(lines.length > 0);
  for (const line of lines)
    assert.ok(
      card.top >= line.bottom ||
        card.bottom <= line.top ||
        card.left >= line.right ||
        card.right <= line.left,
      `${JSON.stringify(card)} over ${JSON.stringify(line)}`,
    );
}

describe('the card at the words', () => {
  test('shows speaker, chain, act, rule and confidence under the pointer, and goes with it', async () => {
    const { page, complaints, card } = await opened();
    await page
      .locator('.says')
      .first()
      .hover({ position: { x: 150, y: 10 } });
    await card.waitFor();
    const text = await card.innerText();
    for (const part of [/Ushakov/, /baltic-wire ← /, /reported/, /Confidence: \d+%/, /Rule: statement\./])
      assert.match(text, part);
    await leavesWordsFree(page, '.says[data-mark="statement:0"]');
    await isAccessible(page);
    // The pointer may go into the card.
    await card.getByRole('link', { name: /Entry of the chronicle/ }).hover();
    await page.keyboard.press('Escape');
    await card.waitFor(gone);
    await page.locator('.contact').first().hover();
    await card.getByText('video call', { exact: true }).waitFor();
    await page.mouse.move(2, 2);
    await card.waitFor(gone);
    assert.deepEqual(complaints, []);
  });

  test('is reached by Tab, entered by Enter, left by Tab and by Escape', async () => {
    const { page, card } = await opened();
    await page.getByRole('checkbox', { name: 'Names' }).focus();
    // Hidden names are no stops of the keyboard.
    await page.keyboard.press('Space');
    for (const mark of ['contact:0', 'date:0', 'statement:0']) {
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), mark);
      await page.locator(`[data-mark="${mark}"][aria-expanded="true"]`).waitFor();
      await card.waitFor();
    }
    const described = await page.evaluate<string>(
      "document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText",
    );
    assert.match(described, /Ushakov/);
    await page.keyboard.press('Enter');
    await page.locator('.word-card:focus').waitFor();
    // What was entered is told in full beside the text.
    await page.getByRole('region', { name: 'Statement' }).getByText('Russian interests').waitFor();
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate<string>('document.activeElement.href'), /\/entries\//);
    await page.keyboard.press('Tab');
    assert.notEqual(await focused(page), 'statement:0');
    await page.locator('[data-mark="statement:0"].number').focus();
    await page.keyboard.press('Enter');
    await page.locator('.word-card:focus').waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor(gone);
    assert.equal(await focused(page), 'statement:0');
    await page.keyboard.press('Enter');
    await page.locator('.word-card:focus').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/entries\/s-/);
  });

  test('is opened and closed by touch, and stays clear of the words on a narrow page', async () => {
    const { page, card } = await opened({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page
      .locator('.says')
      .first()
      .tap({ position: { x: 60, y: 10 } });
    await card
      .getByText(/Ushakov/)
      .first()
      .waitFor();
    await leavesWordsFree(page, '.says[data-mark="statement:0"]');
    assert.match(await page.getByRole('button', { name: /^Details/ }).innerText(), /Ushakov/);
    await isAccessible(page);
    await page.locator('.layers').tap({ position: { x: 2, y: 2 } });
    await card.waitFor(gone);
  });
});
