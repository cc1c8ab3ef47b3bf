/**
 * What the speed is compared with, in the same run: compromise, the reader of English for Node that finds sentences,
 * tags, people, places, organisations and quotations (without speakers). What it costs on this machine in this minute
 * also tells how fast the machine is just now.
 */
import compromise from 'compromise';
import { ARTICLE } from './samples.js';

/** Words with their tags, names by type and quotations: as much of a reading as the peer gives. */
function readByPeer(text: string): number {
  const document = compromise(text);
  const found = [document.people(), document.places(), document.organizations(), document.quotations()];
  return found.reduce((count, view) => count + view.length, document.terms().length);
}

/** Milliseconds of a core that 2,000 characters cost the peer when the engine has compiled it; the best of three windows. */
export function peerMilliseconds(articles: readonly string[], seconds: number): number {
  window(articles, seconds);
  return Math.min(...Array.from({ length: 3 }, () => window(articles, seconds)));
}

function window(articles: readonly string[], seconds: number): number {
  let characters = 0;
  let found = 0;
  const started = process.cpuUsage();
  let took = 0;
  while (took < seconds * 1000) {
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
