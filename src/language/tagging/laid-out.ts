/** A tagger model as threads share it: its word lists stand as tables among the weights. */
import { type Lines, linesOf } from './line-table.js';
import { type Contents, inOneRow, int32At, type Place, uint16At } from './packing.js';

/** The word lists that are laid out as tables. */
const LISTS = ['words', 'endings', 'shared', 'lemmaEndings', 'lemmas'] as const;

type Listed<T> = { readonly [list in (typeof LISTS)[number]]: T };

interface Tables {
  /** Bytes of the weights as they are stored, which come first. */
  readonly stored: number;
  readonly tables: Listed<{ readonly text: Place; readonly places: Place }>;
}

export function layOut({ head, weights }: Contents): Contents {
  const lines = LISTS.map((list) => linesOf((head as Listed<string>)[list]));
  const { bytes, places } = inOneRow([weights, ...lines.flatMap((one) => [one.text, one.places])]);
  const tables = Object.fromEntries(
    LISTS.map((list, i) => [list, { text: places[1 + 2 * i], places: places[2 + 2 * i] }]),
  );
  const rest = Object.fromEntries(LISTS.map((list) => [list, '']));
  return { head: { ...head, ...rest, stored: weights.length, tables }, weights: bytes };
}

/** What was laid out, as if it had been read as it is stored; but its lists are tables. */
export function taken<Head extends object>({
  head,
  weights,
}: {
  head: Head & Tables;
  weights: Int8Array;
}): {
  readonly head: Omit<Head, keyof Listed<string>> & Listed<Lines>;
  readonly weights: Int8Array;
} {
  const { stored, tables, ...rest } = head;
  const linesAt = ({ text, places }: { readonly text: Place; readonly places: Place }): Lines => ({
    text: uint16At(weights, text),
    places: int32At(weights, places),
  });
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, linesAt(tables[list])]),
  ) as unknown as Listed<Lines>;
  return { head: { ...(rest as unknown as Head), ...lists }, weights: weights.subarray(0, stored) };
}
