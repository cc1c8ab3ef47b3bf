/** An entry as rows: the columns that it is found, filtered and sorted by. */
import { type Entry, type Party, type Report, type Standing, sourcesOf } from '../model/index.js';
import type { EntryTable } from './schema.js';
import { minutesOf } from './when.js';

export interface Row {
  readonly entry: Entry;
  readonly values: EntryTable;
  readonly outlets: readonly string[];
  readonly relays: readonly string[];
}

export const ENTRY_COLUMNS = [
  'id',
  'type',
  'grp',
  'kind',
  'status',
  'act',
  'at',
  'first',
  'last',
  'reports',
  'party',
  'affiliated',
  'independent',
  'denied',
  'diverges',
  'unit',
  'data',
] as const satisfies readonly (keyof EntryTable)[];

const GRADES = { refines: 1, differs: 2, contradicts: 3 } as const;

export function entryRow(entry: Entry, grp: number, reports: ReadonlyMap<string, Report>): Row {
  const own = entry.reports.flatMap((id) => reports.get(id) ?? []);
  const count = (standing: Standing) => sourcesOf(entry.roots, standing).length;
  const first = minutesOf(entry.first) ?? 0;
  return {
    entry,
    outlets: [...new Set(own.flatMap(({ outlet }) => outlet ?? []))],
    relays: [...new Set(own.flatMap(({ chain }) => chain.flatMap(({ entity }) => entity ?? [])))],
    values: {
      id: entry.id,
      type: entry.type,
      grp,
      kind: entry.type === 'contact' ? entry.kind : null,
      status: entry.type === 'contact' ? entry.status : null,
      act: entry.type === 'statement' ? entry.act : null,
      at: (entry.type === 'contact' ? minutesOf(entry.date) : null) ?? first,
      first,
      last: minutesOf(entry.last) ?? first,
      reports: entry.reports.length,
      party: count('party'),
      affiliated: count('affiliated'),
      independent: count('independent'),
      denied: entry.roots.some(({ denies }) => denies) ? 1 : 0,
      diverges: Math.max(0, ...entry.divergences.map(({ grade }) => GRADES[grade])),
      unit: entry.type === 'figure' ? entry.unit : null,
      data: JSON.stringify(entry),
    },
  };
}

/** Roles in which someone stands in an entry. */
export type Role = 'participant' | 'speaker' | 'addressee' | 'claimant' | 'relay';

export function rolesOf(entry: Entry): [Role, Party][] {
  if (entry.type === 'contact') return entry.participants.map((one) => ['participant', one]);
  if (entry.type === 'figure') return entry.claimedBy ? [['claimant', entry.claimedBy]] : [];
  const roles: [Role, Party | null][] = [
    ['speaker', entry.speaker],
    ['addressee', entry.addressee],
  ];
  return roles.filter((one): one is [Role, Party] => one[1] !== null);
}

export function partyRows({ entry, values, relays }: Row): [string, string, string, string, number][] {
  const roles = rolesOf(entry).flatMap(([role, { entity }]) => (entity ? [[role, entity] as const] : []));
  const passed = relays.map((entity) => ['relay', entity] as const);
  return [...roles, ...passed].map(([role, entity]) => [entity, role, entry.id, entry.type, values.at]);
}

export function outletsOf({ entry, values, outlets }: Row): [string, string, number][] {
  return outlets.map((outlet) => [outlet, entry.id, values.at]);
}
