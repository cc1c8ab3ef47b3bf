#!/usr/bin/env node
/** The `litopys` command: one file a subcommand, errors and exit codes in one place. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../../version.js';
import { paintFor } from '../terminal/paint.js';
import { addAdd } from './add.js';
import { addAlerts } from './alerts.js';
import { addAnalyse } from './analyse.js';
import { addArticle } from './article.js';
import { addBackup, addRestore } from './backup.js';
import { addContact, addTrace } from './contact.js';
import { addDelta } from './delta.js';
import { addDoctor } from './doctor.js';
import { addExplain } from './explain.js';
import { addExport } from './export.js';
import { EXIT, EXIT_CODES, exitCodeOf, failureText } from './failures.js';
import { addFeeds } from './feeds.js';
import { addImport } from './import.js';
import { addMcp } from './mcp.js';
import { addRead } from './read.js';
import { addReview } from './review.js';
import { addSearch } from './search.js';
import { addServe } from './serve.js';
import { addFigures, addSaid, addTimeline } from './timeline.js';
import { addUsers } from './users.js';
import { addWatch } from './watch.js';
import { addWho } from './who.js';

const HELP = `
Examples:
  litopys read article.txt                 what a careful reader finds in it
  litopys article page.html                what of a page is the article
  litopys explain article.txt --at 331     why it was read so at offset 331
  litopys serve                            the sample dossier in the browser

Each command has its own help with examples: litopys read --help
Colours are used on a terminal; NO_COLOR=1 turns them off, FORCE_COLOR=1 on.
${EXIT_CODES}`;

const COMMANDS = [
  addRead,
  addArticle,
  addExplain,
  addAnalyse,
  addServe,
  addMcp,
  addAdd,
  addFeeds,
  addWatch,
  addAlerts,
  addTimeline,
  addWho,
  addSaid,
  addFigures,
  addContact,
  addTrace,
  addDelta,
  addSearch,
  addReview,
  addExport,
  addImport,
  addBackup,
  addRestore,
  addDoctor,
  addUsers,
];

/** Every command, also one inside another, reports errors as the program does. */
function settle(program: Command): void {
  for (const command of program.commands) {
    command.exitOverride().copyInheritedSettings(program);
    settle(command);
  }
}

function program(): Command {
  const litopys = new Command('litopys')
    .description(
      'Reads news reports: who said what, to whom, when, through which channel and according to whom.',
    )
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', HELP);
  for (const add of COMMANDS) add(litopys);
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

await program().parseAsync().catch(fail);
