/** What a figure counts, named once. */
import type { FigureEntry } from '../model/index.js';

/** «33 будинків» where the unit is the noun that is counted, «5 USD допомоги» where it is none. */
export function measureText({
  unit,
  counted,
  countsUnit,
}: Pick<FigureEntry, 'unit' | 'counted' | 'countsUnit'>): string {
  if (!counted) return unit;
  return countsUnit ? counted : `${unit} ${counted}`;
}
