/** The box one asks with: it completes fields, their values, and names as one types. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { EntityLine, Page, Totals } from '../../../../store/index.js';
import { get } from '../core/api.js';
import { CHOICES, FIELDS, NAMING, type Part, partsOf, quotedValue } from '../core/question.js';
import { type Key, t } from '../language/index.js';
import { choiceText } from './choices.js';

interface Option {
  /** What takes the place of the part under the cursor. */
  readonly text: string;
  readonly says: string;
}

const MOST = 8;
const PAUSE = 120;

export function QueryBox({ value, ask }: { value: string; ask: (question: string) => void }) {
  const [text, setText] = useState(value);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => setText(value), [value]);
  const look = useLater(async (typed: string, caret: number) => {
    const found = await optionsFor(partAt(typed, caret));
    if (document.activeElement !== input.current) return;
    setOptions(found.slice(0, MOST));
    setActive(-1);
  });
  const close = () => {
    setOptions([]);
    setActive(-1);
  };
  const take = (option: Option) => {
    const part = partAt(text, input.current?.selectionStart ?? text.length);
    const [start, end] = part ? [part.start, part.end] : [text.length, text.length];
    const space = option.text.endsWith(':') ? '' : ' ';
    const next = `${text.slice(0, start)}${option.text}${space}${text.slice(end).trimStart()}`;
    setText(next);
    close();
    input.current?.focus();
    if (space === '') look(next, start + option.text.length);
  };
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length + 1) % (options.length + 1) || 0);
    } else if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && options[active]) {
      event.preventDefault();
      take(options[active]);
    }
  };
  return (
    <form
      class="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        ask(text.trim());
      }}
    >
      <input
        ref={input}
        type="search"
        name="q"
        {...combobox(list, options.length > 0, active)}
        autocomplete="off"
        aria-label={t('searchBox')}
        placeholder={t('searchBox')}
        value={text}
        onInput={(event) => {
          const { value: typed, selectionStart } = event.currentTarget;
          setText(typed);
          look(typed, selectionStart ?? typed.length);
        }}
        onKeyDown={pressed}
        onBlur={close}
      />
      <div
        class="options"
        id={list}
        role="listbox"
        aria-label={t('suggestions')}
        hidden={options.length === 0}
      >
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the box choose, as in every combobox
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
          <div
            key={option.text}
            id={`${list}-${at}`}
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            <span class="option-text">{option.text}</span> <span class="soft">{option.says}</span>
          </div>
        ))}
      </div>
    </form>
  );
}

/** What makes the box a combobox; the types of the element would want a datalist. */
const combobox = (list: string, isOpen: boolean, active: number): object => ({
  role: 'combobox',
  'aria-expanded': isOpen,
  'aria-controls': list,
  'aria-autocomplete': 'list',
  'aria-activedescendant': active >= 0 ? `${list}-${active}` : undefined,
});

/** Calls the last one asked for, when nothing more was typed for a moment. */
function useLater<A extends unknown[]>(call: (...args: A) => Promise<void>): (...args: A) => void {
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (...args) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void call(...args).catch(() => {}), PAUSE);
  };
}

const partAt = (text: string, caret: number): Part | null =>
  partsOf(text).find(({ start, end }) => start < caret && caret <= end) ?? null;

async function optionsFor(part: Part | null): Promise<Option[]> {
  if (!part) return [];
  const { field, value } = part;
  if (field === null)
    return FIELDS.filter((one) => one.startsWith(value.toLowerCase())).map((one) => ({
      text: `${one}:`,
      says: t(`means.${one}` as Key),
    }));
  if (NAMING.has(field)) {
    if (value.length < 2) return [];
    const { items } = await get<Page<EntityLine>>('/entities', { name: value, limit: MOST });
    return items.map(({ name }) => ({
      text: `${field}:${quotedValue(name)}`,
      says: t(`means.${field}` as Key),
    }));
  }
  // Of a list with commas the last value is being typed.
  const before = value.slice(0, value.lastIndexOf(',') + 1);
  const typed = value.slice(before.length).toLowerCase();
  const values =
    field === 'outlet' ? await outlets() : ((CHOICES as Record<string, readonly string[]>)[field] ?? []);
  return values
    .filter((one) => one.toLowerCase().startsWith(typed) && one !== value)
    .map((one) => ({ text: `${field}:${quotedValue(before + one)}`, says: choiceText(field, one) }));
}

let known: Promise<string[]> | null = null;
function outlets(): Promise<string[]> {
  known ??= get<{ totals: Totals }>('/status').then(({ totals }) =>
    totals.outlets.flatMap(({ outlet }) => outlet ?? []),
  );
  return known;
}
