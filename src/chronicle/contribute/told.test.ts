import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler } from '../../../test/chronicle.js';
import { read } from '../../main.js';
import type { ContactReport, Report, StatementReport } from '../../model/index.js';

const reportsOf = (text: string, language: string, published = '2025-03-04T12:00:00Z'): Report[] =>
  chronicler
    .contribute(read(text, { outlet: 'alpha', published, language }), 'doc')
    .reports.map(({ report }) => report);

const contactsOf = (text: string, language: string, published?: string): ContactReport[] =>
  reportsOf(text, language, published).filter((report) => report.type === 'contact');

const speakersOf = (text: string, language: string): (string | null)[] =>
  reportsOf(text, language)
    .filter((report): report is StatementReport => report.type === 'statement')
    .map(({ chain: [first] }) => first?.voiceOf ?? first?.entity ?? null);

describe('who speaks for whom', () => {
  test('somebody of a ministry is its voice', () => {
    const text =
      'The envoy will travel to Kyiv in May, Lin Bo of the Chinese Foreign Ministry told a briefing.';
    assert.deepEqual(speakersOf(text, 'en'), ['org:cn-mfa']);
  });

  test('who does something with a ministry, or was of it once, is not its voice', () => {
    for (const [text, language] of [
      [
        'Іван Коваль з Міністерством оборони Туреччини узгодив план. Іван Коваль заявив, що план готовий.',
        'uk',
      ],
      ['Иван Коваль из Министерства обороны Турции ушёл. Иван Коваль заявил, что план готов.', 'ru'],
      [
        'Former diplomat Lin Bo of the Chinese Foreign Ministry said that the envoy will travel to Kyiv.',
        'en',
      ],
    ] as const)
      for (const speaker of speakersOf(text, language)) assert.doesNotMatch(speaker ?? '', /^org:|#/);
  });

  test('a ministry that was named is meant again', () => {
    const text =
      'У МЗС Китаю заявили, що посланець вирушить у травні. Маршрут узгоджують, додали у відомстві.';
    assert.deepEqual(new Set(speakersOf(text, 'uk')), new Set(['org:cn-mfa']));
  });

  test('media of a state without a name are its media', () => {
    const text = 'The talks will go on next week, Iranian state media reported.';
    assert.ok(speakersOf(text, 'en').includes('state:IR#media'));
  });
});

describe('accounts of a contact', () => {
  test('a readout is the account of who gives it', () => {
    const text =
      'French President Emmanuel Macron met Indian Prime Minister Narendra Modi in Paris on Tuesday.\n\n' +
      'In its readout of the meeting, India’s Foreign Ministry said trade would double in five years.';
    const roots = contactsOf(text, 'en').map(({ chain }) => chain[0]?.entity);
    assert.ok(roots.includes('state:IN#foreign'), String(roots));
  });

  test('what a side’s account leaves out is its word', () => {
    const text =
      'US Secretary of State Marco Rubio met Russian Foreign Minister Sergey Lavrov in Geneva on Tuesday.\n\n' +
      'They went over prisoners during the meeting, Russia’s Foreign Ministry said. The US account made no mention of it.';
    const left = contactsOf(text, 'en').find(({ words }) => words.includes('no mention'));
    assert.equal(left?.chain[0]?.state, 'state:US');
  });

  test('the day on which a plan was told is not its day', () => {
    const text =
      'US Secretary of State Marco Rubio expects to speak by phone with Russian Foreign Minister Sergey Lavrov ' +
      '"in the coming days", he told reporters on Tuesday.';
    for (const { date } of contactsOf(text, 'en')) assert.equal(date, null);
  });
});

describe('who took part', () => {
  const partiesOf = (text: string) => contactsOf(text, 'en')[0]?.participants.map(({ name }) => name) ?? [];

  test('a title of several before their names is no party of its own', () => {
    const text =
      'The human rights commissioners of Ukraine and Russia, Dmytro Hai and Tatyana Orlova, met in Ankara on Tuesday.';
    assert.deepEqual(partiesOf(text), ['Dmytro Hai', 'Tatyana Orlova']);
  });

  test('whom the named ones met are parties', () => {
    const text =
      'Lawyers Hans Bauer and Jean Dupont met officials of Lithuania and Latvia in Riga on Tuesday.';
    assert.equal(partiesOf(text).length, 4);
  });

  test('an official who denies to a medium denies, the medium does not', () => {
    const text =
      'Araghchi did not meet Witkoff in Muscat, an Iranian official told Reuters on Tuesday.\n\n' +
      'Iranian Foreign Minister Abbas Araghchi and US envoy Steve Witkoff have not met since spring.';
    const denials = contactsOf(text, 'en').filter(({ stance }) => stance === 'denies');
    for (const { chain } of denials) assert.notEqual(chain[0]?.entity, 'outlet:reuters');
    assert.ok(denials.length > 0);
  });

  test('a headline tells of no contact that the text recalls from years ago', () => {
    const text = 'Putin meets Xi Jinping\n\nPutin met Xi in Beijing on 4 February 2022, before the invasion.';
    const dates = contactsOf(text, 'en', '2025-03-05T12:00:00Z').map(({ date }) => date);
    assert.ok(
      dates.some((date) => date === null || date.startsWith('2025')),
      String(dates),
    );
  });
});

describe('who denies a contact', () => {
  const MET: Readonly<Record<string, string>> = {
    en: 'French Foreign Minister Remy Duvalier met Polish Foreign Minister Marek Zalewny in Paris on Tuesday.',
    uk: 'Міністр закордонних справ Франції Ремі Дювальє зустрівся з міністром закордонних справ Польщі Мареком Залевним у Парижі у вівторок.',
    ru: 'Министр иностранных дел Франции Реми Дювалье встретился с министром иностранных дел Польши Мареком Залевным в Париже во вторник.',
  };
  const SAID: Readonly<Record<string, string>> = {
    en: 'Zalewny said',
    uk: 'сказав Залевний',
    ru: 'сказал Залевный',
  };
  const isDenied = (language: string, said: string): boolean =>
    contactsOf(`${MET[language]} ${said}`, language).some(({ status }) => status === 'denied');
  const quoted = (language: string, words: string): string =>
    language === 'en' ? `"${words}," ${SAID[language]}.` : `«${words}», – ${SAID[language]}.`;

  for (const [language, words] of [
    ['en', 'This is pure fiction'],
    ['en', 'That’s a lie'],
    ['en', 'Reports of the meeting are fake'],
    ['en', 'There was no such meeting'],
    ['uk', 'Це вигадка'],
    ['uk', 'Повідомлення про зустріч — вигадка'],
    ['uk', 'Такої зустрічі не було'],
    ['ru', 'Это не соответствует действительности'],
    ['ru', 'Никакой встречи не было'],
  ] as const)
    test(`denied: ${words}`, () => assert.ok(isDenied(language, quoted(language, words))));

  for (const [language, words] of [
    ['en', 'The key to peace lies in European unity'],
    ['en', 'Their claim on grain is untrue'],
    ['en', 'Reports of our oil stopping are fake'],
    ['en', 'Our patience with fake asylum claims is over'],
    ['en', 'There have been no talks with Chisinau since May'],
    ['uk', 'Це не так просто, як здається'],
    ['uk', 'Кажуть, що кордон закриють, але це неправда'],
    ['uk', 'Брехня про мобілізацію нікого не обдурить'],
    ['uk', 'Такої теплої зустрічі не було давно'],
    ['uk', 'Якби такої розмови не було, було б гірше'],
    ['ru', 'Говорят, что торговля падает, но это не так'],
    ['ru', 'Фейки Запада нам не мешают'],
    ['ru', 'Таких переговоров ещё не было, это прорыв'],
  ] as const)
    test(`held: ${words}`, () => assert.ok(!isDenied(language, quoted(language, words))));

  test('what is called untrue is what was said within a contact', () => {
    const told = (language: string, text: string): boolean =>
      contactsOf(text, language).some(({ status }) => status === 'denied');
    for (const [language, text] of [
      [
        'en',
        'Berlin denied that Zalewny had asked for coal during his phone call with Duvalier on Monday. "Pure fiction," Zalewny said.',
      ],
      [
        'en',
        'Marek Zalewny asked for coal in a phone call with Remy Duvalier on Monday, the paper wrote. "This is a lie," Zalewny said.',
      ],
      [
        'uk',
        'Марек Залевний у телефонній розмові з Ремі Дювальє просив вугілля, пише газета. «Це вигадка», – сказав Залевний.',
      ],
      [
        'uk',
        'Під час зустрічі з Ремі Дювальє Марек Залевний просив вугілля, пише газета. «Це неправда», – сказав Залевний.',
      ],
      [
        'ru',
        'Марек Залевный в ходе встречи с Реми Дювалье просил угля, пишет газета. «Это вымысел», – сказал Залевный.',
      ],
    ] as const)
      assert.ok(!told(language, text), text);
    for (const [language, text] of [
      [
        'en',
        'Marek Zalewny had a phone call with Remy Duvalier on Monday, the paper wrote. "This is a lie," Zalewny said.',
      ],
      [
        'en',
        'Marek Zalewny spoke with Remy Duvalier by phone on Monday, the paper wrote. "This is a lie," Zalewny said.',
      ],
      [
        'uk',
        'Марек Залевний провів телефонну розмову з Ремі Дювальє, пише газета. «Це вигадка», – сказав Залевний.',
      ],
      ['ru', 'Марек Залевный встретился с Реми Дювалье в Париже. «Это вымысел», – сказал Залевный.'],
      ['ru', 'Марек Залевный провёл переговоры с Реми Дювалье. «Это вымысел», – сказал Залевный.'],
    ] as const)
      assert.ok(told(language, text), text);
  });

  test('what is called untrue is what was told, not what stands beside it', () => {
    assert.ok(isDenied('en', 'Zalewny called the report "pure fiction".'));
    assert.ok(!isDenied('en', 'Zalewny called claims about mobilisation "pure fiction".'));
    assert.ok(!isDenied('en', 'Asked about the oil embargo, Zalewny said: "This is pure fiction."'));
  });
});

describe('a spokesman', () => {
  const all = (language: string, text: string): string[] =>
    contactsOf(text, language).flatMap(({ participants }) => participants.map(({ name }) => name));

  test('is no party to what is told behind his words', () => {
    for (const [language, text] of [
      [
        'en',
        'A meeting between Marek Zalewny and Remy Duvalier in Berlin has been cancelled, government spokesman Stefan Korn said. His trip to Washington is going ahead.',
      ],
      [
        'ru',
        'Марек Залевный не разговаривал с Реми Дювалье, заявил пресс-секретарь Штефан Корн. Ранее о беседе сообщил офис Дювалье.',
      ],
    ] as const)
      assert.ok(!all(language, text).some((name) => /Korn|Корн/.test(name)), text);
  });

  test('is one where he is named', () => {
    const text = 'Government spokesman Stefan Korn met Remy Duvalier in Berlin.';
    assert.ok(all('en', text).some((name) => /Korn/.test(name)));
  });
});

describe('where a chain begins', () => {
  const first = (language: string, text: string): string | undefined =>
    contactsOf(text, language)[0]?.chain[0]?.name;

  test('what somebody intends is told by the medium that knows of it', () => {
    const text =
      'Marek Zalewny intends to meet Remy Duvalier in Oslo, The New York Times reported, citing two people familiar with the plan.';
    assert.equal(first('en', text), 'The New York Times');
    const said = 'Marek Zalewny said he intends to meet Remy Duvalier in Oslo, The New York Times reported.';
    assert.equal(first('en', said), 'Marek Zalewny');
  });

  test('a ministry is of the state right before it', () => {
    const plan = 'Ремі Дювальє зустрінеться з Мареком Залевним у Празі';
    const body = (text: string) => contactsOf(text, 'uk')[0]?.chain[0]?.entity;
    assert.equal(body(`${plan}, повідомили в польському МЗС.`), 'state:PL#foreign');
    assert.notEqual(body(`${plan}, повідомили в МЗС.`), 'state:PL#foreign');
  });

  test('a medium in quotation marks is no party', () => {
    assert.equal(
      first('uk', 'Марек Залевний зустрінеться з Ремі Дювальє в Осло, повідомляє «Ранок».'),
      'Ранок',
    );
    assert.equal(first('ru', 'Марек Залевный встретится с Реми Дювалье в Осло, пишет «Вечер».'), 'Вечер');
  });
});

describe('a leader', () => {
  const call = (leader: string): string =>
    `${leader} і президент України Володимир Зеленський поговорили телефоном.`;

  test('of a state whose head does not govern is who governs, where the article names him', () => {
    const [contact] = contactsOf(`Олаф Шольц діяв рішуче. ${call('Німецький лідер')}`, 'uk');
    const parties = contact?.participants.map(({ entity }) => entity) ?? [];
    assert.ok(!parties.includes('person:steinmeier'), String(parties));
  });
});
