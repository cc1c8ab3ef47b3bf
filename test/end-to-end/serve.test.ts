/** `litopys serve`: the pages, their safety, what is kept, and what a busy port says. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { webApp } from '../../src/serve/web/app.js';
import { openDossier } from '../../src/serve/web/dossier.js';
import { COMMAND, litopys, temporaryFolder } from './litopys.js';

const EVIL = '<script>alert(1)</script> & "лапки" \u202eнавпаки';
const folder = temporaryFolder();
const keep = temporaryFolder();
writeFileSync(
  join(folder, 'a.json'),
  JSON.stringify({
    text: `Заголовок ${EVIL}\n\nРечник уряду Олег Коваль заявив, що переговори ${EVIL} тривають.`,
    outlet: `"><img src=x onerror=alert(1)>`,
    url: 'javascript:alert(1)',
    published: '2025-01-21T11:00:00+02:00',
    language: 'uk',
  }),
);
writeFileSync(join(folder, 'empty.txt'), '');

describe('the pages', () => {
  const app = webApp(openDossier(folder, keep));
  const page = async (path: string, host = 'localhost') => {
    const response = await app.request(`http://${host}${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  test('list the articles, and what could not be read', async () => {
    const { status, text } = await page('/');
    assert.equal(status, 200);
    assert.match(text, /<a href="\/articles\/a"/);
    assert.match(text, /Could not be read[\s\S]+empty\.txt[\s\S]+article\.empty/);
  });

  test('mark a statement where it stands, with speaker, rule and confidence', async () => {
    const { text } = await page('/articles/a');
    assert.match(text, /<a class="says tone0" href="#s1"><sup>1<\/sup>/);
    assert.match(text, /<b>1 Олег Коваль<\/b>/);
    assert.match(text, /<i>rule<\/i> statement\.\S+ · 0\.\d\d/);
    assert.match(text, /id="s1"/);
  });

  test('escape everything, run nothing, turn no direction', async () => {
    for (const path of ['/', '/articles/a']) {
      const { text, headers } = await page(path);
      assert.ok(!/<script|<img|javascript:/i.test(text));
      assert.ok(!text.includes('\u202e') && text.includes('⟨U+202E⟩'));
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self'/);
      assert.ok(!/ style=| on[a-z]+=/.test(text.replaceAll(/&quot;[^<]*/g, '')));
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }
  });

  test('answer only under the names of this machine', async () => {
    assert.equal((await page('/', 'evil.example')).status, 403);
    assert.equal((await page('/', '127.0.0.1')).status, 200);
  });

  test('say what to do where there is no page', async () => {
    const { status, text } = await page('/articles/none');
    assert.equal(status, 404);
    assert.match(text, /Choose an article/);
  });
});

describe('the dossier', () => {
  test('is read once and kept; only what changed is read again', () => {
    const inner = temporaryFolder();
    writeFileSync(join(inner, 'one.txt'), 'Олег Коваль прибув у Варшаву.');
    writeFileSync(join(inner, 'two.txt'), 'Олена Коваль прибула в Київ.');
    const kept = temporaryFolder();
    assert.equal(openDossier(inner, kept).fresh, 2);
    const again = openDossier(inner, kept);
    assert.equal(again.fresh, 0);
    assert.deepEqual(
      again.articles.map(({ doc }) => doc),
      ['one', 'two'],
    );
    writeFileSync(join(inner, 'two.txt'), 'Олена Коваль прибула до Києва.');
    assert.equal(openDossier(inner, kept).fresh, 1);
  });
});

describe('litopys serve', () => {
  test('a busy port ends at once with the next step', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, err } = litopys(['serve', folder, '--port', String(port)], { cwd: keep });
    other.close();
    assert.equal(code, 3);
    assert.match(err, new RegExp(`^error serve\\.port-taken: port ${port} .*\\n {2}next: .*--port`));
  });

  test('says each step and serves the page on this machine', async () => {
    const child = spawn(process.execPath, [COMMAND, 'serve', folder, '--port', '0'], { cwd: keep });
    after(() => child.kill());
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('open http')) resolve(text);
      });
      child.once('exit', () => reject(new Error(text)));
    });
    assert.match(said, /1 article read, 1 could not be read .*\(.*m?s\)/);
    const url = /open (\S+)/.exec(said)?.[1] ?? '';
    const status = await new Promise((resolve) => get(url, (response) => resolve(response.statusCode)));
    assert.equal(status, 200);
  });
});

test('the samples are articles with an outlet that has a name', () => {
  const root = new URL('../../..', import.meta.url).pathname;
  const samples = openDossier(join(root, 'samples/dossier'), keep);
  assert.ok(samples.articles.length > 20);
  assert.deepEqual(samples.failures, []);
  const names = JSON.parse(readFileSync(join(root, 'samples/outlets.json'), 'utf8'));
  const known = new Set(names.map(({ name }: { name: string }) => name));
  assert.ok(samples.articles.every(({ outlet }) => outlet !== null && known.has(outlet)));
});
