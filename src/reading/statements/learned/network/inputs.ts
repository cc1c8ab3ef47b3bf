/** Tokens as the network sees them: a word, and a row of each table. */
import type { Facts } from '../facts.js';
import { NO_RULE, type RuleView } from '../features.js';
import { TABLE_COUNT, TABLES } from './layout.js';

/** Bits of a hash that name a row; 0 stays the row of what is none. */
const rowOf = (hash: number, table: number): number =>
  (hash ^ (hash >>> 15)) & ((TABLES[table] as { rows: number }).rows - 1);

/** Rows of all tokens of a text, TABLE_COUNT numbers a token. */
export function rowsOf(facts: Facts, views: ReadonlyMap<number, RuleView>): Uint16Array {
  const size = facts.part.length;
  const rows = new Uint16Array(size * TABLE_COUNT);
  for (let i = 0; i < size; i++) {
    const { entry, rule } = views.get(i) ?? NO_RULE;
    const at = i * TABLE_COUNT;
    rows[at] = rowOf(facts.ending[i] as number, 0);
    rows[at + 1] = rowOf(facts.shape[i] as number, 1);
    rows[at + 2] = (facts.capital[i] as number) * 10 + (facts.mark[i] as number);
    rows[at + 3] = facts.name[i] as number;
    rows[at + 4] = placeInQuotation(facts, i) * 4 + placeInSentence(facts, i);
    rows[at + 5] = rowOf(entry, 5);
    rows[at + 6] = rowOf(rule, 6);
  }
  return rows;
}

/** 0 outside, 1 first, 2 last, 3 within. */
function placeInQuotation({ quotation }: Facts, i: number): number {
  const own = quotation[i] as number;
  if (own < 0) return 0;
  if (quotation[i - 1] !== own) return 1;
  return quotation[i + 1] === own ? 3 : 2;
}

/** 0 within, 1 first, 2 last, 3 alone. */
function placeInSentence({ analysis: { tokens } }: Facts, i: number): number {
  const own = tokens[i]?.sentence;
  return (tokens[i - 1]?.sentence === own ? 0 : 1) + (tokens[i + 1]?.sentence === own ? 0 : 2);
}

/** How far a token stands from the cue, and on which side: a small number. */
export function distanceOf(i: number, head: number): number {
  const far = Math.abs(i - head);
  const size = far < 4 ? far : far < 6 ? 4 : far < 9 ? 5 : far < 14 ? 6 : far < 25 ? 7 : 8;
  return i < head ? size : size + 9;
}

/** Where a token's quotation stands to that of the cue: none, the same, before, after. */
export function relationOf({ quotation }: Facts, i: number, head: number): number {
  const own = quotation[i] as number;
  if (own < 0) return 0;
  return own === quotation[head] ? 1 : i < head ? 2 : 3;
}
