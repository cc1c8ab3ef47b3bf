import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

/** First links and stances of the reports of a text. */
const told = (text: string): string[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language: 'uk' }), 'doc')
    .reports.flatMap(({ report }) =>
      report.type === 'contact' ? [`${report.chain[0]?.name} ${report.stance} ${report.status}`] : [],
    );

describe('what is denied of a plan', () => {
  test('is nothing of the meeting that was held since', () => {
    const text =
      'Марек Залевний зустрівся з Ремі Дювальє в Осло, повідомляє Reuters. Ще тиждень тому Польща заперечувала підготовку такої зустрічі.';
    assert.deepEqual(told(text), ['Reuters reports held']);
  });

  test('is not denied by the medium that told of it', () => {
    const text =
      'Рафал Гурський спростував повідомлення про те, що Марек Залевний зустрінеться з Ремі Дювальє в Осло. Про підготовку такої зустрічі раніше повідомив телеканал TVP.';
    const reports = told(text);
    assert.ok(reports.includes('Рафал Гурський denies denied'), String(reports));
    assert.ok(reports.includes('TVP reports planned'), String(reports));
  });
});
