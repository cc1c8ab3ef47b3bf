/** How the names of a language decline and what is inside them, made once. */
import type { NameForms } from '../../language/words/inflection.js';
import { ended } from '../../text/endings.js';
import { remembered } from '../../text/remembered.js';

/** The part of a name that its case endings leave alone, in small letters. */
export type Stem = (part: string) => string;

export interface Naming {
  readonly forms: NameForms;
  readonly stem: Stem;
  /** Small words inside names of persons. */
  readonly particles: ReadonlySet<string>;
}

const made = new WeakMap<NameForms, Naming>();

export function namingOf(forms: NameForms): Naming {
  let naming = made.get(forms);
  if (!naming) {
    naming = { forms, stem: stemBy(forms), particles: new Set(forms.particles) };
    made.set(forms, naming);
  }
  return naming;
}

function stemBy({ letters, stems }: NameForms): Stem {
  return remembered((part) => {
    let lower = part.toLowerCase().replace(/['ʼ`]/g, '’');
    for (const [letter, usual] of letters) lower = lower.replaceAll(letter, usual);
    return lower.length <= SHORTEST ? lower : ended(lower, stems) || lower;
  });
}

/** Shorter names have no ending to lose. */
const SHORTEST = 3;
