/** Signing in, one's account and the views of admins by keyboard alone: every deed, and a focus that stays and is seen. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { isFocused, isShown, tabTo, walked } from './keys.js';
import { COMMAND, temporaryFolder } from './litopys.js';
import { isAccessible, openPage, serving } from './workbench.js';

const PASSWORD = 'green lamp seven roads';
const NEXT_PASSWORD = 'seven green roads at night';

const store = join(temporaryFolder(), 'chronicle.db');
const server = serving(() => {
  for (const [name, role] of [
    ['olena', 'admin'],
    ['petro', 'reviewer'],
  ] as const) {
    const args = [COMMAND, 'users', 'add', name, '--role', role, '--store', store];
    const made = spawnSync(process.execPath, args, { input: PASSWORD, encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
  }
  return ['--sign-in', '--store', store];
});

/** Goes to an element by Tab and presses Enter. */
async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function type(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(words);
}

/** A page of somebody who signed in by keyboard, at a view. */
async function signedIn(path: string, name = 'olena', password = PASSWORD): Promise<Page> {
  const { page } = await openPage();
  await page.goto(`${server.base}/sign-in?to=${path}`);
  await type(page, page.getByLabel('User name'), name);
  await type(page, page.getByLabel('Password'), password);
  await page.keyboard.press('Enter');
  await page.waitForURL(server.base + path);
  await page.locator('h1').first().waitFor();
  return page;
}

describe('by keyboard alone', () => {
  test('one signs in after a wrong password, and stands in the view that opens', async () => {
    const { page } = await openPage();
    await page.goto(`${server.base}/audit`);
    await page.waitForURL(/\/sign-in\?to=/);
    await type(page, page.getByLabel('User name'), 'olena');
    await type(page, page.getByLabel('Password'), 'not this one at all');
    const button = page.getByRole('main').getByRole('button', { name: 'Sign in' });
    await press(page, button);
    await page.getByRole('alert').waitFor();
    assert.ok(await isFocused(button));
    assert.ok(await isShown(page));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(PASSWORD);
    await press(page, button);
    await page.getByRole('heading', { name: 'Log' }).waitFor();
    assert.ok(await isFocused(page.getByRole('main')));
    assert.ok(await isShown(page));
  });

  test('one changes the password and signs out', async () => {
    const page = await signedIn('/account', 'petro');
    const form = page.getByRole('form', { name: 'New password' });
    await type(page, form.getByLabel('Present password'), PASSWORD);
    await type(page, form.getByLabel('New password'), NEXT_PASSWORD);
    const save = form.getByRole('button');
    await press(page, save);
    await page.getByText('The password is changed').waitFor();
    assert.ok(await isFocused(save));
    await press(page, page.getByRole('button', { name: 'Sign out' }));
    await page.waitForURL(`${server.base}/sign-in`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.ok(await isShown(page));
    await signedIn('/account', 'petro', NEXT_PASSWORD);
  });

  test('a token is made, copied and ended', async () => {
    const page = await signedIn('/account');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const form = page.getByRole('form', { name: 'New token' });
    await type(page, form.getByLabel('What it is for'), 'script');
    await tabTo(page, form.getByLabel('Role'));
    await page.keyboard.press('ArrowDown');
    await type(page, form.getByLabel('Ends after'), '30');
    await press(page, form.getByRole('button'));
    await press(page, page.locator('.secret button'));
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    const answer = await fetch(`${server.base}/api/v1/status`, {
      headers: { authorization: `Bearer ${copied}` },
    });
    assert.equal(((await answer.json()) as { caller: { role: string } }).caller.role, 'reviewer');
    await press(page, page.getByRole('button', { name: 'End script' }));
    await page.getByRole('cell', { name: 'ended' }).waitFor();
    // The button is gone; one stands in the table that it was in.
    assert.ok(await isFocused(page.getByRole('region', { name: 'Tokens' })));
    assert.ok(await isShown(page));
    await isAccessible(page);
  });

  test('a user is let in, given another role, removed and let in again', async () => {
    const page = await signedIn('/users');
    const form = page.getByRole('form', { name: 'Add a user' });
    await type(page, form.getByLabel('User name'), 'taras');
    await type(page, form.getByLabel('Password'), 'quiet river old boats');
    const add = form.getByRole('button');
    await press(page, add);
    await page.getByRole('rowheader', { name: 'taras' }).waitFor();
    assert.ok(await isFocused(add));
    const role = page.getByLabel('Role: taras');
    await tabTo(page, role);
    const changed = page.waitForResponse((one) => one.request().method() === 'PUT');
    await page.keyboard.press('ArrowDown');
    assert.equal((await changed).status(), 200);
    await page.waitForTimeout(300);
    assert.ok(await isFocused(role));
    assert.equal(await role.inputValue(), 'reviewer');
    await press(page, page.getByRole('button', { name: 'Remove taras' }));
    const restore = page.getByRole('button', { name: 'taras' });
    await page.getByText('removed').waitFor();
    assert.ok(await isFocused(restore));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove taras' }).waitFor();
    // The only admin stays one, and one is told so where one is.
    const own = page.getByRole('button', { name: 'Remove olena' });
    await press(page, own);
    await page.getByText('nobody would be left').waitFor();
    assert.ok(await isFocused(own));
    await isAccessible(page);
  });

  test('the log is narrowed to one user, and paged', async () => {
    const page = await signedIn('/users');
    // More deeds than a page of the log has.
    await page.evaluate(`(async () => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const headers = { 'content-type': 'application/json', 'x-litopys-csrf': csrf };
      const body = JSON.stringify({ name: 'script', role: 'reader', days: 1 });
      for (let count = 0; count < 105; count++)
        await fetch('/api/v1/tokens', { method: 'POST', headers, body });
    })()`);
    await press(page, page.getByRole('main').getByRole('link', { name: 'Log' }));
    await page.getByRole('heading', { name: 'Log' }).waitFor();
    assert.ok(await isShown(page));
    await press(page, page.getByRole('link', { name: 'More' }));
    await page.waitForURL(/cursor=/);
    await type(page, page.getByLabel('User name'), 'petro');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.base}/audit?who=petro`);
    await page.getByRole('cell', { name: 'petro' }).first().waitFor();
    assert.ok(await isFocused(page.getByLabel('User name')));
    await isAccessible(page);
  });
});

describe('Tab', () => {
  test('goes around the views and shows where it is', async () => {
    const { page } = await openPage();
    for (const path of ['/sign-in', '/account']) {
      await page.goto(server.base + path, { waitUntil: 'networkidle' });
      await walked(page);
      await isAccessible(page);
    }
    const own = await signedIn('/account');
    for (const path of ['/account', '/users', '/audit']) {
      await own.goto(server.base + path, { waitUntil: 'networkidle' });
      await own.locator('h1').first().waitFor();
      await walked(own);
      await isAccessible(own);
    }
  });
});
