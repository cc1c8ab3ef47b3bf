import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../test/project.js';
import { type Knowledge, nameKey, openKnowledge } from './index.js';
import { KnownFeeds, Offices, Organisations, Outlets, Persons, States } from './schema.js';
import { zoneOfCountry } from './zones.js';

const file = (name: string): string => textOf(`src/knowledge/data/${name}`);
const json = (name: string): unknown => JSON.parse(file(name));
const { states, commonWords } = States.parse(json('states.json'));
const { organisations } = Organisations.parse(json('organisations.json'));
const { outlets } = Outlets.parse(json('outlets.json'));
const { persons, commonWords: commonFamilies } = Persons.parse(json('persons.json'));
const { offices, titles } = Offices.parse(json('offices.json'));
const knowledge: Knowledge = openKnowledge(file);
const everything = [...states, ...organisations, ...outlets, ...persons, ...offices];

test('the files hold what is promised', () => {
  assert.ok(states.length >= 120, `${states.length} states`);
  assert.ok(outlets.length >= 400, `${outlets.length} outlets`);
  assert.ok(organisations.length >= 150, `${organisations.length} organisations`);
  assert.ok(offices.length >= 450, `${offices.length} offices`);
  assert.ok(persons.length >= 1000, `${persons.length} persons`);
});

test('every id is there once', () => {
  const seen = new Set<string>();
  for (const { id } of everything) {
    assert.ok(!seen.has(id), id);
    seen.add(id);
  }
});

test('every id that is pointed to is there', () => {
  const isThere = (id: string) =>
    id.startsWith('state:') ? knowledge.state(id) !== null : everything.some((one) => one.id === id);
  const pointed = [
    ...outlets.map(({ affiliation }) => affiliation),
    ...outlets.map(({ country }) => `state:${country}`),
    ...organisations.flatMap(({ state, speaksFor, members = [] }) => [state, speaksFor, ...members]),
    ...offices.flatMap(({ of, holders }) => [of, ...holders.map(({ person }) => person)]),
  ];
  const missing = pointed.filter((id) => id !== null && id !== undefined && !isThere(id));
  assert.deepEqual([...new Set(missing)], []);
});

test('no word mixes letters of two scripts by mistake', () => {
  // «АрміяInform» is written so; one Latin letter among Cyrillic ones is a slip.
  const mixed: string[] = [];
  for (const word of JSON.stringify(everything).match(/[\p{L}’]+/gu) ?? []) {
    const runs = word.replaceAll('’', '').match(/\p{Script=Latin}+|\p{Script=Cyrillic}+/gu) ?? [];
    if (runs.length > 1 && runs.some((run) => run.length < 3)) mixed.push(word);
  }
  assert.deepEqual(mixed, []);
});

test('names are trimmed, and ambiguous names are among the names', () => {
  for (const { id, names, ambiguous = [] } of [...outlets, ...organisations]) {
    const all = Array.isArray(names) ? names : Object.values(names).flat();
    for (const name of all) assert.equal(name, name.trim().replace(/\s+/g, ' '), id);
    for (const name of ambiguous) assert.ok(all.includes(name), `${id} ${name}`);
  }
});

test('common words are names of states or capitals', () => {
  for (const word of commonWords)
    assert.ok(
      knowledge.byName(word).some(({ id, ambiguous }) => ambiguous && id.startsWith('state:')),
      word,
    );
});

test('common words among families are names of persons', () => {
  for (const word of commonFamilies) assert.ok(knowledge.personByFamily(word).length > 0, word);
});

test('a whole name is one person’s', () => {
  for (const { id, uk, ru, en, also = [] } of persons)
    for (const name of [...[uk, ru, en].map(({ given, family }) => `${given} ${family}`.trim()), ...also])
      assert.deepEqual([...new Set(knowledge.personByName(name).map((one) => one.id))], [id], name);
});

test('only a state’s press, aides and deputy ministers are of a body of the state', () => {
  for (const { id, of, body, kinds } of offices)
    if (body)
      assert.ok(
        of.startsWith('state:') &&
          kinds.some((kind) => kind === 'aide' || kind === 'spokesperson' || kind === 'deputy-minister'),
        id,
      );
});

test('the holders of one office follow each other', () => {
  for (const { id, holders } of offices)
    for (const [index, { from, to }] of holders.entries()) {
      assert.ok(to === null || from <= to, `${id} ${from}`);
      const next = holders[index + 1];
      if (next) assert.ok(to !== null && to <= next.from, `${id} ${to} ${next.from}`);
    }
});

test('a title is one kind of office in its language', () => {
  for (const [language, kinds] of Object.entries(titles)) {
    const all = Object.values(kinds).flat().map(nameKey);
    assert.equal(new Set(all).size, all.length, language);
  }
});

test('every state has a name, and those of the CLDR too', () => {
  assert.equal(knowledge.byName('Суринам')[0]?.id, 'state:SR');
  assert.equal(knowledge.byName('Макао')[0]?.id, 'state:MO');
  assert.equal(knowledge.byName('Бірма')[0]?.id, 'state:MM');
  assert.equal(knowledge.byName('Євросоюз')[0]?.id, 'org:eu');
  assert.equal(knowledge.state('state:EU'), null);
  assert.equal(knowledge.state('state:US')?.names.uk[0], 'США');
  assert.deepEqual(knowledge.byName('Того'), [
    { id: 'state:TG', type: 'LOC', as: 'name', ambiguous: true, name: 'Того' },
  ]);
});

