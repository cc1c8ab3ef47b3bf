/** Who said it, as a person corrected it: the entry, its roots and its chains say the same. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  chronicler,
  contactReport,
  link,
  PUTIN,
  statementReport,
  TRUMP,
  XI,
} from '../../../test/chronicle.js';
import type { Entry, Report, Review } from '../../model/index.js';

const PESKOV = { name: 'Dmitry Peskov', entity: 'person:peskov' };
const UNKNOWN = { name: 'a source of the paper', entity: null };
const LINK = link('Vladimir Putin', 'person:putin', { state: 'state:RU' });

function decided(
  reports: Report[],
  field: string,
  value: unknown,
  target: Partial<Review['target']> = {},
): Entry | undefined {
  const [entry] = chronicler.merge(reports, { ties: [], reviews: [] });
  const review = {
    ...{ id: 'v', at: '2025-02-01T10:00:00Z', by: 'who', why: 'heard it', action: 'correct', others: [] },
    target: { type: 'entry', id: entry?.id ?? '', reports: entry?.reports ?? [], ...target },
    ...{ field, value },
  } as Review;
  return chronicler.merge(reports, { ties: [], reviews: [review] })[0];
}

const rootsOf = (entry: Entry | undefined) =>
  entry?.roots.map(({ name, standing, unattributed }) => [name, standing, unattributed]);
const said = (...from: Report['chain']) => {
  const report = statementReport('the bridge will be open in May', { speaker: PUTIN });
  return { ...report, chain: [...from, ...report.chain] };
};

describe('a corrected speaker', () => {
  test('is the root in place of whom it was read to', () => {
    const entry = decided([said(LINK)], 'speaker', XI);
    assert.deepEqual(rootsOf(entry), [['Xi Jinping', 'party', false]]);
  });

  test('without an entity is one all the same', () => {
    assert.deepEqual(decided([said(LINK)], 'speaker', UNKNOWN)?.roots[0]?.name, 'a source of the paper');
  });

  test('is known as the voice that he is', () => {
    const [root] = decided([said(LINK)], 'speaker', PESKOV)?.roots ?? [];
    assert.deepEqual([root?.name, root?.voices], ['Kremlin', ['Dmitry Peskov']]);
  });

  test('that is taken away leaves those who passed it on', () => {
    assert.deepEqual(rootsOf(decided([said(LINK)], 'speaker', null)), [['alpha', 'independent', true]]);
    const relay = link('beta', 'beta');
    assert.equal(decided([said(LINK, relay)], 'speaker', null)?.roots[0]?.name, 'beta');
  });

  test('that passed it on before begins the chain himself', () => {
    const entry = decided([said(LINK, link('Xi Jinping', 'person:xi'))], 'speaker', XI);
    assert.deepEqual(rootsOf(entry), [['Xi Jinping', 'party', false]]);
  });

  test('where none was read stands before whoever passed it on', () => {
    const report = { ...said(), speaker: null };
    assert.deepEqual(rootsOf(decided([report], 'speaker', XI)), [['Xi Jinping', 'party', false]]);
  });

  test('leaves other entries and other fields as they were', () => {
    assert.equal(decided([said(LINK)], 'addressee', XI)?.roots[0]?.name, 'Vladimir Putin');
    assert.equal(decided([said(LINK)], 'act', 'warn')?.roots[0]?.name, 'Vladimir Putin');
    const other = { id: 's-0000000000000000', reports: ['r-none'] };
    assert.equal(decided([said(LINK)], 'speaker', XI, other)?.roots[0]?.name, 'Vladimir Putin');
  });
});

describe('a corrected source of a report', () => {
  const told = () => contactReport({ from: [link('Donald Trump', 'person:trump', { state: 'state:US' })] });
  const corrected = (value: unknown) => {
    const report = told();
    return rootsOf(decided([report], 'source', value, { type: 'report', id: report.id, reports: [] }));
  };

  test('is the root of a contact', () => {
    assert.deepEqual(corrected(XI), [['Xi Jinping', 'party', false]]);
    assert.deepEqual(corrected(TRUMP), [['Donald Trump', 'independent', false]]);
  });

  test('that is taken away leaves the own word of the outlet', () => {
    assert.deepEqual(corrected(null), [['alpha', 'independent', true]]);
  });
});
