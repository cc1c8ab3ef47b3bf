/** The verbs with which somebody tells of a contact: the speech verbs of the language, by lemma. */
import type { StatementWords } from '../../../language/words/statements.js';

export interface Telling {
  /** The act by lemma («підтвердити» → confirm). */
  readonly acts: ReadonlyMap<string, string>;
  /** The lemmas of those that are said to somebody without a preposition: "told Koval", not "quoted Koval". */
  readonly addressing: ReadonlySet<string>;
  /** The lemmas of those that say what somebody means to do and give no words of his: «планувати», "intend". */
  readonly meaning: ReadonlySet<string>;
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
      addressing: new Set(words.verbs.split('\n').filter(isAddressing).flatMap(lemmasOfRow)),
      meaning: new Set(words.verbs.split('\n').filter(isMeaning).flatMap(lemmasOfRow)),
      backwards: words.backwards.map((phrase) => phrase.split(' ')).filter(({ length }) => length > 1),
    };
    parsed.set(words, telling);
  }
  return telling;
}

function actsOfRow(row: string): [string, string][] {
  const act = cellsOf(row)[3]?.trim() ?? '';
  return act === '' ? [] : lemmasOfRow(row).map((lemma): [string, string] => [lemma, act]);
}

const isAddressing = (row: string): boolean => cellsOf(row)[2]?.trim().split(' ')[0] === 'Acc';

function isMeaning(row: string): boolean {
  const [, frames = '', , act = ''] = cellsOf(row).map((cell) => cell.trim());
  const given = frames.split(' ');
  return (act === 'plan' || act === 'evaluate') && given.includes('inf') && !given.includes('quote');
}

function lemmasOfRow(row: string): string[] {
  const [lemmas = ''] = cellsOf(row);
  if (lemmas.includes(' ; ') || lemmas.trim().includes(' ')) return [];
  return lemmas.split('/').map((lemma) => lemma.trim());
}

const cellsOf = (row: string): string[] => row.replace(/\/\/.*$/u, '').split('|');