test('a name is found by the lemmas of its words too', () => {
  const found = knowledge.byName('європейський комісія')[0];
  assert.deepEqual([found?.id, found?.name], ['org:ec', 'Європейська комісія']);
  assert.equal(knowledge.byName('российский газета')[0]?.id, 'outlet:rg');
});

test('adjectives and peoples lead to states', () => {
  assert.equal(knowledge.stateOfAdjective('ліванський'), 'state:LB');
  assert.equal(knowledge.stateOfAdjective('Swiss'), 'state:CH');
  assert.equal(knowledge.stateOfPeople('поляк'), 'state:PL');
  assert.equal(knowledge.stateOfPeople('стіл'), null);
});

test('a name that is also a common word says so', () => {
  assert.equal(knowledge.byName('День')[0]?.ambiguous, true);
  assert.equal(knowledge.byName('The Hill')[0]?.ambiguous, true);
  assert.equal(knowledge.byName('Reuters')[0]?.ambiguous, undefined);
});

test('persons are found by any of their names', () => {
  const ids = (name: string) => knowledge.personByName(name).map(({ id }) => id);
  for (const name of ['Сі Цзіньпін', 'Си Цзиньпин', 'Xi Jinping', '习近平'])
    assert.deepEqual(ids(name), ['person:xi'], name);
  assert.deepEqual(ids('Орбан Віктор'), ['person:orban']);
  assert.deepEqual(ids('Дональд'), []);
  assert.deepEqual(knowledge.personByFamily('Сі')[0]?.id, 'person:xi');
  assert.equal(knowledge.personByFamily('Джонсон').length, 2);
});

test('an office has its holder of the day', () => {
  const holder = (of: string, kind: Parameters<Knowledge['officeHolder']>[1], date: string) =>
    knowledge.officeHolder(of, kind, date)?.person.id ?? null;
  assert.equal(holder('state:GB', 'head-of-government', '2022-10-01'), 'person:truss');
  assert.equal(holder('state:DE', 'head-of-government', '2021-12-07'), 'person:merkel');
  assert.equal(holder('state:DE', 'head-of-government', '2021-12-08'), 'person:scholz');
  assert.equal(holder('state:US', 'head-of-government', '2018-05-05'), 'person:trump');
  assert.equal(holder('state:CN', 'head-of-body', '2025-01-21'), 'person:xi');
  assert.equal(holder('state:US', 'head-of-state', '1950-01-01'), null);
  assert.equal(holder('org:nato', 'secretary-general', '2024-11-01'), 'person:rutte');
});

test('what the file cannot know is not sure', () => {
  assert.equal(knowledge.officeHolder('state:PL', 'head-of-state', '2025-09-01')?.isSure, true);
  assert.equal(knowledge.officeHolder('state:PL', 'head-of-state', '2027-09-01')?.isSure, false);
});

test('titles and persons lead to offices', () => {
  assert.equal(knowledge.officeByTitle('uk', 'прем’єр-міністр'), 'head-of-government');
  assert.equal(knowledge.officeByTitle('en', 'Secretary of State'), 'foreign-minister');
  assert.equal(knowledge.officeByTitle('ru', 'дворник'), null);
  const held = knowledge.officesOf('person:rutte', '2015-01-01').map(({ office }) => office.id);
  assert.deepEqual(held, ['office:nl-prime-minister']);
  assert.equal(knowledge.officesOf('person:rutte').length, 2);
});

test('feeds to begin with are balanced, each once, and of outlets that are known', () => {
  const { feeds } = KnownFeeds.parse(json('feeds.json'));
  const owners = feeds.map(({ outlet }) => knowledge.outlet(outlet));
  assert.ok(owners.every((outlet) => outlet !== null));
  assert.equal(new Set(feeds.map(({ url }) => url)).size, feeds.length);
  assert.ok(feeds.length >= 55 && feeds.length <= 75, `${feeds.length} feeds`);
  const share = (holds: (at: number) => boolean) => feeds.filter((_, at) => holds(at)).length / feeds.length;
  for (const language of ['uk', 'ru', 'en'])
    assert.ok(share((at) => feeds[at]?.language === language) >= 0.2, language);
  for (const country of new Set(owners.map((outlet) => outlet?.country)))
    assert.ok(share((at) => owners[at]?.country === country) <= 0.3, country);
  const state = share((at) => owners[at]?.ownership === 'state');
  assert.ok(state >= 0.1 && state <= 0.3, `${state} of the state`);
  assert.ok(new Set(owners.map((outlet) => outlet?.country)).size >= 15);
});

test('an outlet is known by its address, unless several share it', () => {
  assert.equal(knowledge.outletAt('https://www.pravda.com.ua/news/2025/01/21/1.html')?.id, 'outlet:pravda');
  assert.equal(knowledge.outletAt('https://www.thetimes.co.uk/article/1'), null);
  assert.equal(knowledge.outletAt('https://nowhere.example/tass.ru'), null);
});

test('a newsroom has the zone of its country, by its name or address', () => {
  assert.equal(knowledge.zoneOf('УНІАН', null), 'Europe/Kyiv');
  assert.equal(knowledge.zoneOf(null, 'https://www.nytimes.com/2025/01/21/world.html'), 'America/New_York');
  assert.equal(knowledge.zoneOf('Ніхто', 'https://nowhere.example/bbc.com'), null);
  for (const country of new Set(outlets.map((one) => one.country))) {
    const zone = zoneOfCountry(country);
    if (zone) assert.ok(new Intl.DateTimeFormat('en', { timeZone: zone }), zone);
  }
});
