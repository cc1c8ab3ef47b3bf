import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { StatementReport } from '../../model/index.js';

const reportsOf = (text: string, language: string): StatementReport[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2026-11-20T12:00:00Z', language }), 'doc')
    .reports.map(({ report }) => report)
    .filter((report) => report.type === 'statement');

const speakersOf = (text: string, language: string): (string | null | undefined)[] =>
  reportsOf(text, language).map(({ speaker }) => speaker?.entity ?? speaker?.name);

describe('what is denied to have been said', () => {
  for (const [language, text, said] of [
    ['en', 'Sikorski denied that Warsaw had told Kyiv to wait.', 'state:PL'],
    ['en', 'Peskov denied that Putin had asked Orban to stay at home.', 'person:putin'],
    ['uk', 'Речник МЗС Польщі заперечив, що Варшава просила Київ зачекати.', 'state:PL'],
    ['uk', 'У Кремлі відкинули припущення, що просили Будапешт зачекати.', 'припущення'],
    ['ru', 'Песков опроверг, что Путин обещал Орбану дешевый газ.', 'person:putin'],
    ['ru', 'В МИД Венгрии отрицали, что Орбан сказал Туску, будто выйдет из союза.', 'person:orban'],
  ] as const)
    test(`is no statement: ${text}`, () => {
      const speakers = speakersOf(text, language);
      assert.equal(speakers.length, 1);
      assert.ok(!speakers.includes(said), String(speakers));
    });

  for (const [language, text, said] of [
    ['en', "Peskov dismissed Zelenskiy's claim that Russia had shelled the plant.", 'person:zelensky'],
    ['en', 'Peskov said that Putin had asked Orban to stay at home.', 'person:putin'],
    ['en', 'Orban denied saying that Hungary would leave the bloc.', 'person:orban'],
    ['uk', 'Речник МЗС Польщі підтвердив, що Варшава просила Київ зачекати.', 'state:PL'],
    ['ru', 'Песков рассказал, что Путин обещал Орбану дешевый газ.', 'person:putin'],
    ['ru', 'Сийярто отверг обвинения Туска, который заявил, что Венгрия покупает нефть.', 'person:tusk'],
  ] as const)
    test(`is one: ${text}`, () =>
      assert.ok(speakersOf(text, language).includes(said), String(speakersOf(text, language))));
});

describe('who denies what is said', () => {
  const isDenied = (text: string): boolean => reportsOf(text, 'en').some(({ stance }) => stance === 'denies');

  test('who will not comment denies nothing', () => {
    assert.ok(!isDenied('Warsaw refused to comment on reports of a trip by Orban to Kyiv.'));
    assert.ok(!isDenied('The Polish foreign ministry declined to comment on the letter.'));
  });

  test('who denies does', () => {
    assert.ok(isDenied('Warsaw denied reports of a trip by Orban to Kyiv.'));
    assert.ok(isDenied('The Polish foreign ministry denied the letter was sent.'));
  });
});
