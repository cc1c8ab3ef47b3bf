/** What is known of a clause while its words are decided on: what stands before a word, and what ahead of it. */
import type { WordHashes } from './features.js';

/** What a word does in a clause. */
export const KIND = { adposition: 1, verb: 2, nominal: 4, nominative: 8, clause: 16 } as const;

/** What is known of the clause so far. */
export interface ClauseState {
  /** Form of the adposition whose noun has not come yet. */
  adposition: number;
  /** Stem of the last verb of the clause. */
  verb: number;
  /** Tag of the last nominal without a verb or adposition since. */
  head: number;
  /** Tag of the last nominal of the clause without an adposition: what may be the subject. */
  subject: number;
  /** 1 a nominative was seen, 2 a verb was seen. */
  seen: number;
}

export const clauseState = (): ClauseState => ({
  adposition: 0,
  verb: 0,
  head: 0,
  subject: 0,
  seen: 0,
});

export function step(
  state: ClauseState,
  i: number,
  words: readonly WordHashes[],
  coarse: Int32Array,
  kinds: Uint8Array,
): void {
  const kind = kinds[i] as number;
  if (kind === 0) return;
  if (kind & KIND.clause) {
    state.adposition = state.verb = state.head = state.subject = state.seen = 0;
  }
  if (kind & KIND.adposition) {
    state.adposition = (words[i] as WordHashes).form;
    state.head = 0;
  }
  if (kind & KIND.verb) {
    state.verb = (words[i] as WordHashes).stem;
    state.head = 0;
    state.seen |= 2;
  }
  if (kind & KIND.nominal) {
    if (state.adposition === 0) state.subject = coarse[i] as number;
    state.adposition = 0;
    state.head = coarse[i] as number;
    if (kind & KIND.nominative) state.seen |= 1;
  }
}

/** Numbers that a saved state takes. */
export const SAVED = 5;

export function saveClause(state: ClauseState, clauses: Int32Array, i: number): void {
  const at = SAVED * i;
  clauses[at] = state.adposition;
  clauses[at + 1] = state.verb;
  clauses[at + 2] = state.head;
  clauses[at + 3] = state.subject;
  clauses[at + 4] = state.seen;
}

export function loadClause(state: ClauseState, clauses: Int32Array, i: number): void {
  const at = SAVED * i;
  state.adposition = clauses[at] as number;
  state.verb = clauses[at + 1] as number;
  state.head = clauses[at + 2] as number;
  state.subject = clauses[at + 3] as number;
  state.seen = clauses[at + 4] as number;
}

/** What stands ahead of a word: tags of the next verb of its clause and of the next nominal, and how far off that is. */
export interface Ahead {
  verb: number;
  noun: number;
  far: number;
}

export const nothingAhead = (): Ahead => ({ verb: 0, noun: 0, far: 0 });

export function stepBack(ahead: Ahead, coarse: number, kind: number): void {
  ahead.far++;
  if (kind & KIND.clause) ahead.verb = 0;
  if (kind & KIND.verb) ahead.verb = coarse;
  if (kind & KIND.nominal) {
    ahead.noun = coarse;
    ahead.far = 0;
  } else if (kind & (KIND.adposition | KIND.verb | KIND.clause)) ahead.far = 4;
}
