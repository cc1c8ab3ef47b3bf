/** CSV: an entry a row, for spreadsheets. */
import { type Entry, type Party, type Standing, sourcesOf } from '../../main.js';
import { alikeNamed } from '../chronicle-names.js';
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
  'who id',
  'to id',
] as const;

/** Entries whose parties are named with one question. */
const TOGETHER = 50;

export const csv: Format = {
  name: 'csv',
  summary: 'an entry a row, for spreadsheets',
  media: 'text/csv; charset=utf-8',
  ending: 'csv',
  async *write({ store, filter }) {
    yield `\ufeff${line(COLUMNS)}`; // Without the mark, spreadsheets take UTF-8 for something else.
    let waiting: Entry[] = [];
    const rows = async () => {
      const named = await alikeNamed(waiting, store);
      waiting = [];
      return named.map((entry) => line(COLUMNS.map((name) => rowOf(entry)[name])));
    };
    for await (const entry of store.everyEntry(filter)) {
      waiting.push(entry);
      if (waiting.length >= TOGETHER) yield* await rows();
    }
    if (waiting.length > 0) yield* await rows();
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
    'who id': (contact?.participants ?? [statement?.speaker ?? figure?.claimedBy ?? null])
      .map((party) => party?.entity ?? '')
      .join('; '),
    'to id': statement?.addressee?.entity ?? '',
  };
}

const nameOf = (party: Party | null) => party?.name ?? '';
