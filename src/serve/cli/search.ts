/** `litopys search`: words and names in the originals and in the evidence. */
import { type Command, Option } from 'commander';
import { defaultPipeline, type Hit, type SearchRequest, type Store } from '../../main.js';
import { misfitsOf } from '../misfits.js';
import { parseQuestion, QUESTION_FIELDS, type Question, requestOf } from '../question.js';
import { entryLines, type View } from '../terminal/entries.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { type Run, wrap } from '../terminal/wrap.js';
import { visible } from '../visible.js';
import { timeText } from '../wording.js';
import { EXIT_CODES, usage } from './failures.js';
import { entityOf, type FilterOptions, filterOf, withFilter } from './filter-options.js';
import { type ListOptions, limitOf, sayMore, withList, writeJson } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

interface SearchOptions extends StoreOptions, FilterOptions, ListOptions {
  readonly in?: 'articles' | 'entries';
  readonly language?: string;
}

const FIELDS = QUESTION_FIELDS.map(({ name }) => `${name}:`).join(' ');

const HELP = `
Words are found in all their forms, in every language that has them: «переговорам» finds «переговори» and «переговоры».
A word with ~ at its end is also found as what it is called in the other languages: «угода~» finds «сделка» and "deal".
A word with * at its end is a beginning: «перегов*». Whom the words name is found under all his names. Conditions stand among them as in the workbench:
${FIELDS}.

Examples:
  litopys search переговорам
  litopys search "санкц* Китай" --from 2025-01 --in articles
  litopys search угода~ безпека~
  litopys search "Xi Jinping" --type statement --act deny
  litopys search "санкції by:Путін act:warn from:2025-01"
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

async function show(store: Store, asked: string, options: SearchOptions): Promise<void> {
  const question = parseQuestion(asked);
  const conditions = await conditionsOf(question, store);
  const words = defaultPipeline().wordForms(question.words);
  if (words.length === 0 && conditions === null)
    throw usage('words', `there is no word in "${asked}"`, 'give words or the beginning of one with *');
  const named =
    question.words === '' ? [] : await store.entitiesNamed(question.words.replaceAll('*', ''), 10);
  const filter = await filterOf(store, options);
  const parties = [...(filter.parties ?? []), ...(conditions?.parties ?? [])];
  const sought = { words, named: named.map(({ id }) => id), in: options.in ?? question.in ?? 'entries' };
  const page = await store.search({
    ...conditions,
    // What was not said by an option may be said in the question.
    ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
    ...(parties.length > 0 && { parties }),
    ...(filter.parties && { role: undefined }),
    ...sought,
    language: await languageOf(store, options.language ?? question.language),
    limit: limitOf(options),
    cursor: options.cursor,
  });
  if (options.json) return writeJson({ named, ...page });
  const view = { paint: paintFor(process.stdout, process.env), width: widthOf(process.stdout, process.env) };
  for (const { id, name, uses, type } of named)
    process.stdout.write(
      `${view.paint.bold(visible(name))}  ${type}, in ${uses} articles  ${view.paint.dim(id)}\n`,
    );
  if (page.items.length === 0) {
    const isThere = words.length > 0 && (await store.search({ ...sought, limit: 1 })).items.length > 0;
    process.stdout.write(`${nothingFound(asked, isThere)}\n`);
  }
  for (const hit of page.items) process.stdout.write(`${hitLines(hit, view).join('\n')}\n`);
  sayMore(page.items.length, page.next);
}

/** Why nothing was found. @param isThere whether something has the words, were it not for the conditions */
function nothingFound(asked: string, isThere: boolean): string {
  const misfits = misfitsOf(
    asked,
    QUESTION_FIELDS.map(({ name }) => name),
  );
  const note =
    misfits.length > 0 ? `; looked for as words, as they are no conditions: ${misfits.join(' ')}` : '';
  if (isThere) return `what has the words of "${visible(asked)}" does not meet the conditions: take one away`;
  return `nothing has the words "${visible(asked)}"${note}`;
}

/** What must hold by the conditions of a question (`by:Путін act:warn`); null without any. @throws LitopysError `usage.name` */
async function conditionsOf(
  question: Question,
  store: Store,
): Promise<Pick<SearchRequest, 'parties' | 'role'> | null> {
  const { filter, names } = question;
  if (names.length === 0 && Object.keys(filter).length === 0 && !question.in && !question.language)
    return null;
  for (const { name } of names) await entityOf(store, name);
  return requestOf({ ...question, words: '' }, store, () => []);
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
