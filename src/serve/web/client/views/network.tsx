/** Who stood in contacts with whom: a drawing, a span of time to move, and the same as a table. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Edge, EntityLine } from '../../../../store/index.js';
import type { ViewProps } from '../app.js';
import type { SurfaceHandle } from '../components/drawing/surface.js';
import { allEntries, EntryPages } from '../components/entry-pages.js';
import { entryNotes } from '../components/entry-text.js';
import { ExportMenu } from '../components/export-menu.js';
import { Filters, filterQuery } from '../components/filters.js';
import { keyOf, NetworkChart } from '../components/network/chart.js';
import { MonthSpan, monthsOf } from '../components/network/month-span.js';
import { Nothing, Shown } from '../components/states.js';
import { apiUrl, useGet } from '../core/api.js';
import { changeQuery, go, linkTo } from '../core/route.js';
import type { Table } from '../core/table.js';
import { languageNow, t, timeText } from '../language/index.js';

const SHOWN = ['party', 'kind', 'status', 'standing'] as const;

interface Network {
  readonly edges: readonly Edge[];
  readonly entities: readonly EntityLine[];
}
type Query = Readonly<Record<string, string | undefined>>;

export default function NetworkView({ place: { query } }: ViewProps) {
  const filter = filterQuery(query, SHOWN);
  const whole = useGet<Network>('/network', { ...filter, names: languageNow() });
  return (
    <>
      <h1>{t('navNetwork')}</h1>
      <Filters query={query} show={SHOWN} />
      <Shown loaded={whole}>
        {(network) =>
          network.edges.length === 0 ? <Nothing /> : <Drawn network={network} filter={filter} query={query} />
        }
      </Shown>
    </>
  );
}

function Drawn({ network, filter, query }: { network: Network; filter: Query; query: Query }) {
  const handle = useRef<SurfaceHandle | null>(null);
  const months = useMemo(() => monthsOf(network.edges), [network]);
  const { from, to, pair } = query;
  const part = useGet<Network>(from || to ? '/network' : null, { ...filter, from, to, names: languageNow() });
  const inSpan = from || to ? part.value : network;
  // While the next span is asked for, the one before stays.
  const last = useRef<Network>(network);
  if (inSpan) last.current = inSpan;
  const { edges } = last.current;
  const shown = useMemo(() => new Map(edges.map((edge) => [keyOf(edge), edge.contacts])), [edges]);
  const names = new Map(network.entities.map(({ id, name }) => [id, name]));
  const contacts = { ...filter, type: 'contact', role: 'participant', party: pair ?? filter.party, from, to };
  return (
    <>
      <MonthSpan months={months} from={from} to={to} />
      <NetworkChart
        edges={network.edges}
        entities={network.entities}
        shown={shown}
        chosen={pair ?? null}
        handle={handle}
        onNode={(id) => go(linkTo(`/entities/${id}`))}
        onEdge={(edge) => changeQuery({ pair: keyOf(edge) })}
      />
      <p class="legend">
        <span class="dot tone3">{t('legendPersons')}</span>
        <span class="dot tone4">{t('legendStates')}</span>
        <span class="dot tone0">{t('legendOthers')}</span>
        <span>{t('legendWidth')}</span>
      </p>
      {pair && (
        <section aria-label={t('contactsOf', { names: namesOf(pair, names) })} class="pair">
          <div class="row">
            <h2>{t('contactsOf', { names: namesOf(pair, names) })}</h2>
            <button type="button" onClick={() => changeQuery({ pair: null })}>
              {t('close')}
            </button>
          </div>
          <EntryPages query={contacts} />
        </section>
      )}
      <div class="row">
        <h2>{t('networkTable')}</h2>
        <ExportMenu
          exports={{
            name: t('navNetwork'),
            table: () => tableOf(edges, names),
            drawing: () => handle.current?.svg() ?? '',
            notes: async () => entryNotes(t('navNetwork'), await allEntries(contacts)),
            links: [{ href: apiUrl('/export', { ...contacts, format: 'graphml' }), name: t('graphFile') }],
          }}
        />
      </div>
      <Pairs edges={edges} names={names} pair={pair} />
    </>
  );
}

const namesOf = (pair: string, names: ReadonlyMap<string, string>): string =>
  pair
    .split(',')
    .map((id) => names.get(id) ?? id)
    .join(' — ');

function tableOf(edges: readonly Edge[], names: ReadonlyMap<string, string>): Table {
  return {
    columns: ['one', 'name of one', 'other', 'name of other', 'contacts', 'first', 'last'],
    rows: edges.map(({ one, other, contacts, first, last }) => [
      one,
      names.get(one) ?? one,
      other,
      names.get(other) ?? other,
      contacts,
      first,
      last,
    ]),
  };
}

/** Rows of a table at once. */
const ROWS = 40;

function Pairs({
  edges,
  names,
  pair,
}: {
  edges: readonly Edge[];
  names: ReadonlyMap<string, string>;
  pair: string | undefined;
}) {
  const [rows, setRows] = useState(ROWS);
  const entity = (id: string) => <a href={linkTo(`/entities/${id}`)}>{names.get(id) ?? id}</a>;
  return (
    <>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{t('networkPair')}</th>
            <th scope="col">{t('contacts')}</th>
            <th scope="col">{t('firstTime')}</th>
            <th scope="col">{t('lastTime')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.slice(0, rows).map((edge) => (
            <tr key={keyOf(edge)}>
              <td>
                {entity(edge.one)} — {entity(edge.other)}
              </td>
              <td>
                <button
                  type="button"
                  aria-pressed={pair === keyOf(edge)}
                  aria-label={`${namesOf(keyOf(edge), names)}: ${t('contactsCount', { count: edge.contacts })}`}
                  onClick={() => changeQuery({ pair: pair === keyOf(edge) ? null : keyOf(edge) })}
                >
                  {edge.contacts}
                </button>
              </td>
              <td>{timeText(edge.first?.slice(0, 10) ?? null)}</td>
              <td>{timeText(edge.last?.slice(0, 10) ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edges.length > rows && (
        <button type="button" onClick={() => setRows(rows + ROWS * 5)}>
          {t('more')}
        </button>
      )}
    </>
  );
}
