/** `litopys serve`: the workbench and the API on this machine. */
import type { Command } from 'commander';
import { EXIT_CODES, usage } from './failures.js';

const HELP = `
The chronicle is kept in .litopys/chronicle.db in the working folder unless --store or LITOPYS_STORE says otherwise.
An empty one is given the sample dossier. Only this machine can see the page.

Examples:
  litopys serve                    the chronicle; at first the sample dossier
  litopys serve articles/          adds a folder of texts, pages or JSON articles first
  PORT=9000 litopys serve
${EXIT_CODES}`;

const DEFAULT_STORE = '.litopys/chronicle.db';
const DEFAULT_PORT = '8790';

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('open the workbench in the browser')
    .description('Opens the chronicle, and serves the workbench and the API on this machine.')
    .argument(
      '[FOLDER]',
      'a folder of articles to add first; without one, the sample dossier into an empty store',
    )
    .option('--port <number>', `port of the page; PORT in the environment, or ${DEFAULT_PORT}`)
    .option('--store <place>', `a file, or a postgres:// URL; LITOPYS_STORE, or ${DEFAULT_STORE}`)
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, options: { port?: string; store?: string }) => {
      const port = portOf(options.port ?? process.env.PORT ?? DEFAULT_PORT);
      const store = options.store ?? process.env.LITOPYS_STORE ?? DEFAULT_STORE;
      const { serveWorkbench } = await import('../web/serve.js'); // Only this command needs a server.
      await serveWorkbench({ store, folder: folder ?? null, port });
    });
}

/** @throws LitopysError `usage.port` */
function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw usage('port', `"${text}" is no port`, 'give a number from 0 (any free port) to 65535');
  return port;
}
