/**
 * What a worker takes: a process of its own that loads every language and reads each article once, then prints the
 * memory it holds. Run by bench.ts; `node dist/bench/memory.js` prints the megabytes.
 */
import { bundled } from './bundled.js';
import { sampleArticles } from './samples.js';

const { read } = await bundled();
for (let round = 0; round < 20; round++)
  for (const [language, articles] of sampleArticles())
    for (const article of articles) read(article, { language });
const { rss } = process.memoryUsage();
console.log(JSON.stringify({ megabytes: rss / 1e6, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
