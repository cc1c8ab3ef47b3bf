/** What words are told by while a network learns, with some of it left out at random (Srivastava et al. 2014). */

/** Shares left out: of the rows of a word, of its numbers, of the states. */
export interface LeftOut {
  readonly row: number;
  readonly form: number;
  readonly state: number;
}

/** Words as they are, and as they are seen for the streams and for what they say by themselves. */
export interface Forms {
  readonly forms: Float64Array;
  readonly seen: Float64Array;
  readonly seenAlone: Float64Array;
  /** What the loss changes by with each. */
  readonly wantedSeen: Float64Array;
  readonly wantedAlone: Float64Array;
}

export const roomForForms = (longest: number, form: number): Forms => ({
  forms: new Float64Array(longest * form),
  seen: new Float64Array(longest * form),
  seenAlone: new Float64Array(longest * form),
  wantedSeen: new Float64Array(longest * form),
  wantedAlone: new Float64Array(longest * form),
});

/** Keeps some of the rows from `from` on in place; returns how many. */
export function thinned(
  rows: Int32Array,
  from: number,
  size: number,
  leftOut: number,
  random: () => number,
): number {
  let kept = from;
  for (let j = from; j < from + size; j++) if (random() >= leftOut) rows[kept++] = rows[j] as number;
  return kept - from;
}

/** The sums that begin at `at` become numbers of a word, some of which are left out where it is seen. */
export function seeForm(
  { forms, seen, seenAlone }: Forms,
  at: number,
  form: number,
  leftOut: number,
  random: () => number,
): void {
  const keeps = 1 / (1 - leftOut);
  for (let k = at; k < at + form; k++) {
    const value = Math.tanh(forms[k] as number);
    forms[k] = value;
    seen[k] = random() < leftOut ? 0 : value * keeps;
    seenAlone[k] = random() < leftOut ? 0 : value * keeps;
  }
}

/** What the sums that begin at `at` should change by, put into `wantedSeen`. */
export function formBack(
  { forms, seen, seenAlone, wantedSeen, wantedAlone }: Forms,
  at: number,
  form: number,
  leftOut: number,
): void {
  const keeps = 1 / (1 - leftOut);
  for (let k = at; k < at + form; k++) {
    const value = forms[k] as number;
    const kept = seen[k] === 0 ? 0 : (wantedSeen[k] as number) * keeps;
    const keptAlone = seenAlone[k] === 0 ? 0 : (wantedAlone[k] as number) * keeps;
    wantedSeen[k] = (kept + keptAlone) * (1 - value * value);
  }
}
