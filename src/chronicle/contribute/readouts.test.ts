import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport } from '../../model/index.js';

const contactsOf = (text: string, language: string, published = '2025-03-04T12:00:00Z'): ContactReport[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published, language }), 'doc')
    .reports.map(({ report }) => report)
    .filter((report) => report.type === 'contact');

/** «held Modi; planned org:x»: of each report its status and where its chain begins. */
const told = (text: string, language: string, published?: string): string[] =>
  contactsOf(text, language, published)
    .map(({ status, chain: [first] }) => `${status} ${first?.voiceOf ?? first?.entity}`)
    .sort();

const MET = {
  en: 'French President Emmanuel Macron met Indian Prime Minister Narendra Modi in Paris on Monday, the Elysee Palace said.',
  uk: 'Президент Франції Емманюель Макрон зустрівся з прем’єр-міністром Індії Нарендрою Моді, повідомив Єлисейський палац.',
  ru: 'Президент Франции Эммануэль Макрон встретился с премьер-министром Индии Нарендрой Моди, сообщил Елисейский дворец.',
};

describe('what both said at a contact', () => {
  for (const [language, words] of [
    ['en', 'The two leaders agreed to double trade by 2030, India’s foreign ministry said.'],
    ['en', 'They also discussed ports and railways, the Indian foreign ministry said.'],
    ['uk', 'Співрозмовники домовилися подвоїти торгівлю, розповіли в МЗС Індії.'],
    ['ru', 'Стороны обсудили торговлю, рассказали в МИД Индии.'],
  ] as const)
    test(`is told by a side: ${words}`, () => {
      const reports = told(`${MET[language]}\n\n${words}`, language);
      assert.ok(reports.includes('held state:IN#foreign'), String(reports));
    });

  for (const [language, words] of [
    ['en', 'They will never give in, Robert Fico said.'],
    ['en', 'Both sides must cease fire, India’s foreign ministry said.'],
    ['uk', 'Обидві сторони мають припинити вогонь, заявив Антоніу Гутерреш.'],
    ['uk', 'Вони не відступлять, заявили в МЗС Індії про повстанців.'],
    ['ru', 'Стороны конфликта должны остановиться, сказал Роберт Фицо.'],
  ] as const)
    test(`is not what somebody says of others: ${words}`, () => {
      const reports = told(`${MET[language]}\n\n${words}`, language);
      assert.deepEqual(reports, ['held state:FR#president']);
    });
});

describe('how a conversation was', () => {
  for (const [language, text] of [
    [
      'uk',
      'Емманюель Макрон і Нарендра Моді поговорили телефоном.\n\nОсобиста зустріч Макрона з Моді, за словами речниці, не планується.\n\nТривала розмова близько години, повідомив Єлисейський палац.',
    ],
    [
      'ru',
      'Эммануэль Макрон и Нарендра Моди поговорили по телефону.\n\nЛичная встреча Макрона с Моди не готовится, заявили в МИД Индии.\n\nДлился разговор больше часа, сообщил Елисейский дворец.',
    ],
  ] as const)
    test(`is told of the one that was held: ${text.slice(-60)}`, () => {
      const reports = told(text, language);
      assert.ok(reports.includes('held state:FR#president'), String(reports));
      assert.ok(!reports.includes('denied state:FR#president'), String(reports));
    });

  for (const [language, text] of [
    [
      'uk',
      'Емманюель Макрон і Нарендра Моді поговорили телефоном.\n\nМакрон і Моді зустрінуться в травні в Парижі. Зустріч триватиме дві години, повідомив Єлисейський палац.',
    ],
    [
      'en',
      'Emmanuel Macron and Narendra Modi spoke by phone on Monday.\n\nMacron and Modi will meet in Paris in May, the Elysee Palace said. The meeting will be important, Modi said.',
    ],
    [
      'ru',
      'Эммануэль Макрон и Нарендра Моди встретятся в мае в Париже. Беседа будет долгой, сообщил Елисейский дворец.',
    ],
  ] as const)
    test(`is not told of it where it lies ahead: ${text.slice(-60)}`, () => {
      const reports = told(text, language);
      assert.ok(reports.includes('planned state:FR#president'), String(reports));
    });
});

