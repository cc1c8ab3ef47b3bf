/** What lies on the desk: how far it was read, what is in each, and which of it goes into the chronicle. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { choose, clearDesk, isDone, keepChosen, type Lying } from '../core/desk.js';
import { handInput } from '../core/handed.js';
import { linkTo } from '../core/route.js';
import { t, timeText } from '../language/index.js';
import { problemText } from '../language/problems.js';

export function Desk({
  items,
  cleared,
  children,
}: {
  items: readonly Lying[];
  cleared: () => void;
  children: ComponentChildren;
}) {
  const [result, setResult] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const done = items.filter(isDone).length;
  const free = items.filter(({ read, kept }) => read !== null && kept === null).map(({ id }) => id);
  const chosen = items.filter(({ isChosen }) => isChosen).length;
  const keepThem = async () => {
    if (isKeeping) return;
    setKeeping(true);
    const outcome = await keepChosen();
    setKeeping(false);
    setResult(
      `${t('keptResult', { ...outcome })}${outcome.known > 0 ? ` · ${t('thereAlready', { count: outcome.known })}` : ''}`,
    );
    status.current?.focus();
  };
  return (
    <section class="desk" aria-label={t('onTheDesk')}>
      <h2>
        {t('onTheDesk')} <span class="count">{items.length}</span>
      </h2>
      {children}
      <p ref={status} tabIndex={-1} role="status">
        {done < items.length
          ? t('reading1', { done: done + 1, total: items.length })
          : isKeeping
            ? t('loading')
            : (result ?? t('readResult', { count: items.filter(({ read }) => read).length }))}{' '}
        {done < items.length && (
          <progress
            value={done}
            max={items.length}
            aria-label={t('reading1', { done: done + 1, total: items.length })}
          />
        )}
      </p>
      <ul>
        {items.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={chosen === 0 || isKeeping}
          onClick={() => void keepThem()}
        >
          {t('keepChosen', { count: chosen })}
        </button>
        {free.length > 1 && (
          <button type="button" onClick={() => choose(free, chosen < free.length)}>
            {chosen < free.length ? t('chooseAll') : t('chooseNone')}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            clearDesk();
            cleared();
          }}
        >
          {t('clearDesk')}
        </button>
      </div>
    </section>
  );
}

function Line({ one: { id, name, input, read, problem, isChosen, kept } }: { one: Lying }) {
  const title = read?.title || name;
  return (
    <li>
      <input
        type="checkbox"
        aria-labelledby={`desk-${id}`}
        checked={isChosen}
        disabled={read === null || kept !== null}
        onChange={(event) => choose([id], event.currentTarget.checked)}
      />
      <span id={`desk-${id}`}>
        {read && input ? (
          <a
            href={
              kept
                ? linkTo(`/articles/${kept}`)
                : isLink(input)
                  ? linkTo('/read', { url: input.url })
                  : '/read'
            }
            onClick={() => kept === null && handInput(input)}
          >
            {title}
          </a>
        ) : (
          title
        )}
      </span>
      <span class="soft">
        {read && (
          <>
            {read.outlet ?? t('outletNotStated')} ·{' '}
            {read.published ? timeText(read.published) : t('timeNotStated')} · {t('statements')}:{' '}
            {read.statements} · {t('contacts')}: {read.contacts} · {t('figures')}: {read.figures}
          </>
        )}
        {!read && !problem && '…'} {kept !== null && <strong class="kept">✓ {t('kept')}</strong>}
        {problem && (
          <strong class="failed">
            {sentence(problemText(problem).what)} {problemText(problem).next}
          </strong>
        )}
      </span>
    </li>
  );
}

const isLink = ({ url, text, html, bytes }: NonNullable<Lying['input']>): boolean =>
  url !== undefined && text === undefined && html === undefined && bytes === undefined;

/** What the server says ends in no full stop. */
const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);
