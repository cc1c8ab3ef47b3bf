import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chronicler, contactReport, NOTHING_AROUND, PUTIN, TRUMP } from '../../../test/chronicle.js';
import type { ContactReport } from '../../model/index.js';

const ZELENSKY = { name: 'Volodymyr Zelensky', entity: 'person:zelensky' };
const USA = { name: 'United States', entity: 'state:US' };

/** What comes of a plan to meet at a place, where a trip to a state is off. */
function resultOf(place: string | null, trip: Partial<ContactReport> = {}): string | undefined {
  const plan = contactReport({
    participants: [ZELENSKY, TRUMP],
    sides: ['state:UA', 'state:US'],
    kind: 'meeting',
    status: 'planned',
    date: '2025-09-20',
    place,
    published: '2025-09-10T10:00:00Z',
  });
  const off = contactReport({
    participants: [ZELENSKY, USA],
    sides: ['state:UA', 'state:US'],
    kind: 'visit',
    status: 'cancelled',
    date: '2025-09-19',
    published: '2025-09-15T10:00:00Z',
    ...trip,
  });
  const entries = chronicler.merge([plan, off], NOTHING_AROUND);
  return chronicler.followUps([...entries], NOTHING_AROUND)[0]?.result;
}

describe('a trip that is off', () => {
  test('calls off a meeting in the state or with no place', () => {
    for (const place of ['Washington', 'the United States', null])
      assert.equal(resultOf(place), 'cancelled', `${place}`);
    assert.equal(resultOf('Miami', { place: 'Miami' }), 'cancelled');
  });

  test('leaves a meeting elsewhere open', () => {
    for (const place of ['Paris', 'Johannesburg', 'France']) assert.equal(resultOf(place), 'open', place);
    assert.equal(resultOf('Paris', { place: 'the United States' }), 'open');
    assert.equal(resultOf('Washington', { place: 'Miami' }), 'open');
  });
});

type Told = [
  kind: ContactReport['kind'],
  date: string | null,
  place: string | null,
  who?: 'delegations' | 'envoy' | 'state',
];

const RUSSIA = { name: 'Russia', entity: 'state:RU' };
const KELLOGG = { name: 'Keith Kellogg', entity: 'x-keith-kellogg' };

/** What comes of a plan told on 10 September where something was held. */
function heldAfter(planned: Told, held: Told): string | undefined {
  const isOfRussia = planned[3] === 'delegations';
  const parties = {
    delegations: [RUSSIA, USA],
    envoy: [ZELENSKY, KELLOGG],
    state: [ZELENSKY, USA],
    heads: [isOfRussia ? PUTIN : ZELENSKY, TRUMP],
  };
  const report = ([kind, date, place, who]: Told, status: 'planned' | 'held', published: string) =>
    contactReport({
      participants: parties[who ?? 'heads'],
      sides: [isOfRussia ? 'state:RU' : 'state:UA', 'state:US'],
      kind,
      status,
      date,
      place,
      published,
    });
  const entries = chronicler.merge(
    [
      report(planned, 'planned', '2025-09-10T10:00:00Z'),
      report(held, 'held', `${held[1] ?? '2025-09-20'}T20:00:00Z`),
    ],
    NOTHING_AROUND,
  );
  return chronicler.followUps([...entries], NOTHING_AROUND)[0]?.result;
}

describe('what a plan is fulfilled by', () => {
  const fulfilled: [Told, Told][] = [
    [
      ['meeting', '2025-09-20', 'New York'],
      ['meeting', '2025-09-20', null],
    ],
    [
      ['meeting', '2025-09-20', 'New York'],
      ['meeting', '2025-09-21', 'New York'],
    ],
    [
      ['meeting', '2025-09-20', 'New York'],
      ['meeting', '2025-09-20', 'Washington'],
    ],
    [
      ['meeting', '2025-09-20', null],
      ['talks', '2025-09-20', null],
    ],
    [
      ['visit', '2025-09', 'Washington', 'state'],
      ['meeting', '2025-09-18', 'Washington'],
    ],
    [
      ['visit', '2025-09', null, 'state'],
      ['meeting', '2025-09-18', null],
    ],
    [
      ['talks', '2025-09-20', null],
      ['call', '2025-09-20', null],
    ],
    [
      ['call', '2025-09-20', null],
      ['call', '2025-09-20', null],
    ],
    [
      ['call', '2025-09-20', null],
      ['talks', '2025-09-20', null],
    ],
  ];
  for (const [plan, held] of fulfilled)
    test(`${plan.join(' ')} by ${held.join(' ')}`, () => assert.equal(heldAfter(plan, held), 'fulfilled'));

  const open: [Told, Told][] = [
    [
      ['meeting', '2025-09-20', 'New York'],
      ['talks', '2025-09-18', null],
    ],
    [
      ['meeting', '2025-09-20', 'New York'],
      ['meeting', '2025-09-17', 'New York'],
    ],
    [
      ['meeting', '2025-09', 'Brussels'],
      ['meeting', '2025-09-12', 'Vilnius'],
    ],
    [
      ['visit', '2025-09', null, 'state'],
      ['meeting', '2025-09-12', 'Kyiv', 'envoy'],
    ],
    [
      ['visit', '2025-09', null, 'state'],
      ['meeting', '2025-09-12', null, 'envoy'],
    ],
    [
      ['talks', '2025-09-20', 'Riyadh', 'delegations'],
      ['call', '2025-09-19', null],
    ],
    [
      ['talks', '2025-09-20', null, 'delegations'],
      ['call', '2025-09-20', null],
    ],
    [
      ['call', '2025-09-20', null],
      ['talks', '2025-09-20', 'Washington'],
    ],
    [
      ['call', null, null],
      ['talks', '2025-09-20', null],
    ],
    [
      ['talks', '2025-09-20', null],
      ['talks', '2025-09-20', null, 'delegations'],
    ],
  ];
  for (const [plan, held] of open)
    test(`${plan.join(' ')} not by ${held.join(' ')}`, () => assert.equal(heldAfter(plan, held), 'open'));
});

