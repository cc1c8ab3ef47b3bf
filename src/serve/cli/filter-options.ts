/** Options that choose entries, the same in every command that lists some. */
import { type Command, Option } from 'commander';
import type { EntryFilter, Store } from '../../main.js';
import { isTime } from '../../model/index.js';
import { Act, ContactKind, ContactStatus, Standing } from '../../model/schemas.js';
import { usage } from './failures.js';

export interface FilterOptions {
  readonly type?: readonly string[];
  readonly party?: readonly string[];
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly act?: readonly string[];
  readonly outlet?: readonly string[];
  readonly standing?: string;
  readonly differs?: string;
  readonly from?: string;
  readonly to?: string;
}

const TYPES = ['contact', 'statement', 'figure'];

export function withFilter(command: Command): Command {
  const many = (flags: string, text: string, choices?: readonly string[]) => {
    const option = new Option(flags, text).argParser((value: string, before: string[] = []) => [
      ...before,
      value,
    ]);
    if (choices)
      option.argParser((value: string, before: string[] = []) => [...before, oneOf(flags, value, choices)]);
    command.addOption(option);
  };
  many('--type <type>', `only entries of this type: ${TYPES.join(', ')}`, TYPES);
  many(
    '--party <name>',
    'only entries with this party, under any of its names; several times: with all of them',
  );
  many('--kind <kind>', `only contacts of this kind: ${ContactKind.options.join(', ')}`, ContactKind.options);
  many('--status <status>', `only contacts so: ${ContactStatus.options.join(', ')}`, ContactStatus.options);
  many('--act <act>', `only statements that do this: ${Act.options.join(', ')}`, Act.options);
  many('--outlet <name>', 'only what this outlet reported, as articles name it');
  command.addOption(
    new Option('--standing <standing>', 'only what a root of this standing says').choices(Standing.options),
  );
  command.addOption(
    new Option('--differs <grade>', 'only where accounts differ at least so much').choices([
      'refines',
      'differs',
      'contradicts',
    ]),
  );
  command.addOption(new Option('--from <date>', 'from this day, month or year on'));
  command.addOption(new Option('--to <date>', 'until this day, month or year, which is within'));
  return command;
}

function oneOf(flags: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  const name = flags.split(' ')[0] ?? flags;
  throw usage('choice', `"${value}" is no value of ${name}`, `choose one of ${choices.join(', ')}`);
}

/**
 * @param only the one type that the command lists
 * @throws LitopysError `usage.choice`, `usage.date`, `usage.name`
 */
export async function filterOf(
  store: Store,
  options: FilterOptions,
  only?: 'statement' | 'figure',
): Promise<EntryFilter> {
  refuseOtherTypes(options, only);
  refuseBackwards('--from', options.from, '--to', options.to);
  const parties: string[] = [];
  for (const name of options.party ?? []) parties.push(await entityOf(store, name));
  return {
    types: options.type as EntryFilter['types'],
    kinds: options.kind as EntryFilter['kinds'],
    status: options.status as EntryFilter['status'],
    acts: options.act as EntryFilter['acts'],
    outlets: options.outlet,
    standing: options.standing as EntryFilter['standing'],
    diverges: options.differs as EntryFilter['diverges'],
    from: dateOf('--from', options.from),
    to: dateOf('--to', options.to),
    ...(parties.length > 0 && { parties }),
  };
}

/** Options that no entry can fulfil together: an empty answer would read as a fact. @throws LitopysError `usage.choice` */
function refuseOtherTypes({ type, kind, status, act }: FilterOptions, only?: string): void {
  const types = only ? [only] : (type ?? TYPES);
  const clash = (option: string, of: string, with_: string) =>
    usage('choice', `${option} chooses ${of}s, and ${with_}`, 'leave one of them out');
  if (only && type && !type.includes(only))
    throw clash('--type', type[0] ?? '', `this command lists ${only}s`);
  for (const [option, given, of] of [
    ['--kind', kind, 'contact'],
    ['--status', status, 'contact'],
    ['--act', act, 'statement'],
  ] as const)
    if (given && !types.includes(of))
      throw clash(option, of, only ? `this command lists ${only}s` : `--type only ${types.join(' and ')}s`);
  if (act && (kind ?? status)) throw clash('--act', 'statement', `${kind ? '--kind' : '--status'} contacts`);
}

/** A span of time that ends before it begins. @throws LitopysError `usage.date` */
export function refuseBackwards(
  start: string,
  from: string | undefined,
  end: string,
  to: string | undefined,
): void {
  if (dateOf(start, from) === undefined || dateOf(end, to) === undefined) return;
  if (Date.parse(from ?? '') >= endOf(to ?? ''))
    throw usage('date', `${start} ${from} is after ${end} ${to}`, `give the earlier one as ${start}`);
}

/** When a year, month or day is over; a time is the moment after it. */
function endOf(date: string): number {
  if (date.includes('T')) return Date.parse(date) + 1;
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0);
  return day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1);
}

/** @throws LitopysError `usage.date` */
export function dateOf(option: string, text: string | undefined): string | undefined {
  if (text === undefined || isTime(text)) return text;
  throw usage(
    'date',
    `"${text}" is no date for ${option}`,
    'write it as 2025-01-21, 2025-01, 2025 or 2025-01-21T18:00+02:00',
  );
}

/** The id of an entity by an id or a name in any language. @throws LitopysError `usage.name` */
export async function entityOf(store: Store, name: string): Promise<string> {
  const named = await store.entitiesNamed(name, 1);
  const [first] = named;
  if (first) return first.id;
  if (await store.entity(name)) return name;
  throw usage(
    'name',
    `the chronicle knows nobody and nothing named "${name}"`,
    'litopys search finds names by their beginning: search "Сі*"',
  );
}
