/** Joining entries that are one, and taking reports out of an entry. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DAY } from '../../../../model/day.js';
import type { Entry, Report } from '../../../../model/index.js';
import type { Page } from '../../../../store/index.js';
import { useGet } from '../core/api.js';
import { t, timeText } from '../language/index.js';
import { EntryTitle } from './entry.js';
import { Nothing, Shown } from './states.js';

/** Days before and after in which the same may be told as two entries. */
const NEAR = 30;

function partyOf(entry: Entry): string | undefined {
  const named =
    entry.type === 'contact'
      ? entry.participants
      : [entry.type === 'statement' ? entry.speaker : entry.claimedBy];
  return named.find((one) => one?.entity)?.entity ?? undefined;
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function Joining({ entry, join }: { entry: Entry; join: (others: readonly string[]) => void }) {
  const at = Date.parse((entry.type === 'contact' ? entry.date : null) ?? entry.first ?? '');
  const when = Number.isNaN(at) ? {} : { from: dayOf(at - NEAR * DAY), to: dayOf(at + NEAR * DAY) };
  const loaded = useGet<Page<Entry>>('/entries', {
    type: entry.type,
    party: partyOf(entry),
    ...when,
    limit: 60,
  });
  return (
    <Choosing name={t('candidates')} hint={t('joinHint')} done={join}>
      {(toggle) => (
        <Shown loaded={loaded}>
          {({ items }) => {
            const others = items.filter(({ id }) => id !== entry.id);
            if (others.length === 0) return <Nothing />;
            return (
              <ul class="choices">
                {others.map((one) => (
                  <li key={one.id}>
                    <label>
                      <input type="checkbox" onChange={() => toggle(one.id)} /> <EntryTitle entry={one} />{' '}
                      <span class="soft">
                        {timeText(one.type === 'contact' ? one.date : one.first)}
                        {one.type === 'statement' && ` · ${one.words.slice(0, 140)}`}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            );
          }}
        </Shown>
      )}
    </Choosing>
  );
}

export function Splitting({
  reports,
  split,
}: {
  reports: readonly Report[];
  split: (reports: readonly string[]) => void;
}) {
  return (
    <Choosing name={t('split')} hint={reports.length > 1 ? t('splitHint') : t('notJoined')} done={split}>
      {(toggle) => (
        <ul class="choices">
          {reports.length > 1 &&
            reports.map((one) => (
              <li key={one.id}>
                <label>
                  <input type="checkbox" onChange={() => toggle(one.id)} /> {one.outlet} ·{' '}
                  {timeText(one.published)} <span class="soft">{one.words.slice(0, 200)}</span>
                </label>
              </li>
            ))}
        </ul>
      )}
    </Choosing>
  );
}

function Choosing({
  name,
  hint,
  done,
  children,
}: {
  name: string;
  hint: string;
  done: (ids: readonly string[]) => void;
  children: (toggle: (id: string) => void) => ComponentChildren;
}) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <form
      class="choosing"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (ids.length > 0) done(ids);
      }}
    >
      <p class="soft">{hint}</p>
      {children(toggle)}
      <button type="submit" class="primary" disabled={ids.length === 0}>
        {t('doIt')}
      </button>
    </form>
  );
}
