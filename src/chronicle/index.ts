/** The chronicle: readings → contributions → entries. Pure; `docs/chronicle.md` names every rule. */
import type { Knowledge } from '../knowledge/index.js';
import type { Chronicler } from '../model/index.js';
import { contribute } from './contribute/index.js';
import { CARRIED } from './contribute/keys.js';
import { followKeysOf, followUpsOf } from './entries/follow-up.js';
import { merge } from './entries/merge.js';
import { type OutletFacts, openWorld } from './names/world.js';
import { carriedOver } from './statements/carried.js';
import type { Embedder } from './statements/items.js';
import { copyOf, inOrder, MOST_COMPARED, tiesOf, versionsOf } from './ties.js';

export { evaluationOf } from './evaluation.js';
export type { OutletFacts } from './names/world.js';
export { outletsFrom } from './outlets.js';
export type { Embedder } from './statements/items.js';
export { wholeChronicle } from './whole.js';

/**
 * @param outlets of the collection, beside those of the knowledge files: ids that articles give as their outlet
 * @param embedder sentence vectors for statements that share no words; none by default
 */
export function openChronicler(
  knowledge: Knowledge,
  outlets: readonly OutletFacts[] = [],
  embedder: Embedder | null = null,
): Chronicler {
  const world = openWorld(knowledge, outlets);
  return {
    contribute: (reading, doc) => contribute(reading, doc, world),
    ties: tiesOf,
    inOrder,
    mostCompared: MOST_COMPARED,
    copyOf,
    versionsOf,
    carried: (own, later) => carriedOver(own, later, world, embedder),
    // Both lie within so many days of the end of a window, and days of publication have a zone.
    carriedDays: 2 * CARRIED + 2,
    merge: (reports, around) => merge(reports, around, world, embedder),
    namesOf: (id) => world.namesOf(id),
    followKeys: (entry) => followKeysOf(entry, world),
    followUps: (entries) => followUpsOf(entries, world),
  };
}
