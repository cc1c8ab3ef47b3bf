import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutText } from '../analyse.js';
import { tokens as en } from '../en/tokens.js';
import { tokens as ru } from '../ru/tokens.js';
import { tokens as uk } from '../uk/tokens.js';
import type { TokenWords } from '../words/tokens.js';
import { multiwordEnd } from './multiword.js';
import type { Units } from './tokenise.js';

const WORDS: Readonly<Record<string, TokenWords>> = { uk, ru, en };

function cut(language: string, text: string, units: Units = 'words') {
  return cutText(text, [{ start: 0, end: text.length }], WORDS[language] as TokenWords, units);
}

/** language, text, tokens with a bar between; ‖ where a sentence ends. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['uk', 'ПАТ «Криворізька руда» закрили.', 'ПАТ|«|Криворізька|руда|»|закрили|.'],
  [
    'uk',
    'Приїхав Хасан аль-Асад, а з ним Ван дер Беллен.',
    'Приїхав|Хасан|аль-Асад|,|а|з|ним|Ван|дер|Беллен|.',
  ],
  // Marks alone, and those that go on.
  ['uk', 'Так… — «ні»; ось: 5.', 'Так|…‖—|«|ні|»|;|ось|:|5|.'],
  ['uk', 'Що?! Ні... Ось :) і ;-) кінець', 'Що|?!‖Ні|...‖Ось|:)|і|;-)|кінець'],
  ['en', 'Write to .news@example.com: now. So', 'Write|to|.news@example.com|:|now|.‖So'],
  ['uk', 'Зустріч вели Д. Шмигаль і В.Петренко.', 'Зустріч|вели|Д.|Шмигаль|і|В.|Петренко|.'],
  ['uk', 'Він написав це в соцмережі X. Потім стер.', 'Він|написав|це|в|соцмережі|X|.‖Потім|стер|.'],
  ['en', 'He wrote it on X. Macron agreed with X. Li.', 'He|wrote|it|on|X|.‖Macron|agreed|with|X.|Li|.'],
  ['ru', 'Пишет режиссер J. Smith: витамин C. Это всё.', 'Пишет|режиссер|J.|Smith|:|витамин|C|.‖Это|всё|.'],
  // Initials that are typed with a Latin letter that looks alike.
  ['uk', 'Твори поета I. Франка вчать.', 'Твори|поета|I.|Франка|вчать|.'],
  ['uk', 'Про це заявив директор M. Коваль.', 'Про|це|заявив|директор|M.|Коваль|.'],
  ['en', 'A report based on J. Li was read.', 'A|report|based|on|J.|Li|was|read|.'],
  // Addresses of sites, in capitals too.
  ['uk', 'Пише NOVYNY.UA, передає Obriy.kz.', 'Пише|NOVYNY.UA|,|передає|Obriy.kz|.'],
  ['en', 'Stand by.By noon it was over.', 'Stand|by|.|By|noon|it|was|over|.'],
  ['uk', "Пам’ять, об'єкт і підʼїзд", "Пам’ять|,|об'єкт|і|підʼїзд"],
  ['uk', 'На вул. Садовій, 5 у м. Дніпро', 'На|вул.|Садовій|,|5|у|м.|Дніпро'],
  ['uk', 'У 2024 р. ціни зросли. Далі буде.', 'У|2024|р.|ціни|зросли|.‖Далі|буде|.'],
  ['uk', 'Це сталося 2024 р. Потім усе стихло.', 'Це|сталося|2024|р.‖Потім|усе|стихло|.'],
  ['uk', '"Ми готові". Так він сказав.', '"|Ми|готові|"|.‖Так|він|сказав|.'],
  ['uk', '«Ви йдете?» — спитав він.', '«|Ви|йдете|?|»|—|спитав|він|.'],
  ['uk', 'Понад 5,5 млрд, 20% і 15-річний план', 'Понад|5,5|млрд|,|20|%|і|15-річний|план'],
  ['uk', 'Федір \u200eЛапко \u2066і\u2069 сестра', 'Федір|Лапко|і|сестра'],
  ['uk', 'за́мок і те\u00adлефон', 'за́мок|і|те\u00adлефон'],
  ['uk', 'Дивіться https://example.org/a?b=1.', 'Дивіться|https://example.org/a?b=1|.'],
  ['uk', 'Пише @golos_ua про #новини та №1', 'Пише|@golos_ua|про|#новини|та|№|1'],
  ['uk', 'Що?! Невже... Так', 'Що|?!‖Невже|...‖Так'],
  ['uk', 'Він прийшов (пізно) і т. п.', 'Він|прийшов|(|пізно|)|і|т.|п.'],
  ['uk', 'Дякую :) Побачимось.', 'Дякую|:)‖Побачимось|.'],
  ['ru', 'В 2020 г. вырос на 3 тыс. руб. и т.д.', 'В|2020|г.|вырос|на|3|тыс.|руб.|и|т.д.'],
  ['ru', 'А.С. Иванов и Дж. Браун приехали.', 'А.|С.|Иванов|и|Дж.|Браун|приехали|.'],
  ['ru', 'Счёт 2–1, годы 1914–1918', 'Счёт|2|–|1|,|годы|1914|–|1918'],
  ['ru', 'Он пел "Не верю! ". Зал встал.', 'Он|пел|"|Не|верю|!|"|.‖Зал|встал|.'],
  ['ru', 'Вышел фильм «Ждите...» (1992) и книга.', 'Вышел|фильм|«|Ждите|...|»|(|1992|)|и|книга|.'],
  ['en', 'Ask in rec.garden.roses, it costs $$$ now.', 'Ask|in|rec.garden.roses|,|it|costs|$$$|now|.'],
  ['en', "They don't say it's Kyiv's.", "They|do|n't|say|it|'s|Kyiv|'s|."],
  ['en', 'We can’t and cannot go.', 'We|ca|n’t|and|can|not|go|.'],
  [
    'en',
    'The U.S. envoy met Dr. Brown at 5 p.m. in the anti-war, long-term office.',
    'The|U.S.|envoy|met|Dr.|Brown|at|5|p.m.|in|the|anti-war|,|long|-|term|office|.',
  ],
  [
    'en',
    'It met at the U.N. General Assembly. He lives in the U.S. The trip was long.',
    'It|met|at|the|U.N.|General|Assembly|.‖He|lives|in|the|U.S.‖The|trip|was|long|.',
  ],
  ['en', 'Write to press@example.org, please.', 'Write|to|press@example.org|,|please|.'],
];

test('text is cut into tokens and sentences as the table says', () => {
  for (const [language, text, expected] of TABLE) {
    const { tokens, sentences } = cut(language, text);
    const own = sentences
      .map(({ first, last }) =>
        tokens
          .slice(first, last)
          .map(({ form }) => form)
          .join('|'),
      )
      .join('‖');
    assert.equal(own, expected, `${language}: ${text}`);
    for (const token of tokens) assert.equal(text.slice(token.start, token.end), token.form);
  }
});

/** The same for CoNLL-U, where the treebank cuts otherwise. */
const TREEBANK: readonly (readonly [string, string, string])[] = [
  ['uk', '24,5 млн у 2017 р. і прес-служба', '24|,|5|млн|у|2017|р|.|і|прес|-|служба'],
  ['uk', 'будь-який, по-перше, 21-го, Івано-Франківськ', 'будь-який|,|по-перше|,|21-го|,|Івано-Франківськ'],
  ['ru', 'сезон 2007/08, 4-6 лет', 'сезон|2007/08|,|4-6|лет'],
  [
    'ru',
    'Ростов-на-Дону, Буркина-Фасо, Северо-Западный, кто-то',
    'Ростов|-|на|-|Дону|,|Буркина|-|Фасо|,|Северо-Западный|,|кто-то',
  ],
  ['en', 'on 08/16/2000 call 713-555-0100', 'on|08/16/2000|call|713-555-0100'],
];

test('for CoNLL-U text is cut as the treebank of the language does', () => {
  for (const [language, text, expected] of TREEBANK)
    assert.equal(
      cut(language, text, 'treebank')
        .tokens.map(({ form }) => form)
        .join('|'),
      expected,
    );
});

test('words written as one are one surface token', () => {
  const { tokens } = cut('en', "It's theirs, don't stop.");
  const surfaces: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = multiwordEnd(tokens, i);
    surfaces.push(
      tokens
        .slice(i, end)
        .map(({ form }) => form)
        .join(''),
    );
    i = end;
  }
  assert.deepEqual(surfaces, ["It's", 'theirs', ',', "don't", 'stop', '.']);
});

test('long and strange input takes linear time', () => {
  for (const piece of ['a-', '.', '((', '))', '1,', 'й.', '😀', "'", '=', '&#39;', 'x@', '#']) {
    const text = piece.repeat(100_000);
    const started = performance.now();
    cut('uk', text);
    cut('en', text, 'treebank');
    assert.ok(performance.now() - started < 6000, `slow on ${piece}`);
  }
});
