/**
 * What the speed is compared with, in the same run: compromise, the reader of English for Node that finds sentences,
 * tags, people, places, organisations and quotations (without speakers). What it costs on this machine in this minute
 * also tells how fast the machine is just now. Run by bench.ts in a process of its own, since a heap full of our models
 * would slow it down; `node dist/bench/peer.js` prints milliseconds of a core for 2,000 characters.
 */
import compromise from 'compromise';
import { ARTICLE, sampleArticles } from './samples.js';

/** Seconds of a core that each window is measured, after one for the engine to compile in. */
const SECONDS = 1;
const WINDOWS = 3;

/** Words with their tags, names by type and quotations: as much of a reading as the peer gives. */
function readByPeer(text: string): number {
  const document = compromise(text);
  const found = [document.people(), document.places(), document.organizations(), document.quotations()];
  return found.reduce((count, view) => count + view.length, document.terms().length);
}

/** Milliseconds of a core for 2,000 characters, measured over some seconds. */
function window(articles: readonly string[]): number {
  let characters = 0;
  let found = 0;
  const started = process.cpuUsage();
  let took = 0;
  while (took < SECONDS * 1000) {
    for (const text of articles) {
      found += readByPeer(text);
      characters += text.length;
    }
    const { user, system } = process.cpuUsage(started);
    took = (user + system) / 1000;
  }
  if (found === 0)
    throw new Error('The peer found nothing in the sample articles: compare it with what it gives.');
  return (took * ARTICLE) / characters;
}

const articles = sampleArticles().get('en') ?? [];
window(articles);
console.log(JSON.stringify(Math.min(...Array.from({ length: WINDOWS }, () => window(articles)))));
