/** Runs the built command as a user would, for the tests of this folder. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { packageRoot } from '../../src/main.js';

export const COMMAND = join(packageRoot(), 'dist', 'app', 'litopys.js');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Highest memory of the process in MB. */
  readonly megabytes: number;
  /** Seconds the process had a core: other work on the machine does not count. */
  readonly seconds: number;
}

/** Written by the process itself when it ends. */
const METER =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{const{maxRSS,userCPUTime:u,systemCPUTime:s}=process.resourceUsage();writeSync(2,"\\nMETER "+maxRSS+" "+(u+s)+"\\n")})';

export function litopys(
  args: readonly string[],
  options: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Ran {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, PORT, ...clean } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', METER, COMMAND, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...clean, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
  const [, memory = 'NaN', time = 'NaN'] = /\nMETER (\d+) (\d+)\n/.exec(stderr) ?? [];
  return {
    code: status,
    out: stdout,
    err: stderr.replace(/\nMETER .*\n/, ''),
    megabytes: Number(memory) / 1024,
    seconds: Number(time) / 1e6,
  };
}

/** As `litopys`, while this process goes on: it may be the server that the command talks to. */
export function litopysBeside(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part) => (err += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
