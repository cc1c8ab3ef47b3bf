/** What goes wrong outside: killed processes, full and read-only disks, damaged files, two writers, backups meanwhile. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import Database from 'libsql';
import { generated } from '../../bench/store/generate.js';
import { defaultPipeline } from '../../src/main.js';
import { openStore, type Packed, packArticle, type Store } from '../../src/store/index.js';
import { double } from './double.js';
import { type Server, startPostgres } from './postgres.js';

const CHILD = fileURLToPath(new URL('./adding-child.js', import.meta.url));
const ARTICLES = 72;
/** LITOPYS_KILLS=200 kills as often as a release should survive. */
const KILLS = Number(process.env.LITOPYS_KILLS ?? 15);
const IS_ROOT = process.getuid?.() === 0;

const folder = mkdtempSync(join(tmpdir(), 'litopys-faults-'));
const packedFile = join(folder, 'packed');
let packed: Packed[] = [];
let expected: unknown;
let count = 0;
const place = () => join(folder, `${++count}.db`);
const open = (at: string, patience?: number) =>
  openStore(at, {
    merger: () => double,
    now: () => '2025-03-01T00:00:00.000Z',
    ...(patience && { patience }),
  });

before(async () => {
  const pipeline = defaultPipeline();
  packed = [...generated(ARTICLES)].map(({ doc, text, outlet, url, published, language }) =>
    packArticle(pipeline.open(text, { outlet, url, published, language }).prepare(double.contribute, doc)),
  );
  writeFileSync(packedFile, serialize(packed));
  const store = await open(place());
  await store.add(packed);
  expected = await contentOf(store);
  await store.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a process that is killed', () => {
  test(`at ${KILLS} moments loses no committed article and leaves no half one`, async () => {
    const acknowledged = new Set<string>();
    let at = place();
    for (let kill = 0; kill < KILLS; kill++) {
      // Moments from the first page written to the last: spread evenly, the same in every run.
      await addUntil(at, acknowledged, {
        killAfter: 1 + ((kill * 7) % (ARTICLES - 8)),
        delay: (kill * 13) % 40,
      });
      const store = await open(at);
      assert.deepEqual(
        (await store.examine(true)).filter(({ ok }) => !ok),
        [],
      );
      const present = await store.present([...acknowledged]);
      assert.equal(present.size, acknowledged.size, 'a committed article is lost');
      if ((await store.totals()).articles < ARTICLES) {
        await store.close();
        continue;
      }
      await store.settle();
      assert.deepEqual(await contentOf(store), expected);
      await store.close();
      acknowledged.clear();
      at = place();
    }
    await addUntil(at, acknowledged, null);
    const store = await open(at);
    assert.deepEqual(await contentOf(store), expected);
    await store.close();
  });
});

test('a store that holds few reports in memory merges as one that holds all', async () => {
  const store = await openStore(place(), {
    merger: () => double,
    now: () => '2025-03-01T00:00:00.000Z',
    held: 30,
  });
  for (let at = 0; at < packed.length; at += 8) await store.add(packed.slice(at, at + 8), 'later');
  await store.settle();
  assert.deepEqual(await contentOf(store), expected);
  await store.close();
});

