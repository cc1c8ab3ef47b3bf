/** The server under load: the command itself, in a process of its own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/main.js';

export interface Server {
  readonly base: string;
  readonly pid: number;
  end(): Promise<void>;
}

/** Serves a store on a free port, as behind a proxy: each client has an address of its own. */
export async function startServer(store: string): Promise<Server> {
  const command = join(packageRoot(), 'dist/app/litopys.js');
  const child = spawn(
    process.execPath,
    [command, 'serve', '--port', '0', '--store', store, '--sign-in', '--trusted-proxy', '127.0.0.1'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const base = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (part: Buffer) => {
      text += part.toString();
      const url = /open (http\S+?)\/ /.exec(text)?.[1];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${text}`)));
  });
  return {
    base,
    pid: child.pid ?? 0,
    end: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

/** Memory of a process in MB, as Linux tells it; elsewhere 0. */
export function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
