import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

const statusesOf = (text: string, language: string): (string | null)[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language }), 'doc')
    .reports.flatMap(({ report }) => (report.type === 'contact' ? [report.status] : []));

describe('what is not called off', () => {
  for (const [text, language] of [
    ['The meeting between Xi Jinping and Recep Tayyip Erdogan in Ankara had not been cancelled.', 'en'],
    ['Зустріч Володимира Зеленського з Реджепом Таїпом Ердоганом не скасовано.', 'uk'],
    [
      'Владимир Путин и Реджеп Тайип Эрдоган проведут переговоры 10 июля. Их переговоры перенесены не будут, заявил Песков.',
      'ru',
    ],
  ] as const)
    test(`is still ahead: ${text}`, () => {
      const statuses = statusesOf(text, language);
      assert.ok(statuses.includes('planned') && !statuses.includes('cancelled'), String(statuses));
    });
});
