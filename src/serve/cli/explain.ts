/** `litopys explain`: which rules and models made the readings at a place of the text, and on what ground. */
import type { Command } from 'commander';
import { defaultPipeline, LitopysError } from '../../main.js';
import { explanation } from '../explain.js';
import { sourcesOf } from '../inputs.js';
import { opened } from '../opening.js';
import { explanationLines } from '../terminal/explanation.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { EXIT_CODES, usage } from './failures.js';
import { type PublicationOptions, publicationOf, withPublication } from './options.js';

const HELP = `
Offsets are UTF-16 code units, those that litopys read --json writes.

Examples:
  litopys explain article.txt --at 331
  litopys explain article.txt --at "за його словами"
  litopys explain --json page.html --at 331
${EXIT_CODES}`;

interface ExplainOptions extends PublicationOptions {
  readonly at: string;
  readonly json?: boolean;
}

export function addExplain(program: Command): void {
  withPublication(program.command('explain'))
    .summary('say which rules and models made the readings at a place')
    .description('Says which rules and models made the readings at a place of the text, and on what ground.')
    .argument('<FILE>', 'a text, page or JSON article; - for standard input')
    .requiredOption('--at <place>', 'an offset, or words of the text')
    .option('--json', 'as indented JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, options: ExplainOptions) => {
      const [source, more] = sourcesOf([file]).sources;
      if (!source || more) throw usage('file', 'a place lies in one file, not in a folder', 'name the file');
      const document = await opened(source);
      const pipeline = defaultPipeline();
      const reading = pipeline.read(document.input, publicationOf(options, document.publication));
      const { offset, others } = placeIn(reading.article.text, options.at);
      const analysis = pipeline.analyse(reading.article, reading.language.code);
      const told = explanation(reading, analysis, offset);
      if (options.json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
      else {
        const paint = paintFor(process.stdout, process.env);
        const lines = explanationLines(reading, told, others, paint, widthOf(process.stdout, process.env));
        process.stdout.write(`${lines.join('\n')}\n`);
      }
    });
}

/** An offset as it is, or where the words first stand. @throws LitopysError `explain.outside`, `explain.not-found` */
function placeIn(text: string, at: string): { offset: number; others: number } {
  if (/^\d+$/.test(at)) {
    const offset = Number(at);
    if (offset < text.length) return { offset, others: 0 };
    throw new LitopysError('usage.outside', `offset ${at} lies outside the text`, {
      next: `the text has the offsets 0 to ${text.length - 1}`,
    });
  }
  const offset = at ? text.indexOf(at) : -1;
  if (offset < 0)
    throw new LitopysError('usage.not-found', `the words "${at}" do not stand in the text`, {
      next: 'copy them from the text letter by letter, or give an offset',
    });
  return { offset, others: text.split(at, 1000).length - 2 };
}
