import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { encodeStatements, openStatements, statementsLaidOut } from './bytes.js';
import { MARKS } from './label-path.js';
import { LABELS, ROW } from './labels.js';
import type { TrainedModel } from './model.js';
import { weightsOf } from './network/layout.js';

const wave = (length: number): Float32Array => Float32Array.from({ length }, (_, k) => Math.sin(k + 1));

const sizes = { vector: 4, hidden: 4, units: 4 };

function modelWith(isWithNetwork: boolean): TrainedModel {
  const weights = weightsOf(sizes);
  weights.all.set(wave(weights.all.length));
  const words = {
    hashes: Int32Array.of(-5, 0, 9),
    vectors: Int8Array.from({ length: 12 }, (_, k) => k - 6),
    width: 4,
    scale: 0.1,
  };
  return {
    language: 'en',
    cueBits: 4,
    labelBits: 4,
    choiceBits: 4,
    scales: { cue: 1, labels: 1, choice: 1 },
    cue: wave(16),
    labels: wave(16 * ROW),
    transitions: wave(MARKS * 2 * LABELS * LABELS),
    choice: wave(16),
    threshold: 0.2,
    accept: 0.3,
    acceptAlone: 0.4,
    trustsCues: false,
    calibration: { slope: 1, offset: 0 },
    network: isWithNetwork ? { sizes, weights, words } : null,
  };
}

describe('the bytes of a statement model', () => {
  for (const isWithNetwork of [false, true])
    test(`${isWithNetwork ? 'with' : 'without'} a network they give the same model as threads share it`, () => {
      const bytes = encodeStatements(modelWith(isWithNetwork));
      const read = openStatements(bytes);
      const shared = openStatements(statementsLaidOut(bytes));
      assert.equal(read.network !== null, isWithNetwork);
      assert.deepEqual(shared, read);
      assert.ok(Math.abs((read.cue[3] as number) * read.scales.cue - Math.sin(4)) < 0.02);
    });

  test('a network comes back', () => {
    const { network } = openStatements(encodeStatements(modelWith(true)));
    assert.deepEqual([...(network?.words.hashes ?? [])], [-5, 0, 9]);
    assert.deepEqual(network?.sizes, sizes);
    const { all } = weightsOf(sizes);
    assert.ok(Math.abs((network?.weights.all[all.length - 1] as number) - Math.sin(all.length)) < 1e-3);
  });
});
