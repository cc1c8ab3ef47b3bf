/** `litopys import`: an NDJSON export back into a chronicle. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import {
  type Chronicler,
  chroniclerFor,
  type LemmaToken,
  LitopysError,
  type Outlet,
  openChronicle,
  type Packed,
  packArticle,
  type Reading,
  type Review,
  type SavedSearch,
  type Store,
} from '../../main.js';
import { NDJSON_FORMAT } from '../exports/ndjson.js';
import { counted } from '../wording.js';
import { EXIT_CODES } from './failures.js';
import { runningLine } from './progress.js';
import { placeOf, type StoreOptions, withStore } from './store-options.js';

const HELP = `
Articles come back with their readings, so nothing is read again; entries are merged from them as they were, and
decisions are applied in their order. What is there already is passed over. Imports of several chronicles into one
store merge them.

Examples:
  litopys import --store copy.db chronicle.ndjson
  litopys export --store a.db | litopys import --store postgres://me@host/chronicle -
${EXIT_CODES}`;

export function addImport(program: Command): void {
  withStore(program.command('import'))
    .summary('take an NDJSON export in again')
    .description('Makes of an NDJSON export the chronicle that it came from.')
    .argument('<FILE>', 'what litopys export wrote as NDJSON; - for standard input')
    .addHelpText('after', HELP)
    .action(async (file: string, options: StoreOptions) => {
      const store = await openChronicle(placeOf(options));
      try {
        await take(store, file);
      } finally {
        await store.close();
      }
    });
}

const BATCH = 48;

async function take(store: Store, file: string): Promise<void> {
  const line = runningLine(process.stderr);
  const importing = new Importing(store, (done) => line.show(`${done} articles`));
  const lines = createInterface({ input: file === '-' ? process.stdin : createReadStream(file) });
  let number = 0;
  try {
    for await (const text of lines) {
      number++;
      if (text !== '') await importing.take(recordOf(text, `${file}:${number}`));
    }
    await importing.finish();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new LitopysError('input.missing', 'there is no such file', {
        where: file,
        next: 'check the path',
      });
    throw error;
  } finally {
    line.clear();
  }
  process.stderr.write(
    `${counted(importing.added, 'article')} and ${counted(importing.reviews, 'review')} imported\n`,
  );
}

interface ImportRecord {
  readonly type?: unknown;
  readonly [field: string]: unknown;
}

/** @throws LitopysError `import.line` */
function recordOf(text: string, where: string): ImportRecord {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'type' in value) return value;
  } catch {
    // Said below.
  }
  throw new LitopysError('import.line', 'the line is no record of an export', {
    where,
    next: 'give the file as litopys export --format ndjson wrote it; what came before this line is kept',
  });
}

class Importing {
  added = 0;
  reviews = 0;
  private batch: Packed[] = [];
  private outlets: Outlet[] = [];
  private contribute: Chronicler['contribute'] | null = null;

  constructor(
    private readonly store: Store,
    private readonly step: (done: number) => void,
  ) {}

  async take(record: ImportRecord): Promise<void> {
    switch (record.type) {
      case 'litopys':
        return checkFormat(record.format);
      case 'outlet':
        this.outlets.push(record.outlet as Outlet);
        return;
      case 'article':
        return this.article(record);
      case 'review':
        await this.flush();
        await this.store.review(record.review as Review);
        this.reviews++;
        return;
      case 'search':
        return this.store.saveSearch(record.search as SavedSearch);
    }
  }

  async finish(): Promise<void> {
    if (this.outlets.length > 0) await this.store.addOutlets(this.outlets);
    await this.flush();
  }

  private async article(record: ImportRecord): Promise<void> {
    if (this.outlets.length > 0) await this.store.addOutlets(this.outlets);
    this.outlets = [];
    this.contribute ??= chroniclerFor(await this.store.outlets()).contribute;
    const { doc, reading, lemmas, page } = record as unknown as ArticleRecord;
    this.batch.push(
      packArticle({
        reading,
        contribution: this.contribute(reading, doc),
        lemmas,
        page: page && {
          hash: page.hash,
          bytes: Buffer.from(page.base64, 'base64'),
          type: page.type ?? null,
        },
      }),
    );
    if (this.batch.length >= BATCH) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    const { articles } = await this.store.add(this.batch);
    this.added += articles;
    this.batch = [];
    this.step(this.added);
  }
}

interface ArticleRecord {
  readonly doc: string;
  readonly reading: Reading;
  readonly lemmas: readonly LemmaToken[];
  readonly page: { readonly hash: string; readonly type?: string; readonly base64: string } | null;
}

/** @throws LitopysError `import.newer` */
function checkFormat(format: unknown): void {
  if (typeof format === 'number' && format <= NDJSON_FORMAT) return;
  throw new LitopysError('import.newer', 'the export has a format that this version does not know', {
    next: 'import it with the version of Litopys that wrote it, or a newer one',
  });
}
