/** Signing in and the views of admins, in a real browser. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { COMMAND, litopys, temporaryFolder } from './litopys.js';
import { isAccessible, openPage, serving } from './workbench.js';

const PASSWORD = 'green lamp seven roads';

describe('the workbench of a server that users sign in on', () => {
  const store = join(temporaryFolder(), 'chronicle.db');
  const server = serving(() => {
    const made = spawnSync(
      process.execPath,
      [COMMAND, 'users', 'add', 'olena', '--role', 'admin', '--store', store],
      { input: PASSWORD, encoding: 'utf8' },
    );
    assert.equal(made.status, 0, made.stderr);
    return ['--sign-in', '--store', store];
  });

  test('sends one to sign in, then to where one was going, and out again', async () => {
    const { page } = await openPage();
    await page.goto(`${server.base}/?since=2025-01-01`);
    await page.waitForURL(/\/sign-in\?to=/);
    await isAccessible(page);
    await page.getByLabel('User name').fill('olena');
    await page.getByLabel('Password').fill('not this one at all');
    await page.keyboard.press('Enter');
    await page.getByText('The name or the password is wrong.').waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.base}/?since=2025-01-01`);
    await page.getByText(/\d articles/).waitFor();
    const cookies = await page.context().cookies();
    assert.deepEqual(
      cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite]),
      [[true, 'Strict']],
    );
    await page.getByRole('link', { name: 'olena' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${server.base}/sign-in`);
    await page.goto(`${server.base}/audit`);
    await page.waitForURL(/\/sign-in\?to=/);
  });

  test('shows who is signed in however late the browser paints', async () => {
    const { page } = await openPage();
    // Views begin to listen after they were painted; by then the server may have answered.
    await page.addInitScript('window.requestAnimationFrame = (draw) => setTimeout(draw, 1000, 1000)');
    await page.goto(`${server.base}/sign-in`);
    await page.getByLabel('User name').fill('olena');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.base}/`);
    for (let count = 0; count < 5; count++) {
      await page.goto(`${server.base}/account`);
      await page.getByRole('form', { name: 'New token' }).waitFor({ timeout: 10_000 });
      await page.getByRole('link', { name: 'olena' }).waitFor({ timeout: 10_000 });
    }
  });

  test('what is wrong is said in the language of the interface', async () => {
    const { page } = await openPage({ locale: 'uk-UA' });
    await page.goto(`${server.base}/sign-in`);
    await page.getByLabel('Ім’я користувача').fill('nobody');
    await page.getByLabel('Пароль').fill('quiet river old boats');
    await page.keyboard.press('Enter');
    const said = page.getByRole('alert');
    await said.getByText('Ім’я або пароль неправильні.').waitFor();
    assert.doesNotMatch(await said.innerText(), /[a-z]/i);
  });

  test('an admin lets users in, makes tokens and reads the log; narrow, in the dark, with nothing for axe', async () => {
    const { page, complaints } = await openPage({
      colorScheme: 'dark',
      viewport: { width: 390, height: 800 },
    });
    await page.goto(`${server.base}/sign-in`);
    await page.getByLabel('User name').fill('olena');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Users' }).click();
    const form = page.getByRole('form', { name: 'Add a user' });
    await form.getByLabel('User name').fill('taras');
    await form.getByLabel('Role').selectOption('reviewer');
    await form.getByLabel('Password').fill('quiet river old boats');
    await form.getByRole('button').click();
    await page.getByRole('rowheader', { name: 'taras' }).waitFor();
    await isAccessible(page);
    // The only admin stays one.
    await page.getByRole('button', { name: 'Remove olena' }).click();
    await page.getByText('nobody would be left').waitFor();
    await page.goto(`${server.base}/account`);
    const token = page.getByRole('form', { name: 'New token' });
    await token.getByLabel('What it is for').fill('script <b>');
    await token.getByRole('button').click();
    const secret = await page.locator('.secret code').innerText();
    const answer = await fetch(`${server.base}/api/v1/status`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    assert.equal(((await answer.json()) as { caller: { role: string } }).caller.role, 'reader');
    await isAccessible(page);
    await page.getByRole('button', { name: 'End script <b>' }).click();
    await page.getByRole('cell', { name: 'ended' }).waitFor();
    const after = await fetch(`${server.base}/api/v1/status`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    assert.equal(after.status, 401);
    await page.goto(`${server.base}/audit`);
    await page.getByText('post /users').first().waitFor();
    await isAccessible(page);
    const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    assert.equal(wide, false);
    // The browser says that the removal was refused; nothing else.
    assert.deepEqual(
      complaints.filter((text) => !/409/.test(text)),
      [],
    );
  });

  test('the log and the users are on the command line too', () => {
    assert.match(litopys(['users', 'audit', '--who', 'olena', '--store', store]).out, /post \/users {2}ok/);
    assert.match(litopys(['users', 'list', '--store', store]).out, /^taras {2}reviewer/m);
  });
});
