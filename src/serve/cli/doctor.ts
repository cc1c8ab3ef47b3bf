/** `litopys doctor`: whether a store is whole, and what to do when it is not. */
import type { Command } from 'commander';
import { chroniclerFor, type Finding, faultOf, type Store } from '../../main.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { wrap } from '../terminal/wrap.js';
import { counted, timeText } from '../wording.js';
import { EXIT, EXIT_CODES } from './failures.js';
import { writeJson } from './lists.js';
import { runningLine } from './progress.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

interface DoctorOptions extends StoreOptions {
  readonly whole?: boolean;
  readonly rebuild?: boolean;
  readonly json?: boolean;
}

const HELP = `
Examples:
  litopys doctor --store chronicle.db
  litopys doctor --store chronicle.db --whole
  litopys doctor --store chronicle.db --rebuild      after outlets were added, or with a new version of Litopys
${EXIT_CODES}`;

export function addDoctor(program: Command): void {
  withStore(program.command('doctor'))
    .summary('whether the store is whole, and what to do')
    .description('Checks a store and says what to do about what is wrong.')
    .option('--whole', 'also open every article and reading, and compare them with their ids and texts')
    .option('--rebuild', 'make everything anew that is made of articles and readings; decisions are kept')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action((options: DoctorOptions) => onStore(options, (store) => examine(store, options)));
}

async function examine(store: Store, options: DoctorOptions): Promise<void> {
  if (options.rebuild) await rebuild(store);
  const merged = await settled(store);
  const findings = [
    ...(await store.examine(options.whole === true, faultOf)),
    merged,
    await withOutlets(store),
  ];
  const jobs = (await store.jobs(5)).filter(({ state }) => state !== 'done');
  if (findings.some(({ ok }) => !ok)) process.exitCode = EXIT.input;
  if (options.json) return writeJson({ findings, jobs });
  const paint = paintFor(process.stdout, process.env);
  const width = widthOf(process.stdout, process.env);
  const lines = findings.flatMap((one) => findingLines(one, width));
  for (const { kind, started, state } of jobs)
    lines.push(
      paint.dim(
        `${kind} of ${timeText(started)}: ${state === 'running' ? 'running, or killed' : state}; the same command goes on`,
      ),
    );
  const wrong = findings.filter(({ ok }) => !ok).length;
  lines.push(
    wrong === 0 ? paint.green('the store is whole') : paint.red(`${counted(wrong, 'check')} failed`),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What a killed process left to be merged. */
async function settled(store: Store): Promise<Finding> {
  const waiting = await store.waiting();
  if (waiting > 0) await store.settle();
  return {
    check: 'every report stands where it belongs',
    ok: true,
    found:
      waiting === 0
        ? 'all'
        : `${counted(waiting, 'group')} of reports waited to be merged, as after a kill: done now`,
    next: null,
  };
}

/** Not a check of `examine`: such a store is whole, and can be restored. */
async function withOutlets(store: Store): Promise<Finding> {
  const ok = !(await store.haveOutletsChanged());
  return {
    check: 'everything is made with the outlets that are known',
    ok,
    found: ok ? 'all' : 'outlets were added after articles',
    next: 'litopys doctor --rebuild makes everything anew with them',
  };
}

function findingLines({ check, ok, found, next }: Finding, width: number): string[] {
  const paint = paintFor(process.stdout, process.env);
  const sign = ok ? paint.green('ok  ') : paint.red('bad ');
  const lines = wrap([{ text: check, style: paint.bold }, { text: ` ${found}` }], width, sign, '    ');
  if (!ok && next) lines.push(...wrap([{ text: `next: ${next}`, style: paint.dim }], width, '    ', '    '));
  return lines;
}

async function rebuild(store: Store): Promise<void> {
  const line = runningLine(process.stderr);
  const { contribute } = chroniclerFor(await store.outlets());
  const count = await store.rebuild(contribute, (articles) => line.show(`${articles} articles`));
  line.clear();
  process.stderr.write(`made anew from ${counted(count, 'article')}\n`);
}
