/** Entries in plain words: for drawings, for rows of tables and lines of notes. */
import type { Entry } from '../../../../model/index.js';
import { sourcesOf } from '../../../../model/roots.js';
import { measureText } from '../../../measures.js';
import type { NameOf } from '../core/names.js';
import type { Notes } from '../core/notes.js';
import type { Table } from '../core/table.js';
import { t, timeText } from '../language/index.js';
import { figureText } from './readings.js';

/** @param nameOf names in the language of the interface, where they are at hand */
export function entryText(entry: Entry, nameOf: NameOf = ({ name }) => name): string {
  if (entry.type === 'contact') {
    const who = entry.participants.map(nameOf).join(' — ');
    return `${who}: ${t(`kind.${entry.kind}`)}, ${t(`status.${entry.status}`)}`;
  }
  if (entry.type === 'statement')
    return `${entry.speaker ? nameOf(entry.speaker) : t('notStated')} (${t(`act.${entry.act}`)}): ${entry.words}`;
  return `${entry.claimedBy ? nameOf(entry.claimedBy) : t('notStated')}: ${figureText({ ...entry, unit: measureText(entry.unit, entry.counted) })}`;
}

export function entryNotes(title: string, entries: readonly Entry[]): Notes {
  return {
    title,
    lines: entries.map((entry) => ({
      text: `${timeText(dayOf(entry))}: ${entryText(entry)}`,
      reports: entry.reports,
    })),
  };
}

const dayOf = (entry: Entry) => (entry.type === 'contact' ? (entry.date ?? entry.first) : entry.first);

export function entryTable(entries: readonly Entry[]): Table {
  const columns = [
    'id',
    'type',
    'date',
    'who',
    'to',
    'kind',
    'status',
    'words',
    'value',
    'unit',
    'reports',
    'roots',
  ];
  return {
    columns,
    rows: entries.map((entry) => {
      const contact = entry.type === 'contact' ? entry : null;
      const statement = entry.type === 'statement' ? entry : null;
      const figure = entry.type === 'figure' ? entry : null;
      const who = contact?.participants.map(({ name }) => name).join('; ');
      return [
        entry.id,
        entry.type,
        dayOf(entry),
        who ?? statement?.speaker?.name ?? figure?.claimedBy?.name ?? null,
        statement?.addressee?.name ?? null,
        contact?.kind ?? statement?.act ?? null,
        contact?.status ?? null,
        statement?.words ?? figure?.counted ?? null,
        figure ? `${figure.comparator === '=' ? '' : `${figure.comparator} `}${figure.value}` : null,
        figure?.unit ?? null,
        entry.reports.length,
        sourcesOf(entry.roots).length,
      ];
    }),
  };
}
