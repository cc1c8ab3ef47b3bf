#!/usr/bin/env node
/** The `litopys` command: one file a subcommand, errors and exit codes in one place. */
import { Command, CommanderError } from 'commander';
import { keepHeapSmall } from '../../heap.js';
import { VERSION } from '../../version.js';
import { paintFor } from '../terminal/paint.js';
import { EXIT, EXIT_CODES, exitCodeOf, failureText } from './failures.js';

const HELP = `
Examples:
  litopys read article.txt                 what a careful reader finds in it
  litopys article page.html                what of a page is the article
  litopys explain article.txt --at 331     why it was read so at offset 331
  litopys serve                            the sample dossier in the browser

Each command has its own help with examples: litopys read --help
Colours are used on a terminal; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.
${EXIT_CODES}  130  add or reread was stopped by Ctrl-C; the same command goes on
`;

type AddCommand = (program: Command) => void;

/** Every command in the order of the help. Only the one that is called is loaded: a store or a browser's parts cost time. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  read: async () => (await import('./read.js')).addRead,
  article: async () => (await import('./article.js')).addArticle,
  explain: async () => (await import('./explain.js')).addExplain,
  analyse: async () => (await import('./analyse.js')).addAnalyse,
  serve: async () => (await import('./serve.js')).addServe,
  mcp: async () => (await import('./mcp.js')).addMcp,
  add: async () => (await import('./add.js')).addAdd,
  feeds: async () => (await import('./feeds.js')).addFeeds,
  watch: async () => (await import('./watch.js')).addWatch,
  alerts: async () => (await import('./alerts.js')).addAlerts,
  timeline: async () => (await import('./timeline.js')).addTimeline,
  who: async () => (await import('./who.js')).addWho,
  said: async () => (await import('./timeline.js')).addSaid,
  figures: async () => (await import('./timeline.js')).addFigures,
  contact: async () => (await import('./contact.js')).addContact,
  trace: async () => (await import('./contact.js')).addTrace,
  delta: async () => (await import('./delta.js')).addDelta,
  search: async () => (await import('./search.js')).addSearch,
  review: async () => (await import('./review.js')).addReview,
  export: async () => (await import('./export.js')).addExport,
  import: async () => (await import('./import.js')).addImport,
  backup: async () => (await import('./backup.js')).addBackup,
  restore: async () => (await import('./backup.js')).addRestore,
  reread: async () => (await import('./reread.js')).addReread,
  doctor: async () => (await import('./doctor.js')).addDoctor,
  users: async () => (await import('./users.js')).addUsers,
};
/** Those that may run for days, with threads beside them. */
const LONG: ReadonlySet<string> = new Set(['add', 'watch', 'reread']);
const OTHER_NAMES: Readonly<Record<string, string>> = { analyze: 'analyse' };

/** The one that is called; all of them where none is, for the help and for what to do about a wrong name. */
async function commandsFor(name: string): Promise<AddCommand[]> {
  const called = Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name;
  const load = Object.hasOwn(COMMANDS, called) ? COMMANDS[called] : undefined;
  return await Promise.all((load ? [load] : Object.values(COMMANDS)).map((one) => one()));
}

/** Every command, also one inside another, reports errors as the program does. */
function settle(program: Command): void {
  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program);
    settle(command);
  }
}

function program(commands: readonly AddCommand[]): Command {
  const litopys = new Command('litopys')
    .description(
      'Reads news reports: who said what, to whom, when, through which channel and according to whom.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', HELP);
  for (const add of commands) add(litopys);
  settle(litopys);
  return litopys;
}

function fail(error: unknown): void {
  const paint = paintFor(process.stderr, process.env);
  if (!(error instanceof CommanderError)) {
    process.stderr.write(failureText(error, paint));
    process.exitCode = exitCodeOf(error);
    return;
  }
  if (error.exitCode === 0) return;
  if (error.code === 'commander.help') {
    process.exitCode = EXIT.usage;
    return;
  }
  const message = error.message.replace(/^error: /, '');
  process.stderr.write(
    `${paint.red('error')} ${paint.bold('usage')}: ${message}\n  ${paint.dim('next:')} litopys --help\n`,
  );
  process.exitCode = EXIT.usage;
}

// A closed pipe (`litopys read … | head`) is no failure: nobody reads on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [name = ''] = process.argv.slice(2);
if (LONG.has(name)) keepHeapSmall();
const commands = await commandsFor(name);
await program(commands).parseAsync().catch(fail);
