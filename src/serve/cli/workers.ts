/** How many threads read. */
import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { usage } from './failures.js';

const MOST_WORKERS = 64;

export function workersOption(says = 'reader threads; as many as the machine has cores'): Option {
  return new Option('--workers <number>', says);
}

/** @throws LitopysError `usage.workers` */
export function workersOf(text: string | undefined): number {
  if (text === undefined) return Math.min(MOST_WORKERS, availableParallelism());
  const count = Number(text);
  if (!/^\d{1,3}$/.test(text) || count < 1 || count > MOST_WORKERS)
    throw usage('workers', `"${text}" is no number of workers`, `give one from 1 to ${MOST_WORKERS}`);
  return count;
}
