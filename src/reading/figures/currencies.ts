/** Currencies that share a word: «лей» is Romania's or Moldova's, «крона» that of five states. */
import type { Entity } from '../../model/index.js';

/** Between the codes of a unit that may be one of several, the most frequent first. */
const EITHER = '|';

/**
 * A unit as it is meant in an article: of several currencies that of the state it speaks of most, which the first two
 * letters of a code name (ISO 4217); the first where it speaks of none.
 */
export function currencyMeant(unit: string, entities: readonly Entity[]): string {
  if (!unit.includes(EITHER)) return unit;
  let meant = { code: '', told: -1 };
  for (const code of unit.split(EITHER)) {
    const state = `state:${code.slice(0, 2)}`;
    const told = entities.find(({ known }) => known === state)?.joins.length ?? 0;
    if (told > meant.told) meant = { code, told };
  }
  return meant.code;
}
