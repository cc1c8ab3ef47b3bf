/** `litopys serve`: a page on this machine that lists a dossier of articles and shows what was read in each. */
import type { Command } from 'commander';
import { EXIT_CODES, usage } from './failures.js';

const HELP = `
The readings are kept in .litopys/ in the working folder, so that the next start is at once.
Only this machine can see the page.

Examples:
  litopys serve                    the sample dossier
  litopys serve articles/          a folder of texts, pages or JSON articles
  PORT=9000 litopys serve
${EXIT_CODES}`;

const DEFAULT_PORT = '8790';

export function addServe(program: Command): void {
  program
    .command('serve')
    .summary('show a dossier in the browser')
    .description('Reads the articles of a folder and serves a page that lists them and shows what was read.')
    .argument('[FOLDER]', 'a folder of articles; without one, the sample dossier')
    .option('--port <number>', `port of the page; PORT in the environment, or ${DEFAULT_PORT}`)
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, options: { port?: string }) => {
      const port = portOf(options.port ?? process.env.PORT ?? DEFAULT_PORT);
      const { serveDossier } = await import('../web/serve.js'); // Only this command needs a server.
      await serveDossier(folder ?? null, port);
    });
}

/** @throws LitopysError `usage.port` */
function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw usage('port', `"${text}" is no port`, 'give a number from 0 (any free port) to 65535');
  return port;
}
