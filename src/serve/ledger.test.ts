import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FigureReport } from '../main.js';
import { ledgerOf } from './ledger.js';

/** A report of a figure; only what the ledger looks at matters. */
function report(id: string, over: Partial<FigureReport>): FigureReport {
  return {
    type: 'figure',
    id,
    article: 'a',
    doc: 'a',
    outlet: 'Обрій',
    published: '2025-02-03T10:00:00Z',
    language: 'uk',
    reading: '0:1',
    spans: [{ start: 0, end: 1 }],
    words: '7%',
    chain: [{ name: 'Обрій', entity: null, span: null, by: 'outlet', voiceOf: null, state: null }],
    background: false,
    stance: 'reports',
    rule: 'rule',
    confidence: 1,
    value: 7,
    valueTo: null,
    unit: '%',
    comparator: '=',
    change: null,
    counted: null,
    period: null,
    claimedBy: null,
    ...over,
  };
}

/** A stand-in for base forms: the first five letters. */
const wordForms = (text: string) => text.split(' ').map((word) => [word.toLowerCase().slice(0, 5)]);

describe('the ledger of figures', () => {
  test('counts reports of one value once, and other values of the entry apart', () => {
    const { claims } = ledgerOf(
      [
        { entry: 'e', report: report('1', {}) },
        { entry: 'e', report: report('2', { outlet: 'Хвиля', published: '2025-02-04T10:00:00Z' }) },
        { entry: 'e', report: report('3', { value: 8 }) },
        { entry: 'f', report: report('4', {}) },
      ],
      wordForms,
    );
    assert.deepEqual(
      claims.map(({ entry, value, reports, outlets, first, last }) => [
        entry,
        value,
        reports,
        outlets.length,
        first !== last,
      ]),
      [
        ['e', 7, ['1', '2'], 2, true],
        ['e', 8, ['3'], 1, false],
        ['f', 7, ['4'], 1, false],
      ],
    );
  });

  test('takes one measure in other cases for one, and keeps others and changes apart', () => {
    const counted = ['торгівля', 'Торгівлі', 'торгівля зерном', null, 'зерном торгівлі'];
    const { claims, measures } = ledgerOf(
      [
        ...counted.map((one, index) => ({ entry: `${index}`, report: report(`${index}`, { counted: one }) })),
        { entry: 'x', report: report('x', { counted: 'торгівлі', change: 'rise' }) },
        { entry: 'y', report: report('y', { counted: 'торгівлі', change: 'to' }) },
      ],
      wordForms,
    );
    assert.deepEqual(
      claims.map(({ measure }) => measure),
      [0, 0, 1, 2, 1, 3, 0],
    );
    assert.deepEqual(
      measures.map(({ counted: words, change, claims: count }) => [words, change, count]),
      [
        ['торгівля', null, 3],
        ['торгівля зерном', null, 2],
        [null, null, 1],
        ['торгівлі', 'rise', 1],
      ],
    );
  });
});
