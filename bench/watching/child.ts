/** A watch of its own process, so that it can be killed: `node child.js STORE PACE`. Tells its memory every second. */
import { openChronicle } from '../../src/main.js';
import { watchStore } from '../../src/serve/watching/run.js';

const [place = '', pace = '100'] = process.argv.slice(2);
const faster = Number(pace);
const store = await openChronicle(place);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const telling = setInterval(() => process.stdout.write(`${process.memoryUsage.rss()}\n`), 1_000);
await watchStore(
  store,
  {
    fetching: { allowHosts: ['127.0.0.1'], seconds: 3, pace: faster },
    workers: 1,
    once: false,
    shortest: (5 * 60_000) / faster,
    longest: (2 * 3_600_000) / faster,
    tell: () => {},
  },
  stop.signal,
);
clearInterval(telling);
await store.close();
