/** `litopys alerts`: where saved searches are told of when they find something new. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Alert, defaultPipeline, LitopysError, openChronicle, type Store } from '../../main.js';
import { itemsOf, type Secrets, writeAtom } from '../alerts/channels.js';
import { notWritten, type Telling, tellAll } from '../alerts/deliver.js';
import { parseQuestion } from '../question.js';
import { paintFor } from '../terminal/paint.js';
import { visible } from '../visible.js';
import { counted } from '../wording.js';
import { EXIT, EXIT_CODES, failureText, usage } from './failures.js';
import { onStore, placeOf, type StoreOptions, withStore } from './store-options.js';

interface AlertOptions extends StoreOptions {
  readonly query?: string;
  readonly webhook?: string;
  readonly mail?: string;
  readonly atom?: string;
}

type Target = Pick<Alert, 'kind' | 'target'>;

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
    if ((await store.alerts.alerts()).some((alert) => alert.name === name))
      throw usage(
        'alert',
        `there is an alert named "${name}" already`,
        'give another name, or take that one off with litopys alerts remove',
      );
    const saved = (await store.savedSearches()).find((search) => search.name === name);
    const query = options.query ?? saved?.text;
    if (query === undefined)
      throw usage('query', `no search is saved as "${name}"`, 'say what to look for with --query');
    const { filter } = parseQuestion(query); // What can not be asked is not kept.
    if (query !== saved?.text) await store.saveSearch({ name, text: query, filter });
    if (target.kind === 'atom') beginAtom({ name, search: name, event: 0, ...target });
    await store.alerts.add({ name, search: name, ...target });
    say(name, query, target, saved?.text);
  } finally {
    await store.close();
  }
}

/** What was done, and what the receiver of a mail will wait for. */
function say(name: string, query: string, { kind, target }: Target, before: string | undefined): void {
  const changed = before === undefined || before === query ? '' : `, which looked for «${before}» before`;
  process.stdout.write(
    `${visible(name)} looks for «${visible(query)}»${visible(changed)} from now on, told by ${kind} to ${visible(target)}\n`,
  );
  if (kind === 'mail' && secretsOf(process.env).smtp === null)
    process.stderr.write(
      'LITOPYS_SMTP is not set here; set it where litopys watch or alerts run is started\n',
    );
}

/** A feed that a news reader can be pointed at before there is any news; what stands there stays. @throws LitopysError `alert.atom` */
function beginAtom(alert: Alert): void {
  if (existsSync(alert.target)) return;
  try {
    writeAtom(alert, []);
  } catch (cause) {
    throw notWritten(alert.target, cause);
  }
}

/** @throws LitopysError `usage.target` */
function targetOf({ webhook, mail, atom }: AlertOptions): Target {
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
    const searches = new Map((await store.savedSearches()).map((one) => [one.name, one.text]));
    const alerts = await store.alerts.alerts();
    if (alerts.length === 0) process.stdout.write('there are no alerts yet\n');
    for (const { name, search, kind, target } of alerts) {
      const { waiting, told, givenUp, problem } = await store.alerts.counts(name);
      const query = searches.get(search);
      const asks = query === undefined ? 'its search is no more' : `looks for «${query}»`;
      const trouble = problem ? `\n  ${visible(problem)}` : '';
      process.stdout.write(
        `${visible(name)}  ${kind} ${visible(target)}  ${told} told · ${waiting} waiting · ${givenUp} given up\n  ${visible(asks)}${trouble}\n`,
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
    let told = 0;
    const telling = tellingOf();
    await tellAll(store, {
      ...telling,
      onTold(alert, delivery, problem) {
        telling.onTold(alert, delivery, problem);
        if (problem) return;
        told++;
        process.stdout.write(
          `${visible(alert.name)}  ${counted(itemsOf(delivery).length, 'article')} told\n`,
        );
      },
    });
    if (told === 0) process.stdout.write('nothing was told\n');
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
