import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport } from '../../model/index.js';

const rootsOf = (text: string, language: string): (string | null)[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language }), 'doc')
    .reports.map(({ report }) => report)
    .filter((report): report is ContactReport => report.type === 'contact')
    .map(({ chain: [first] }) => first?.voiceOf ?? first?.entity ?? null);

describe('who serves a head', () => {
  const met = 'Emmanuel Macron met Olaf Scholz in Paris on Monday';

  test('is his body, and not himself', () => {
    assert.deepEqual(rootsOf(`${met}, Emmanuel Macron's office said.`, 'en'), ['state:FR#president']);
    assert.deepEqual(rootsOf(`${met}, his office said.`, 'en'), ['state:FR#president']);
    const uk = (source: string): string =>
      `Емманюель Макрон зустрівся з Олафом Шольцом у Парижі. Про це повідомили в ${source}.`;
    assert.deepEqual(rootsOf(uk('пресслужбі Емманюеля Макрона'), 'uk'), ['state:FR#president']);
    assert.deepEqual(rootsOf(uk('його пресслужбі'), 'uk'), ['state:FR#president']);
    const ru = 'Эмманюэль Макрон принимал гостей. Первым, рассказали в его пресс-службе, приехал Олаф Шольц.';
    assert.ok(!rootsOf(ru, 'ru').includes('person:macron'));
  });

  test('is not who serves somebody of his', () => {
    const roots = (text: string, language: string) => rootsOf(text, language).map((root) => root ?? '');
    assert.ok(!roots(`${met}, Emmanuel Macron's lawyer's office said.`, 'en').includes('state:FR#president'));
    assert.ok(
      !roots(`${met}. His lawyer's office said it lasted an hour.`, 'en').includes('state:FR#president'),
    );
    const lawyers =
      'Емманюель Макрон зустрівся з Олафом Шольцом. Про це повідомила пресслужба адвоката Емманюеля Макрона.';
    assert.ok(!roots(lawyers, 'uk').includes('state:FR#president'));
  });

  test('leaves what he says himself', () => {
    assert.deepEqual(rootsOf(`${met}, Emmanuel Macron said at his office.`, 'en'), ['person:macron']);
    assert.deepEqual(rootsOf(`${met}, Macron wrote on X.`, 'en'), ['person:macron']);
  });
});

describe('a ministry of whom a pronoun means', () => {
  test('is of the only state that was named', () => {
    const host = 'China will host talks with Olaf Scholz on Friday';
    assert.deepEqual(
      rootsOf(
        "Germany's Olaf Scholz called Xi Jinping on Monday. China hailed it. Its foreign ministry said the call lasted an hour.",
        'en',
      ),
      ['org:cn-mfa'],
    );
    assert.deepEqual(rootsOf(`${host}, the foreign ministry in Beijing said.`, 'en'), ['org:cn-mfa']);
  });

  test('is nobody known beside two', () => {
    const roots = rootsOf('France and Germany will hold talks on Friday, its foreign ministry said.', 'en');
    assert.ok(roots.every((root) => root?.startsWith('x-')));
  });
});

describe('a capital whose state speaks through a body', () => {
  const call =
    'Президент Франції Емманюель Макрон 3 березня провів телефонну розмову з Олафом Шольцом. У Парижі уточнили, що розмова тривала годину.';

  test('is that body', () => {
    assert.deepEqual(rootsOf(`${call} У Єлисейському палаці наголосили на торгівлі.`, 'uk'), [
      'state:FR#president',
    ]);
  });

  test('is the state alone where no body speaks, or two', () => {
    assert.deepEqual(rootsOf(call, 'uk'), ['state:FR']);
    const two = `${call} У Єлисейському палаці наголосили на торгівлі. МЗС Франції заявило, що угоди немає.`;
    assert.deepEqual(rootsOf(two, 'uk'), ['state:FR']);
  });
});

describe('who leads a delegation', () => {
  const talks = (title: string): string =>
    `Делегации России и Украины провели переговоры в Стамбуле. ${title} Владимир Мединский сообщил, что встреча длилась час.`;

  test('speaks for himself', () => {
    assert.deepEqual(rootsOf(talks('Глава российской делегации'), 'ru'), ['person:medinsky']);
    const en =
      'Russia and Ukraine held talks in Istanbul on Monday. Moscow’s chief negotiator, Vladimir Medinsky, said the meeting lasted an hour.';
    assert.deepEqual(rootsOf(en, 'en'), ['person:medinsky']);
  });

  test('is a voice where no such title is beside him', () => {
    assert.deepEqual(rootsOf(talks('Помощник президента России'), 'ru'), ['state:RU#president']);
    assert.deepEqual(
      rootsOf(
        'Russia and Ukraine held talks in Istanbul on Monday. Kremlin aide Yuri Ushakov said the head of the delegation was content and the meeting lasted an hour.',
        'en',
      ),
      ['state:RU#president'],
    );
  });
});
