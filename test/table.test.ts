/** Tables that the workbench saves as CSV. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { csvOf } from '../src/serve/web/client/core/table.js';

test('a table read back is the same, and nothing in it is a formula', () => {
  const hostile = [
    '=HYPERLINK("http://example.org","x")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' \u200b=1',
    '＝1',
    '"a","b"',
    'рядок\nдругий',
  ];
  const csv = csvOf({ columns: ['text', 'number'], rows: hostile.map((text, index) => [text, -index]) });
  const rows = parse(csv, { bom: true, columns: true }) as { text: string; number: string }[];
  assert.deepEqual(
    rows.map(({ text }) => text.replace(/^'/, '')),
    hostile,
  );
  for (const { text } of rows) assert.doesNotMatch(text, /^[\s\p{Cf}]*[=+\-@＝]/u);
  assert.equal(rows[3]?.number, '-3');
});
