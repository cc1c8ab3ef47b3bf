/** `litopys users`: who may sign in on a server of the store, tokens for programs, and the log of what was done. */
import { mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { type Deed, LitopysError, openChronicle, type Store } from '../../main.js';
import { People } from '../access/people.js';
import { ROLES, type Role } from '../api/endpoint.js';
import { paintFor } from '../terminal/paint.js';
import { visible } from '../visible.js';
import { timeText } from '../wording.js';
import { EXIT_CODES, usage } from './failures.js';
import { type ListOptions, limitOf, sayMore, withList, writeJson } from './lists.js';
import { askedPassword, generatedPassword } from './password.js';
import { DEFAULT_STORE, isRemote, placeOf, type StoreOptions, withStore } from './store-options.js';

const HELP = `
Roles: a reader looks and reads texts; a reviewer also adds articles and decides; an admin also lets users in.
A password is asked for, taken from standard input when that is no terminal, or made by --generate.

Examples:
  litopys users add olena --role admin
  litopys users add taras --role reviewer --generate
  litopys users token olena --name import --role reviewer --days 90
  litopys users audit --who olena
${EXIT_CODES}`;

interface Options extends StoreOptions {
  readonly role?: Role;
  readonly generate?: boolean;
  readonly json?: boolean;
  readonly name?: string;
  readonly days?: string;
  readonly who?: string;
}

type Run = (people: People, args: readonly string[], options: Options) => Promise<string>;

export function addUsers(program: Command): void {
  const users = program
    .command('users')
    .summary('who may sign in, tokens for programs, the log')
    .description('Keeps who may use a server of the store, beyond whoever has the store itself.')
    .addHelpText('after', HELP);
  const role = () => new Option('--role <role>', 'what the user or token may do').choices(ROLES);
  const generate = () => new Option('--generate', 'make a password and show it this once');

  const sub = (name: string, text: string, run: Run) => one(users.command(name), text, run);

  sub('add', 'lets a user in', add)
    .argument('<NAME>')
    .addOption(role().default('reader'))
    .addOption(generate());
  sub('list', 'lists users', list).option('--json', 'as JSON');
  sub('password', 'sets a password; the sessions of the user end', password)
    .argument('<NAME>')
    .addOption(generate());
  sub('role', 'gives a user another role', changeRole).argument('<NAME>').argument('<ROLE>');
  sub('remove', 'shuts a user out; his name stays in the logs', remove).argument('<NAME>');
  sub('restore', 'lets a user in again', restore).argument('<NAME>');
  sub('token', 'makes a token for a program, and shows it this once', token)
    .argument('<NAME>')
    .addOption(role().default('reader'))
    .requiredOption('--name <name>', 'what the token is for')
    .option('--days <number>', 'it ends after so many days; else when it is revoked');
  sub('tokens', 'lists tokens', tokens).argument('[NAME]').option('--json', 'as JSON');
  sub('revoke', 'ends a token', revoke).argument('<ID>');
  addAudit(users);
}

function one(command: Command, text: string, run: Run): Command {
  return withStore(command)
    .description(text)
    .action((...all: unknown[]) => {
      const args = all.slice(0, -2) as string[];
      const options = all.at(-2) as Options;
      return onMadeStore(options, async (store) => {
        const people = new People(store.accounts, Date.now);
        const said = await run(people, args, options);
        if (said !== '') process.stdout.write(`${said}\n`);
        const action = `users ${command.name()}`;
        if (!['list', 'tokens'].includes(command.name()))
          await store.accounts.note({
            at: new Date().toISOString(),
            who: userInfo().username,
            through: 'command',
            address: '',
            action,
            target: args.join(' '),
            outcome: 'ok',
          });
      });
    });
}

/** The first admin comes before the first article: a store that is not there is made. */
async function onMadeStore(options: StoreOptions, run: (store: Store) => Promise<void>): Promise<void> {
  const place = placeOf(options, DEFAULT_STORE);
  if (!isRemote(place)) mkdirSync(dirname(place), { recursive: true });
  const store = await openChronicle(place);
  try {
    await run(store);
  } finally {
    await store.close();
  }
}

const add: Run = async (people, [name = ''], options) => {
  const given = options.generate ? generatedPassword() : await askedPassword();
  const user = await people.add(name, options.role ?? 'reader', given);
  return `${user.name} may sign in as ${user.role}${options.generate ? `; password: ${given}` : ''}`;
};

const list: Run = async (people, _, { json }) => {
  const users = await people.list();
  if (json) writeJson(users);
  if (json) return '';
  if (users.length === 0) return 'there are no users; litopys users add NAME --role admin makes the first';
  return users
    .map(
      ({ name, role, made, ended }) => `${name}  ${role}  since ${timeText(made)}${ended ? '  removed' : ''}`,
    )
    .join('\n');
};

const password: Run = async (people, [name = ''], options) => {
  const given = options.generate ? generatedPassword() : await askedPassword();
  await people.change(name, { password: given });
  return `${name} has a new password${options.generate ? `: ${given}` : ''}; sessions have ended`;
};

const changeRole: Run = async (people, [name = '', role = '']) => {
  if (!ROLES.includes(role as Role))
    throw usage('role', `"${role}" is no role`, `give one of ${ROLES.join(', ')}`);
  await people.change(name, { role: role as Role });
  return `${name} is ${role} now; sessions have ended`;
};

const remove: Run = async (people, [name = '']) => {
  await people.change(name, { ended: true });
  return `${name} can not sign in any more; sessions and tokens have ended`;
};

const restore: Run = async (people, [name = '']) => {
  await people.change(name, { ended: false });
  return `${name} may sign in again`;
};

const token: Run = async (people, [user = ''], { name = '', role = 'reader', days }) => {
  if (days !== undefined && !/^[1-9]\d{0,3}$/.test(days))
    throw usage('days', `"${days}" is no number of days`, 'give one from 1 to 9999');
  const made = await people.addToken(user, name, role, days === undefined ? null : Number(days));
  process.stderr.write(`token ${made.id}, ${made.role}; its secret is shown this once:\n`);
  return made.secret;
};

const tokens: Run = async (people, [user], { json }) => {
  const all = await people.tokens(user ?? null);
  if (json) writeJson(all);
  if (json) return '';
  if (all.length === 0) return 'there are no tokens';
  return all
    .map(({ id, user, name, role, used, expires, ended }) =>
      [
        `${id}  ${user}  ${role}  ${visible(name)}`,
        used ? `last used ${timeText(used)}` : 'never used',
        ...(expires ? [`until ${timeText(expires)}`] : []),
        ...(ended ? ['revoked'] : []),
      ].join('  '),
    )
    .join('\n');
};

const revoke: Run = async (people, [id = '']) => {
  if (await people.endToken(id, null)) return `token ${id} has ended`;
  throw new LitopysError('access.no-token', 'there is no such token, or it has ended', {
    where: id,
    next: 'litopys users tokens lists them with their ids',
  });
};

const AUDIT = 'audit';

function addAudit(users: Command): void {
  withList(withStore(users.command(AUDIT)))
    .description('lists every change and sign-in on servers of the store, the latest first')
    .option('--who <name>', 'only what this user did')
    .action((options: Options & ListOptions) =>
      onMadeStore(options, async (store) => {
        const page = await store.accounts.deeds({
          limit: limitOf(options),
          cursor: options.cursor,
          who: options.who,
        });
        if (options.json) return writeJson(page);
        if (page.items.length === 0) process.stdout.write('nothing was done yet\n');
        for (const deed of page.items) process.stdout.write(`${lineOf(deed)}\n`);
        sayMore(page.items.length, page.next);
      }),
    );
}

function lineOf({ at, who, through, address, action, target, outcome }: Deed): string {
  const paint = paintFor(process.stdout, process.env);
  const result = outcome === 'ok' ? paint.green('ok') : paint.red(outcome);
  return `${paint.cyan(timeText(at))}  ${visible(who)} (${through}${address ? `, ${address}` : ''})  ${`${action} ${visible(target)}`.trim()}  ${result}`;
}
