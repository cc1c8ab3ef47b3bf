import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';

/** The bodies whose word the statements of an article are. */
function bodiesOf(text: string, language = 'uk'): string[] {
  const reading = read(text, { outlet: 'alpha', published: '2026-11-14T12:00:00+02:00', language });
  return chronicler
    .contribute(reading, 'doc')
    .reports.flatMap(({ report: { chain } }) => [chain[0]?.voiceOf ?? chain[0]?.entity ?? '?']);
}

const KYIV = 'Президент Володимир Зеленський подякував Польщі за допомогу.';

test('a spokesman of a ministry is no voice of the president whom the article names', () => {
  const bodies = bodiesOf(`${KYIV}\n\n«Рішення немає», – заявив речник МЗС Павел Вільховський.`);
  assert.ok(!bodies.includes('org:ua-president-office'), String(bodies));
});

test('what stands between two persons is the title of the second', () => {
  const met = read(
    'Радник президента Вірменії Тигран Манукян зустрівся з помічником президента Кенії Пітером Отієно.',
    {
      ...{ outlet: 'alpha', published: '2026-11-14T12:00:00+02:00', language: 'uk' },
    },
  );
  const sides = chronicler
    .contribute(met, 'doc')
    .reports.flatMap(({ report }) => (report.type === 'contact' ? report.sides : []));
  assert.deepEqual([...sides].sort(), ['state:AM', 'state:KE']);
});

test('a spokesman of a government is no voice of the president whom the article names', () => {
  const bodies = bodiesOf(`${KYIV}\n\n«Рішення немає», – заявив речник уряду Адам Вільховський.`);
  assert.ok(!bodies.includes('org:ua-president-office'), String(bodies));
});

test('a spokesman of the ministry that the article names alone speaks for it', () => {
  const bodies = bodiesOf(
    `«Рішення немає», – сказав глава МЗС Польщі Радослав Сікорський. ${KYIV}\n\nРозмова тривала годину, сказав речник МЗС Павел Вільховський.`,
  );
  assert.ok(bodies.includes('state:PL#foreign'), String(bodies));
});

test('of two ministries that an article names, a spokesman speaks for neither', () => {
  const bodies = bodiesOf(
    '«Рішення немає», – сказав глава МЗС Польщі Радослав Сікорський. У МЗС Литви це підтвердили.\n\nРозмова тривала годину, сказав речник МЗС Павел Вільховський.',
  );
  assert.equal(bodies.filter((body) => body === 'state:PL#foreign').length, 0, String(bodies));
});

test('the chancellery of a premier is not that of the president named last', () => {
  const bodies = bodiesOf(
    'Премьер-министр Польши Дональд Туск провел телефонный разговор с президентом Украины Владимиром Зеленским, сообщила канцелярия премьера.',
    'ru',
  );
  assert.ok(bodies.includes('state:PL#government'), String(bodies));
  assert.ok(!bodies.includes('org:ua-president-office'), String(bodies));
});

test('a chancellery of nobody in particular is of no state', () => {
  const bodies = bodiesOf(
    `Прем'єр-міністр Польщі Дональд Туск приїхав до Києва. ${KYIV}\n\nВізит триватиме день, повідомили в канцелярії.`,
  );
  assert.ok(!bodies.includes('org:ua-president-office'), String(bodies));
});

test('a press service of the president without a state is that of the head named last', () => {
  const bodies = bodiesOf(`${KYIV}\n\nВізит триватиме день, повідомила пресслужба президента.`);
  assert.ok(bodies.includes('org:ua-president-office'), String(bodies));
});

test('a press service alone is that of the body whose press service was named before', () => {
  const text =
    "Прем'єр-міністр Угорщини Віктор Орбан у понеділок прибуде до Грузії. Про це повідомила пресслужба грузинського уряду.\n\nВін проведе переговори з Іраклієм Кобахідзе, зазначили у пресслужбі.";
  const bodies = bodiesOf(text);
  assert.ok(!bodies.some((body) => body.startsWith('x-')), String(bodies));
});

for (const [language, said] of [
  ['uk', '«Угорські митники винні», – заявив речник Остап Федюк.'],
  ['uk', '«Білорусь стягує сили», – сказав представник Гірського корпусу Олег Гнатюк.'],
  ['uk', '«Словаччина не заплатить», – заявила радниця Марія Гашек.'],
  ['ru', '«Российские войска отступают», — заявил представитель Горного штаба Петр Овчар.'],
  ['ru', '"Венгерская сторона лжет. Турецкая тоже", - сказал представитель Степан Овчар.'],
  ['en', '“Russian trucks left the pass,” said spokesman Ivan Petrenko.'],
] as const)
  test(`a state in a quotation is not that of who speaks: ${said}`, () => {
    for (const body of bodiesOf(said, language)) assert.match(body, /^x-/u);
  });

test('a title with a body of its own is of no president whom the article names', () => {
  const said = 'Представитель Горного штаба Петр Овчар сказал, что обмена не было.';
  for (const body of bodiesOf(`Владимир Путин выступил в Туле. ${said}`, 'ru')) assert.match(body, /^x-/u);
});

for (const [language, text, body] of [
  [
    'uk',
    'Дональд Трамп підписав указ. «Україна отримає все», – сказав його радник Джон Гейл.',
    'state:US#president',
  ],
  ['ru', 'По словам пресс-секретаря президента Сербии Николы Перича, «Косово ждет».', 'state:RS#president'],
  ['en', 'In France, presidential spokeswoman Claire Dubois said the visit was on.', 'state:FR#president'],
  [
    'en',
    'Emmanuel Macron will travel to Rome. "Italy waits," his foreign policy adviser Paul Lambert said.',
    'state:FR#president',
  ],
  [
    'uk',
    'Як заявив радник голови Офісу президента України Михайло Ткач, «Росія тисне».',
    'org:ua-president-office',
  ],
  ['en', '"Belarus waits," said Polish presidential aide Jan Krawczyk.', 'state:PL#president'],
] as const)
  test(`who speaks for a president still does: ${text}`, () =>
    assert.ok(bodiesOf(text, language).includes(body), String(bodiesOf(text, language))));
