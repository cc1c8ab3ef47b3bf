import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Token } from '../../contract.js';
import { LABELS } from '../labels.js';
import { prepareArticle } from '../recogniser.js';
import { tableBytes, tableOf } from '../table.js';
import { ALL_SIGNS, networkBytes, networkFrom, networkLength } from './layout.js';
import { NamesNetworkReader } from './reader.js';

const sizes = { form: 4, state: 4, bits: 6 };
/** The parts of a network in the order of the file, of numbers that look random. */
const lengths = [256, ALL_SIGNS * 4, 96, 24, LABELS * 8, LABELS * 4, LABELS];
const parts = lengths.map((length, p) => Array.from({ length }, (_, k) => Math.sin(k * 12.9 + p * 78.2)));
const made = networkBytes(sizes, parts, 1);
const none = tableOf(tableBytes(new Map()));

function scoresOf(
  reader: NamesNetworkReader,
  forms: readonly string[],
  sentences = [{ first: 0, last: forms.length }],
): Int32Array {
  const tokens = forms.map((form) => {
    const norm = form.toLowerCase();
    return { form, norm, lemma: norm, upos: 'X', feats: {}, group: 0 } as unknown as Token;
  });
  const tables = { lists: none, clusters: none, grouped: false };
  const scores = new Int32Array(forms.length * LABELS);
  reader.addTo(scores, prepareArticle(tokens, sentences, new Set(), tables));
  return scores;
}

const reader = () => new NamesNetworkReader(networkFrom(made.head, made.bytes), 1, 100);
const short = ['Олег', 'прибув', 'учора'];

test('a network has as many bytes as it says, and comes back from them', () => {
  assert.equal(networkLength(made.head), made.bytes.length);
  const network = networkFrom(made.head, made.bytes);
  network.outputs.forEach((value, k) => {
    assert.ok(Math.abs(value - (parts[4]?.[k] as number)) < 1e-4);
  });
});

test('what stands around a word changes its scores, from both sides, within its sentence', () => {
  const network = reader();
  const whole = scoresOf(network, short);
  const first = scoresOf(network, ['Олег', 'прибув', 'знову']).slice(0, LABELS);
  assert.notDeepEqual(first, whole.slice(0, LABELS));
  const last = scoresOf(network, ['Іван', 'прибув', 'учора']).slice(2 * LABELS);
  assert.notDeepEqual(last, whole.slice(2 * LABELS));
  const apart = [
    { first: 0, last: 3 },
    { first: 3, last: 4 },
  ];
  assert.deepEqual(scoresOf(network, [...short, 'Іван'], apart).slice(0, 3 * LABELS), whole);
});

test('a sentence without a word that may begin a name is passed over', () => {
  assert.ok(scoresOf(reader(), ['він', 'прибув', 'учора']).every((score) => score === 0));
});

test('a word that others have pushed out is read as before', () => {
  const network = reader();
  const before = scoresOf(network, short);
  scoresOf(
    network,
    Array.from({ length: 9000 }, (_, k) => `Слово${k}`),
  );
  assert.deepEqual(scoresOf(network, short), before);
});

test('a sentence without end is read in pieces', () => {
  const network = reader();
  const long = Array.from({ length: 1000 }, (_, k) => `Слово${k % 50}`);
  assert.deepEqual(scoresOf(network, long).slice(0, 256 * LABELS), scoresOf(network, long.slice(0, 256)));
});
