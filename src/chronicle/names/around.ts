/** The words before a place in a text, up to a mark: a walk backwards, linear in what it finds. */

const SENTENCE = new Set('.!?\n');
const PHRASE = new Set(',;:.!?«»"“”()—–\n');

/** What stands before `end` in its sentence, at most so many code units. */
export function sentenceBefore(text: string, end: number, most: number): string {
  return before(text, end, most, SENTENCE);
}

/** What stands before `end` without any mark between, at most so many code units. */
export function phraseBefore(text: string, end: number, most: number): string {
  return before(text, end, most, PHRASE);
}

function before(text: string, end: number, most: number, marks: ReadonlySet<string>): string {
  let start = end;
  while (start > 0 && end - start < most && !marks.has(text[start - 1] as string)) start--;
  return text.slice(start, end);
}
