/** What a corrected version of an article takes back, and how its chains are drawn as text. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openChronicle, type Store } from '../../main.js';
import { TRACES } from '../traces/index.js';
import { serviceOf } from '../web/service.js';

const FIRST = `Польща передасть Україні дві батареї

Польща розглядає передачу Україні двох батарей протиповітряної оборони. Про це повідомляє агентство «Обрій».

За словами речника Павела Вільховського, вартість пакета може становити близько 400 млн євро.

У Кремлі назвали можливі поставки «законною ціллю». Водночас президент Володимир Зеленський подякував Польщі за підтримку.

«Кожна система – це врятовані життя», – наголосив Зеленський.`;
const SECOND = FIRST.replace('400 млн', '420 млн').replace(/У Кремлі назвали[^.]+\. /, '');

const folder = mkdtempSync(join(tmpdir(), 'litopys-withdrawn-'));
let store: Store;
before(async () => {
  store = await openChronicle(join(folder, 'chronicle.db'));
  const url = 'https://berih.example/1';
  const documents = [FIRST, SECOND].map((content, hour) => ({
    doc: `v${hour}`,
    content,
    publication: { outlet: 'Беріг', url, published: `2026-03-04T1${hour}:00:00+02:00` },
  }));
  const ministries = [
    ['uk', 'МЗС Польщі підтвердило, що Радослав Сікорський поговорив телефоном з Андрієм Сибігою у середу.'],
    [
      'en',
      'Radoslaw Sikorski spoke by phone with Andrii Sybiha on Wednesday, the Polish foreign ministry said.',
    ],
  ] as const;
  const told = ministries.map(([language, content]) => ({
    doc: language,
    content,
    publication: { outlet: `Outlet ${language}`, language, published: '2026-03-04T18:00:00+02:00' },
  }));
  await serviceOf(store, null).adder.add([...documents, ...told], new AbortController().signal);
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test('what stands in the later version as before was not withdrawn', async () => {
  const { withdrawn } = await store.delta('2026-03-01');
  const words = withdrawn.flatMap(({ reports }) => reports.map((one) => one.words));
  assert.ok(
    words.some((one) => one.includes('400 млн')),
    String(words),
  );
  assert.ok(
    words.some((one) => one.includes('законною')),
    String(words),
  );
  for (const one of words) assert.match(one, /400 млн|законною/);
});

test('a trace as text says of every root what it is', async () => {
  const { items } = await store.entries({ types: ['contact'], kinds: ['call'] });
  const whole = await store.entry(items[0]?.id ?? '');
  assert.ok(whole && whole.reports.length === 2, JSON.stringify(items));
  const roots = (TRACES.find(({ name }) => name === 'text')?.write(whole, 100) ?? '')
    .split('\n')
    .filter((line) => /^[^└├│ ]/u.test(line));
  assert.equal(roots.length, 2);
  for (const line of roots) assert.match(line, /\[party/);
});
