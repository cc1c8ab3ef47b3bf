/** `litopys review`: what people decide; kept for ever, and undone by another decision. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { type Command, Option } from 'commander';
import type { Review, ReviewAction, Store } from '../../main.js';
import { checkedDecision } from '../decision.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { wrap } from '../terminal/wrap.js';
import { visible } from '../visible.js';
import { timeText } from '../wording.js';
import { correctionOf } from './correction-value.js';
import { EXIT_CODES, usage } from './failures.js';
import { type ListOptions, limitOf, sayMore, withList, writeJson } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

interface DecideOptions extends StoreOptions {
  readonly by?: string;
  readonly why: string;
  readonly type?: 'entry' | 'report' | 'entity';
  readonly json?: boolean;
}

const HELP = `
A decision holds over new articles and over reading again. Nothing is lost by it: undo takes it back. IDs may be given by
their first letters, where only one begins so.

Examples:
  litopys review reject s-01ab --why "the words are not his"
  litopys review correct c-0550 date 2025-01-21 --why "Monday was the 20th"
  litopys review correct c-0550 participants "Туск; Зеленський" --why "the adviser only told of it"
  litopys review join c-0550 c-77e1 --why "one call, told twice"
  litopys review split c-0550 r-19aa r-20bb --why "the second call of that day"
  litopys review undo 7d1c… --why "it was right"
  litopys review log
${EXIT_CODES}`;

export function addReview(program: Command): void {
  const review = program
    .command('review')
    .summary('accept, reject, correct, split, join, undo')
    .description('Keeps what people decide about entries, reports and entities.')
    .addHelpText('after', HELP);
  decide(review, 'accept', 'takes an entry for right').argument('<ID>');
  decide(review, 'reject', 'takes an entry or report out').argument('<ID>');
  decide(review, 'correct', 'sets a field; the value is JSON, or else text; names are parted by semicolons')
    .argument('<ID>')
    .argument('<FIELD>')
    .argument('<VALUE>');
  decide(review, 'split', 'takes reports out of an entry into one of their own')
    .argument('<ID>')
    .argument('<REPORT...>');
  decide(review, 'join', 'makes one of several entries or entities').argument('<ID>').argument('<OTHER...>');
  decide(review, 'undo', 'takes a decision back').argument('<REVIEW>');
  addLog(review);
}

function decide(review: Command, action: ReviewAction, text: string): Command {
  return withStore(review.command(action))
    .description(text)
    .addOption(
      new Option('--type <type>', 'what the ID is of, where the ID does not tell').choices([
        'entry',
        'report',
        'entity',
      ]),
    )
    .option('--by <name>', 'who decides; else your user name')
    .requiredOption('--why <reason>', 'why: those who come later will ask')
    .option('--json', 'the review as JSON')
    .action((...all: unknown[]) => {
      const [id, ...rest] = all.slice(0, -2) as [string, ...(string | string[])[]];
      const options = all.at(-2) as DecideOptions;
      return onStore(options, (store) => keep(store, action, id, rest.flat(), options));
    });
}

async function keep(
  store: Store,
  action: ReviewAction,
  id: string,
  rest: readonly string[],
  options: DecideOptions,
): Promise<void> {
  if (options.why.trim() === '')
    throw usage('why', '--why gives no reason', 'say it: those who come later will ask');
  const [field, value] = action === 'correct' ? rest : [];
  const decision = await checkedDecision(
    {
      action,
      target: {
        type: action === 'undo' ? ('review' as const) : (options.type ?? typeOf(id)),
        id,
        reports: [],
      },
      others: action === 'split' || action === 'join' ? [...rest] : [],
      field: field ?? null,
      value: value === undefined ? null : await correctionOf(field ?? '', value, store),
    },
    store,
  );
  const { target } = decision;
  const review: Review = await store.review({
    id: randomUUID(),
    at: new Date().toISOString(),
    by: options.by ?? userInfo().username,
    why: options.why,
    ...decision,
  });
  if (options.json) writeJson(review);
  else {
    const now = await idNow(store, review);
    process.stdout.write(
      `kept: ${action} ${target.type} ${target.id}${now ? `, which is ${now} now` : ''} (review ${review.id})\n`,
    );
  }
}

/** Ids tell what they are of: `r-…` is a report, `person:putin` an entity, another one an entry. */
function typeOf(id: string): Exclude<DecideOptions['type'], undefined> {
  if (id.startsWith('r-')) return 'report';
  return id.includes(':') ? 'entity' : 'entry';
}

const LOG = 'log';

function addLog(review: Command): void {
  withList(withStore(review.command(LOG)))
    .description('lists what was decided, the latest first')
    .option('--of <id>', 'only decisions about this entry, report or entity')
    .action((options: StoreOptions & ListOptions & { of?: string }) =>
      onStore(options, async (store) => {
        const page = await store.reviews({
          limit: limitOf(options),
          cursor: options.cursor,
          target: options.of,
        });
        if (options.json) return writeJson(page);
        if (page.items.length === 0) process.stdout.write('nothing was decided yet\n');
        for (const one of page.items) process.stdout.write(`${logLines(one).join('\n')}\n`);
        sayMore(page.items.length, page.next);
      }),
    );
}

function logLines({ id, at, by, why, action, target, others, field, value }: Review): string[] {
  const paint = paintFor(process.stdout, process.env);
  const change = field === null ? '' : ` ${field} = ${JSON.stringify(value)}`;
  const with_ = others.length > 0 ? ` with ${others.join(', ')}` : '';
  return wrap(
    [
      { text: `${timeText(at)}  `, style: paint.cyan },
      { text: `${action} ${target.type} ${target.id}${visible(change)}${with_}`, style: paint.bold },
      { text: ` ${visible(by)}: ${visible(why)}` },
      { text: ` ${id}`, style: paint.dim },
    ],
    widthOf(process.stdout, process.env),
    '',
    '    ',
  );
}

/** The id that an entry has since: a join gives it that of its earliest report. */
async function idNow(store: Store, { target: { type, id, reports } }: Review): Promise<string | null> {
  if (type !== 'entry' || (await store.entry(id))) return null;
  for (const report of reports) {
    const entry = await store.entryOfReport(report);
    if (entry !== null) return entry;
  }
  return null;
}
