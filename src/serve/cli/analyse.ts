/** `litopys analyse`: what the language model sees: tokens, tags, lemmas, names. */
import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type Analysis, defaultPipeline } from '../../main.js';
import { conllu } from '../conllu.js';
import { type Document, sourcesOf } from '../inputs.js';
import { analysisLines } from '../terminal/analysis.js';
import { paintFor } from '../terminal/paint.js';
import { EXIT_CODES } from './failures.js';
import { publicationOf } from './options.js';

const HELP = `
Every line of the text is a paragraph; for CoNLL-U only an empty line parts them, since raw texts of treebanks
wrap their lines. The rules that find headlines and teasers are not used here.
CoNLL-U has TokenRange=start:end (UTF-16 offsets into the text) and SpaceAfter=No in its last column.
Litopys does not parse: HEAD and DEPREL only keep the format whole (each sentence hangs on its first word).

Examples:
  litopys analyse "Кремль підтвердив розмову із Сі Цзіньпіном."
  litopys analyse --language ru article.txt
  litopys analyse --format conllu --language uk - < raw.txt > tagged.conllu
${EXIT_CODES}`;

interface AnalyseOptions {
  readonly language?: string;
  readonly format: 'columns' | 'conllu';
}

export function addAnalyse(program: Command): void {
  program
    .command('analyse')
    .alias('analyze')
    .summary('show tokens, tags, lemmas and names of a text')
    .description('Shows how a text is understood: sentences, tokens, tags, lemmas and names.')
    .argument('[TEXT|FILE]', 'a text in quotation marks, a file, or - for standard input')
    .option('--language <code>', 'its language (uk, ru, en); told by the text when not given')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['columns', 'conllu']).default('columns'),
    )
    .addHelpText('after', HELP)
    .action((argument: string | undefined, options: AnalyseOptions) => {
      const { language } = publicationOf(options);
      const { doc, input } = documentOf(argument ?? '-');
      const analysis = defaultPipeline().analyseLines(
        input,
        language ?? null,
        options.format === 'conllu' ? 'empty lines' : 'lines',
      );
      process.stdout.write(written(analysis, doc, options.format));
    });
}

/** An argument without white space that looks like a path is a file even when it is missing. */
function documentOf(argument: string): Document {
  const isFile = argument === '-' || existsSync(argument) || /^\S+\.(?:txt|html?|json)$/i.test(argument);
  const [source] = isFile ? sourcesOf([argument]).sources : [];
  return source ? source.open() : { doc: 'text', input: argument, publication: {} };
}

function written(analysis: Analysis, doc: string, format: AnalyseOptions['format']): string {
  return format === 'conllu'
    ? conllu(analysis, doc)
    : analysisLines(analysis, paintFor(process.stdout, process.env)).join('');
}
