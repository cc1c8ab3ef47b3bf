import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

const statusesOf = (text: string, language: string): (string | null)[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2025-03-04T12:00:00Z', language }), 'doc')
    .reports.flatMap(({ report }) => (report.type === 'contact' ? [report.status] : []));

const PLAN = {
  en: 'Xi Jinping will meet Recep Tayyip Erdogan in Ankara on 10 July.',
  noun: 'A meeting between Xi Jinping and Recep Tayyip Erdogan is planned in Ankara on 10 July.',
  uk: 'Володимир Зеленський зустрінеться з Реджепом Таїпом Ердоганом в Анкарі 10 липня.',
  ru: 'Владимир Путин встретится с Реджепом Тайипом Эрдоганом в Анкаре 10 июля.',
};

describe('what the next sentence calls off', () => {
  for (const [plan, next, language] of [
    [PLAN.noun, 'It was later called off, the White House said.', 'en'],
    [
      'Talks between Xi Jinping and Recep Tayyip Erdogan are planned for 10 July.',
      'They were postponed.',
      'en',
    ],
    [
      'В Анкарі мала відбутися зустріч Володимира Зеленського з Реджепом Таїпом Ердоганом.',
      'Проте її скасували, пише газета.',
      'uk',
    ],
    [
      'В Анкаре должна состояться встреча Владимира Путина с Реджепом Тайипом Эрдоганом.',
      'Однако ее отменили, сообщили в Кремле.',
      'ru',
    ],
  ] as const)
    test(next, () => {
      const statuses = statusesOf(`${plan} ${next}`, language);
      assert.ok(statuses.includes('cancelled'), String(statuses));
    });

  for (const [plan, next, language] of [
    ...[PLAN.en, PLAN.noun].flatMap((plan) =>
      [
        'It will not be cancelled, officials said.',
        'It was not called off, officials said.',
        'It was called off, but is on again.',
        'It is the trade deal, not the meeting, that was called off, the White House said.',
        'It comes after the EU cancelled a summit.',
        'They delayed a decision on grain until then.',
        'They also called off a trade dispute last year.',
        'They were called off.',
        'Was it called off? It was called off?',
      ].map((next) => [plan, next, 'en'] as const),
    ),
    [
      'A meeting between Xi Jinping and Recep Tayyip Erdogan on a trade deal is planned.',
      'It was called off by a court.',
      'en',
    ],
    [PLAN.uk, 'Він також має намір скасувати прикордонний контроль.', 'uk'],
    [PLAN.ru, 'Он не поедет в Брест, сообщили в Кремле.', 'ru'],
    [
      'Володимир Зеленський зустрінеться з Реджепом Таїпом Ердоганом і обговорить постанову про тарифи.',
      'Проте її скасували в суді.',
      'uk',
    ],
    [
      'В Анкарі має відбутися зустріч Володимира Зеленського з Реджепом Таїпом Ердоганом.',
      'Проте його скасували.',
      'uk',
    ],
    [
      'В Анкаре должна состояться встреча Владимира Путина с Реджепом Тайипом Эрдоганом.',
      'Ее не отменили.',
      'ru',
    ],
  ] as const)
    test(`not: ${plan} ${next}`, () => {
      const statuses = statusesOf(`${plan} ${next}`, language);
      assert.ok(statuses.includes('planned') && !statuses.includes('cancelled'), String(statuses));
    });
});

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

describe('what the last words of a plan call off', () => {
  test('it, where it is their subject', () => {
    const text =
      'A fifth round of talks between Xi Jinping and Recep Tayyip Erdogan, due in Rome on Friday, was called off.';
    assert.deepEqual(statusesOf(text, 'en'), ['cancelled']);
  });

  for (const [text, language] of [
    [
      'Xi Jinping will meet Recep Tayyip Erdogan in Ankara on 10 July, and the visit has not been cancelled.',
      'en',
    ],
    [
      'Xi Jinping will meet Recep Tayyip Erdogan in Ankara on 10 July even though the parade was cancelled.',
      'en',
    ],
    [
      'Володимир Зеленський зустрінеться з Нікосом Христодулідісом у Нікосії 9 грудня — візит не скасовано.',
      'uk',
    ],
    ['Володимир Зеленський зустрінеться з Маєю Санду у Кишиневі 20 липня, хоча концерт скасовано.', 'uk'],
    ['Владимир Путин встретится с Ильхамом Алиевым в Баку 20 июля, визы между странами отменены.', 'ru'],
  ] as const)
    test(`not: ${text}`, () => {
      const statuses = statusesOf(text, language);
      assert.ok(statuses.includes('planned') && !statuses.includes('cancelled'), String(statuses));
    });
});
