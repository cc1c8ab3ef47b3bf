import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport } from '../../model/index.js';

const contactsOf = (text: string, language: string): ContactReport[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language }), 'doc')
    .reports.map(({ report }) => report)
    .filter((report): report is ContactReport => report.type === 'contact');

describe('talks of which they spoke', () => {
  const call =
    'Президент Франції Емманюель Макрон 3 березня провів телефонну розмову з канцлером Німеччини Олафом Шольцом про торговельні переговори. Про це повідомили в Єлисейському палаці.';
  const medium = (said: string): boolean =>
    contactsOf(`${call}\n\nЗа даними Reuters, ${said}.`, 'uk').some(({ chain }) =>
      chain.some(({ name }) => name === 'Reuters'),
    );

  test('are not the call', () => {
    assert.ok(!medium('у переговорах можуть узяти участь сім країн'));
    assert.ok(!medium('переговори почнуться за місяць'));
  });

  test('leave what a medium tells of the call', () => {
    assert.ok(medium('розмова тривала годину'));
    assert.ok(medium('бесіда була напруженою'));
  });
});
