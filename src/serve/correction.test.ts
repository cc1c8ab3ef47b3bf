import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../main.js';
import { checkedCorrection } from './correction.js';

const store = { entry: async () => ({ entry: { type: 'contact' } }) } as unknown as Store;
const dated = (value: string | null) =>
  checkedCorrection({ target: { type: 'entry', id: 'c-1' }, field: 'date', value }, store);

test('a date is corrected to one that exists, as precise as it is known', async () => {
  for (const value of ['2025-01-21T14:30', '2024-02-29', '2025-01', '2025', '--02-29', null])
    assert.deepEqual(await dated(value), { field: 'date', value });
  for (const value of ['2025-02-30', 'foo', '2025-02-20T25:61', '2025-13', '--02-30', ''])
    await assert.rejects(dated(value), { code: 'review.value', where: 'date' }, value);
});

test('says which values a field has, where it has only some', async () => {
  const kind = { target: { type: 'entry', id: 'c-1' }, field: 'kind', value: 'dance' } as const;
  await assert.rejects(checkedCorrection(kind, store), {
    code: 'review.value',
    next: /may be call, video, /,
  });
});
