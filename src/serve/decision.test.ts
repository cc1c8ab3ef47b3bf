/** Decisions over a real store: beginnings of ids become whole ones, and what would do nothing is refused. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { litopys } from '../../test/end-to-end/litopys.js';
import { SAMPLES } from '../../test/store/articles.js';
import {
  chroniclerFor,
  defaultPipeline,
  type Entry,
  openChronicle,
  packArticle,
  type Review,
  type Store,
} from '../main.js';
import { checkedDecision, type Decision } from './decision.js';

describe('a decision', () => {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-decision-'));
  const file = join(folder, 'a.db');
  let store: Store;
  let call: Entry;
  let plan: Entry;
  let said: Entry;
  before(async () => {
    store = await openChronicle(file);
    const { contribute } = chroniclerFor([]);
    const pipeline = defaultPipeline();
    await store.add(
      SAMPLES.map(({ doc, text, publication }) =>
        packArticle(pipeline.open(text, publication).prepare(contribute, doc)),
      ),
    );
    const { items } = await store.entries({}, { limit: 100 });
    const contacts = items.flatMap((one) => (one.type === 'contact' ? [one] : []));
    call = contacts.find(({ kind, reports }) => kind === 'call' && reports.length > 1) as Entry;
    plan = contacts.find(({ status }) => status === 'planned') as Entry;
    said = items.find(({ type }) => type === 'statement') as Entry;
    assert.ok(call && plan && said, JSON.stringify(items));
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const decision = (
    action: Review['action'],
    id: string,
    others: string[] = [],
    type: Review['target']['type'] = 'entry',
  ): Decision => ({ action, target: { type, id, reports: [] }, others, field: null, value: null });
  const checked = (...of: Parameters<typeof decision>) => checkedDecision(decision(...of), store);
  const short = (id: string) => id.slice(0, -2);

  test('takes beginnings of ids for the whole ones', async () => {
    const [report = ''] = call.reports;
    assert.deepEqual((await checked('join', short(call.id), [short(plan.id)])).others, [plan.id]);
    assert.deepEqual((await checked('split', call.id, [short(report)])).others, [report]);
    assert.equal((await checked('reject', short(report), [], 'report')).target.id, report);
  });

  test('that names nothing, or would change nothing, is refused', async () => {
    for (const of of [
      decision('join', call.id, ['c-none']),
      decision('join', call.id, [call.id]),
      decision('join', call.id, [call.reports[1] as string]),
      decision('join', call.id, [said.id]),
      decision('join', call.id),
      decision('split', call.id, ['r-none']),
      decision('split', call.id, [plan.reports[0] as string]),
      decision('split', call.id, [...call.reports]),
      decision('split', call.id, ['r-']),
      decision('accept', 'r-none', [], 'report'),
      decision('accept', 'x-none', [], 'entity'),
      decision('undo', 'none', [], 'review'),
      decision('undo', call.id, [], 'entry'),
    ])
      await assert.rejects(checkedDecision(of, store), { code: 'review.target' }, JSON.stringify(of));
  });

  test('is taken back once, and again when the undo was taken back itself', async () => {
    const keep = async (of: Decision, id: string) =>
      store.review({
        ...(await checkedDecision(of, store)),
        id,
        at: `2025-01-0${id.at(-1)}T00:00:00Z`,
        by: 'o',
        why: 'w',
      });
    await keep(decision('accept', call.id), 'review-1');
    await keep(decision('undo', 'review-', [], 'review'), 'undo-2');
    await assert.rejects(keep(decision('undo', 'review-1', [], 'review'), 'undo-3'), {
      code: 'review.target',
    });
    await keep(decision('undo', 'undo-2', [], 'review'), 'redo-4');
    await keep(decision('undo', 'review-1', [], 'review'), 'undo-5');
  });

  test('of the command is kept only when it does something', async () => {
    const review = (...args: string[]) => litopys(['review', ...args, '--store', file]);
    const before = (await store.reviews()).items.length;
    const none = review('join', short(call.id), 'c-none', '--why', 'told twice');
    assert.match(none.err, /^error review\.target c-none: there is no entry c-none, or several begin so/);
    assert.equal(none.code, 2);
    const silent = review('accept', call.id, '--why', ' ');
    assert.match(silent.err, /^error usage\.why/);
    assert.equal(silent.code, 2);
    assert.equal((await store.reviews()).items.length, before);
    const done = review('join', short(call.id), short(plan.id), '--why', 'told twice');
    assert.equal(done.code, 0, done.err);
    assert.equal(
      (await store.entries({ types: ['contact'] })).items.some(({ id }) => id === plan.id),
      false,
    );
  });
});
