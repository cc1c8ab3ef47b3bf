/** The box for links, texts and files: one is read at once, several one after another with how far it came. */
import { useRef, useState } from 'preact/hooks';
import type { Reading } from '../../../../model/index.js';
import { Problem, send } from '../core/api.js';
import { handInput, type ReadInput } from '../core/handed.js';
import { go, linkTo } from '../core/route.js';
import { t } from '../language/index.js';
import { problemText } from '../language/problems.js';
import { keep } from './keeping.js';

interface Item {
  readonly name: string;
  readonly input: ReadInput;
  readonly reading: Reading | null;
  readonly problem: string | null;
}

/** Only links, one a line. */
const LINKS = /^(?:\s*https?:\/\/\S+\s*)+$/;
const MOST = 100;

export function ReadBox() {
  const [over, setOver] = useState(false);
  const [items, setItems] = useState<readonly Item[]>([]);
  const [busy, setBusy] = useState(false);
  const take = async (inputs: readonly Pick<Item, 'name' | 'input'>[]) => {
    const [only] = inputs;
    if (!only) return;
    if (inputs.length === 1) {
      if (only.input.url) return go(linkTo('/read', { url: only.input.url }));
      handInput(only.input);
      return go('/read');
    }
    setBusy(true);
    const read: Item[] = [];
    for (const one of inputs.slice(0, MOST)) {
      read.push(await readOne(one));
      setItems([
        ...read,
        ...inputs.slice(read.length).map((rest) => ({ ...rest, reading: null, problem: null })),
      ]);
    }
    setBusy(false);
  };
  const files = async (list: FileList | null | undefined) =>
    take(
      await Promise.all(
        [...(list ?? [])].map(async (file) => {
          const text = await file.text();
          return { name: file.name, input: /\.x?html?$/i.test(file.name) ? { html: text } : { text } };
        }),
      ),
    );
  const submit = (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('text') ?? '').trim();
    if (words === '') return;
    const links = LINKS.test(words) ? words.split(/\s+/) : [];
    void take(
      links.length > 0
        ? links.map((url) => ({ name: url, input: { url } }))
        : [{ name: '', input: { text: words } }],
    );
  };
  return (
    <>
      <form
        class={`read-box${over ? ' over' : ''}`}
        onSubmit={submit}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void files(event.dataTransfer?.files);
        }}
      >
        <label for="read-text">{t('readBox')}</label>
        <textarea
          id="read-text"
          name="text"
          rows={3}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
          }}
        />
        <div class="row">
          <button type="submit" class="primary" aria-disabled={busy}>
            {t('readNow')}
          </button>
          <label class="file">
            {t('chooseFile')}
            <input
              class="sr-only"
              type="file"
              multiple
              accept=".txt,.html,.htm,.xhtml,text/*"
              onChange={(event) => void files(event.currentTarget.files)}
            />
          </label>
          <span class="hint">{t('readHint')}</span>
        </div>
      </form>
      {items.length > 0 && <Several items={items} />}
    </>
  );
}

async function readOne(one: Pick<Item, 'name' | 'input'>): Promise<Item> {
  try {
    return { ...one, reading: await send<Reading>('POST', '/read', one.input), problem: null };
  } catch (error) {
    return {
      ...one,
      reading: null,
      problem: error instanceof Problem ? problemText(error).what : String(error),
    };
  }
}

function Several({ items }: { items: readonly Item[] }) {
  const [kept, setKept] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const done = items.filter(({ reading, problem }) => reading || problem).length;
  const keepAll = async () => {
    let [fresh, failed] = [0, 0];
    for (const { input } of items.filter(({ reading }) => reading !== null)) {
      const one = await keep([input]).catch(() => null);
      if (one && one.failures.length === 0) fresh++;
      else failed++;
      setKept(t('keptResult', { count: fresh, failed }));
    }
    status.current?.focus();
  };
  return (
    <section class="several" aria-label={t('readResult', { count: items.length })}>
      <p ref={status} tabIndex={-1} role="status">
        {done < items.length
          ? t('reading1', { done: done + 1, total: items.length })
          : (kept ?? t('readResult', { count: items.filter(({ reading }) => reading).length }))}{' '}
        <progress value={done} max={items.length} aria-label={t('reading1', { done, total: items.length })} />
      </p>
      <ul>
        {items.map(({ name, input, reading, problem }) => (
          <li key={name}>
            {reading ? (
              <a
                href={input.url ? linkTo('/read', { url: input.url }) : '/read'}
                onClick={() => !input.url && handInput(input)}
              >
                {titleOf(reading) ?? name}
              </a>
            ) : (
              name
            )}{' '}
            <span class="soft">
              {problem ??
                (reading
                  ? `${t('statements')}: ${reading.statements.length} · ${t('contacts')}: ${reading.contacts.length} · ${t('figures')}: ${reading.figures.length}`
                  : '…')}
            </span>
          </li>
        ))}
      </ul>
      {done === items.length && kept === null && (
        <button type="button" onClick={() => void keepAll()}>
          {t('keepInChronicle')}
        </button>
      )}
    </section>
  );
}

function titleOf({ article: { title, text } }: Reading): string | null {
  return title ? text.slice(title.start, title.end) : null;
}
