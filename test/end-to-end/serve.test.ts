/** `litopys serve`: the workbench in a real browser, its safety, and what a busy port says. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { litopys, temporaryFolder } from './litopys.js';
import { isAccessible, openPage, serving } from './workbench.js';

const EVIL = '<script>alert(1)</script> & "лапки" \u202eнавпаки';

/** A call that two accounts of one article give another channel each; ours, about nobody's real call. */
const CALL = `Президент Польщі Анджей Дуда і президент Франції Еммануель Макрон поговорили телефоном

Президент Польщі Анджей Дуда і президент Франції Еммануель Макрон 21 січня провели телефонну розмову. Про це повідомила агенція Reuters.

За даними Єлисейського палацу, розмова відбулася у форматі відеоконференції.

«Ми домовилися про зустріч», — написав Макрон у X.`;

describe('the workbench', () => {
  const folder = temporaryFolder();
  const server = serving(() => {
    const evil = {
      text: `Заголовок ${EVIL}\n\nРечник уряду Олег Коваль заявив, що переговори ${EVIL} тривають.`,
      outlet: `"><img src=x onerror=alert(1)>`,
      url: 'javascript:alert(1)',
      published: '2025-01-21T11:00:00+02:00',
      language: 'uk',
    };
    writeFileSync(join(folder, 'a.json'), JSON.stringify(evil));
    writeFileSync(join(folder, 'empty.txt'), '');
    return [folder];
  });

  test('reads a pasted text and shows both accounts where they differ', async () => {
    const { page, complaints } = await openPage();
    await page.goto(server.base);
    await page.getByLabel('A link, a text').fill(CALL);
    await page.getByRole('button', { name: 'Read' }).click();
    await page.getByRole('heading', { name: /поговорили телефоном/ }).waitFor();
    await page
      .getByRole('button', { name: /^(?:video )?call: / })
      .first()
      .click();
    const card = page.getByRole('region', { name: 'Contact' });
    await card.getByText('kind: differs').waitFor();
    const text = await card.innerText();
    assert.match(text, /«телефонну розмову»/);
    assert.match(text, /«у форматі відеоконференції»/);
    await isAccessible(page);
    assert.deepEqual(complaints, []);
  });

  test('shows hostile text as text, runs nothing and asks no other host', async () => {
    const { page, complaints } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('dialog', () => complaints.push('a dialog'));
    await page.goto(`${server.base}/articles/a`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const text = await page.locator('main').innerText();
    assert.ok(
      text.includes('<script>alert(1)</script>') && text.includes('⟨U+202E⟩') && !text.includes('\u202e'),
    );
    assert.equal(await page.locator('main a[href^="javascript"], main img, main script').count(), 0);
    assert.deepEqual([...new Set(asked)], [server.base]);
    assert.deepEqual(complaints, []);
  });

  test('works by keyboard: to the search box, to a view, to a statement', async () => {
    const { page } = await openPage();
    await page.goto(`${server.base}/articles/a`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    assert.equal(
      await page.evaluate(
        () =>
          (globalThis as unknown as { document: { activeElement: { name: string } } }).document.activeElement
            .name,
      ),
      'q',
    );
    await page.locator('.number').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Statement' }).getByText('Олег Коваль').first().waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(`${server.base}/`);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in ${colorScheme} colours, wide and narrow`, async () => {
      for (const width of [1440, 390]) {
        const { page } = await openPage({ colorScheme, viewport: { width, height: 800 } });
        for (const path of ['/', '/articles/a']) {
          await page.goto(server.base + path, { waitUntil: 'networkidle' });
          await isAccessible(page);
          assert.ok(
            await page.evaluate(() => {
              const { scrollWidth, clientWidth } = (
                globalThis as unknown as {
                  document: { documentElement: { scrollWidth: number; clientWidth: number } };
                }
              ).document.documentElement;
              return scrollWidth <= clientWidth;
            }),
            `${path} scrolls sideways at ${width}`,
          );
        }
      }
    });

  test('answers only under the names of this machine, with a policy that lets no other script run', async () => {
    const { port } = new URL(server.base);
    const asked = await fetch(server.base);
    assert.match(asked.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'/);
    const { get } = await import('node:http');
    const status = await new Promise((resolve) =>
      get({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode),
      ),
    );
    assert.equal(status, 403);
  });

  test('a busy port ends at once with the next step', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = litopys(['serve', '--port', String(port)], { cwd: temporaryFolder() });
    other.close();
    assert.equal(code, 3);
    assert.match(err, new RegExp(`^error serve\\.port-taken: port ${port} .*\\n {2}next: .*--port`));
  });
});

test('a store without a name is none: the environment may be empty, the option may not', () => {
  const cwd = temporaryFolder();
  const asked = litopys(['serve', '--store', ''], { cwd });
  assert.equal(asked.code, 2);
  assert.match(asked.err, /usage\.store/);
  const made = litopys(['users', 'add', 'olena', '--role', 'admin', '--generate'], {
    cwd,
    env: { LITOPYS_STORE: '' },
  });
  assert.equal(made.code, 0, made.err);
  assert.ok(existsSync(join(cwd, '.litopys/chronicle.db')));
});
