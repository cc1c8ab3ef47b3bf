/**
 * What a language takes to load: a process of its own that reads a first article in it and prints the milliseconds of a
 * core and the megabytes until that was done. Run by bench.ts; `node dist/bench/loading.js uk` prints both.
 */
import { bundled } from './bundled.js';
import { sampleArticles } from './samples.js';

const [language = 'uk'] = process.argv.slice(2);
const [article = ''] = sampleArticles().get(language) ?? [];
const { read } = await bundled();
const before = process.memoryUsage.rss();
const started = process.cpuUsage();
read(article, { language });
const { user, system } = process.cpuUsage(started);
console.log(
  JSON.stringify({
    load: (user + system) / 1000,
    megabytes: (process.memoryUsage.rss() - before) / 1e6,
  }),
);
