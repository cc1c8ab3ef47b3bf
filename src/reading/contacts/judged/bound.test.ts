import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Found } from '../parties.js';
import { mostOf } from './bound.js';
import type { Choice } from './choice.js';
import type { Setting } from './features.js';
import { WORD_BITS } from './model.js';
import { sumOf, type Weights } from './weights.js';
import { wordFeatures } from './word-features.js';

let state = 1;
const random = (below: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const one = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;

const ENTITY_TYPES = ['PER', 'ORG', 'LOC', 'JOB', 'EVT', 'PRO', 'MISC', 'PRON'];
const KEYS = ['a', 'b', 'c', 'state:UA', 'org:UN', 'outlet:X'];

/** A word of the wide tables as far as its features look at it. */
function wideWord(base: string): Setting {
  const token = { lemma: one(['слово', 'справа']), feats: {}, sentence: 0 };
  const occurrence = {
    status: one(['held', 'planned']),
    sure: random(2) === 0,
    rule: one(['contact.none', 'contact.sides']),
    parties: [],
    sources: [],
    date: null,
    place: null,
    channel: null,
    topic: null,
  };
  const entities = new Map(ENTITY_TYPES.map((type) => [type, { type, known: null }]));
  return {
    scene: {
      token: () => token,
      tokens: [token, token],
      entries: new Map(),
      entity: (id: string | null) => entities.get(id ?? '') ?? null,
    },
    heard: {
      wide: true,
      lateRule: '',
      occurrence,
      around: { trigger: { at: 0, verb: -1, effect: null }, clauses: { sentence: { first: 0, last: 2 } } },
    },
    base,
    lemma: token.lemma,
    roles: new Map(KEYS.slice(0, random(6)).map((key) => [key, one(['s', 'w', 'o', 'b', 'so'])])),
    roleList: one(['noun', 'nounsu1']),
    previousSame: new Set(KEYS.slice(0, random(6))),
  } as unknown as Setting;
}

const party = (): Found => ({
  name: 'Хтось',
  entity: one([null, ...ENTITY_TYPES]),
  key: one(KEYS),
  how: one(['named', 'office', 'described'] as const),
  plural: random(2) === 0,
  body: random(2) === 0,
  bodyOf: null,
  of: [],
});

const choice = (): Choice => ({
  parties: [party(), party(), party()],
  sums: [random(200) / 10 - 10, random(200) / 10 - 10, 0],
  ruled: false,
});

describe('the bound of a word of the wide tables', () => {
  test('is what the word is worth with the parties that weights speak for, whoever they are', () => {
    for (let round = 0; round < 400; round++) {
      const setting = wideWord(one(['nounmeeting', 'verb~visit']));
      const features = wordFeatures(setting, choice());
      const values = new Float32Array(1 << WORD_BITS).fill(-1);
      for (const hash of features) values[hash & (values.length - 1)] = 1;
      const weights: Weights = { bits: WORD_BITS, scale: 1, values };
      const sum = sumOf(weights, features);
      const most = mostOf(weights, setting);
      assert.ok(most >= sum, `${most} is less than ${sum}`);
      assert.ok(most < sum + 0.001, `${most} is more than any parties can be worth: ${sum}`);
    }
  });
});
