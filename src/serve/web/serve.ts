/** Opens a dossier and serves it on this machine, saying each step and how long it took. */
import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { LitopysError } from '../../main.js';
import { progressOn } from '../cli/progress.js';
import { sourcesOf } from '../inputs.js';
import { counted, durationText } from '../wording.js';
import { webApp } from './app.js';
import { type Dossier, openDossier, sampleFolder } from './dossier.js';

/** Where readings are kept, in the working folder. */
const KEEP = '.litopys';

/**
 * Serves until the process is ended. The port is taken first, so that a busy one is known before anything is read.
 * @param folder the articles; null for the sample dossier
 * @param port 0 for any free one
 * @throws LitopysError `input.missing`, `serve.port-taken`, `serve.port`
 */
export async function serveDossier(folder: string | null, port: number): Promise<void> {
  const place = folder ?? sampleFolder();
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw new LitopysError('input.missing', 'there is no such folder', {
      where: place,
      next: 'name a folder of texts, pages or JSON articles',
    });
  let app: ReturnType<typeof webApp> | null = null;
  const server = createAdaptorServer({
    fetch: (request) => app?.fetch(request) ?? new Response('not ready', { status: 503 }),
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw portError(error, port);
  }
  app = webApp(openTimed(place));
  const { port: given } = server.address() as AddressInfo;
  say(`open http://localhost:${given}/ in a browser; Ctrl+C ends it`);
}

function openTimed(place: string): Dossier {
  const started = performance.now();
  const progress = progressOn(process.stderr, sourcesOf([place]).sources.length, 'read');
  const dossier = openDossier(place, join(process.cwd(), KEEP), progress.step);
  progress.clear();
  const { articles, failures, fresh, name } = dossier;
  const kept = articles.length - fresh;
  const parts = [
    ...(fresh > 0 || kept === 0 ? [`${counted(fresh, 'article')} read`] : []),
    ...(kept > 0 ? [`${counted(kept, 'article')} kept from before in ${KEEP}/`] : []),
    ...(failures.length > 0 ? [`${failures.length} could not be read (the page says why)`] : []),
  ];
  say(`${name}: ${parts.join(', ')} (${durationText(performance.now() - started)})`);
  return dossier;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function portError(error: unknown, port: number): LitopysError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return new LitopysError('serve.port-taken', `port ${port} is in use by another program`, {
      next: `end that program, or choose another port: npm start -- --port ${port < 65_000 ? port + 1 : 8791}`,
      cause: error,
    });
  return new LitopysError('serve.port', `port ${port} cannot be opened (${code ?? String(error)})`, {
    next: 'choose another port with --port; those below 1024 need special rights',
    cause: error,
  });
}
