/** What is let through, kept in the query of the view: types, parties, kinds, status, acts, standing, dates. */
import { useState } from 'preact/hooks';
import type { EntityLine, Page } from '../../../../store/index.js';
import { get, useGet } from '../core/api.js';
import { changeQuery } from '../core/route.js';
import { type Key, t } from '../language/index.js';

/** Values of each filter with the beginning of the keys of their names. */
const CHOICES = {
  type: ['contact', 'statement', 'figure'],
  kind: ['call', 'video', 'meeting', 'visit', 'letter', 'talks', 'summit', 'other'],
  status: ['held', 'ongoing', 'planned', 'proposed', 'cancelled', 'denied'],
  act: ['state', 'confirm', 'deny', 'plan', 'demand', 'warn', 'propose', 'ask', 'evaluate'],
  standing: ['party', 'affiliated', 'independent'],
} as const;
type Choice = keyof typeof CHOICES;
export type FilterName = Choice | 'party' | 'dates';

const NAMES: Readonly<Record<Choice, Key>> = {
  type: 'filterType',
  kind: 'kind',
  status: 'status',
  act: 'act',
  standing: 'standing',
};

const nameOf = (choice: Choice, value: string): string =>
  t((choice === 'type' || choice === 'standing' ? value : `${choice}.${value}`) as Key);

type Query = Readonly<Record<string, string | undefined>>;

/** The filters of a query of a view as a query of the API. */
export function filterQuery(query: Query, names: readonly FilterName[]): Record<string, string | undefined> {
  const own = names.flatMap((name) => (name === 'dates' ? ['from', 'to'] : [name]));
  return Object.fromEntries(own.map((name) => [name, query[name]]));
}

/** Pixels: on narrower screens the filters are folded until one is set. */
const NARROW = 640;

export function Filters({ query, show }: { query: Query; show: readonly FilterName[] }) {
  const names = show.flatMap((name) => (name === 'dates' ? ['from', 'to'] : [name]));
  const set = names.some((name) => query[name]);
  return (
    <details class="filter-box" open={window.innerWidth > NARROW || set}>
      <summary>{t('filters')}</summary>
      <fieldset class="filters" aria-label={t('filters')}>
        {show.map((name) => {
          if (name === 'party') return <Parties key={name} chosen={query.party?.split(',') ?? []} />;
          if (name === 'dates') return <Dates key={name} query={query} />;
          // One root of a standing is enough: there is nothing to choose several of.
          if (name === 'standing') return <One key={name} choice={name} value={query[name] ?? ''} />;
          return <Several key={name} choice={name} chosen={query[name]?.split(',') ?? []} />;
        })}
        {set && (
          <button
            type="button"
            onClick={() => changeQuery(Object.fromEntries(names.map((name) => [name, null])))}
          >
            {t('filtersClear')}
          </button>
        )}
      </fieldset>
    </details>
  );
}

function One({ choice, value }: { choice: Choice; value: string }) {
  return (
    <label>
      <span>{t(NAMES[choice])}</span>
      <select
        value={value}
        onChange={(event) => changeQuery({ [choice]: event.currentTarget.value || null })}
      >
        <option value="">{t('filterAny')}</option>
        {CHOICES[choice].map((one) => (
          <option key={one} value={one}>
            {nameOf(choice, one)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Several({ choice, chosen }: { choice: Choice; chosen: readonly string[] }) {
  const toggle = (value: string, on: boolean) => {
    const next = CHOICES[choice].filter((one) => (one === value ? on : chosen.includes(one)));
    changeQuery({ [choice]: next.join(',') || null });
  };
  return (
    <details
      class="menu pick"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>
        {t(NAMES[choice])}: {chosen.map((one) => nameOf(choice, one)).join(', ') || t('filterAny')}
      </summary>
      <fieldset aria-label={t(NAMES[choice])}>
        {CHOICES[choice].map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={(event) => toggle(one, event.currentTarget.checked)}
            />{' '}
            {nameOf(choice, one)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Dates({ query }: { query: Query }) {
  return (
    <>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          <span>{t(name === 'from' ? 'filterFrom' : 'filterTo')}</span>
          <input
            type="date"
            value={/^\d{4}-\d{2}-\d{2}/.exec(query[name] ?? '')?.[0] ?? ''}
            onChange={(event) => changeQuery({ [name]: event.currentTarget.value || null })}
          />
        </label>
      ))}
    </>
  );
}

/** Found by name in any language; the parties chosen stand beside, each with a button that takes it out. */
function Parties({ chosen }: { chosen: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const found = useGet<Page<EntityLine>>(name.length > 1 ? '/entities' : null, { name, limit: 12 });
  const lines = useGet<EntityLine[]>(chosen.length > 0 ? '/entity-lines' : null, { ids: chosen.join(',') });
  const add = async () => {
    if (name === '') return;
    const { items } = await get<Page<EntityLine>>('/entities', { name, limit: 12 });
    const one = items.find((line) => line.name === name) ?? items[0];
    if (!one) return;
    setTyped('');
    changeQuery({ party: [...new Set([...chosen, one.id])].join(',') });
  };
  return (
    <form
      class="parties"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        <span>{t('filterParty')}</span>
        <input
          type="text"
          list="party-names"
          value={typed}
          placeholder={t('filterPartyHint')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id="party-names">
        {name.length > 1 && found.value?.items.map((line) => <option key={line.id} value={line.name} />)}
      </datalist>
      {chosen.map((id) => {
        const shown = lines.value?.find((line) => line.id === id)?.name ?? id;
        return (
          <button
            key={id}
            type="button"
            class="chip"
            aria-label={t('filterRemove', { name: shown })}
            onClick={() => changeQuery({ party: chosen.filter((one) => one !== id).join(',') || null })}
          >
            {shown} <span aria-hidden="true">×</span>
          </button>
        );
      })}
    </form>
  );
}
