/** `litopys article`: what of a page is the article, what is known of its publication, and what was dropped why. */
import type { Command } from 'commander';
import { type ArticleRead, defaultPipeline, type FetchOptions, fetchPage } from '../../main.js';
import { type ArticleView, articleView } from '../article-view.js';
import { type Document, isAddress, type Source, sourcesOf } from '../inputs.js';
import { opened } from '../opening.js';
import { articleText, traceText } from '../terminal/article.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { visible } from '../visible.js';
import { EXIT_CODES, exitCodeOf, failureText, usage } from './failures.js';
import { type FetchingOptions, fetchOptionsOf, withFetching } from './fetching-options.js';
import { type PublicationOptions, publicationOf, withPublication } from './options.js';

const HELP = `
FILE is an HTML page, or whatever "litopys read" reads; a folder stands for its files; - or nothing is standard input.
A URL is fetched, from public addresses only. "text" is the running text of the article: its lead, paragraphs, subheadings and quotations.
Headline, captions and teasers stand in "blocks" only.

Examples:
  litopys article page.html
  litopys article --text page.html
  litopys article --trace page.html                what was dropped, and by which rule
  litopys article --json page.html | jq '{title, byline, published}'
  litopys article --ndjson pages/ > articles.ndjson
${EXIT_CODES}`;

interface ArticleOptions extends PublicationOptions, FetchingOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly text?: boolean;
  readonly trace?: boolean;
}

export function addArticle(program: Command): void {
  withFetching(withPublication(program.command('article')))
    .summary('take the article out of a page: text, title, byline, times, outlet')
    .description('Takes the article out of a page, and says what was dropped by which rule.')
    .argument('[FILE|URL...]', 'pages, their addresses, or folders of pages; - for standard input')
    .option('--json', 'one article as indented JSON')
    .option('--ndjson', 'one article a line, each with "doc": the file name without its ending')
    .option('--text', 'only the running text')
    .option('--trace', 'what was kept and dropped, and by which rule; with --json or --ndjson as "trace"')
    .addHelpText('after', HELP)
    .action(async (names: string[], options: ArticleOptions) => {
      process.exitCode = await showAll(names, options);
    });
}

/** A place to take an article from; a fetched page comes later than a file. */
interface Place {
  readonly place: string;
  open(): Promise<Document> | Document;
}

/** Shows every source in turn; what fails is said on standard error. @returns the exit code */
async function showAll(names: readonly string[], options: ArticleOptions): Promise<number> {
  publicationOf(options); // A wrong option is said once, before anything is read.
  if ([options.json, options.ndjson, options.text].filter(Boolean).length > 1)
    throw usage('format', '--json, --ndjson and --text exclude each other', 'choose one');
  const places = placesOf(names, fetchOptionsOf(options));
  if (options.json && places.length !== 1)
    throw usage('format', `--json writes one article, not ${places.length}`, 'use --ndjson for several');
  const errors = paintFor(process.stderr, process.env);
  const write = writer(options);
  let code = 0;
  for (const one of places)
    try {
      const document = await opened(one);
      const publication = publicationOf(options, document.publication);
      write(defaultPipeline().article(document.input, publication), document.doc);
    } catch (error) {
      process.stderr.write(failureText(error, errors, one.place));
      code = Math.max(code, exitCodeOf(error));
    }
  return code;
}

function placesOf(names: readonly string[], options: FetchOptions): Place[] {
  if (!names.some(isAddress)) return [...sourcesOf(names).sources];
  return names.flatMap((name): readonly (Place | Source)[] =>
    isAddress(name) ? [{ place: name, open: () => fetched(name, options) }] : sourcesOf([name]).sources,
  );
}

async function fetched(address: string, options: FetchOptions): Promise<Document> {
  const { bytes, headers, url } = await fetchPage(address, options);
  return { doc: url, input: bytes, publication: { url, contentType: headers['content-type'] ?? null } };
}

function writer(options: ArticleOptions): (read: ArticleRead, doc: string) => void {
  const out = process.stdout;
  const { json, ndjson, text, trace } = options;
  if (json)
    return (read) => void out.write(`${JSON.stringify(articleView(read, trace === true), null, 2)}\n`);
  if (ndjson)
    return (read, doc) =>
      void out.write(`${JSON.stringify({ doc, ...articleView(read, trace === true) })}\n`);
  const paint = paintFor(out, process.env);
  const shown = (view: ArticleView): string => {
    if (text) return `${visible(view.text)}\n`;
    return trace ? traceText(view, paint) : articleText(view, paint, widthOf(out, process.env));
  };
  return (read) => void out.write(shown(articleView(read, true)));
}
