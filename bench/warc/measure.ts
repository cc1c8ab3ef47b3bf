/** `litopys add` in a process of its own, with what it took. */
import { spawn } from 'node:child_process';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/main.js';

export interface Measured {
  readonly added: number;
  readonly failed: number;
  readonly megabytesRead: number;
  readonly seconds: number;
  readonly pagesASecond: number;
  /** Seconds of all cores together. */
  readonly cpu: number;
  readonly pagesACpuSecond: number;
  /** The most memory that the process had at a time, in MB. */
  readonly peak: number;
  /** Memory at each tenth of the samples, in MB. */
  readonly memory: readonly number[];
}

/** Milliseconds between two looks at the memory. */
const BETWEEN = 250;

/** @param path an archive, which is piped in */
export async function measuredAdd(path: string, store: string, workers?: string): Promise<Measured> {
  const program = join(packageRoot(), 'dist/app/litopys.js');
  const options = workers ? ['--workers', workers] : [];
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'add', '--store', store, '--json', ...options, '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const samples: Sample[] = [];
  const looking = setInterval(() => samples.push(sampleOf(child.pid ?? 0)), BETWEEN);
  createReadStream(path).pipe(child.stdin);
  let output = '';
  child.stdout.on('data', (bytes) => (output += bytes));
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(looking);
  const seconds = (performance.now() - started) / 1000;
  const { added = 0, failed = 0, known = 0 } = JSON.parse(output) as Record<string, number>;
  const cpu = Math.max(...samples.map((one) => one.cpu));
  const tenth = (at: number) => samples[Math.floor((samples.length * at) / 10)]?.megabytes ?? 0;
  const pages = added + known + failed;
  return {
    added,
    failed,
    megabytesRead: Math.round(statSync(path).size / 1e6),
    seconds: round(seconds),
    pagesASecond: round(pages / seconds),
    cpu: round(cpu),
    pagesACpuSecond: round(pages / cpu),
    peak: Math.max(...samples.map((one) => one.megabytes)),
    memory: Array.from({ length: 10 }, (_, at) => tenth(at)),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

interface Sample {
  readonly megabytes: number;
  readonly cpu: number;
}

/** Ticks of a second in /proc, on every usual Linux. */
const TICKS = 100;

/** What Linux says of a process; nothing when it has ended. */
function sampleOf(pid: number): Sample {
  try {
    // One that is about to end has no memory any more.
    const held = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      megabytes: Math.round((Number(held) * 1024) / 1e6),
      cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
    };
  } catch {
    return { megabytes: 0, cpu: 0 };
  }
}
