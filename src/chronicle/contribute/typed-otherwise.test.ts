import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

const TEXT = `Міністр енергетики Андрій Йосипчук зустрівся з президентом Володимиром Зеленським у Києві 21 січня.

«Ми готові до переговорів», — сказав Йосипчук. Марія Коваль заявила, що їй відомо про зустріч.`;

function contributed(text: string, outlet: string) {
  const reading = read(text, { outlet, published: '2025-01-22T10:00:00Z', language: 'uk' });
  return chronicler.contribute(reading, outlet);
}
const namesIn = (text: string) =>
  contributed(text, 'x')
    .entities.map(({ id, name }) => `${id} ${name}`)
    .sort();

test('a person is one, whether letters are typed in one piece, apart or with stress marks', () => {
  const names = namesIn(TEXT);
  assert.ok(names.some((name) => name.endsWith(' Андрій Йосипчук')));
  assert.deepEqual(namesIn(TEXT.normalize('NFD')), names);
  assert.deepEqual(namesIn(TEXT.replace('Марія Коваль', 'Марі\u0301я Ко\u0301валь')), names);
});

test('a meeting is one, and its evidence stands as the article has it', () => {
  const parties = (text: string, outlet: string) =>
    contributed(text, outlet).reports.flatMap(({ report }) => {
      const words = report.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
      assert.equal(report.words, words);
      return report.type === 'contact' ? [report.participants.map(({ entity }) => entity).join(' + ')] : [];
    });
  const apart = TEXT.normalize('NFD');
  assert.ok(apart.length > TEXT.length);
  assert.deepEqual(parties(apart, 'two'), parties(TEXT, 'one'));
});
