import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, statementReport } from '../../../test/chronicle.js';

const LANGUAGE = (words: string): string =>
  /[a-z]/i.test(words) ? 'en' : /[іїєґ]/i.test(words) ? 'uk' : 'ru';

/** Whether words of one speaker in articles of one day are of one statement. */
function isJoined(one: string, other: string, article = 'b'.repeat(64)): boolean {
  const reports = [one, other].map((words, at) =>
    statementReport(words, {
      language: LANGUAGE(words),
      article: at === 0 ? 'a'.repeat(64) : article,
      published: '2025-03-12T12:00:00Z',
    }),
  );
  return chronicler.merge(reports, { ties: [], reviews: [] }).length === 1;
}

describe('statements told in other words', () => {
  test('meet by what their words are called in English', () => {
    for (const [one, other] of [
      ['Вирок — це знущання з правосуддя', 'the verdict is a mockery of justice'],
      ['расследовать нарушения на избирательных участках', 'an investigation of irregularities'],
      ['a probe into the breaches', 'розслідування порушень'],
      ['збитків завдано теплиці й пасовищу', 'a greenhouse and a pasture were damaged'],
      ['посольство евакуює своїх працівників', 'the embassy is evacuating staff'],
    ] as const)
      assert.ok(isJoined(one, other), `${one} – ${other}`);
  });

  test('stay apart where they share one word of several, or words for talks alone', () => {
    for (const [one, other] of [
      [
        'посольство евакуює своїх працівників',
        'the embassy will host an exhibition of old carpets and silver jewellery from four mountain villages',
      ],
      ['розмова була тривалою', 'the call was at the request of Paris'],
      ['теплицю відбудують до весни', 'a greenhouse and a pasture were damaged'],
      ['збитків завдано теплиці й пасовищу', 'сума збитків становить 5 млн гривень'],
    ] as const)
      assert.ok(!isJoined(one, other), `${one} – ${other}`);
  });

  test('stay apart where they give other numbers or another length', () => {
    assert.ok(!isJoined('розмова тривала близько години', 'the talks lasted three hours'));
    assert.ok(isJoined('розмова тривала близько години', 'разговор длился 1 час 20 минут'));
    assert.ok(!isJoined('евакуйовано 40 працівників посольства', '90 embassy workers were evacuated'));
  });

  test('meet by one word where it is nearly all that both say', () => {
    assert.ok(isJoined('підготовка триває', 'preparations go on'));
    assert.ok(!isJoined('розмова триває', 'the call is over'));
  });

  test('meet where one negates by a word and the other by its beginning', () => {
    assert.ok(
      isJoined(
        'діалог був напруженим, непростим, але дуже корисним',
        'the dialogue was intense and not easy, but very useful',
      ),
    );
    assert.ok(!isJoined('діалог був легким і корисним', 'the dialogue was not easy, nor useful'));
    assert.ok(!isJoined('країна втратила незалежність', 'the country has not lost its independence'));
  });

  test('of one article meet by its own words alone', () => {
    const article = 'a'.repeat(64);
    assert.ok(!isJoined('міст зруйновано вибухом', 'переправу знищено детонацією', article));
    assert.ok(isJoined('міст зруйновано вибухом', 'вибухом зруйновано міст через річку', article));
  });
});
