/** `litopys serve`: the workbench and the API on this machine. */
import type { Command } from 'commander';
import { EXIT_CODES, usage } from './failures.js';
import { type FetchingOptions, fetchOptionsOf, withFetching } from './fetching-options.js';
import { DEFAULT_STORE, placeOf } from './store-options.js';
import { workersOf, workersOption } from './workers.js';

const HELP = `
The chronicle is kept in .litopys/chronicle.db in the working folder unless --store or LITOPYS_STORE says otherwise.
An empty one is given the sample dossier. Only this machine can see the page, and needs no sign-in for it; with --host
or --public-url others can, and the server starts only when there is an admin: litopys users add NAME --role admin.

Examples:
  litopys serve                    the chronicle; at first the sample dossier
  litopys serve articles/          adds a folder of texts, pages or JSON articles first
  PORT=9000 litopys serve
  litopys serve --host 0.0.0.0 --public-url https://litopys.example --trusted-proxy 127.0.0.1
${EXIT_CODES}`;

const DEFAULT_PORT = '8790';

interface Options extends FetchingOptions {
  readonly port?: string;
  readonly store?: string;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly trustedProxy?: string[];
  readonly allowName?: string[];
  readonly signIn?: boolean;
  readonly workers?: string;
}

export function addServe(program: Command): void {
  withFetching(program.command('serve'))
    .summary('open the workbench in the browser')
    .description('Opens the chronicle, and serves the workbench and the API on this machine.')
    .argument(
      '[FOLDER]',
      'a folder of articles to add first; without one, the sample dossier into an empty store',
    )
    .option('--port <number>', `port of the page; PORT in the environment, or ${DEFAULT_PORT}`)
    .option('--store <place>', `a file, or a postgres:// URL; LITOPYS_STORE, or ${DEFAULT_STORE}`)
    .option('--host <address>', 'listen on this address, for others too; users sign in')
    .option('--public-url <url>', 'the address that people open, when a proxy stands before the server')
    .option('--trusted-proxy <address...>', 'proxies whose x-forwarded-for is believed')
    .option('--allow-name <name...>', 'further names under which the server may be asked')
    .option('--sign-in', 'users sign in on this machine too')
    .addOption(workersOption('threads that read; one or two by themselves, each takes about 260 MB'))
    .addHelpText('after', HELP)
    .action(async (folder: string | undefined, options: Options) => {
      const port = portOf(options.port ?? process.env.PORT ?? DEFAULT_PORT);
      const store = placeOf(options, DEFAULT_STORE);
      const { serveWorkbench } = await import('../web/serve.js'); // Only this command needs a server.
      await serveWorkbench({
        store,
        folder: folder ?? null,
        port,
        host: options.host ?? null,
        publicUrl: publicUrlOf(options.publicUrl),
        proxies: options.trustedProxy ?? [],
        hosts: options.allowName ?? [],
        signIn: options.signIn ?? false,
        fetching: fetchOptionsOf(options),
        workers: options.workers === undefined ? null : workersOf(options.workers),
      });
    });
}

/** @throws LitopysError `usage.port` */
function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw usage('port', `"${text}" is no port`, 'give a number from 0 (any free port) to 65535');
  return port;
}

/** @throws LitopysError `usage.public-url` */
function publicUrlOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw usage('public-url', `"${text}" is no address of a server`, 'write it as https://litopys.example');
  return url.href;
}
