/** Entries in plain words: for drawings, for rows of tables and lines of notes. */
import type { Entry, Party } from '../../../../model/index.js';
import { sourcesOf } from '../../../../model/roots.js';
import { measureText } from '../../../measures.js';
import { type NameOf, namesFor } from '../core/names.js';
import type { Notes } from '../core/notes.js';
import type { Table } from '../core/table.js';
import { t, timeText } from '../language/index.js';
import { figureText } from './readings.js';

/** Whom the words of an entry name. */
export function partiesOf(entry: Entry): readonly Party[] {
  if (entry.type === 'contact') return entry.participants;
  const named = entry.type === 'statement' ? [entry.speaker, entry.addressee] : [entry.claimedBy];
  return named.filter((one) => one !== null);
}

/** @param nameOf names in the language of the interface, where they are at hand */
export function entryText(entry: Entry, nameOf: NameOf): string {
  if (entry.type === 'contact') {
    const who = entry.participants.map(nameOf).join(' — ');
    return `${who}: ${t(`kind.${entry.kind}`)}, ${t(`status.${entry.status}`)}`;
  }
  if (entry.type === 'statement')
    return `${entry.speaker ? nameOf(entry.speaker) : t('speakerNotStated')} (${t(`act.${entry.act}`)}): ${entry.words}`;
  return `${entry.claimedBy ? nameOf(entry.claimedBy) : t('notStated')}: ${figureText({ ...entry, unit: measureText(entry) })}`;
}

export async function entryNotes(title: string, entries: readonly Entry[]): Promise<Notes> {
  const nameOf = await namesFor(entries.flatMap(partiesOf));
  return {
    title,
    lines: entries.map((entry) => ({
      text: `${whenText(entry)}: ${entryText(entry, nameOf)}`,
      reports: entry.reports,
    })),
  };
}

/** When a contact was or is to be, else when something was said: a contact without a date was not on the day of the report. */
const dayOf = (entry: Entry) => (entry.type === 'contact' ? entry.date : entry.first);

/** The same in words; of a contact that nobody dates also when it was first reported, which the line stands by. */
export function whenText(entry: Entry): string {
  if (dayOf(entry) !== null || entry.first === null) return timeText(dayOf(entry));
  return t('dateNotStated', { time: timeText(entry.first) });
}

export async function entryTable(entries: readonly Entry[]): Promise<Table> {
  const nameOf = await namesFor(entries.flatMap(partiesOf));
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
    'first reported',
    'reports',
    'roots',
  ];
  return {
    columns,
    rows: entries.map((entry) => {
      const contact = entry.type === 'contact' ? entry : null;
      const statement = entry.type === 'statement' ? entry : null;
      const figure = entry.type === 'figure' ? entry : null;
      const who = contact?.participants.map(nameOf).join('; ');
      const one = statement?.speaker ?? figure?.claimedBy;
      return [
        entry.id,
        entry.type,
        dayOf(entry),
        who ?? (one ? nameOf(one) : null),
        statement?.addressee ? nameOf(statement.addressee) : null,
        contact?.kind ?? statement?.act ?? null,
        contact?.status ?? null,
        statement?.words ?? figure?.counted ?? null,
        figure ? `${figure.comparator === '=' ? '' : `${figure.comparator} `}${figure.value}` : null,
        figure?.unit ?? null,
        entry.first,
        entry.reports.length,
        sourcesOf(entry.roots).length,
      ];
    }),
  };
}
