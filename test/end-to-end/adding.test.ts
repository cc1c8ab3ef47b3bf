/** `litopys add` of the sample dossier, killed, interrupted, in other orders and with more readers: the same chronicle. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { COMMAND, litopys, temporaryFolder } from './litopys.js';

const DOSSIER = fileURLToPath(new URL('../../../samples/dossier', import.meta.url));
const OUTLETS = fileURLToPath(new URL('../../../samples/outlets.json', import.meta.url));
const FILES = readdirSync(DOSSIER)
  .sort()
  .map((name) => join(DOSSIER, name));
/** LITOPYS_ADD_KILLS=40 kills as often as a release should survive. */
const KILLS = Number(process.env.LITOPYS_ADD_KILLS ?? 3);

const folder = temporaryFolder();
let stores = 0;
const fresh = () => join(folder, `store ${++stores}.db`);
const args = (store: string, workers: number, files: readonly string[] = FILES) => [
  'add',
  ...['--store', store, '--outlets', OUTLETS, '--workers', String(workers), '--json'],
  ...files,
];

function exported(store: string): string {
  const { code, out, err } = litopys(['export', '--store', store, '--format', 'ndjson']);
  assert.equal(code, 0, err);
  return out;
}

/** Adds, and ends the process by a signal after so many milliseconds. @returns how it ended */
async function addUntil(
  store: string,
  workers: number,
  signal: 'SIGKILL' | 'SIGINT',
  milliseconds: number,
): Promise<{ code: number | null; signal: string | null; out: string }> {
  const child = spawn(process.execPath, [COMMAND, ...args(store, workers)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  const ended = new Promise<{ code: number | null; signal: string | null; out: string }>((resolve) =>
    child.on('close', (code, by) => resolve({ code, signal: by, out })),
  );
  await Promise.race([setTimeout(milliseconds), ended]);
  child.kill(signal);
  return ended;
}

describe('adding the sample dossier', () => {
  let expected = '';
  let took = 0;
  before(() => {
    const store = fresh();
    const started = performance.now();
    const { code, out, err } = litopys(args(store, 1));
    took = performance.now() - started;
    assert.equal(code, 0, err);
    assert.equal(JSON.parse(out).added, FILES.length);
    expected = exported(store);
    assert.ok(expected.split('\n').length > FILES.length * 3);
  });

  test('with four readers, in another order and in two runs gives the same bytes', () => {
    const store = fresh();
    // Every file once, with strides that have no divisor in common with their number.
    const shuffled = FILES.map((_, at) => FILES[(at * 7 + 3) % FILES.length] ?? '');
    assert.equal(new Set(shuffled).size, FILES.length);
    const half = Math.floor(FILES.length / 2);
    for (const [workers, files] of [
      [4, shuffled.slice(half)],
      [2, shuffled],
    ] as const) {
      const { code, err } = litopys(args(store, workers, files));
      assert.equal(code, 0, err);
    }
    assert.equal(exported(store), expected);
  });

  test(`killed at ${KILLS} moments and gone on gives the same bytes`, async () => {
    let store = fresh();
    for (let kill = 0; kill < KILLS; kill++) {
      // Moments all over the run, the last third of it most: before, models are loaded.
      const share = 1 - ((kill * 0.618) % 1) * 0.7;
      const { code } = await addUntil(store, 1 + (kill % 2), 'SIGKILL', took * share);
      const doctor = litopys(['doctor', '--store', store, '--whole', '--json']);
      if (doctor.code === 3 || /store\.missing/.test(doctor.err)) continue; // Killed before there was a store.
      assert.equal(doctor.code, 0, doctor.out + doctor.err);
      if (code !== 0) continue;
      assert.equal(exported(store), expected);
      store = fresh();
    }
    const { code, err } = litopys(args(store, 2));
    assert.equal(code, 0, err);
    assert.equal(exported(store), expected);
  });

  test('interrupted ends what was begun, says so, and goes on', async () => {
    const store = fresh();
    const { code, signal, out } = await addUntil(store, 1, 'SIGINT', took * 0.8);
    // An interrupt while the command itself is still being loaded ends it as it ends any program.
    if (signal === null) {
      assert.ok(code === 130 || code === 0, String(code));
      const { added, stopped } = JSON.parse(out);
      assert.equal(stopped, code === 130);
      if (code === 130) assert.ok(added <= FILES.length);
    }
    const again = litopys(args(store, 2));
    assert.equal(again.code, 0, again.err);
    assert.equal(exported(store), expected);
  });
});
