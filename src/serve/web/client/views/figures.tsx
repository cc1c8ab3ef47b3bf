/** Figures as a ledger: one measure over time by who claims it, as a plot and as a table. */
import { useRef } from 'preact/hooks';
import type { Claim, Ledger } from '../../../ledger.js';
import type { ViewProps } from '../app.js';
import { svgTextOf } from '../components/drawing/picture.js';
import { ExportMenu } from '../components/export-menu.js';
import { Plot } from '../components/figures/plot.js';
import { ClaimTable, claimText, tableOf } from '../components/figures/table.js';
import { Filters, filterQuery } from '../components/filters.js';
import { Nothing, Shown } from '../components/states.js';
import { useGet } from '../core/api.js';
import { useNames } from '../core/names.js';
import { changeQuery } from '../core/route.js';
import { t, timeText } from '../language/index.js';

const SHOWN = ['party', 'standing', 'dates'] as const;

/** Money and shares tell more over time than how often «two countries» are spoken of. */
const MEASURED = /^(?:[A-Z]{3}|%)$/;

interface Unit {
  readonly unit: string;
  readonly figures: number;
}
type Query = Readonly<Record<string, string | undefined>>;

export default function FiguresView({ place: { query } }: ViewProps) {
  const filter = filterQuery(query, SHOWN);
  const units = useGet<Unit[]>('/figures/units', filter);
  return (
    <>
      <h1>{t('navFigures')}</h1>
      <Filters query={query} show={SHOWN} />
      <Shown loaded={units}>
        {(found) => {
          const unit = query.unit ?? (found.find(({ unit: one }) => MEASURED.test(one)) ?? found[0])?.unit;
          if (unit === undefined) return <Nothing />;
          return <OfUnit units={found} unit={unit} filter={filter} query={query} />;
        }}
      </Shown>
    </>
  );
}

interface OfUnitProps {
  readonly units: readonly Unit[];
  readonly unit: string;
  readonly filter: Query;
  readonly query: Query;
}

function OfUnit({ units, unit, filter, query }: OfUnitProps) {
  const ledger = useGet<Ledger & { partial: boolean }>('/figures', { ...filter, unit });
  return (
    <Shown loaded={ledger}>
      {(found) => <OfLedger ledger={found} partial={found.partial} units={units} unit={unit} query={query} />}
    </Shown>
  );
}

/** The name of a measure in the link: what is counted and whether it is a change; «—» where it is not said. */
const nameOf = ({ counted, change }: Ledger['measures'][number]): string =>
  `${counted ?? '—'}${change ? ` ${change}` : ''}`;

function wordsOf(measure: Ledger['measures'][number]): string {
  const { counted, change, claims } = measure;
  return `${counted ?? t('figuresUnsaid')}${change ? `, ${t(`change.${change}`)}` : ''} (${claims})`;
}

interface OfLedgerProps {
  readonly ledger: Ledger;
  readonly partial: boolean;
  readonly units: readonly Unit[];
  readonly unit: string;
  readonly query: Query;
}

function OfLedger({ ledger, partial, units, unit, query }: OfLedgerProps) {
  const plot = useRef<SVGSVGElement>(null);
  const chosen = ledger.measures.findIndex((one) => nameOf(one) === query.measure);
  const partyName = useNames();
  const claims = ledger.claims
    .filter(({ measure }) => chosen < 0 || measure === chosen)
    .map((claim) => (claim.by ? { ...claim, by: { ...claim.by, name: partyName(claim.by) } } : claim));
  const title = `${t('navFigures')} ${unit} ${chosen < 0 ? '' : nameOf(ledger.measures[chosen] as never)}`;
  return (
    <>
      <div class="row measures">
        <Choice
          name={t('figuresUnit')}
          value={unit}
          options={units.map((one) => [one.unit, `${one.unit} (${one.figures})`])}
          onChoice={(next) => changeQuery({ unit: next, measure: null })}
        />
        <Choice
          name={t('figuresMeasure')}
          value={chosen < 0 ? '' : (query.measure ?? '')}
          options={[
            ['', t('figuresAnyMeasure')],
            ...ledger.measures.map((one) => [nameOf(one), wordsOf(one)] as const),
          ]}
          onChoice={(next) => changeQuery({ measure: next || null })}
        />
        <label>
          <input
            type="checkbox"
            checked={query.log === '1'}
            onChange={(event) => changeQuery({ log: event.currentTarget.checked ? '1' : null })}
          />{' '}
          {t('figuresLog')}
        </label>
        <ExportMenu
          exports={{
            name: title,
            table: () => tableOf(claims),
            drawing: () => (plot.current ? svgTextOf(plot.current) : ''),
            notes: () => ({ title, lines: claims.map(noteOf) }),
          }}
        />
      </div>
      {partial && <p class="hint">{t('figuresPartial')}</p>}
      <Plot claims={claims} unit={unit} log={query.log === '1'} svg={plot} />
      <p class="hint">{t('figuresHint')}</p>
      <h2>{t('figuresClaims', { count: claims.length })}</h2>
      <ClaimTable claims={claims} />
    </>
  );
}

const noteOf = (claim: Claim) => ({
  text: `${timeText(claim.first)}: ${claimText(claim)}`,
  reports: claim.reports,
});

function Choice({
  name,
  value,
  options,
  onChoice,
}: {
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoice: (value: string) => void;
}) {
  return (
    <label>
      <span class="soft">{name}</span>{' '}
      <select value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
