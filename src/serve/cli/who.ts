/** `litopys who`: who someone is, whom he meets, what is new of him. */
import type { Command } from 'commander';
import type { EntityPage, Store } from '../../main.js';
import { entryLines, type View } from '../terminal/entries.js';
import { paintFor, widthOf } from '../terminal/paint.js';
import { wrap } from '../terminal/wrap.js';
import { visible } from '../visible.js';
import { counted } from '../wording.js';
import { EXIT_CODES } from './failures.js';
import { entityOf } from './filter-options.js';
import { writeJson } from './lists.js';
import { onStore, type StoreOptions, withStore } from './store-options.js';

const HELP = `
NAME is a name in any language, or an id. Where several bear it, the one that most articles name is shown and the
others are listed.

Examples:
  litopys who "Xi Jinping"
  litopys who "Сі Цзіньпін" --json | jq .page.entity.names
${EXIT_CODES}`;

export function addWho(program: Command): void {
  withStore(program.command('who'))
    .summary('who someone is, and what the chronicle has of him')
    .description(
      'Shows the names of a person, body or place, with whom it has contacts, and what is new of it.',
    )
    .argument('<NAME...>', 'a name in any language, or an id')
    .option('--json', 'as JSON')
    .addHelpText('after', HELP)
    .action((words: string[], options: StoreOptions & { json?: boolean }) =>
      onStore(options, (store) => show(store, words.join(' '), options.json === true)),
    );
}

async function show(store: Store, name: string, json: boolean): Promise<void> {
  const id = await entityOf(store, name);
  const page = await store.entityPage(id);
  const others = (await store.entitiesNamed(name)).filter((one) => one.id !== id);
  if (json) return writeJson({ page, others });
  if (!page) return;
  const view = { paint: paintFor(process.stdout, process.env), width: widthOf(process.stdout, process.env) };
  const lines = pageLines(page, view);
  if (others.length > 0) {
    const list = others
      .map((one) => `${visible(one.name)} (${one.type}, ${one.uses}×, ${one.id})`)
      .join('; ');
    lines.push('', ...wrap([{ text: `also of this name: ${list}`, style: view.paint.dim }], view.width));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

const MOST_NAMES = 24;

function pageLines({ entity, counts, with: partners, latest, reviews }: EntityPage, view: View): string[] {
  const { paint, width } = view;
  const names = entity.names
    .slice(0, MOST_NAMES)
    .map(({ name, language, uses }) => `${visible(name)} (${language}, ${uses}×)`);
  const lines = [
    `${paint.bold(visible(entity.name))}  ${entity.type}${entity.states.length > 0 ? `, ${entity.states.join(', ')}` : ''}  ${paint.dim(entity.id)}`,
    ...wrap([{ text: names.join(' · ') }], width, '  ', '  '),
  ];
  if (counts.length > 0)
    lines.push(
      ...wrap(
        [
          {
            text: counts.map(({ type, role, entries }) => `${counted(entries, type)} as ${role}`).join(' · '),
            style: paint.dim,
          },
        ],
        width,
        '  ',
        '  ',
      ),
    );
  if (partners.length > 0)
    lines.push(
      '',
      paint.bold('CONTACTS WITH'),
      ...wrap(
        [{ text: partners.map((one) => `${visible(one.entity.name)} ${one.contacts}`).join(' · ') }],
        width,
        '  ',
        '  ',
      ),
    );
  lines.push('', paint.bold('LATEST'));
  if (latest.length === 0) lines.push('nothing yet');
  for (const entry of latest) lines.push(...entryLines(entry, view));
  if (reviews.length > 0) lines.push('', paint.dim(counted(reviews.length, 'review')));
  return lines;
}
