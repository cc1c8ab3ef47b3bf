/** `litopys read`: reads articles and shows, or writes, what they yield. */
import type { Command } from 'commander';
import { defaultPipeline, type Reading } from '../../main.js';
import { type Document, type Source, sourcesOf } from '../inputs.js';
import { opened } from '../opening.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { terminalView } from '../terminal/view.js';
import { counted, durationText } from '../wording.js';
import { EXIT_CODES, exitCodeOf, failureText, usage } from './failures.js';
import { type PublicationOptions, publicationOf, withPublication } from './options.js';
import { progressOn } from './progress.js';

interface ReadOptions extends PublicationOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
}

const HELP = `
FILE is a plain text, an HTML page, or an article as JSON with "text" and one or more of "outlet", "url",
"published", "title", "language"; a folder stands for its files; - or nothing is standard input.
Offsets are UTF-16 code units of the text: of the file itself for plain text, of "article.text" for a page.

Examples:
  litopys read article.txt
  litopys read --published 2025-01-21T11:00+02:00 --outlet УНІАН article.txt
  litopys read --json page.html | jq '.statements[] | [.speaker.name, .chain]'
  litopys read --ndjson articles/ > readings.ndjson
  pbpaste | litopys read -
${EXIT_CODES}`;

export function addRead(program: Command): void {
  withPublication(program.command('read'))
    .summary('read articles: who said what, according to whom, who met, which figures')
    .description(
      'Reads articles and shows who said what, to whom, when, through which channel and according to whom.',
    )
    .argument('[FILE...]', 'texts, pages, JSON articles or folders of these; - for standard input')
    .option('--json', 'one reading as indented JSON')
    .option('--ndjson', 'one reading a line, each with "doc": the file name without its ending')
    .addHelpText('after', HELP)
    .action(async (files: string[], options: ReadOptions) => {
      process.exitCode = await readAll(files, options);
    });
}

/** So many skipped files are named. */
const MOST_NAMED = 3;

/** Reads every source in turn; what fails is said on standard error. @returns the exit code */
async function readAll(files: readonly string[], options: ReadOptions): Promise<number> {
  publicationOf(options); // A wrong option is said once, before anything is read.
  if (options.json && options.ndjson)
    throw usage('format', '--json and --ndjson exclude each other', 'choose one');
  const { sources, skipped } = sourcesOf(files);
  if (options.json && sources.length !== 1)
    throw usage('format', `--json writes one reading, not ${sources.length}`, 'use --ndjson for several');
  const errors = paintFor(process.stderr, process.env);
  const progress = progressOn(process.stderr, sources.length, 'read');
  const write = writer(options);
  const started = performance.now();
  let code = 0;
  for (const source of sources) {
    try {
      const { reading, document } = await readOne(source, options);
      progress.clear();
      write(reading, document.doc, source.place);
    } catch (error) {
      progress.clear();
      process.stderr.write(failureText(error, errors, source.place));
      code = Math.max(code, exitCodeOf(error));
    }
    progress.step();
  }
  progress.clear();
  if (skipped.length > 0) process.stderr.write(skippedText(skipped));
  if (sources.length > 1 && process.stderr.isTTY)
    process.stderr.write(
      `${counted(sources.length, 'article')} in ${durationText(performance.now() - started)}\n`,
    );
  return code;
}

/** What was left out, and how much of it. */
function skippedText(skipped: readonly string[]): string {
  const more = skipped.length > MOST_NAMED ? ` and ${skipped.length - MOST_NAMED} more` : '';
  return `skipped ${counted(skipped.length, 'file')} without an article: ${skipped.slice(0, MOST_NAMED).join(', ')}${more}\n`;
}

/** @throws LitopysError of `input.` and `article.` */
async function readOne(
  source: Source,
  options: PublicationOptions,
): Promise<{ reading: Reading; document: Document }> {
  const document = await opened(source);
  const publication = publicationOf(options, document.publication);
  return { reading: defaultPipeline().read(document.input, publication), document };
}

type Write = (reading: Reading, doc: string, place: string) => void;

function writer({ json, ndjson }: ReadOptions): Write {
  const out = process.stdout;
  if (json) return (reading) => void out.write(`${JSON.stringify(reading, null, 2)}\n`);
  if (ndjson) return (reading, doc) => void out.write(`${JSON.stringify({ doc, ...reading })}\n`);
  const paint = paintFor(out, process.env);
  const width = widthOf(out, process.env);
  return (reading, _doc, place) => void out.write(terminalView(reading, place, paint, width));
}
