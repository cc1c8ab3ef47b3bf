import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findQuotations } from './quotations.js';

/** What stands in quotation marks in a text whose lines are its blocks; `?` where a mark is missing. */
function quoted(text: string): string[] {
  const blocks: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return findQuotations(text, blocks).map(
    (one) => text.slice(one.start, one.end) + (one.opened && one.closed ? '' : '?'),
  );
}

describe('quotations over several blocks', () => {
  test('what opens in one block and closes in a later one is one quotation', () => {
    assert.deepEqual(quoted('«Ми чекали.\nНам «День» відмовив.\nЧас іде», – сказав він.'), [
      '«Ми чекали.\nНам «День» відмовив.\nЧас іде»',
      '«День»',
    ]);
    assert.deepEqual(quoted('He said: "We waited.\nTime flies."'), ['"We waited.\nTime flies."']);
  });

  test('a mark at the start of every paragraph goes on with the quotation', () => {
    assert.deepEqual(quoted('"We waited.\n"They refused.\n"Time flies," he said.'), [
      '"We waited.\n"They refused.\n"Time flies,"',
    ]);
  });

  test('where only the last paragraph closes what each opens anew, it is one quotation', () => {
    assert.deepEqual(quoted('He said: “We waited.\n“Time flies.”'), ['“We waited.\n“Time flies.”']);
    assert.deepEqual(quoted('He said, “We waited.\n“Time flies,” he added.'), [
      '“We waited.',
      '“Time flies,”',
    ]);
    assert.deepEqual(quoted('He said: "We waited.\n"Time flies."'), ['"We waited.\n"Time flies."']);
  });

  test('a name whose mark was forgotten joins nothing', () => {
    const found = quoted('Фірма «Зоря виграла торги.\nСлідчий сказав, що справу» закрили.');
    assert.ok(found.every((one) => one.endsWith('?')));
  });

  test('marks of other kinds do not close it, nor does one beyond a dozen blocks', () => {
    assert.ok(quoted('«Ми чекали.\nЧас іде", – сказав він.').every((one) => one.endsWith('?')));
    assert.ok(
      quoted(`«Ми чекали.${'\nРядок.'.repeat(13)}\nЧас іде», – сказав він.`).every((one) =>
        one.endsWith('?'),
      ),
    );
  });

  test('many open marks are told in time', () => {
    const start = performance.now();
    findQuotations(
      '«А \n'.repeat(40_000),
      Array.from({ length: 40_000 }, (_, i) => ({ start: i * 4, end: i * 4 + 3 })),
    );
    assert.ok(performance.now() - start < 3000);
  });
});
