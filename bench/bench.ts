/**
 * `npm run bench`: how fast articles are read on one core, by language, beside a peer in the same run, how the cost
 * grows up to a text of 1 MB, and what a worker with all languages takes, with the name of the machine.
 *
 *   --floors      fail when reading is slower, growing faster or larger than the floors allow
 *   --seconds N   how long each language is measured, three times (2)
 *   --save        keep the figures in bench/results/, named by date
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultPipeline, type Pipeline, packageRoot, VERSION } from '../src/main.js';
import { readFloors } from './floors.js';
import { type Growth, growthOf, LENGTHS } from './growth.js';
import { ARTICLE, sampleArticles } from './samples.js';
import { table } from './tables.js';

const { values } = parseArgs({
  options: {
    floors: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '2' },
    save: { type: 'boolean', default: false },
  },
});

/** Seconds of a core for which articles are read before measuring: until then the engine compiles what is read with. */
const WARM = 8;
/**
 * How often it is measured; the best counts. The engine still compiles after that, on other threads whose time is ours,
 * and on a machine that others use too one window says as much of them.
 */
const WINDOWS = 3;

interface Speed {
  readonly language: string;
  /** Milliseconds of a core until a process of its own had read the first article. */
  readonly load: number;
  /** Memory that the models and the first reading took, in MB. */
  readonly megabytes: number;
  readonly articlesASecond: number;
  readonly charactersASecond: number;
  readonly millisecondsAnArticle: number;
}

function measure(language: string, articles: readonly string[], seconds: number): Speed {
  const pipeline = defaultPipeline();
  const { load, megabytes } = told<Pick<Speed, 'load' | 'megabytes'>>('./loading.js', language);
  const warm = secondsOfCore();
  while (secondsOfCore() - warm < WARM) for (const text of articles) pipeline.read(text, { language });
  const windows = Array.from({ length: WINDOWS }, () => readFor(seconds, articles, language, pipeline));
  const [best] = windows.sort((one, other) => other.characters / other.took - one.characters / one.took);
  const { count, characters, took } = best as Window;
  return {
    language,
    load,
    megabytes,
    articlesASecond: count / took,
    charactersASecond: characters / took,
    millisecondsAnArticle: (took * 1000 * ARTICLE) / characters,
  };
}

interface Window {
  readonly count: number;
  readonly characters: number;
  readonly took: number;
}

/** Reads all articles over and over for some seconds of a core. */
function readFor(seconds: number, articles: readonly string[], language: string, pipeline: Pipeline): Window {
  let count = 0;
  let characters = 0;
  const started = secondsOfCore();
  while (secondsOfCore() - started < seconds)
    for (const text of articles) {
      pipeline.read(text, { language });
      count++;
      characters += text.length;
    }
  return { count, characters, took: secondsOfCore() - started };
}

/** Time this process had a core, so that other work on the machine does not count. */
function secondsOfCore(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function main(): number {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  console.log(`Litopys ${VERSION}, ${date}, one core of: ${machine}`);
  const articles = sampleArticles();
  const worker = workerMemory();
  const seconds = Number(values.seconds);
  const before = peerMilliseconds();
  const speeds = [...articles].map(([language, list]) => measure(language, list, seconds));
  const peer = Math.max(before, peerMilliseconds());
  console.log(speedTable(speeds));
  console.log(
    `  compromise (English; tags, names, quotations without speakers): ${peer.toFixed(1)} ms per ${ARTICLE} characters`,
  );
  const growths = [...articles].map(([language, list]) => growthOf(defaultPipeline(), language, list));
  console.log(growthTable(growths));
  console.log(
    `  a worker with all languages: ${worker.megabytes.toFixed(0)} MB, ${worker.peak.toFixed(0)} MB at most`,
  );
  if (values.save) save({ litopys: VERSION, date, machine, worker, speeds, peer, lengths: LENGTHS, growths });
  const missed = missedFloors(speeds, peer, growths, worker.megabytes);
  for (const line of missed) console.log(`✗ ${line}`);
  if (values.floors && missed.length === 0) console.log('✓ no floor is missed');
  return values.floors && missed.length > 0 ? 1 : 0;
}

/** Memory of a process that reads every language, in MB. */
const workerMemory = (): { readonly megabytes: number; readonly peak: number } => told('./memory.js');

/** Milliseconds of a core that the peer takes for an article. */
const peerMilliseconds = (): number => told('./peer.js');

/** What a program beside this one prints as JSON. */
function told<T>(program: string, ...args: readonly string[]): T {
  const path = fileURLToPath(new URL(program, import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [path, ...args], { encoding: 'utf8' }));
}

/**
 * What is slower, grows faster or takes more than it may. Speed is held against the peer's in the same run: machines
 * differ, and one that is shared is twice as slow in some hours.
 */
function missedFloors(
  speeds: readonly Speed[],
  peer: number,
  growths: readonly Growth[],
  megabytes: number,
): string[] {
  const floors = readFloors();
  const missed: string[] = [];
  for (const { language, millisecondsAnArticle: took } of speeds) {
    const times = took / peer;
    const most = floors.timesPeer[language] ?? Number.POSITIVE_INFINITY;
    if (times > most)
      missed.push(
        `${language}: ${took.toFixed(1)} ms an article, ${times.toFixed(2)} times what compromise takes, at most ${most} allowed`,
      );
  }
  for (const growth of growths)
    if (growthFactor(growth) > (floors.growth ?? Number.POSITIVE_INFINITY))
      missed.push(
        `${growth.language}: cost grows by ${growthFactor(growth).toFixed(2)}, at most ${floors.growth} allowed`,
      );
  if (megabytes > (floors.workerMegabytes ?? Number.POSITIVE_INFINITY))
    missed.push(`a worker takes ${megabytes.toFixed(0)} MB, at most ${floors.workerMegabytes} allowed`);
  return missed;
}

/** How many times as much a character costs in the longest text as in an article; 1 when cost is linear. */
const growthFactor = ({ milliseconds }: Growth): number =>
  (milliseconds.at(-1) ?? 0) / (milliseconds[0] ?? 1);

function growthTable(growths: readonly Growth[]): string {
  const head = ['ms per 2000 characters', ...LENGTHS.map((length) => `in ${length / 1000} kB`), 'grows by'];
  const lines = growths.map((growth) => [
    growth.language,
    ...growth.milliseconds.map((one) => one.toFixed(2)),
    growthFactor(growth).toFixed(2),
  ]);
  return table([head, ...lines]);
}

function speedTable(speeds: readonly Speed[]): string {
  const head = [
    'language',
    'articles/s',
    'characters/s',
    `ms per ${ARTICLE} characters`,
    'load ms',
    'memory MB',
  ];
  const lines = speeds.map((one) => [
    one.language,
    one.articlesASecond.toFixed(0),
    one.charactersASecond.toFixed(0),
    one.millisecondsAnArticle.toFixed(2),
    one.load.toFixed(0),
    one.megabytes.toFixed(0),
  ]);
  return table([head, ...lines]);
}

function save(result: { readonly date: string; readonly [figure: string]: unknown }): void {
  const folder = join(packageRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${result.date}-speed.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`  kept in bench/results/${result.date}-speed.json`);
}

process.exitCode = main();
