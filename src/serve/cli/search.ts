/** `litopys search`: words and names in the originals and in the evidence. */
import { type Command, Option } from 'commander';
import { defaultPipeline, type Hit, type Store } from '../../main.js';
import { entryLines, type View } from '../terminal/entries.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { type Run, wrap } from '../terminal/wrap.js';
import { visible } from '../visible.js';
import { timeText } from '../wording.js';
import { EXIT_CODES, usage } from './failures.js';
import { type FilterOptions, filterOf, withFilter } from './filter-options.js';
import { type ListOptions, limitOf, sayMore, withList, writeJson } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

interface SearchOptions extends StoreOptions, FilterOptions, ListOptions {
  readonly in?: 'articles' | 'entries';
  readonly language?: string;
}

const HELP = `
Words are found in all their forms and in every language that is read: «переговорам» finds «переговори» and
«переговоры». A word with * at its end is a beginning. Whom the words name is found under all his names.

Examples:
  litopys search переговорам
  litopys search "санкц* Китай" --from 2025-01 --in articles
  litopys search "Xi Jinping" --type statement --act deny
${EXIT_CODES}`;

export function addSearch(program: Command): void {
  withList(withFilter(withStore(program.command('search'))))
    .summary('find words and names')
    .description('Finds words in articles and in the evidence of entries, those published last first.')
    .argument('<WORDS...>', 'words in any form; all of them must be there')
    .addOption(
      new Option('--in <place>', 'only in whole articles, or only in entries').choices([
        'articles',
        'entries',
      ]),
    )
    .option('--language <code>', 'only in articles of this language')
    .addHelpText('after', HELP)
    .action((words: string[], options: SearchOptions) =>
      onStore(options, (store) => show(store, words.join(' '), options)),
    );
}

async function show(store: Store, question: string, options: SearchOptions): Promise<void> {
  const words = defaultPipeline().wordForms(question);
  if (words.length === 0)
    throw usage('words', `there is no word in "${question}"`, 'give words or the beginning of one with *');
  const named = await store.entitiesNamed(question.replaceAll('*', ''), 10);
  const page = await store.search({
    ...(await filterOf(store, options)),
    words,
    named: named.map(({ id }) => id),
    in: options.in ?? 'entries',
    language: await languageOf(store, options.language),
    limit: limitOf(options),
    cursor: options.cursor,
  });
  if (options.json) return writeJson({ named, ...page });
  const view = { paint: paintFor(process.stdout, process.env), width: widthOf(process.stdout, process.env) };
  for (const { id, name, uses, type } of named)
    process.stdout.write(
      `${view.paint.bold(visible(name))}  ${type}, in ${uses} articles  ${view.paint.dim(id)}\n`,
    );
  if (page.items.length === 0) process.stdout.write(`nothing has the words "${visible(question)}"\n`);
  for (const hit of page.items) process.stdout.write(`${hitLines(hit, view).join('\n')}\n`);
  sayMore(page.items.length, page.next);
}

/** Nothing found in a language that no article has would read as a fact. @throws LitopysError `usage.choice` */
async function languageOf(store: Store, asked: string | undefined): Promise<string | undefined> {
  if (asked === undefined) return undefined;
  const known = (await store.totals()).languages.map(({ language }) => language);
  if (known.length === 0 || known.includes(asked)) return asked;
  throw usage(
    'choice',
    `the chronicle has no article in the language "${asked}"`,
    `choose one of ${known.join(', ')}`,
  );
}

function hitLines({ article, entry, snippet, matches }: Hit, view: View): string[] {
  const { paint, width } = view;
  const place = [
    article.outlet ?? 'outlet not stated',
    article.published ? timeText(article.published) : 'date not stated',
    article.doc,
  ];
  const head = entry
    ? entryLines(entry, view).slice(0, 1)
    : wrap([{ text: visible(article.title ?? article.doc), style: paint.bold }], width);
  return [
    ...head,
    ...wrap(markedRuns(snippet, matches, paint.underline), width, '    ', '    '),
    ...wrap([{ text: visible(place.join(' · ')), style: paint.dim }], width, '    ', '    '),
  ];
}

function markedRuns(text: string, matches: Hit['matches'], style: (text: string) => string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at) continue;
    runs.push({ text: visible(text.slice(at, start)) }, { text: visible(text.slice(start, end)), style });
    at = end;
  }
  return [...runs, { text: visible(text.slice(at)) }];
}
