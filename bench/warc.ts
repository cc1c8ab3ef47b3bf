/**
 * `npm run bench:warc`: a web archive on standard input of `litopys add`, from raw page to committed entries, with the
 * memory of the whole process.
 *
 *   --pages N      how many pages; 3000 when not given
 *   --padding N    kilobytes of scripts that are added to each; 0 when not given
 *   --out FILE     only write the archive
 *   --from FILE    an archive that is there already
 *   --workers N    reader threads; as many as there are cores
 *   --store PLACE  a file, or a postgres:// URL; a temporary file when not given
 */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { measuredAdd } from './warc/measure.js';
import { archive } from './warc/pages.js';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '3000' },
    padding: { type: 'string', default: '0' },
    out: { type: 'string' },
    from: { type: 'string' },
    workers: { type: 'string' },
    store: { type: 'string' },
  },
});

async function written(path: string): Promise<string> {
  const records = archive({ pages: Number(values.pages), padding: Number(values.padding) * 1000 });
  await pipeline(Readable.from(records), createWriteStream(path));
  return path;
}

if (values.out) await written(values.out);
else {
  const folder = mkdtempSync(join(tmpdir(), 'litopys-warc-'));
  try {
    const path = values.from ?? (await written(join(folder, 'pages.warc')));
    const figures = await measuredAdd(path, values.store ?? join(folder, 'chronicle.db'), values.workers);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
