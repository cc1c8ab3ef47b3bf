import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knowledge } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import { openChronicler } from '../index.js';

const OUTLETS = [{ id: 'stolitsa', name: 'Столица', country: 'RU', affiliation: null }];
const chronicler = openChronicler(knowledge, OUTLETS);

/** Parties of all contacts of a text of a Russian outlet. */
const parties = (text: string): (string | null)[] =>
  chronicler
    .contribute(read(text, { outlet: 'stolitsa', published: '2025-11-13T12:00:00Z', language: 'ru' }), 'doc')
    .reports.flatMap(({ report }) =>
      report.type === 'contact' ? report.participants.map(({ entity }) => entity) : [],
    );

describe('an office without a state', () => {
  test('is not, where it is one of both countries', () => {
    const found = parties(
      'Президент России Владимир Путин выступил. Госсекретарь США Марко Рубио накануне провел телефонные переговоры с главами МИД обеих стран.',
    );
    assert.ok(found.includes('person:rubio') && !found.includes('person:lavrov'), String(found));
  });
});
