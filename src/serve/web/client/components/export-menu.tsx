/** What a view shows, as files: a table, a drawing, lines with endnotes; its link; and printing it. */
import { useRef, useState } from 'preact/hooks';
import { download, fileName } from '../core/files.js';
import { markdownOf, type Notes } from '../core/notes.js';
import { csvOf, type Table } from '../core/table.js';
import { type Key, t } from '../language/index.js';
import { pngOf } from './drawing/picture.js';
import { Menu } from './menu.js';

type Given<T> = () => T | Promise<T>;

/** What can be exported of a view; what is left out is not offered. All is made when it is asked for. */
export interface Exports {
  /** Of the files. */
  readonly name: string;
  readonly table?: Given<Table>;
  /** An SVG as text. */
  readonly drawing?: Given<string>;
  readonly notes?: Given<Notes>;
  /** Links to what the server exports of it: address and name of the format. */
  readonly links?: readonly { readonly href: string; readonly name: string }[];
}

interface Choice {
  readonly name: Key;
  readonly make: () => void | Promise<void>;
}

export function ExportMenu({ exports }: { exports: Exports }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [said, setSaid] = useState('');
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const chosen = async ({ name, make }: Choice) => {
    close();
    setSaid('');
    try {
      await make();
      setSaid(t(name === 'copyLink' ? 'copied' : 'exportDone'));
    } catch {
      setSaid(t('exportFailed'));
    }
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    <div class="export">
      <Menu box={menu} name={t('exportAs')}>
        <ul>
          {choicesOf(exports).map((choice) => (
            <li key={choice.name}>
              <button type="button" onClick={() => void chosen(choice)}>
                {t(choice.name)}
              </button>
            </li>
          ))}
          {exports.links?.map(({ href, name }) => (
            <li key={href}>
              <a href={href} download onClick={close}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Menu>
      <span role="status" class="soft">
        {said}
      </span>
    </div>
  );
}

function choicesOf({ name, table, drawing, notes }: Exports): Choice[] {
  const save = (ending: string, type: string, make: Given<string>) => async () =>
    download(fileName(name, ending), new Blob([await make()], { type }));
  const choices: Choice[] = [];
  if (table)
    choices.push({
      name: 'exportCsv',
      make: save('csv', 'text/csv;charset=utf-8', async () => csvOf(await table())),
    });
  if (drawing) {
    choices.push({ name: 'exportSvg', make: save('svg', 'image/svg+xml', drawing) });
    choices.push({
      name: 'exportPng',
      make: async () => download(fileName(name, 'png'), await pngOf(await drawing())),
    });
  }
  if (notes)
    choices.push({
      name: 'exportMarkdown',
      make: save('md', 'text/markdown;charset=utf-8', async () => markdownOf(await notes())),
    });
  choices.push({ name: 'copyLink', make: () => copy(window.location.href) });
  choices.push({ name: 'print', make: () => window.print() });
  return choices;
}

/** Also where the clipboard is refused, as it is over plain HTTP from another machine. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (!done) throw new Error('not copied');
  }
}
