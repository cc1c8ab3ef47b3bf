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

const rootsOf = (text: string, language: string): (string | null)[] =>
  contactsOf(text, language).map(({ chain: [first] }) => first?.voiceOf ?? first?.entity ?? null);

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

describe('the office of a head of state', () => {
  const call = (source: string): string =>
    `French President Emmanuel Macron spoke by phone with German Chancellor Olaf Scholz on Monday, ${source} said.`;

  test('is a body, and not its head', () => {
    assert.deepEqual(rootsOf(call("the French president's office"), 'en'), ['state:FR#president']);
    const ru = (source: string): string =>
      `Президент Франции Эмманюэль Макрон 3 марта поговорил по телефону с Олафом Шольцем. Об этом сообщила ${source}.`;
    assert.deepEqual(rootsOf(ru('канцелярия французского президента'), 'ru'), ['state:FR#president']);
  });

  test('leaves the head himself', () => {
    assert.deepEqual(rootsOf(call('the French president'), 'en'), ['person:macron']);
  });

  test('is meant again by its press office alone', () => {
    const text = (again: string): string =>
      "French President Emmanuel Macron spoke by phone with German Chancellor Olaf Scholz on Monday, Macron's press office said.\n\n" +
      `The call lasted 30 minutes, ${again} said.`;
    assert.deepEqual(new Set(rootsOf(text('the press office'), 'en')), new Set(['state:FR#president']));
    assert.ok(!rootsOf(text('a press office'), 'en').slice(1).includes('state:FR#president'));
  });
});
