/** `litopys import`: an NDJSON export back into a chronicle. */
import type { Command } from 'commander';
import {
  type Chronicler,
  chroniclerFor,
  type Outlet,
  openChronicle,
  type Packed,
  packArticle,
  type Store,
} from '../../main.js';
import { counted } from '../wording.js';
import { EXIT_CODES } from './failures.js';
import { type ArticleRecord, checkedRecord, type ImportRecord, recordIn } from './import-records.js';
import { type ImportSource, importSource } from './import-source.js';
import { runningLine } from './progress.js';
import { placeOf, type StoreOptions, withStore } from './store-options.js';

const HELP = `
Articles come back with their readings, so nothing is read again; entries are merged from them as they were, and
decisions are applied in their order. What is there already is passed over. Imports of several chronicles into one
store merge them; where they bring outlets, what was there is made anew with these. All lines are checked before anything is kept: each against its schema, ids against what they are
made of, offsets against the text.

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
      const place = placeOf(options);
      const source = await importSource(file);
      try {
        const outlets = await checked(source);
        const store = await openChronicle(place);
        await take(store, source, outlets).finally(() => store.close());
      } finally {
        source.close();
      }
    });
}

const BATCH = 48;

/** Looks at every line. @returns the outlets among them @throws LitopysError `import.line`, `import.newer` */
async function checked(source: ImportSource): Promise<Outlet[]> {
  const outlets: Outlet[] = [];
  for await (const [text, where] of source.lines()) {
    const record = recordIn(text, where);
    if (record?.type === 'outlet') outlets.push(record.outlet);
  }
  chroniclerFor(outlets);
  return outlets;
}

async function take(store: Store, source: ImportSource, outlets: readonly Outlet[]): Promise<void> {
  const line = runningLine(process.stderr);
  const importing = new Importing(store, (done) => line.show(`${done} articles`));
  try {
    if (outlets.length > 0) await store.addOutlets(outlets);
    if (await store.haveOutletsChanged())
      await remade(store, (done) => line.show(`${done} articles made anew`));
    for await (const [text] of source.lines()) {
      const record = checkedRecord(text);
      if (record) await importing.take(record);
    }
    await importing.finish();
  } finally {
    line.clear();
  }
  process.stderr.write(
    `${counted(importing.added, 'article')} and ${counted(importing.reviews, 'review')} imported\n`,
  );
}

/** What was there before was merged without these outlets: only made anew is it the same in whatever order it came. */
async function remade(store: Store, step: (done: number) => void): Promise<void> {
  await store.rebuild(chroniclerFor(await store.outlets()).contribute, step);
}

class Importing {
  added = 0;
  reviews = 0;
  private batch: Packed[] = [];
  private contribute: Chronicler['contribute'] | null = null;

  constructor(
    private readonly store: Store,
    private readonly step: (done: number) => void,
  ) {}

  async take(record: ImportRecord): Promise<void> {
    switch (record.type) {
      case 'article':
        return this.article(record);
      case 'review':
        await this.finish();
        await this.store.review(record.review);
        this.reviews++;
        return;
      case 'search':
        return this.store.saveSearch(record.search);
      case 'outlet':
        return; // All of them were added before.
    }
  }

  /** Adds what waits to be added. */
  async finish(): Promise<void> {
    if (this.batch.length === 0) return;
    const { articles } = await this.store.add(this.batch);
    this.added += articles;
    this.batch = [];
    this.step(this.added);
  }

  private async article({ doc, reading, lemmas, page }: ArticleRecord): Promise<void> {
    this.contribute ??= chroniclerFor(await this.store.outlets()).contribute;
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
    if (this.batch.length >= BATCH) await this.finish();
  }
}
