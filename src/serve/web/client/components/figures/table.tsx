/** The ledger as a table. */
import { useState } from 'preact/hooks';
import type { Claim } from '../../../../ledger.js';
import { linkTo } from '../../core/route.js';
import type { Table } from '../../core/table.js';
import { t, timeText } from '../../language/index.js';
import { figureText } from '../readings.js';

export function claimText(claim: Claim): string {
  const parts = [claim.by?.name ?? t('notStated'), figureText(claim), claim.counted, claim.period];
  return parts.filter((part) => part !== null).join(', ');
}

export function tableOf(claims: readonly Claim[]): Table {
  return {
    columns: [
      'entry',
      'first',
      'last',
      'by',
      'bound',
      'value',
      'to',
      'unit',
      'change',
      'counted',
      'period',
      'reports',
      'outlets',
    ],
    rows: claims.map((claim) => [
      claim.entry,
      claim.first,
      claim.last,
      claim.by?.name ?? null,
      // Text, as «=» alone begins a formula.
      claim.comparator === '=' ? '' : claim.comparator,
      claim.value,
      claim.valueTo,
      claim.unit,
      claim.change,
      claim.counted,
      claim.period,
      claim.reports.length,
      claim.outlets.join('; '),
    ]),
  };
}

/** Rows at once. */
const ROWS = 100;

export function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  const [rows, setRows] = useState(ROWS);
  return (
    <>
      <table class="data claims">
        <thead>
          <tr>
            <th scope="col">{t('claimed')}</th>
            <th scope="col">{t('claimant')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('figuresMeasure')}</th>
            <th scope="col">{t('period')}</th>
            <th scope="col">{t('outlets')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.slice(0, rows).map((claim) => (
            <tr key={`${claim.entry} ${claim.value} ${claim.valueTo} ${claim.comparator}`}>
              <td data-name={t('claimed')}>{timeText(claim.first)}</td>
              <td data-name={t('claimant')}>
                {claim.by?.entity ? (
                  <a href={linkTo(`/entities/${claim.by.entity}`)}>{claim.by.name}</a>
                ) : (
                  (claim.by?.name ?? t('notStated'))
                )}
              </td>
              <td data-name={t('value')}>
                <a href={linkTo(`/entries/${claim.entry}`)}>{figureText(claim)}</a>
              </td>
              <td data-name={t('figuresMeasure')}>{claim.counted}</td>
              <td data-name={t('period')}>{claim.period}</td>
              <td data-name={t('outlets')}>
                {claim.outlets.slice(0, 3).join(', ')}
                {claim.outlets.length > 3 && ` +${claim.outlets.length - 3}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {claims.length > rows && (
        <button type="button" onClick={() => setRows(rows + ROWS)}>
          {t('more')}
        </button>
      )}
    </>
  );
}
