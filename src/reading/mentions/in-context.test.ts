import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis, Token } from '../../language/contract.js';
import type { Entity, Mention } from '../../model/index.js';
import { inContext } from './in-context.js';

const tokens = [0, 10, 20, 30].map((start) => ({ start, end: start + 5 }) as Token);
const place = (first: number) => ({ type: 'LOC', first, last: first + 1 }) as Analysis['names'][number];
const mention = (start: number, more: Partial<Mention>) =>
  ({ type: 'ORG', start, end: start + 5, entity: null, rule: 'name.model', ...more }) as Mention;
const entities = [
  { id: 'e-1', known: 'org:eu' },
  { id: 'e-2', known: 'outlet:le-figaro' },
  { id: 'e-3', known: null },
] as Entity[];
const typesOf = (mentions: readonly Mention[], names: Analysis['names']) =>
  inContext(mentions, entities, { tokens, names }).map(({ type }) => type);

test('a known body is a place where the recogniser reads it so, and a body elsewhere', () => {
  const both = [mention(0, { entity: 'e-1' }), mention(10, { entity: 'e-1' })];
  assert.deepEqual(typesOf(both, [place(0)]), ['LOC', 'ORG']);
});

test('outlets, bodies that nothing is known of, persons and other bounds stay as they are', () => {
  const mentions = [
    mention(0, { entity: 'e-2', rule: 'name.model+knowledge' }),
    mention(10, { entity: 'e-3' }),
    mention(20, { type: 'PER', entity: 'e-3' }),
    mention(30, { entity: 'e-1', end: 39 }),
  ];
  assert.deepEqual(typesOf(mentions, [0, 1, 2, 3].map(place)), ['ORG', 'ORG', 'PER', 'ORG']);
});

test('media as a whole are named by nothing', () => {
  assert.deepEqual(typesOf([mention(0, { entity: 'e-3', rule: 'mass-media' })], []), ['MISC']);
});
