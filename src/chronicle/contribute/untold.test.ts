import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport } from '../../model/index.js';

const contactsOf = (text: string, language: string): ContactReport[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published: '2026-11-20T12:00:00Z', language }), 'doc')
    .reports.map(({ report }) => report)
    .filter((report) => report.type === 'contact');

/** Who tells of a contact, the outlet as "own", and those who deny it with a mark. */
const tellers = (text: string, language: string): string[] =>
  contactsOf(text, language).map(({ chain, stance }) => {
    const name = chain.length === 1 ? 'own' : (chain[0]?.entity ?? chain[0]?.name ?? '');
    return stance === 'denies' ? `not ${name}` : name;
  });

const MET: Readonly<Record<string, string>> = {
  uk: 'Президент Польщі Анджей Дуда та президент Франції Емманюель Макрон зустрілися 18 листопада в Парижі.',
  ru: 'Президент Польши Анджей Дуда и президент Франции Эммануэль Макрон встретились 18 ноября в Париже.',
  en: 'Polish President Andrzej Duda and French President Emmanuel Macron met in Paris on November 18.',
};

describe('who tells nothing of a contact', () => {
  for (const [language, said] of [
    ['uk', 'У Кремлі заявили, що цю зустріч не коментуватимуть.'],
    ['uk', 'У МЗС Польщі відмовилися коментувати цю зустріч.'],
    ['uk', '«Ми не коментуємо цю зустріч», – сказав речник МЗС Франції.'],
    ['ru', 'В Кремле сказали, что не комментируют эту встречу.'],
    ['ru', '"Мы не будем комментировать эту встречу", - сказал Песков.'],
    ['ru', 'В МИД Польши не подтвердили и не опровергли факт встречи.'],
    ['en', 'The Kremlin declined to comment on the meeting.'],
    ['en', 'The Polish foreign ministry said it would not comment on the meeting.'],
    ['en', 'The French foreign ministry said it could neither confirm nor deny the meeting.'],
    // Prisoners, too, are exchanged.
    ['en', 'Asked about the disputed prisoner exchange, a Polish presidential spokesman shrugged it off.'],
    ['en', 'Poland says no exchange of prisoners took place.'],
    ['en', 'Poland says no exchange took place.'],
  ] as const)
    test(`is no source: ${said}`, () =>
      assert.deepEqual(tellers(`${MET[language]} ${said}`, language), ['own']));

  for (const [language, said, who] of [
    ['uk', 'У МЗС Польщі підтвердили зустріч, але не стали коментувати подробиці.', 'state:PL#foreign'],
    [
      'uk',
      '«Ми не коментуємо чуток, але зустріч була корисною», – сказав речник МЗС Франції.',
      'state:FR#foreign',
    ],
    ['ru', 'В МИД Польши подтвердили встречу, но отказались комментировать детали.', 'state:PL#foreign'],
    ['ru', 'Встреча была полезной, сказал представитель МИД Франции.', 'state:FR#foreign'],
    [
      'en',
      'The Polish foreign ministry confirmed the meeting but declined to comment on the details.',
      'state:PL#foreign',
    ],
    ['en', 'The French foreign ministry said the meeting lasted two hours.', 'state:FR#foreign'],
    ['en', 'The Polish foreign ministry described an exchange of views on trade.', 'state:PL#foreign'],
  ] as const)
    test(`is a source: ${said}`, () =>
      assert.ok(tellers(`${MET[language]} ${said}`, language).includes(who)));

  test('a call is called no meeting', () => {
    const text =
      'Президент Польши Анджей Дуда 18 ноября провел телефонный разговор с президентом Франции Эммануэлем Макроном. ';
    const side = (said: string): boolean => tellers(text + said, 'ru').includes('state:FR');
    assert.ok(!side('Французская сторона дала понять, что подписание осложнит встречу ветеранов.'));
    assert.ok(side('Французская сторона дала понять, что разговор был полезным.'));
  });
});

describe('who denies a contact', () => {
  for (const [language, said, who] of [
    ['uk', 'У Кремлі факт зустрічі заперечують.', 'state:RU#president'],
    ['ru', 'В МИД Польши факт встречи отрицают.', 'state:PL#foreign'],
    ['en', 'The Kremlin denied any such meeting took place.', 'state:RU#president'],
  ] as const)
    test(`leaves the outlet its own word: ${said}`, () => {
      const text = `${MET[language]} ${said}`;
      assert.deepEqual(tellers(text, language), ['own', `not ${who}`]);
    });

  for (const [language, text] of [
    ['uk', 'У МЗС Польщі заперечили, що 18 листопада Дуда зустрівся з Орбаном.'],
    ['ru', 'Дуда не встречался с Орбаном в Вене, заявили в МИД Польши.'],
    ['en', 'Duda did not meet Orban in Vienna, the Polish foreign ministry said.'],
    ['uk', 'За даними Bild, 18 листопада у Відні зустрілися Дуда та Орбан. Уряд Угорщини це заперечив.'],
    ['en', 'The meeting of Duda and Orban in Vienna never took place, the Polish foreign ministry said.'],
  ] as const)
    test(`gives the outlet no word: ${text}`, () => assert.ok(!tellers(text, language).includes('own')));
});
