/** `--map`: where the fields of an article stand in the records of an archive. */
import { Option } from 'commander';
import { MAPPED, type Mapping } from '../../acquire/archives/index.js';
import { usage } from './failures.js';

export function mapOption(): Option {
  return new Option(
    '--map <field=path>',
    `where a field stands in JSON, NDJSON and CSV: ${MAPPED.join(', ')}; may be repeated`,
  ).argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one]);
}

/** @throws LitopysError `usage.map` */
export function mappingOf(given: readonly string[] = []): Mapping {
  const found: Record<string, string> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    const field = MAPPED.find((name) => name === one.slice(0, Math.max(0, at)));
    if (!field || at === one.length - 1)
      throw usage(
        'map',
        `"${one}" maps no field`,
        `write it as field=path, with one of ${MAPPED.join(', ')}`,
      );
    found[field] = one.slice(at + 1);
  }
  return found;
}