describe('a store that can not be used', () => {
  test('because the disk is full keeps what was committed', {
    skip: !IS_ROOT && 'only root can make a small disk',
  }, async () => {
    await onSmallDisk('size=1m', async (disk) => {
      const store = await open(join(disk, 'full.db'));
      let committed = 0;
      await assert.rejects(
        async () => {
          for (; committed < packed.length; committed += 4)
            await store.add(packed.slice(committed, committed + 4));
        },
        { code: 'store.full' },
      );
      assert.ok(committed > 0);
      assert.equal((await store.totals()).articles, committed);
      await store.close();
      execFileSync('mount', ['-o', 'remount,size=64m', disk]);
      const again = await open(join(disk, 'full.db'));
      assert.deepEqual(
        (await again.examine(true)).filter(({ ok }) => !ok),
        [],
      );
      await again.add(packed);
      assert.deepEqual(await contentOf(again), expected);
      await again.close();
    });
  });

  test('because a newer version has changed it meanwhile', async () => {
    const at = place();
    const store = await open(at);
    await store.add(packed.slice(0, 2));
    const newer = new Database(at);
    newer.exec(`update meta set value = '99' where key = 'schema'; alter table reports rename to other`);
    newer.close();
    await assert.rejects(store.add(packed.slice(2, 4)), { code: 'store.newer' });
    await assert.rejects(store.figureReports({}, 9), { code: 'store.newer' });
    await store.close();
  });

  test('because it lies on a read-only disk or folder', async () => {
    if (IS_ROOT)
      await onSmallDisk('size=8m', async (disk) => {
        await (await open(join(disk, 'a.db'))).close();
        const view = mkdtempSync(join(folder, 'view-'));
        execFileSync('mount', ['--bind', disk, view]);
        execFileSync('mount', ['-o', 'remount,bind,ro', view]);
        try {
          const store = await open(join(view, 'a.db'));
          assert.equal((await store.totals()).articles, 0, 'it can be read');
          await assert.rejects(store.add(packed.slice(0, 4)), { code: 'store.read-only' });
          await store.close();
          await assert.rejects(open(join(view, 'new.db')), { code: 'store.unopenable' });
        } finally {
          execFileSync('umount', ['-l', view]);
        }
      });
    else {
      const closed = join(folder, 'closed');
      mkdirSync(closed);
      chmodSync(closed, 0o555);
      await assert.rejects(open(join(closed, 'new.db')), { code: 'store.unopenable' });
    }
  });

  test('because its folder is missing', async () => {
    await assert.rejects(open(join(folder, 'nowhere', 'a.db')), { code: 'store.unopenable' });
  });

  test('because it has no name', async () => {
    await assert.rejects(open(''), { code: 'store.unopenable' });
  });

  test('because it is no store', async () => {
    const at = place();
    writeFileSync(at, 'just some words, many of them. '.repeat(1000));
    await assert.rejects(open(at), { code: 'store.corrupt' });
    assert.match(readFileSync(at, 'utf8'), /^just some words/);
  });

  test('because it is damaged: it says so, and a backup helps', async () => {
    const at = place();
    const copy = place();
    const store = await open(at);
    await store.add(packed);
    await store.backup(copy);
    await store.close();
    const file = openSync(at, 'r+');
    const { size } = statSync(at);
    for (let page = 4096 * 4; page < size; page += 4096 * 3)
      writeSync(file, Buffer.alloc(2048, 0x5a), 0, 2048, page);
    closeSync(file);
    const outcome = await open(at)
      .then(async (damaged) => {
        const findings = await damaged.examine(true).finally(() => damaged.close());
        return findings.some(({ ok }) => !ok) ? 'bad' : 'whole';
      })
      .catch((error) => error.code);
    assert.ok(outcome === 'bad' || outcome === 'store.corrupt', outcome);
    const restored = await open(copy);
    assert.deepEqual(await contentOf(restored), expected);
    await restored.close();
  });

  test('because a newer version wrote it', async () => {
    const at = place();
    await (await open(at)).close();
    const database = new Database(at);
    database.exec("update meta set value = '999' where key = 'schema'");
    database.close();
    await assert.rejects(open(at), { code: 'store.newer' });
  });

  test('because another process has been writing for too long', async () => {
    const at = place();
    const store = await open(at, 50);
    const other = new Database(at);
    other.exec('begin immediate');
    await assert.rejects(store.add(packed.slice(0, 4)), { code: 'store.locked' });
    assert.equal((await store.totals()).articles, 0, 'readers do not wait');
    other.exec('rollback');
    assert.equal((await store.add(packed.slice(0, 4))).articles, 4);
    other.close();
    await store.close();
  });
});

