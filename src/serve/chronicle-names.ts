/** Parties under the names that the chronicle gives them: one person is not four in a list of articles in three languages. */
import type { Entry, Party, Store } from '../main.js';

/** Entries with each party that is known named alike in all of them. What a report calls him is in the report. */
export async function alikeNamed<E extends Entry>(
  entries: readonly E[],
  store: Pick<Store, 'entityLines'>,
): Promise<E[]> {
  const ids = new Set(entries.flatMap(partiesIn).flatMap(({ entity }) => entity ?? []));
  const lines = await store.entityLines([...ids]);
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  const named = <P extends Party | null>(party: P): P =>
    party?.entity ? { ...party, name: names.get(party.entity) ?? party.name } : party;
  return entries.map((entry): E => {
    if (entry.type === 'contact') return { ...entry, participants: entry.participants.map(named) };
    if (entry.type === 'figure') return { ...entry, claimedBy: named(entry.claimedBy) };
    return { ...entry, speaker: named(entry.speaker), addressee: named(entry.addressee) };
  });
}

/** Whom an entry names. */
export function partiesIn(entry: Entry): Party[] {
  if (entry.type === 'contact') return [...entry.participants];
  const parties = entry.type === 'figure' ? [entry.claimedBy] : [entry.speaker, entry.addressee];
  return parties.filter((one) => one !== null);
}