describe('a visit that somebody is invited to', () => {
  const visit = (more: Partial<ContactReport>): ContactReport =>
    contactReport({
      participants: [TRUMP, RUSSIA],
      sides: ['state:US', 'state:RU'],
      kind: 'visit',
      published: '2025-09-10T10:00:00Z',
      ...more,
    });
  const invited = visit({
    participants: [{ name: 'Sergei Lavrov', entity: 'person:lavrov' }, TRUMP],
    sides: ['state:RU', 'state:US'],
    status: 'proposed',
    published: '2025-09-05T10:00:00Z',
  });
  const planned = visit({ status: 'planned', date: '2025-09-15' });
  const result = (...reports: ContactReport[]): string[] => {
    const entries = [...chronicler.merge(reports, NOTHING_AROUND)];
    return chronicler.followUps(entries, NOTHING_AROUND).map((one) => one.result);
  };

  test('is fulfilled without the host', () => {
    const held = visit({ status: 'held', date: '2025-09-15', published: '2025-09-15T18:00:00Z' });
    assert.deepEqual(result(invited, planned, held), ['fulfilled']);
  });

  test('stays open where somebody else comes', () => {
    const other = visit({
      participants: [KELLOGG, RUSSIA],
      status: 'held',
      date: '2025-09-15',
      published: '2025-09-15T18:00:00Z',
    });
    assert.deepEqual(result(invited, planned, other), ['open']);
  });
});

describe('a plan that others tell of otherwise', () => {
  const LAVROV = { name: 'Sergei Lavrov', entity: 'person:lavrov' };
  const RUBIO = { name: 'Marco Rubio', entity: 'person:rubio' };
  const told = (more: Partial<ContactReport>): ContactReport =>
    contactReport({
      participants: [LAVROV, RUBIO],
      sides: ['state:RU', 'state:US'],
      kind: 'talks',
      published: '2025-09-10T10:00:00Z',
      ...more,
    });
  const result = (...reports: ContactReport[]): string[] => {
    const entries = [...chronicler.merge(reports, NOTHING_AROUND)];
    return chronicler.followUps(entries, NOTHING_AROUND).map((one) => one.result);
  };
  const plan = told({ status: 'planned' });
  const denied = told({
    participants: [LAVROV, RUBIO, ZELENSKY],
    sides: ['state:RU', 'state:US', 'state:UA'],
    kind: 'meeting',
    status: 'denied',
    published: '2025-09-12T10:00:00Z',
  });

  test('is fulfilled though it was denied before', () => {
    const held = told({ status: 'held', date: '2025-09-20', published: '2025-09-20T10:00:00Z' });
    assert.deepEqual(result(plan, denied), ['contradicted']);
    assert.deepEqual(result(plan, denied, held), ['fulfilled']);
  });

  test('is fulfilled by the talks of their states on that day', () => {
    const states: Partial<ContactReport> = { participants: [RUSSIA, USA], status: 'held' };
    const dated = told({ status: 'planned', date: '2025-09-20' });
    const held = told({ ...states, date: '2025-09-20', published: '2025-09-20T10:00:00Z' });
    const later = told({ ...states, date: '2025-09-23', published: '2025-09-23T10:00:00Z' });
    assert.deepEqual(result(dated, held), ['fulfilled']);
    assert.deepEqual(result(dated, later), ['open']);
    assert.deepEqual(result(plan, held), ['open']);
  });

  test('is called off with the meeting on the day of the visit', () => {
    const asked = told({ kind: 'visit', status: 'proposed', date: '2025-09-20' });
    const off = told({ kind: 'meeting', status: 'cancelled', published: '2025-09-12T10:00:00Z' });
    assert.deepEqual(result(asked, { ...off, date: '2025-09-20' }), ['cancelled']);
    assert.deepEqual(result(asked, { ...off, date: '2025-09-21' }), ['open']);
  });
});
