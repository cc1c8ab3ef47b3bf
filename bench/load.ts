/**
 * `npm run bench:load`: two hundred people and programs at one server, each with a session of reading, searching,
 * looking and adding, all listening for news. Nothing may be lost, and memory must stay bounded.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chroniclerFor, defaultPipeline, openChronicle, packArticle } from '../src/main.js';
import { hashOf } from '../src/serve/access/passwords.js';
import { People } from '../src/serve/access/people.js';
import { Client, type Shared } from './load/client.js';
import { memoryOf, startServer } from './load/server.js';
import { generated } from './store/generate.js';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    articles: { type: 'string', default: '2000' },
    store: { type: 'string' },
  },
});
const [clients, seconds, articles] = [values.clients, values.seconds, values.articles].map(Number) as [
  number,
  number,
  number,
];

const folder = mkdtempSync(join(tmpdir(), 'litopys-load-'));
const place = values.store ?? join(folder, 'chronicle.db');
const store = await openChronicle(place);
if ((await store.totals()).articles === 0) {
  const pipeline = defaultPipeline();
  const { contribute } = chroniclerFor([]);
  const batch = [];
  for (const { doc, text, title: _, ...publication } of generated(articles)) {
    batch.push(packArticle(pipeline.open(text, publication).prepare(contribute, doc)));
    if (batch.length === 100) await store.add(batch.splice(0));
  }
  await store.add(batch);
}
const people = new People(store.accounts, Date.now);
const password = await hashOf('green lamp seven roads', 'somebody');
const made = new Date().toISOString();
const secrets: string[] = [];
for (let at = 0; at < clients; at++) {
  const name = `client${Date.now()}-${at}`;
  await store.accounts.addUser({ name, role: at === 0 ? 'admin' : 'reviewer', password, made, ended: null });
  secrets.push((await people.addToken(name, 'load', 'reviewer', 1)).secret);
}
const before = await store.totals();
console.log(
  `store: ${before.articles} articles, ${before.statements} statements, ${before.contacts} contacts`,
);
const lines = (await store.articles({}, { limit: 500 })).items;
const entries = (await store.entries({}, { limit: 500 })).items;
const entities = (await store.entities({ limit: 100 })).items;
await store.close();

const server = await startServer(place);
const shared: Shared = {
  base: server.base,
  articles: lines.map(({ id }) => id),
  entries: entries.map(({ id }) => id),
  entities: entities.map(({ id }) => id),
  until: performance.now() + seconds * 1000,
  times: new Map(),
  failures: new Map(),
  answers: new Map(),
  added: new Set(),
};
const MOST_WAITED = 60;
const all = secrets.map((secret, at) => new Client(shared, secret, at));
let most = 0;
const watch = setInterval(() => {
  most = Math.max(most, memoryOf(server.pid));
}, 500);
await Promise.all(all.map((one) => one.work()));
// News is told once a second, and by a slow machine later: so long is waited for what is on its way.
const told = await openChronicle(place);
const latest = await told.lastEvent();
await told.close();
for (let seconds = 0; seconds < MOST_WAITED && all.some((one) => one.latest < latest); seconds++)
  await new Promise((resolve) => setTimeout(resolve, 1_000));
const heard = await Promise.all(all.map((one) => one.listened()));
clearInterval(watch);
most = Math.max(most, memoryOf(server.pid));
await server.end();

const again = await openChronicle(place);
const after = await again.totals();
const last = await again.lastEvent();
let lost = 0;
for (const id of shared.added) if (!(await again.article(id))) lost++;
await again.close();
rmSync(folder, { recursive: true, force: true });

let requests = 0;
for (const [name, times] of [...shared.times].sort()) {
  times.sort((a, b) => a - b);
  requests += times.length;
  const at = (part: number) => `${(times[Math.floor(times.length * part)] ?? 0).toFixed(0)} ms`;
  console.log(
    `${name.padEnd(22)} ${String(times.length).padStart(6)}  median ${at(0.5)}, 95% ${at(0.95)}, 99% ${at(0.99)}`,
  );
}
const deaf = heard.filter(({ last: one, gaps }) => one < last || gaps > 0).length;
console.log(
  `${clients} clients, ${seconds} s, ${requests} requests (${(requests / seconds).toFixed(0)} a second); answers ${[...shared.answers].map(([status, count]) => `${status}: ${count}`).join(', ')}`,
);
console.log(
  `added ${shared.added.size} (in the store ${after.articles - before.articles} more), lost ${lost}; listeners that missed news ${deaf} of ${clients}; memory at most ${most.toFixed(0)} MB`,
);
for (const [why, count] of shared.failures) console.log(`no answer: ${why}: ${count}`);
const failures = [...shared.answers].filter(([status]) => status === 0 || status >= 500);
if (lost > 0 || deaf > 0 || most > 1_000 || failures.length > 0) process.exitCode = 1;
