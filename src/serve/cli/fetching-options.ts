/** What commands that fetch are told about it. */
import { type Command, Option } from 'commander';
import type { FetchOptions } from '../../main.js';
import { usage } from './failures.js';

export interface FetchingOptions {
  readonly allowHost?: readonly string[];
  readonly timeout?: string;
}

export function withFetching(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--allow-host <host>',
        'a host that may be on a private address, and whose robots.txt is not asked for; may be repeated',
      ).argParser((host: string, before: readonly string[] | undefined) => [...(before ?? []), host]),
    )
    .addOption(new Option('--timeout <seconds>', 'how long one answer may take; 30 when not given'));
}

const MOST_SECONDS = 600;

/** @throws LitopysError `usage.timeout` */
export function fetchOptionsOf({ allowHost = [], timeout }: FetchingOptions): FetchOptions {
  if (timeout === undefined) return { allowHosts: allowHost };
  const seconds = Number(timeout);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(timeout) || seconds <= 0 || seconds > MOST_SECONDS)
    throw usage('timeout', `"${timeout}" is no number of seconds`, `give one up to ${MOST_SECONDS}`);
  return { allowHosts: allowHost, seconds };
}
