/** Alerts, told to a real web server, a real mail server and a file: each new article once, also over restarts. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defaultPipeline, openChronicle } from '../../src/main.js';
import { tellAll } from '../../src/serve/alerts/deliver.js';
import { litopysBeside, temporaryFolder } from './litopys.js';

const folder = temporaryFolder();
const store = join(folder, 'chronicle.db');
const atom = join(folder, 'baltic.atom');

interface Posted {
  readonly headers: Record<string, string>;
  readonly body: string;
}
const posted: Posted[] = [];
let answerWith = 200;
const web = createServer((asked, answer) => {
  let body = '';
  asked.setEncoding('utf8').on('data', (part) => (body += part));
  asked.on('end', () => {
    posted.push({ headers: asked.headers as Record<string, string>, body });
    answer.writeHead(answerWith).end();
  });
});

/** As much of a mail server as takes a message (RFC 5321). */
const mails: string[] = [];
const mail = createTcp((socket) => {
  let data: string[] | null = null;
  socket.setEncoding('utf8').write('220 local\r\n');
  socket.on('error', () => {});
  let rest = '';
  socket.on('data', (part) => {
    const lines = (rest + part).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (data && line === '.') {
        mails.push(data.join('\n'));
        data = null;
        socket.write('250 taken\r\n');
      } else if (data) data.push(line);
      else if (line === 'DATA') {
        data = [];
        socket.write('354 go on\r\n');
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 fine\r\n');
    }
  });
});
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A round of telling at a time, by a process of its own as far as the store goes. */
async function round(seconds: number): Promise<string[]> {
  const problems: string[] = [];
  const opened = await openChronicle(store);
  await tellAll(opened, {
    wordForms: (question) => defaultPipeline().wordForms(question),
    secrets: { webhook: 'hush', smtp: `smtp://127.0.0.1:${portOf(mail)}`, sender: 'litopys@example.com' },
    now: () => 1_750_000_000_000 + seconds * 1_000,
    onTold: (_, __, problem) => void (problem && problems.push(problem.code)),
  });
  await opened.close();
  return problems;
}

async function add(number: number, text: string): Promise<void> {
  const file = join(folder, `${number}.txt`);
  writeFileSync(file, `Новина ${number}\n\n${text}`);
  const { code, err } = await litopysBeside(['add', '--store', store, '--workers', '1', file]);
  assert.equal(code, 0, err);
}

describe('alerts', () => {
  before(async () => {
    for (const server of [web, mail])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    web.closeAllConnections();
    web.close();
    mail.close();
  });

  test('are told of what came in after they were added, and of nothing else', async () => {
    await add(1, 'Міністри обговорили переговори про Балтійське море у Ризі.');
    const alerts = [
      ['Hook', '--webhook', `http://127.0.0.1:${portOf(web)}/hook`],
      ['Desk', '--mail', 'desk@example.com'],
      ['File', '--atom', atom],
    ];
    for (const one of alerts) {
      const { code, out, err } = await litopysBeside([
        'alerts',
        'add',
        ...one,
        '--store',
        store,
        '--query',
        'переговорами',
      ]);
      assert.equal(code, 0, err);
      assert.match(out, new RegExp(`^${one[0]} looks for «переговорами» from now on, told by `));
    }
    assert.match(readFileSync(atom, 'utf8'), /<title>File<\/title>/); // To be subscribed to before there is news.
    assert.deepEqual(await round(0), []);
    assert.equal(posted.length + mails.length, 0);
    await add(2, 'Переговори про експорт зерна тривають у Варшаві.');
    await add(3, 'Погода на вихідних буде сонячною.');
    assert.deepEqual(await round(1), []);
    assert.equal(mails.length, 1);
    assert.match(mails[0] ?? '', /^To: desk@example\.com$/m);
    assert.match(readFileSync(atom, 'utf8'), /<entry>[\s\S]*<title>Новина 2<\/title>/);
    const [hook] = posted;
    const articles = JSON.parse(hook?.body ?? '').articles;
    assert.deepEqual(
      articles.map(({ title }: { title: string }) => title),
      ['Новина 2'],
    );
    const signed = createHmac('sha256', 'hush').update(`${hook?.headers['litopys-time']}.${hook?.body}`);
    assert.equal(hook?.headers['litopys-signature'], `sha256=${signed.digest('hex')}`);
  });

  test('are told once', async () => {
    assert.deepEqual(await round(2), []);
    assert.deepEqual([posted.length, mails.length], [1, 1]);
  });

  test('a receiver that fails is tried again, later and later, under the same id, and holds up no other', async () => {
    answerWith = 503;
    await add(4, 'Переговори про кордони тривають у Празі.');
    assert.deepEqual(await round(100), ['alert.webhook']);
    assert.equal(mails.length, 2);
    assert.deepEqual(await round(110), [], 'not yet');
    assert.deepEqual(await round(131), ['alert.webhook']);
    assert.deepEqual(await round(180), [], 'twice as long');
    answerWith = 200;
    assert.deepEqual(await round(195), []);
    assert.deepEqual(await round(9_000), []);
    const ids = posted.slice(1).map(({ headers }) => headers['litopys-delivery']);
    assert.deepEqual([ids.length, new Set(ids).size, mails.length], [3, 1, 2]);
  });

  test('a receiver that refuses is given up, and said to be', async () => {
    answerWith = 410;
    await add(5, 'Переговори про освіту тривають в Осло.');
    assert.deepEqual(await round(10_000), ['alert.webhook']);
    assert.deepEqual(await round(99_000), []);
    const { out } = await litopysBeside(['alerts', 'list', '--store', store]);
    assert.match(
      out,
      /^Hook .* 2 told · 0 waiting · 1 given up\n {2}looks for .*\n {2}alert\.webhook: .*410/m,
    );
    assert.match(out, /looks for «переговорами»/);
    const again = ['alerts', 'add', 'Hook', '--store', store, '--query', 'зерно', '--atom', atom];
    assert.match((await litopysBeside(again)).err, /^error usage\.alert/);
    assert.equal((await litopysBeside(['alerts', 'list', '--store', store])).out, out);
    const { err, code } = await litopysBeside(['alerts', 'remove', '--store', store, 'Nobody']);
    assert.match(err, /^error alert\.unknown/);
    assert.equal(code, 1);
  });

  test('of one party are told whatever its part is, and «run» says what was told', async () => {
    const place = ['--store', store];
    await litopysBeside(['alerts', 'add', 'Riga', ...place, '--query', 'party:Латвія', '--atom', `${atom}2`]);
    assert.match((await litopysBeside(['alerts', 'run', ...place])).out, /nothing was told/);
    await add(6, 'Міністр закордонних справ Польщі зустрівся з президентом Латвії Едгарсом Рінкевичсом.');
    await add(7, 'МЗС Латвії заявило, що кордон закрито.');
    await add(8, 'Переговори про рибу тривають у Таллінні.');
    assert.match((await litopysBeside(['alerts', 'run', ...place])).out, /^Riga {2}\d articles? told/m);
    const feed = readFileSync(`${atom}2`, 'utf8');
    assert.match(feed, /Новина [67]/);
    assert.doesNotMatch(feed, /Новина 8/);
  });
});
