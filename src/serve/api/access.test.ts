/** Nobody gets in, or further than his role goes, on any way. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { OPEN, Serving } from '../../../test/serving.js';
import { addressOf } from './access.js';
import { isAtLeast, ROLES } from './endpoint.js';
import { ENDPOINTS } from './endpoints/index.js';

const PASSWORDS = {
  olena: 'green lamp seven roads',
  taras: 'quiet river old boats',
  ira: 'paper moon tall hats',
};
const HOUR = 3_600_000;

describe('a server that users sign in on', () => {
  let serving: Serving;
  before(async () => {
    serving = await Serving.start();
    await assert.rejects(serving.open({ ...OPEN, host: '0.0.0.0' }), { code: 'serve.no-users' });
    await assert.rejects(serving.open({ ...OPEN, publicUrl: 'https://a.example/' }), {
      code: 'serve.no-users',
    });
    await serving.people.add('ira', 'reader', PASSWORDS.ira);
    await assert.rejects(serving.open({ ...OPEN, signIn: true }), { code: 'serve.no-users' });
    await serving.people.add('taras', 'reviewer', PASSWORDS.taras);
    await serving.people.add('olena', 'admin', PASSWORDS.olena);
  });
  // Budgets and slowness belong to a server: each test has its own.
  beforeEach(async () => {
    serving.now += 48 * HOUR;
    await serving.open({ ...OPEN, signIn: true });
  });
  after(() => serving.stop());

  test('lets nobody to anything but the page and signing in', async () => {
    for (const { method, path, role } of ENDPOINTS) {
      const { status, body } = await serving.ask(path.replace(/\{\w+\}/g, 'x'), {
        method: method.toUpperCase(),
        ...(method === 'get' ? {} : { body: {} }),
      });
      if (role === 'anyone') assert.notEqual(status, 401, path);
      else assert.deepEqual([status, body.error.code], [401, 'api.sign-in'], `${method} ${path}`);
    }
  });

  test('holds every endpoint to its role, for sessions and for tokens', async () => {
    const order = { ira: 'reader', taras: 'reviewer', olena: 'admin' } as const;
    for (const [name, role] of Object.entries(order)) {
      const { headers } = await serving.signedIn(name, PASSWORDS[name as keyof typeof PASSWORDS]);
      const token = await serving.program(name, role);
      for (const with_ of [headers, token])
        for (const one of ENDPOINTS) {
          // Signing out is tried elsewhere; a stream has no end.
          if (one.path.startsWith('/session') || one.path.endsWith('/stream')) continue;
          const { status, body } = await serving.ask(one.path.replace(/\{\w+\}/g, 'x'), {
            method: one.method.toUpperCase(),
            headers: with_,
            ...(one.method === 'get' ? {} : { body: {} }),
          });
          const refused = status === 403 && /^this is for an? /.test(body.error.message);
          assert.equal(refused, !isAtLeast(role, one.role), `${name} ${one.method} ${one.path}: ${status}`);
          assert.notEqual(status, 401);
        }
    }
  });

  test('a token never does more than its role, nor than its user', async () => {
    await assert.rejects(serving.people.addToken('ira', 'x', 'admin', null), { code: 'api.forbidden' });
    const low = await serving.program('olena', 'reader');
    assert.equal((await serving.ask('/users', { headers: low })).status, 403);
    const high = await serving.program('olena', 'admin');
    assert.equal((await serving.ask('/users', { headers: high })).status, 200);
    const user = { name: 'new', role: 'reader', password: 'four words of a kind' };
    assert.equal((await serving.ask('/users', { method: 'POST', headers: high, body: user })).status, 403);
    const more = { name: 'x', role: 'admin' };
    assert.equal((await serving.ask('/tokens', { method: 'POST', headers: high, body: more })).status, 403);
    const own = await serving.program('taras', 'reviewer');
    await serving.people.change('taras', { role: 'reader' });
    const add = await serving.ask('/articles', { method: 'POST', headers: own, body: {} });
    assert.equal(add.status, 403);
    await serving.people.change('taras', { ended: true });
    assert.equal((await serving.ask('/status', { headers: own })).status, 401);
    await serving.people.change('taras', { ended: false, role: 'reviewer' });
    const [token] = (await serving.people.tokens('taras')).filter(({ ended }) => ended === null);
    assert.equal(await serving.people.endToken(token?.id ?? '', 'ira'), false);
    assert.equal(await serving.people.endToken(token?.id ?? '', 'taras'), true);
  });

  test('a token ends on its day', async () => {
    const { secret } = await serving.people.addToken('ira', 'short', 'reader', 1);
    const headers = { authorization: `Bearer ${secret}` };
    assert.equal((await serving.ask('/status', { headers })).status, 200);
    serving.now += 25 * HOUR;
    assert.equal((await serving.ask('/status', { headers })).status, 401);
  });

  test('a wrong token is not made good by a session, and a session is no token', async () => {
    const { cookie } = await serving.signedIn('ira', PASSWORDS.ira);
    const secret = cookie.split('=')[1];
    for (const authorization of [
      'Bearer x',
      'Basic aXJhOng=',
      `Bearer ${secret}`,
      `Bearer litopys_${secret}`,
    ])
      assert.equal((await serving.ask('/status', { headers: { cookie, authorization } })).status, 401);
    const token = (await serving.program('ira', 'reader')).authorization?.split(' ')[1];
    assert.equal(
      (await serving.ask('/status', { headers: { cookie: `litopys_session=${token}` } })).status,
      401,
    );
  });

  test('a session is new at each sign-in, and ends by signing out, by a new password, by time', async () => {
    const first = await serving.signedIn('ira', PASSWORDS.ira);
    assert.match(first.set, /; HttpOnly; SameSite=Strict; /);
    const second = await serving.ask('/session', {
      method: 'POST',
      headers: { cookie: first.cookie },
      body: { name: 'ira', password: PASSWORDS.ira },
    });
    assert.notEqual(second.headers.get('set-cookie')?.split(';')[0], first.cookie);
    assert.equal((await serving.ask('/status', { headers: first.headers })).status, 401);

    const open = await serving.signedIn('ira', PASSWORDS.ira);
    assert.equal((await serving.ask('/session', { method: 'DELETE', headers: open.headers })).status, 204);
    assert.equal((await serving.ask('/status', { headers: open.headers })).status, 401);

    const before_ = await serving.signedIn('ira', PASSWORDS.ira);
    const changed = await serving.ask('/session/password', {
      method: 'PUT',
      headers: before_.headers,
      body: { old: PASSWORDS.ira, password: 'another four words here' },
    });
    assert.equal(changed.status, 200);
    assert.equal((await serving.ask('/status', { headers: before_.headers })).status, 401);
    const cookie = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    assert.equal((await serving.ask('/status', { headers: { cookie } })).status, 200);
    serving.now += 25 * HOUR;
    assert.equal((await serving.ask('/status', { headers: { cookie } })).status, 401);
    await serving.people.change('ira', { password: PASSWORDS.ira });

    const long = await serving.signedIn('ira', PASSWORDS.ira);
    for (let hours = 0; hours < 160; hours += 20) {
      assert.equal((await serving.ask('/status', { headers: long.headers })).status, 200, `after ${hours} h`);
      serving.now += 20 * HOUR;
    }
    serving.now += 10 * HOUR;
    assert.equal((await serving.ask('/status', { headers: long.headers })).status, 401);
  });

  test('a change needs the value that only our pages know, and comes from no other page', async () => {
    const { headers, cookie } = await serving.signedIn('olena', PASSWORDS.olena);
    const change = (more: Record<string, string>) =>
      serving.ask('/searches/x', { method: 'PUT', headers: { cookie, ...more }, body: { q: 'війна' } });
    assert.equal((await change({})).status, 403);
    assert.equal((await change({ 'x-litopys-csrf': 'x' })).status, 403);
    const other = await serving.signedIn('taras', PASSWORDS.taras);
    assert.equal((await change({ 'x-litopys-csrf': other.headers['x-litopys-csrf'] })).status, 403);
    for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example'])
      assert.equal((await change({ ...headers, origin })).status, 403, origin);
    assert.equal((await change({ ...headers, origin: 'http://localhost' })).status, 200);
  });

  test('cookies of a server behind https never go another way', async () => {
    await serving.open({ ...OPEN, publicUrl: 'https://litopys.example/', proxies: ['127.0.0.1'] });
    const host = { host: 'litopys.example' };
    const request = new Request('https://litopys.example/api/v1/session', {
      method: 'POST',
      headers: { ...host, 'content-type': 'application/json', origin: 'https://litopys.example' },
      body: JSON.stringify({ name: 'olena', password: PASSWORDS.olena }),
    });
    const answer = await serving.app?.fetch(request, {
      incoming: { socket: { remoteAddress: '127.0.0.1' } },
    });
    assert.match(
      answer?.headers.get('set-cookie') ?? '',
      /^__Host-litopys_session=[\w-]{43}; Path=\/; .*; Secure$/,
    );
    assert.match(answer?.headers.get('strict-transport-security') ?? '', /max-age/);
    const elsewhere = await serving.app?.fetch(new Request('https://evil.example/api/v1/session'), {});
    assert.equal(elsewhere?.status, 403);
  });

  test('does not say who exists, and slows guessing from one address and from many', async () => {
    const attempt = (name: string, peer: string, password = 'wrong words all around') =>
      serving.ask('/session', { method: 'POST', body: { name, password }, peer });
    const [known, unknown] = [
      await attempt('olena', '198.51.100.1'),
      await attempt('nobody', '198.51.100.2'),
    ];
    assert.deepEqual(known.body, unknown.body);
    assert.equal(known.status, 401);
    const answers = [];
    for (let count = 0; count < 6; count++) answers.push((await attempt('olena', '198.51.100.3')).status);
    assert.deepEqual(answers, [401, 401, 401, 401, 429, 429]);
    const unknowns = [];
    for (let count = 0; count < 6; count++) unknowns.push((await attempt('who', '198.51.100.4')).status);
    assert.deepEqual(unknowns, answers);
    // Also the right password waits there; at another address it does not.
    const waiting = await attempt('olena', '198.51.100.3', PASSWORDS.olena);
    assert.deepEqual([waiting.status, waiting.body.error.code], [429, 'api.busy']);
    assert.ok(Number(waiting.headers.get('retry-after')) >= 1);
    assert.equal((await attempt('olena', '198.51.100.5', PASSWORDS.olena)).status, 200);
    serving.now += 2_000;
    assert.equal((await attempt('olena', '198.51.100.3', PASSWORDS.olena)).status, 200);
    // All from one address, and all at once.
    const many = await Promise.all(
      Array.from({ length: 40 }, (_, count) => attempt(`user${count}`, '2001:db8::1')),
    );
    assert.ok(many.filter(({ status }) => status === 401).length <= 13);
  });

  test('takes as long for a name that is none', async () => {
    const took = async (name: string, peer: string) => {
      const started = performance.now();
      await serving.ask('/session', { method: 'POST', body: { name, password: 'x' }, peer });
      return performance.now() - started;
    };
    await took('warm', '203.0.113.1');
    // By turns, the quickest of each: what else the machine does falls on both, and never on all tries.
    let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let count = 10; count < 18; count++) {
      known = Math.min(known, await took('olena', `203.0.113.${count}`));
      unknown = Math.min(unknown, await took('nobody', `198.51.100.${count}`));
    }
    assert.ok(known / unknown < 3 && unknown / known < 3, `${known} ms, ${unknown} ms`);
  });

  test('has budgets, and says when to come again', async () => {
    const headers = await serving.program('ira', 'reader');
    const answers = [];
    for (let count = 0; count < 40; count++)
      answers.push(await serving.ask('/read', { method: 'POST', headers, body: { text: '' } }));
    const refused = answers.find(({ status }) => status === 429);
    assert.ok(refused && Number(refused.headers.get('retry-after')) >= 1);
    assert.equal(refused.body.error.code, 'api.busy');
    assert.equal((await serving.ask('/status', { headers })).status, 200);
    const other = await serving.program('taras', 'reviewer');
    assert.notEqual((await serving.ask('/read', { method: 'POST', headers: other, body: {} })).status, 429);
    const nobody = [];
    for (let count = 0; count < 80; count++) nobody.push((await serving.ask('/session')).status);
    assert.ok(nobody.includes(429));
    assert.equal((await serving.ask('/session', { peer: '192.0.2.99' })).status, 200);
  });

  test('logs changes and sign-ins, those that failed too, without secrets', async () => {
    const { headers } = await serving.signedIn('olena', PASSWORDS.olena);
    await serving.ask('/session', { method: 'POST', body: { name: 'olena', password: 'not this one' } });
    await serving.ask('/searches/kyiv', { method: 'PUT', headers, body: { q: 'Київ' } });
    await serving.ask('/searches/bad', { method: 'PUT', headers, body: {} });
    const user = { name: 'marta', role: 'reader', password: 'some words to keep' };
    await serving.ask('/users', { method: 'POST', headers, body: user });
    const { body } = await serving.ask('/audit?limit=5', { headers });
    assert.deepEqual(
      body.items.map(({ who, action, target, outcome }: Record<string, string>) => [
        who,
        action,
        target,
        outcome,
      ]),
      [
        ['olena', 'post /users', '', 'ok'],
        ['olena', 'put /searches/{name}', 'bad', 'api.invalid'],
        ['olena', 'put /searches/{name}', 'kyiv', 'ok'],
        ['olena', 'post /session', '', 'access.wrong'],
        ['olena', 'post /session', '', 'ok'],
      ],
    );
    const text = JSON.stringify([body, await serving.people.list(), await serving.people.tokens(null)]);
    assert.ok(!/some words|green lamp|argon2|litopys_/.test(text));
  });

  test('logs what was refused to users: beyond their role, against what is, and from another page', async () => {
    const reader = await serving.signedIn('ira', PASSWORDS.ira);
    const refused = await serving.ask('/reviews', { method: 'POST', headers: reader.headers, body: {} });
    assert.equal(refused.status, 403);
    assert.equal((await serving.ask('/users', { headers: reader.headers })).status, 403);
    // Without the value that only our pages know.
    const { cookie } = (await serving.signedIn('taras', PASSWORDS.taras)).headers;
    const elsewhere = { method: 'DELETE', headers: { cookie } };
    assert.equal((await serving.ask('/searches/kyiv', elsewhere)).status, 403);
    const { headers } = await serving.signedIn('olena', PASSWORDS.olena);
    const last = await serving.ask('/users/olena', { method: 'PUT', headers, body: { role: 'reader' } });
    assert.equal(last.status, 409);
    // Nobody's requests do not fill the log.
    await serving.ask('/users', { headers: {} });
    const { body } = await serving.ask('/audit?limit=7', { headers });
    assert.deepEqual(
      body.items.map(({ who, action, target, outcome }: Record<string, string>) => [
        who,
        action,
        target,
        outcome,
      ]),
      [
        ['olena', 'put /users/{name}', 'olena', 'access.last-admin'],
        ['olena', 'post /session', '', 'ok'],
        ['taras', 'delete /searches/{name}', 'kyiv', 'api.forbidden'],
        ['taras', 'post /session', '', 'ok'],
        ['ira', 'get /users', '', 'api.forbidden'],
        ['ira', 'post /reviews', '', 'api.forbidden'],
        ['ira', 'post /session', '', 'ok'],
      ],
    );
  });

  test('keeps at least one admin, and passwords that are none away', async () => {
    await assert.rejects(serving.people.change('olena', { role: 'reader' }), { code: 'access.last-admin' });
    await assert.rejects(serving.people.change('olena', { ended: true }), { code: 'access.last-admin' });
    for (const password of ['short', 'aaaaaaaaaaaaaaa', 'petro1234567', 'x'.repeat(300)])
      await assert.rejects(serving.people.add('petro', 'reader', password), { code: 'access.password' });
    for (const name of ['', ' a', '../x', 'a\u202eb', '<b>', 'x'.repeat(65)])
      await assert.rejects(serving.people.add(name, 'reader', PASSWORDS.ira), { code: 'access.name' });
    await assert.rejects(serving.people.add('olena', 'reader', PASSWORDS.ira), { code: 'access.name-taken' });
    assert.deepEqual(ROLES.length, 3);
  });
});

describe('a server of this machine alone', () => {
  let serving: Serving;
  before(async () => {
    serving = await Serving.start();
    await serving.open(OPEN);
  });
  after(() => serving.stop());

  test('asks for no sign-in, and answers neither other sites nor proxies', async () => {
    assert.deepEqual((await serving.ask('/session')).body, {
      signIn: false,
      caller: { name: 'local', role: 'admin' },
      csrf: null,
    });
    const change = (headers: Record<string, string>) =>
      serving.ask('/searches/x', { method: 'PUT', headers, body: { q: 'x' } });
    assert.equal((await change({})).status, 200);
    assert.equal((await change({ origin: 'https://evil.example' })).status, 403);
    assert.equal((await serving.ask('/status', { headers: { 'x-forwarded-for': '192.0.2.7' } })).status, 403);
    assert.equal(
      (await serving.ask('/session', { method: 'POST', body: { name: 'a', password: 'b' } })).status,
      403,
    );
  });
});

test('an address is believed as far as trusted proxies wrote it', () => {
  const proxies = new Set(['127.0.0.1', '10.0.0.2']);
  assert.equal(addressOf('192.0.2.1', '198.51.100.7', proxies), '192.0.2.1');
  assert.equal(addressOf('127.0.0.1', '6.6.6.6, 198.51.100.7', proxies), '198.51.100.7');
  assert.equal(addressOf('::ffff:127.0.0.1', '198.51.100.7, 10.0.0.2', proxies), '198.51.100.7');
  assert.equal(addressOf('127.0.0.1', undefined, proxies), '127.0.0.1');
  assert.equal(addressOf('127.0.0.1', 'unknown', proxies), '127.0.0.1');
});