describe('who tells of what somebody wants', () => {
  const rooted = [
    [
      'uk',
      'Емманюель Макрон планує зателефонувати Володимиру Путіну, повідомила речниця МЗС Франції.',
      'planned state:FR#foreign',
    ],
    [
      'ru',
      'Эммануэль Макрон намерен позвонить Владимиру Путину, сообщили в Елисейском дворце.',
      'planned state:FR#president',
    ],
    ['uk', 'Емманюель Макрон заявив, що хоче зустрітися з Володимиром Путіним.', 'planned person:macron'],
    [
      'en',
      'Emmanuel Macron has called off his meeting with Narendra Modi, saying on Monday that the time was wrong.',
      'cancelled person:macron',
    ],
    [
      'en',
      'Emmanuel Macron and Narendra Modi will meet in Paris, the French president announced on Monday.',
      'planned person:macron',
    ],
    [
      'en',
      'Emmanuel Macron met Narendra Modi in Paris, saying on Monday that trade must grow.',
      'held alpha',
    ],
  ] as const;
  for (const [language, text, expected] of rooted)
    test(text, () => assert.deepEqual(told(text, language), [expected]));

  test('the day of telling is not the day of what is told', () => {
    const [first] = contactsOf(rooted[4][1], 'en');
    assert.equal(first?.date, null);
  });
});

describe('what was called off', () => {
  const thursday = '2025-03-06T12:00:00Z';
  for (const [language, text, date] of [
    [
      'en',
      'Macron’s meeting with Modi, planned for Tuesday, was called off, the Elysee Palace said.',
      '2025-03-04',
    ],
    [
      'uk',
      'Зустріч Макрона з Моді, заплановану на вівторок, скасовано, повідомив Єлисейський палац.',
      '2025-03-04',
    ],
    [
      'ru',
      'Встреча Макрона с Моди, намеченная на вторник, отменена, сообщили в Елисейском дворце.',
      '2025-03-04',
    ],
    [
      'en',
      'Macron’s meeting with Modi, planned for Sunday, was called off, the Elysee Palace said.',
      '2025-03-09',
    ],
    ['en', 'Macron’s meeting with Modi next Tuesday was called off, the Elysee Palace said.', '2025-03-11'],
    ['uk', 'Макрон і Моді зустрінуться у вівторок, повідомив Єлисейський палац.', '2025-03-11'],
  ] as const)
    test(`${date}: ${text}`, () => {
      assert.equal(contactsOf(text, language, thursday)[0]?.date, date);
    });

  test('is off, and not denied, where a sentence says both', () => {
    const text =
      'Емманюель Макрон і Нарендра Моді не зустрінуться в Осло: заплановану бесіду скасовано, повідомив Єлисейський палац.';
    assert.deepEqual(told(text, 'uk'), ['cancelled state:FR#president']);
  });
});

describe('the head of a state by the house that he lives in', () => {
  const CALL = {
    uk: 'Дональд Трамп і Володимир Путін поговорили телефоном. ',
    ru: 'Дональд Трамп и Владимир Путин поговорили по телефону. ',
  };
  for (const [language, words, root] of [
    ['uk', 'Господар Білого дому назвав розмову доброю.', 'person:trump'],
    ['ru', 'Хозяин Белого дома назвал разговор хорошим.', 'person:trump'],
    ['uk', 'Білий дім назвав розмову доброю.', 'state:US#president'],
    ['uk', 'У Білому домі назвали розмову доброю.', 'state:US#president'],
    ['uk', 'Господар готелю назвав розмову доброю.', 'alpha'],
    ['ru', 'Пресс-секретарь хозяина Белого дома назвала разговор хорошим.', 'state:US#president'],
    ['ru', 'Помощник хозяина Кремля Юрий Ушаков назвал разговор хорошим.', 'state:RU#president'],
  ] as const)
    test(words, () => assert.deepEqual(told(CALL[language] + words, language), [`held ${root}`]));
});
