/**
 * `npm run bench`: how fast articles are read on one core, by language, with the name of the machine.
 *
 *   --floors      fail when reading is slower than the floors allow
 *   --seconds N   how long each language is measured (2)
 *   --save        keep the figures in bench/results/, named by date
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultPipeline, packageRoot, VERSION } from '../src/main.js';
import { readFloors } from './floors.js';
import { table } from './tables.js';

const { values } = parseArgs({
  options: {
    floors: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '2' },
    save: { type: 'boolean', default: false },
  },
});

/** Length of an article as the speed is told for: short sample articles are put together to about this. */
const ARTICLE = 2000;

/** Seconds of a core for which articles are read before measuring: until then the engine compiles what is read with. */
const WARM = 8;

interface Speed {
  readonly language: string;
  /** Milliseconds until the first article was read, models loaded. */
  readonly load: number;
  /** Memory that the models and the first reading took, in MB. */
  readonly megabytes: number;
  readonly articlesASecond: number;
  readonly charactersASecond: number;
  readonly millisecondsAnArticle: number;
}

function texts(): Map<string, string[]> {
  const folder = join(packageRoot(), 'samples', 'dossier');
  const found = new Map<string, string[]>();
  for (const file of readdirSync(folder).sort()) {
    const { language, text } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const list = found.get(language) ?? [];
    const last = list.at(-1);
    if (last !== undefined && last.length < ARTICLE) list[list.length - 1] = `${last}\n\n${text}`;
    else list.push(text);
    found.set(language, list);
  }
  return found;
}

function measure(language: string, articles: readonly string[], seconds: number): Speed {
  const pipeline = defaultPipeline();
  const before = process.memoryUsage.rss();
  const loading = performance.now();
  pipeline.read(articles[0] ?? '', { language });
  const load = performance.now() - loading;
  const megabytes = (process.memoryUsage.rss() - before) / 1e6;
  const warm = secondsOfCore();
  while (secondsOfCore() - warm < WARM) for (const text of articles) pipeline.read(text, { language });
  let count = 0;
  let characters = 0;
  const started = secondsOfCore();
  while (secondsOfCore() - started < seconds) {
    for (const text of articles) {
      pipeline.read(text, { language });
      count++;
      characters += text.length;
    }
  }
  const took = secondsOfCore() - started;
  return {
    language,
    load,
    megabytes,
    articlesASecond: count / took,
    charactersASecond: characters / took,
    millisecondsAnArticle: (took * 1000 * ARTICLE) / characters,
  };
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
  const speeds = [...texts()].map(([language, articles]) =>
    measure(language, articles, Number(values.seconds)),
  );
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(speedTable(speeds));
  console.log(`  ${peak} MB at most, all languages loaded`);
  if (values.save) save({ litopys: VERSION, date, machine, peakMegabytes: peak, speeds });
  const { millisecondsAnArticle: floors } = readFloors();
  const slow = speeds.filter(
    ({ language, millisecondsAnArticle }) =>
      millisecondsAnArticle > (floors[language] ?? Number.POSITIVE_INFINITY),
  );
  for (const { language, millisecondsAnArticle } of slow)
    console.log(
      `✗ ${language}: ${millisecondsAnArticle.toFixed(1)} ms an article, at most ${floors[language]} allowed`,
    );
  if (values.floors && slow.length === 0) console.log('✓ no language is slower than its floor');
  return values.floors && slow.length > 0 ? 1 : 0;
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