describe('a server that can not be used', () => {
  test('because nobody answers, or the URL is none', async () => {
    await assert.rejects(
      open('postgres://nobody:secret@127.0.0.1:1/none'),
      (error: { code: string; where: string }) => {
        assert.equal(error.code, 'store.unreachable');
        assert.doesNotMatch(JSON.stringify(error), /secret/);
        return true;
      },
    );
    await assert.rejects(open('postgres://[bad'), { code: 'store.url' });
  });
});

describe('two processes', () => {
  let server: Server;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server?.stop());

  for (const kind of ['sqlite', 'postgres'] as const)
    test(`on one store give what one gives, on ${kind}`, async () => {
      const at = kind === 'sqlite' ? place() : await server.database();
      await (await open(at)).close();
      const half = ARTICLES / 2;
      const acknowledged = new Set<string>();
      await Promise.all([
        addUntil(at, acknowledged, null, [0, half + 8]),
        addUntil(at, acknowledged, null, [half - 8, ARTICLES]),
      ]);
      const store = await open(at);
      assert.deepEqual(await contentOf(store), expected);
      await store.close();
    });

  test('one that writes, one that copies: every backup is whole', async () => {
    const at = place();
    const store = await open(at);
    const acknowledged = new Set<string>();
    let isDone = false;
    const adding = addUntil(at, acknowledged, null).finally(() => (isDone = true));
    let backups = 0;
    while (!isDone || backups === 0) {
      const before = new Set(acknowledged);
      const copy = place();
      await store.backup(copy);
      backups++;
      const restored = await open(copy);
      assert.deepEqual(
        (await restored.examine(true)).filter(({ ok }) => !ok),
        [],
      );
      assert.equal((await restored.present([...before])).size, before.size);
      await restored.close();
      await setTimeout(20); // The driver is synchronous: the other process is only heard in between.
    }
    await adding;
    await store.close();
  });

  test('a store moves to a server and back', async () => {
    const file = await open(place());
    await file.add(packed);
    const there = await open(await server.database());
    await there.restore(file);
    assert.deepEqual(await contentOf(there), expected);
    await assert.rejects(there.restore(file), { code: 'store.not-empty' });
    const words = [['переговори', 'угода', 'газ', 'угоду', 'соглашение']];
    const [ours, theirs] = await Promise.all([file.search({ words }), there.search({ words })]);
    assert.deepEqual(theirs.items, ours.items);
    const back = place();
    await there.backup(back);
    const again = await open(back);
    assert.deepEqual(await contentOf(again), expected);
    assert.deepEqual(
      (await again.examine(true)).filter(({ ok }) => !ok),
      [],
    );
    for (const one of [file, there, again]) await one.close();
  });
});

/** Adds in a process of its own; kills it after so many commits and some milliseconds more. */
function addUntil(
  at: string,
  acknowledged: Set<string>,
  kill: { killAfter: number; delay: number } | null,
  [from, to]: readonly [number, number] = [0, ARTICLES],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, at, packedFile, String(from), String(to)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let seen = 0;
    child.stdout.on('data', (data: Buffer) => {
      for (const id of data.toString().split('\n').filter(Boolean)) {
        acknowledged.add(id);
        seen++;
      }
      if (kill && seen >= kill.killAfter) void setTimeout(kill.delay).then(() => child.kill('SIGKILL'));
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL' || code === 0) resolve();
      else reject(new Error(`the adding process ended with ${code ?? signal}`));
    });
  });
}

async function onSmallDisk(options: string, run: (disk: string) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(folder, 'disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  try {
    await run(disk);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
}

/** All that a store has of articles, entries and names, as counts and hashes that one can compare. */
async function contentOf(store: Store): Promise<unknown> {
  const all = async (list: AsyncIterable<unknown>) => {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const one of list) {
      hash.update(JSON.stringify(one));
      rows++;
    }
    return `${rows} ${hash.digest('hex')}`;
  };
  return {
    articles: await all(store.everyArticle()),
    reports: await all(store.everyReport()),
    entries: await all(store.everyEntry()),
    entities: await all(store.everyEntity()),
    ties: await all(store.everyTie()),
    followUps: await all(store.everyFollowUp()),
  };
}
