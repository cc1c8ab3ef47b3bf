import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knowledge, link, statementReport } from '../../../test/chronicle.js';
import type { Link, Span } from '../../model/index.js';
import { openWorld } from '../names/world.js';
import { passedOn, sidesOf } from './sides.js';

const world = openWorld(knowledge, []);
const KREMLIN = link('Kremlin', 'state:RU#president', { state: 'state:RU' });
const TRUMP = link('Donald Trump', 'person:trump', { state: 'state:US' });
const PLACED = link('Aarto Kivela', 'x-kivela', { state: 'state:FI' });
const UNPLACED = link('Aarto Kivela', 'x-kivela');

function said(chain: Link[], at: Span = { start: 0, end: 50 }) {
  const [speaker] = chain as [Link];
  return {
    ...statementReport('words', { speaker: { name: speaker.name, entity: speaker.entity }, spans: [at] }),
    chain: [...chain, link('alpha', 'alpha', { by: 'outlet' })],
  };
}

const sides = (...all: ReturnType<typeof said>[]): readonly string[] =>
  sidesOf(all[0] as ReturnType<typeof said>, passedOn(all), world);

describe('the sides under which a statement is compared', () => {
  test('are those of who speaks and of who passed it on', () => {
    assert.deepEqual(sides(said([KREMLIN])), ['state:RU']);
    assert.deepEqual(sides(said([TRUMP, KREMLIN])), ['state:US', 'state:RU']);
  });

  test('are no names that only articles tell of, beside a state', () => {
    assert.deepEqual(sides(said([TRUMP, UNPLACED])), ['state:US']);
    assert.deepEqual(sides(said([PLACED])), ['state:FI']);
    assert.deepEqual(sides(said([UNPLACED, KREMLIN])), ['state:RU']);
  });

  test('are those of whom somebody unplaced passes on within his words, else himself', () => {
    const inner = said([TRUMP, UNPLACED], { start: 20, end: 50 });
    assert.deepEqual(sides(said([UNPLACED]), inner), ['state:US']);
    assert.deepEqual(sides(said([UNPLACED], { start: 60, end: 90 }), inner), ['x-kivela']);
    assert.deepEqual(sides(said([UNPLACED])), ['x-kivela']);
  });
});
