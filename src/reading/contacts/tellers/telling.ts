/** The verbs with which somebody tells of a contact: the speech verbs of the language, by lemma. */
import type { StatementWords } from '../../../language/words/statements.js';

export interface Telling {
  /** The act by lemma («підтвердити» → confirm). */
  readonly acts: ReadonlyMap<string, string>;
  /** Phrases that point back to the sentence before («про це»), words apart. */
  readonly backwards: readonly (readonly string[])[];
}

const parsed = new WeakMap<StatementWords, Telling>();

/** Parsed once a language; cues of several words are left out, for a contact word stands among their objects. */
export function tellingOf(words: StatementWords): Telling {
  let telling = parsed.get(words);
  if (!telling) {
    telling = {
      acts: new Map(words.verbs.split('\n').flatMap(actsOfRow)),
      backwards: words.backwards.map((phrase) => phrase.split(' ')).filter(({ length }) => length > 1),
    };
    parsed.set(words, telling);
  }
  return telling;
}

function actsOfRow(row: string): [string, string][] {
  const [lemmas = '', , , act = ''] = row.replace(/\/\/.*$/u, '').split('|');
  if (act.trim() === '' || lemmas.includes(' ; ') || lemmas.trim().includes(' ')) return [];
  return lemmas.split('/').map((lemma): [string, string] => [lemma.trim(), act.trim()]);
}
