/** `litopys alerts`: where saved searches are told of when they find something new. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Alert, defaultPipeline, LitopysError, openChronicle, type Store } from '../../main.js';
import type { Secrets } from '../alerts/channels.js';
import { type Telling, tellAll } from '../alerts/deliver.js';
import { parseQuestion } from '../question.js';
import { paintFor } from '../terminal/paint.js';
import { visible } from '../visible.js';
import { EXIT, EXIT_CODES, failureText, usage } from './failures.js';
import { onStore, placeOf, type StoreOptions, withStore } from './store-options.js';

interface AlertOptions extends StoreOptions {
  readonly query?: string;
  readonly webhook?: string;
  readonly mail?: string;
  readonly atom?: string;
}

const HELP = `
An alert tells of articles that come in after it was added and that its search finds. "litopys watch" tells them as they
come; "litopys alerts run" tells what is new once, for a scheduler. LITOPYS_WEBHOOK_SECRET signs webhooks, LITOPYS_SMTP
(smtp://user:password@host:587) sends mail from LITOPYS_MAIL_FROM.

Examples:
  litopys alerts add Baltic --store chronicle.db --query "балтійське море" --webhook https://example.com/hook
  litopys alerts add Riga --store chronicle.db --query "party:Латвія" --mail desk@example.com
  litopys alerts add Riga-feed --store chronicle.db --query "party:Латвія" --atom riga.atom
${EXIT_CODES}`;

export function addAlerts(program: Command): void {
  const alerts = program
    .command('alerts')
    .summary('tell of what saved searches find: add, list, remove, run')
    .description('Tells of new articles that a saved search finds: by webhook, e-mail, or in an Atom file.')
    .addHelpText('after', HELP);
  const action = (name: string, summary: string) => withStore(alerts.command(name)).description(summary);
  action('add <NAME>', 'adds an alert; it looks from now on')
    .option(
      '--query <text>',
      'what to look for, saved under the name of the alert; else a search saved before',
    )
    .option('--webhook <url>', 'where to post it')
    .option('--mail <address>', 'whom to send it')
    .option('--atom <file>', 'the Atom file to keep')
    .action(add);
  action('list', 'says what each has told, and what is wrong').action(list);
  action('remove <NAME>', 'takes an alert off; its search stays').action(remove);
  action('run', 'looks for what is new and tells it, once').action(runOnce);
}

async function add(name: string, options: AlertOptions): Promise<void> {
  const target = targetOf(options);
  const store = await openChronicle(placeOf(options));
  try {
    if (options.query !== undefined) {
      const { filter } = parseQuestion(options.query); // What can not be asked is not kept.
      await store.saveSearch({ name, text: options.query, filter });
    } else if (!(await store.savedSearches()).some((search) => search.name === name))
      throw usage('query', `no search is saved as "${name}"`, 'say what to look for with --query');
    await store.alerts.add({ name, search: name, ...target });
  } finally {
    await store.close();
  }
}

/** @throws LitopysError `usage.target` */
function targetOf({ webhook, mail, atom }: AlertOptions): Pick<Alert, 'kind' | 'target'> {
  if ([webhook, mail, atom].filter((one) => one !== undefined).length !== 1)
    throw usage('target', 'an alert is told in one way', 'give one of --webhook, --mail and --atom');
  if (webhook !== undefined) {
    if (!URL.canParse(webhook) || !/^https?:$/.test(new URL(webhook).protocol))
      throw usage('target', `"${webhook}" is no address to post to`, 'write it as https://example.com/hook');
    return { kind: 'webhook', target: webhook };
  }
  if (mail === undefined) return { kind: 'atom', target: resolve(atom ?? '') };
  if (!/^[^\s@,;<>"]{1,64}@[^\s@,;<>"]{1,255}$/.test(mail))
    throw usage('target', `"${mail}" is no e-mail address`, 'write it as desk@example.com');
  return { kind: 'mail', target: mail };
}

async function list(options: AlertOptions): Promise<void> {
  await onStore(options, async (store) => {
    for (const { name, kind, target } of await store.alerts.alerts()) {
      const { waiting, told, givenUp, problem } = await store.alerts.counts(name);
      const trouble = problem ? `\n  ${visible(problem)}` : '';
      process.stdout.write(
        `${visible(name)}  ${kind} ${visible(target)}  ${told} told · ${waiting} waiting · ${givenUp} given up${trouble}\n`,
      );
    }
  });
}

async function remove(name: string, options: AlertOptions): Promise<void> {
  await onStore(options, async (store) => {
    if (await store.alerts.remove(name)) return;
    throw new LitopysError('alert.unknown', 'there is no alert of this name', {
      where: name,
      next: 'litopys alerts list shows those that are',
    });
  });
}

async function runOnce(options: AlertOptions): Promise<void> {
  await onStore(options, async (store) => {
    await tellAll(store, tellingOf());
  });
}

/** Alerts as this process tells them. What can not be told is said on standard error, and tried again later. */
export function tellingOf(): Telling {
  const paint = paintFor(process.stderr, process.env);
  return {
    wordForms: (question) => defaultPipeline().wordForms(question),
    secrets: secretsOf(process.env),
    now: () => Date.now(),
    onTold(alert, _, problem) {
      if (!problem) return;
      process.stderr.write(failureText(problem, paint, alert.name));
      process.exitCode = Math.max(Number(process.exitCode ?? 0), EXIT.input);
    },
  };
}

function secretsOf(environment: NodeJS.ProcessEnv): Secrets {
  const { LITOPYS_WEBHOOK_SECRET, LITOPYS_SMTP, LITOPYS_MAIL_FROM } = environment;
  return {
    webhook: LITOPYS_WEBHOOK_SECRET || null,
    smtp: LITOPYS_SMTP || null,
    sender: LITOPYS_MAIL_FROM || 'litopys@localhost',
  };
}

/** Tells alerts now and again while something else goes on; one round at a time. @returns what ends it */
export function tellEvery(store: Store, milliseconds: number): () => Promise<void> {
  const telling = tellingOf();
  let round: Promise<void> = Promise.resolve();
  let running = false;
  const start = () => {
    if (running) return;
    running = true;
    round = tellAll(store, telling)
      .catch((error) => {
        process.stderr.write(failureText(error, paintFor(process.stderr, process.env)));
      })
      .finally(() => {
        running = false;
      });
  };
  const timer = setInterval(start, milliseconds);
  return async () => {
    clearInterval(timer);
    await round;
    start();
    await round;
  };
}
