import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import { wholeChronicle } from '../index.js';

/** The standings of the roots of the only contact of a text. */
function standingsOf(text: string): string[] {
  const reading = read(text, { outlet: 'alpha', published: '2026-11-20T12:00:00Z', language: 'en' });
  const { entries } = wholeChronicle([chronicler.contribute(reading, 'doc')], chronicler);
  const [contact] = entries.filter(({ type }) => type === 'contact');
  return contact?.roots.map(({ entity, standing }) => `${entity} ${standing}`) ?? [];
}

describe('bodies of an organisation', () => {
  for (const [text, root] of [
    ['Kaja Kallas met Hakan Fidan in Brussels on Tuesday, her spokesperson Anitta Hipper said.', 'org:eeas'],
    ['Antonio Guterres met Hakan Fidan in New York on Tuesday, the United Nations said.', 'org:un'],
    ['Mark Rutte met Hakan Fidan in Brussels on Tuesday, NATO said.', 'org:nato'],
  ] as const)
    test(`speak for who holds an office of it: ${text}`, () =>
      assert.deepEqual(standingsOf(text), [`${root} party`]));

  for (const [text, root] of [
    ['Donald Tusk met Hakan Fidan in Brussels on Tuesday, the European Commission said.', 'org:ec'],
    ['Mark Rutte met Hakan Fidan in Brussels on Tuesday, the European Commission said.', 'org:ec'],
    ['Ursula von der Leyen met Hakan Fidan in Brussels on Tuesday, NATO said.', 'org:nato'],
    [
      'Kaja Kallas met Hakan Fidan in Brussels on Tuesday, the Polish foreign ministry said.',
      'state:PL#foreign',
    ],
    ['Donald Tusk met Viktor Orban in Vienna on Tuesday, the United Nations said.', 'org:un'],
  ] as const)
    test(`are independent of others: ${text}`, () =>
      assert.deepEqual(standingsOf(text), [`${root} independent`]));
});

describe('a statement of who speaks for a body', () => {
  const standings = (text: string): string[] => {
    const reading = read(text, { outlet: 'alpha', published: '2026-11-20T12:00:00Z', language: 'en' });
    const { entries } = wholeChronicle([chronicler.contribute(reading, 'doc')], chronicler);
    return entries
      .filter(({ type }) => type === 'statement')
      .flatMap(({ roots }) => roots.map(({ entity, standing }) => `${entity} ${standing}`));
  };

  test('is of that body, which is no witness of it', () =>
    assert.deepEqual(
      standings('European Commission spokeswoman Anna Lindqvist denied that the harbour would close.'),
      ['org:ec party'],
    ));
});
