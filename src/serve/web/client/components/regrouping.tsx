/** Joining entries that are one, and taking reports out of an entry. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DAY } from '../../../../model/day.js';
import type { Entry, Report } from '../../../../model/index.js';
import type { EntryWhole, Page } from '../../../../store/index.js';
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

/** Entries near in time of the same parties, and any that are searched for; what was chosen stays in sight. */
export function Joining({ entry, join }: { entry: Entry; join: (others: readonly string[]) => void }) {
  const [start = ''] = ((entry.type === 'contact' ? entry.date : null) ?? entry.first ?? '').split('/');
  const at = Date.parse(start);
  const when = Number.isNaN(at) ? {} : { from: dayOf(at - NEAR * DAY), to: dayOf(at + NEAR * DAY) };
  const near = { type: entry.type, party: partyOf(entry), ...when, limit: 60 };
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly Entry[]>([]);
  const candidates = useGet<Page<Entry>>(words === '' ? '/entries' : null, near);
  const found = useGet<Page<{ readonly entry: Entry | null }>>(words === '' ? null : '/search', {
    q: `type:${entry.type} in:entries ${idIn(words) === null ? words : ''}`,
    limit: 60,
  });
  const named = useGet<EntryWhole>(idIn(words) === null ? null : `/entries/${idIn(words)}`);
  const others = (list: readonly (Entry | null)[]) => {
    const ids = new Set([entry.id, ...chosen.map(({ id }) => id)]);
    return list.filter((one): one is Entry => {
      const isFresh = one !== null && one.type === entry.type && !ids.has(one.id);
      if (isFresh) ids.add(one.id);
      return isFresh;
    });
  };
  const toggle = (one: Entry) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  const list = (entries: readonly Entry[]) => (
    <Choices entries={others(entries)} chosen={chosen} toggle={toggle} isSearch={words !== ''} />
  );
  return (
    <Choosing name={t('candidates')} hint={t('joinHint')} ids={chosen.map(({ id }) => id)} done={join}>
      <label>
        {t('joinSearch')}{' '}
        <input
          type="search"
          maxLength={500}
          onChange={(event) => setWords(event.currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter searches; what is chosen is joined with the button.
            event.preventDefault();
            setWords(event.currentTarget.value.trim());
          }}
        />
      </label>
      {words === '' && <Shown loaded={candidates}>{({ items }) => list(items)}</Shown>}
      {idIn(words) !== null && <Shown loaded={named}>{(whole) => list([whole.entry])}</Shown>}
      {words !== '' && idIn(words) === null && (
        <Shown loaded={found}>{({ items }) => list(items.flatMap((hit) => hit.entry ?? []))}</Shown>
      )}
    </Choosing>
  );
}

/** The id in an address of an entry that was pasted, or an id itself. */
function idIn(words: string): string | null {
  return /(?:^|\/entries\/)([csf]-[0-9a-z]{4,}(?:-\d+)?)(?:[?#].*)?$/.exec(words)?.[1] ?? null;
}

function Choices({
  entries,
  chosen,
  toggle,
  isSearch,
}: {
  entries: readonly Entry[];
  chosen: readonly Entry[];
  toggle: (entry: Entry) => void;
  isSearch: boolean;
}) {
  if (entries.length + chosen.length === 0)
    return <Nothing>{isSearch ? t('noOthersFound') : undefined}</Nothing>;
  return (
    <ul class="choices">
      {[...chosen, ...entries].map((one) => (
        <li key={one.id}>
          <label>
            <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />{' '}
            <EntryTitle entry={one} />{' '}
            <span class="soft">
              {timeText(one.type === 'contact' ? one.date : one.first)}
              {one.type === 'statement' && ` · ${one.words.slice(0, 140)}`}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

export function Splitting({
  reports,
  split,
}: {
  reports: readonly Report[];
  split: (reports: readonly string[]) => void;
}) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const toggle = (id: string) => setIds(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <Choosing
      name={t('split')}
      hint={reports.length > 1 ? t('splitHint') : t('notJoined')}
      ids={ids}
      done={split}
    >
      <ul class="choices">
        {reports.length > 1 &&
          reports.map((one) => (
            <li key={one.id}>
              <label>
                <input type="checkbox" checked={ids.includes(one.id)} onChange={() => toggle(one.id)} />{' '}
                {one.outlet ?? t('outletNotStated')} · {timeText(one.published)}{' '}
                <span class="soft">{one.words.slice(0, 200)}</span>
              </label>
            </li>
          ))}
      </ul>
    </Choosing>
  );
}

function Choosing({
  name,
  hint,
  ids,
  done,
  children,
}: {
  name: string;
  hint: string;
  ids: readonly string[];
  done: (ids: readonly string[]) => void;
  children: ComponentChildren;
}) {
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
      {children}
      <button type="submit" class="primary" disabled={ids.length === 0}>
        {t('doIt')}
      </button>
    </form>
  );
}
