/** What words are told by while a network learns, with some of it left out at random (Srivastava et al. 2014). */

/** Shares left out: of the rows of a word, of its numbers, of the states. */
export interface LeftOut {
  readonly row: number;
  readonly form: number;
  readonly state: number;
}

/** Words as they are, and as they are seen for the streams and for what they say by themselves. */
export interface Forms {
  /** How many numbers a word has. */
  readonly form: number;
  readonly leftOut: LeftOut;
  readonly random: () => number;
  readonly forms: Float64Array;
  readonly seen: Float64Array;
  readonly seenAlone: Float64Array;
  /** What the loss changes by with each. */
  readonly wantedSeen: Float64Array;
  readonly wantedAlone: Float64Array;
}

export const roomForForms = (
  longest: number,
  form: number,
  leftOut: LeftOut,
  random: () => number,
): Forms => ({
  form,
  leftOut,
  random,
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

/** The sums of a word become its numbers, some of which are left out where it is seen. */
export function seeForm({ form, forms, seen, seenAlone, leftOut, random }: Forms, word: number): void {
  const keeps = 1 / (1 - leftOut.form);
  for (let k = word * form; k < (word + 1) * form; k++) {
    const value = Math.tanh(forms[k] as number);
    forms[k] = value;
    seen[k] = random() < leftOut.form ? 0 : value * keeps;
    seenAlone[k] = random() < leftOut.form ? 0 : value * keeps;
  }
}

/** What the sums of a word should change by, put into `wantedSeen`. */
export function formBack(
  { form, forms, seen, seenAlone, wantedSeen, wantedAlone, leftOut }: Forms,
  word: number,
): void {
  const keeps = 1 / (1 - leftOut.form);
  for (let k = word * form; k < (word + 1) * form; k++) {
    const value = forms[k] as number;
    const kept = seen[k] === 0 ? 0 : (wantedSeen[k] as number) * keeps;
    const keptAlone = seenAlone[k] === 0 ? 0 : (wantedAlone[k] as number) * keeps;
    wantedSeen[k] = (kept + keptAlone) * (1 - value * value);
  }
}
