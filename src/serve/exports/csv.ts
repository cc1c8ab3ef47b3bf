/** CSV: an entry a row, for spreadsheets. */
import { type Entry, type Party, type Standing, sourcesOf } from '../../main.js';
import { csvLine as line } from './csv-cell.js';
import type { Format } from './format.js';

const COLUMNS = [
  'id',
  'type',
  'date',
  'who',
  'to',
  'kind',
  'status',
  'act',
  'words',
  'value',
  'unit',
  'reports',
  'party roots',
  'affiliated roots',
  'independent roots',
  'denied',
  'divergences',
  'first',
  'last',
] as const;

export const csv: Format = {
  name: 'csv',
  summary: 'an entry a row, for spreadsheets',
  media: 'text/csv; charset=utf-8',
  ending: 'csv',
  async *write({ store, filter }) {
    yield `\ufeff${line(COLUMNS)}`; // Without the mark, spreadsheets take UTF-8 for something else.
    for await (const entry of store.everyEntry(filter)) yield line(COLUMNS.map((name) => rowOf(entry)[name]));
  },
};

function rowOf(entry: Entry): Record<(typeof COLUMNS)[number], string> {
  const roots = (standing: Standing) => String(sourcesOf(entry.roots, standing).length);
  const contact = entry.type === 'contact' ? entry : null;
  const statement = entry.type === 'statement' ? entry : null;
  const figure = entry.type === 'figure' ? entry : null;
  return {
    id: entry.id,
    type: entry.type,
    date: contact?.date ?? '',
    who: contact
      ? contact.participants.map(({ name }) => name).join('; ')
      : nameOf(statement?.speaker ?? figure?.claimedBy ?? null),
    to: nameOf(statement?.addressee ?? null),
    kind: contact?.kind ?? '',
    status: contact?.status ?? '',
    act: statement?.act ?? '',
    words: statement?.words ?? figure?.counted ?? '',
    value: figure ? `${figure.comparator === '=' ? '' : figure.comparator}${figure.value}` : '',
    unit: figure?.unit ?? '',
    reports: String(entry.reports.length),
    'party roots': roots('party'),
    'affiliated roots': roots('affiliated'),
    'independent roots': roots('independent'),
    denied: entry.roots.some(({ denies }) => denies) ? 'yes' : '',
    divergences: entry.divergences.map(({ field, grade }) => `${field} ${grade}`).join('; '),
    first: entry.first ?? '',
    last: entry.last ?? '',
  };
}

const nameOf = (party: Party | null) => party?.name ?? '';
