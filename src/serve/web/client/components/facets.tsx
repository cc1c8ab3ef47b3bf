/** Conditions to narrow a search by, with how often each is met among the hits that are shown. */
import type { Hit, Totals } from '../../../../store/index.js';
import { useGet } from '../core/api.js';
import { CHOICES, valuesOf, withValues } from '../core/question.js';
import { type Key, t } from '../language/index.js';
import { choiceText } from './choices.js';

interface Facet {
  readonly field: string;
  readonly name: Key;
  /** Several values at once, or one. */
  readonly many: boolean;
  readonly of: (hit: Hit) => readonly (string | null)[];
}

const FACETS: readonly Facet[] = [
  { field: 'type', name: 'type', many: true, of: ({ entry }) => [entry?.type ?? null] },
  {
    field: 'kind',
    name: 'kind',
    many: true,
    of: ({ entry }) => [entry?.type === 'contact' ? entry.kind : null],
  },
  {
    field: 'status',
    name: 'status',
    many: true,
    of: ({ entry }) => [entry?.type === 'contact' ? entry.status : null],
  },
  {
    field: 'act',
    name: 'act',
    many: true,
    of: ({ entry }) => [entry?.type === 'statement' ? entry.act : null],
  },
  { field: 'outlet', name: 'outlet', many: true, of: ({ article }) => [article.outlet] },
  {
    field: 'standing',
    name: 'standing',
    many: false,
    of: ({ entry }) => [...new Set(entry?.roots.map(({ standing }) => standing) ?? [])],
  },
  { field: 'lang', name: 'language', many: false, of: ({ article }) => [article.language] },
];

const MOST = 12;

export function Facets({
  q,
  hits,
  ask,
}: {
  q: string;
  hits: readonly Hit[];
  ask: (question: string) => void;
}) {
  const status = useGet<{ totals: Totals }>('/status');
  const outlets = status.value?.totals.outlets.flatMap(({ outlet }) => outlet ?? []) ?? [];
  return (
    <details class="facets" open={window.matchMedia('(min-width: 56rem)').matches}>
      <summary>{t('narrow')}</summary>
      <p class="soft">{t('inShown')}</p>
      {FACETS.map((facet) => (
        <FacetList key={facet.field} {...{ facet, q, hits, ask, outlets }} />
      ))}
      <Time q={q} ask={ask} />
    </details>
  );
}

interface ListProps {
  readonly facet: Facet;
  readonly q: string;
  readonly hits: readonly Hit[];
  readonly ask: (question: string) => void;
  readonly outlets: readonly string[];
}

function FacetList({ facet: { field, name, many, of }, q, hits, ask, outlets }: ListProps) {
  const counts = new Map<string, number>();
  for (const hit of hits)
    for (const value of of(hit)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const chosen = valuesOf(q, field);
  const all = field === 'outlet' ? outlets : ((CHOICES as Record<string, readonly string[]>)[field] ?? []);
  const values = [...new Set([...chosen, ...all])]
    .filter((value) => chosen.includes(value) || (counts.get(value) ?? 0) > 0)
    .sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0))
    .slice(0, MOST);
  if (values.length === 0) return null;
  const toggle = (value: string) => {
    const rest = chosen.filter((one) => one !== value);
    ask(withValues(q, field, chosen.includes(value) ? rest : many ? [...chosen, value] : [value]));
  };
  return (
    <fieldset class="facet">
      <legend>{t(name)}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />{' '}
          {choiceText(field, value)} <span class="count">{counts.get(value) ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Time({ q, ask }: { q: string; ask: (question: string) => void }) {
  return (
    <fieldset class="facet time">
      <legend>{t('time')}</legend>
      {(['from', 'until'] as const).map((field) => (
        <label key={field}>
          {t(field)}{' '}
          <input
            type="date"
            value={dayOf(valuesOf(q, field)[0])}
            onChange={(event) => {
              const { value } = event.currentTarget;
              ask(withValues(q, field, value ? [value] : []));
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** A month or year alone begins with its first day. */
function dayOf(when: string | undefined): string {
  return when ? `${when}-01-01`.slice(0, 10) : '';
}
