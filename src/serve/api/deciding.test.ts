/** Decisions through the API: checked, at once in entries, searches and the queue, and taken back without loss. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openChronicle, type StatementEntry, type Store } from '../../main.js';
import { serviceOf } from '../web/service.js';
import { openToThisMachine } from './access.js';
import { apiApp } from './app.js';
import { weightiest } from './endpoints/news.js';

const TEXT = `Міністри обговорили енергетику

Міністр закордонних справ Польщі Радослав Сікорський заявив, що Варшава постачатиме газ до весни.

«Ми готові до переговорів про ціни на електроенергію», — сказав президент Франції Еммануель Макрон.`;

describe('decisions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-deciding-'));
  let store: Store;
  let app: ReturnType<typeof apiApp>;
  let said: StatementEntry;
  before(async () => {
    store = await openChronicle(join(folder, 'a.db'));
    const service = serviceOf(store, null);
    app = apiApp({ service, access: openToThisMachine(), log: (error) => assert.fail(String(error)) });
    await ask('POST', '/articles', {
      articles: [{ text: TEXT, outlet: 'one', published: '2025-01-21T10:00:00Z', language: 'uk' }],
    });
    const { items } = await ask('GET', '/entries?type=statement');
    said = items.find(({ speaker }: StatementEntry) => speaker?.name.includes('Макрон'));
    assert.ok(said, JSON.stringify(items));
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  async function ask(method: string, path: string, body?: unknown): Promise<any> {
    const answer = await app.request(path, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    return await answer.json();
  }
  const found = async (q: string): Promise<string[]> =>
    (await ask('GET', `/search?q=${encodeURIComponent(q)}`)).items.flatMap(
      ({ entry }: { entry: { id: string } | null }) => entry?.id ?? [],
    );
  const correct = (type: string, id: string, field: string, value: unknown) =>
    ask('POST', '/reviews', { action: 'correct', target: { type, id }, field, value, why: 'heard it' });

  test('a corrected speaker is found under the new name alone, and under the first again after an undo', async () => {
    const { items } = await ask('GET', `/entities?name=${encodeURIComponent('Сікорський')}`);
    const speaker = { name: items[0].name, entity: items[0].id };
    const before = await found('by:Сікорський');
    assert.ok(!before.includes(said.id));
    const review = await correct('entry', said.id, 'speaker', speaker);
    assert.deepEqual((await ask('GET', `/entries/${said.id}`)).entry.speaker, speaker);
    assert.ok((await found('by:Сікорський')).includes(said.id));
    assert.ok(!(await found('by:Макрон')).includes(said.id));
    assert.ok((await found('електроенергію by:Сікорський')).includes(said.id));
    const { fresh } = await ask('GET', '/delta?since=2025-01-01');
    assert.deepEqual(fresh.find(({ id }: StatementEntry) => id === said.id).speaker, speaker);
    await ask('POST', '/reviews', { action: 'undo', target: { type: 'review', id: review.id } });
    assert.ok((await found('by:Макрон')).includes(said.id));
    assert.ok(!(await found('by:Сікорський')).includes(said.id));
  });

  test('an address of a rejected entry tells of the decision and the way back', async () => {
    const review = await ask('POST', '/reviews', {
      action: 'reject',
      target: { type: 'entry', id: said.id },
      why: 'nobody said so',
    });
    const { error } = await ask('GET', `/entries/${said.id}`);
    assert.equal(error.code, 'entry.missing');
    const gone = await ask('GET', `/entries/${said.id}/gone`);
    assert.deepEqual(
      gone.reviews.map(({ id }: { id: string }) => id),
      [review.id],
    );
    await ask('POST', '/reviews', { action: 'undo', target: { type: 'review', id: review.id } });
    assert.equal((await ask('GET', `/entries/${said.id}`)).entry.id, said.id);
    assert.deepEqual((await ask('GET', `/entries/${said.id}/gone`)).reviews, []);
  });

  test('an address of an entry that was joined tells where it stands now', async () => {
    const { items } = await ask('GET', '/entries?type=statement');
    const [one, other] = items.map(({ id }: StatementEntry) => id);
    const review = await ask('POST', '/reviews', {
      action: 'join',
      target: { type: 'entry', id: one },
      others: [other],
    });
    const left = (await ask('GET', '/entries?type=statement')).items.map(({ id }: StatementEntry) => id);
    const missing = [one, other].find((id) => !left.includes(id));
    const gone = await ask('GET', `/entries/${missing}/gone`);
    assert.ok(gone.entries.length === 1 && left.includes(gone.entries[0]), JSON.stringify(gone));
    assert.equal(gone.reviews[0].id, review.id);
    await ask('POST', '/reviews', { action: 'undo', target: { type: 'review', id: review.id } });
  });

  test('of an entry that never was nothing is told', async () => {
    assert.equal((await ask('GET', '/entries/s-0000000000000000')).error.code, 'entry.missing');
    for (const id of ['s-0000000000000000', '%25', 's-%5f'])
      assert.deepEqual(await ask('GET', `/entries/${id}/gone`), { reviews: [], entries: [] });
  });

  test('corrected evidence has the words that stand there', async () => {
    const [report] = said.reports;
    const start = TEXT.indexOf('переговорів про ціни');
    const span = { start, end: start + 'переговорів про ціни'.length };
    const review = await correct('report', report as string, 'spans', [span]);
    const { entry, reports } = await ask('GET', `/entries/${said.id}`);
    assert.equal(entry.words, 'переговорів про ціни');
    assert.deepEqual(reports[0].spans, [span]);
    assert.ok(!(await found('готові')).includes(said.id));
    await ask('POST', '/reviews', { action: 'undo', target: { type: 'review', id: review.id } });
    assert.equal((await ask('GET', `/entries/${said.id}`)).entry.words, said.words);
    assert.ok((await found('готові')).includes(said.id));
  });

  test('values that a field can not have are refused', async () => {
    for (const [type, id, field, value, code] of [
      ['entry', said.id, 'act', 'sing', 'review.value'],
      ['entry', said.id, 'speaker', 'Макрон', 'review.value'],
      ['entry', said.id, 'words', 'other', 'review.field'],
      ['report', said.reports[0], 'spans', [{ start: 0, end: 100_000 }], 'review.value'],
      ['entry', 's-none', 'act', 'warn', 'review.target'],
    ] as const)
      assert.equal((await correct(type, id as string, field, value)).error.code, code, field);
  });

  test('the queue begins with the least sure, and has what was decided no more until it is undone', async () => {
    const queue = await ask('GET', '/reviews/queue');
    const sure = queue.map(({ confidence }: { confidence: number }) => confidence);
    assert.deepEqual([...sure].sort(), sure);
    const { id } = queue[0].entry;
    const review = await ask('POST', '/reviews', { action: 'accept', target: { type: 'entry', id } });
    const ids = async () =>
      (await ask('GET', '/reviews/queue')).map(({ entry }: { entry: { id: string } }) => entry.id);
    assert.ok(!(await ids()).includes(id));
    await ask('POST', '/reviews', { action: 'undo', target: { type: 'review', id: review.id } });
    assert.ok((await ids()).includes(id));
  });

  test('a visit says what came in since', async () => {
    assert.equal((await ask('GET', '/start')).visit, null);
    await ask('POST', '/visits');
    assert.equal((await ask('GET', '/start')).visit.fresh, 0);
    await ask('POST', '/articles', {
      articles: [
        {
          text: 'Новини\n\nПрезидент Польщі Анджей Дуда заявив, що «саміт відбудеться восени».',
          outlet: 'two',
        },
      ],
    });
    const { visit } = await ask('GET', '/start');
    assert.equal(visit.articles, 1);
    assert.ok(visit.fresh > 0 && visit.entries.length > 0);
  });

  test('of what came in, contacts come first and figures last, each as it was', () => {
    assert.deepEqual(weightiest(['f-1', 's-1', 'c-2', 'f-0', 'c-1', 's-0']), [
      'c-2',
      'c-1',
      's-1',
      's-0',
      'f-1',
      'f-0',
    ]);
  });

  test('someone known has offices; earlier words are those on the same matter', async () => {
    const { offices } = await ask('GET', '/entities/person:macron/background');
    assert.ok(offices.some(({ of }: { of: string }) => of === 'state:FR'));
    await ask('POST', '/articles', {
      articles: [
        {
          text: 'Ціни\n\nПрезидент Франції Еммануель Макрон сказав, що ціни на електроенергію для заводів знизяться після виборів у Тулузі.',
          outlet: 'three',
          published: '2025-03-21T10:00:00Z',
          language: 'uk',
        },
      ],
    });
    const { items } = await ask('GET', '/entries?type=statement&party=person:macron&from=2025-03-20');
    const earlier = await ask('GET', `/entries/${items[0].id}/earlier`);
    assert.equal(earlier[0]?.entry.id, said.id);
  });
});
