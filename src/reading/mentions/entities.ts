/** Entities in the making, and their mentions. */
import type { MentionForm, MentionType } from '../../model/index.js';
import { remembered } from '../../text/remembered.js';

export interface Draft {
  type: MentionType;
  /** Names with how often they were met and whether as they stand in the text. */
  readonly names: Map<string, number>;
  readonly parts: readonly string[][];
  known: string | null;
  gender: 'Masc' | 'Fem' | 'Neut' | null;
  number: 'Sing' | 'Plur';
  readonly joins: { mention: number; because: string; rule: string }[];
  /** Titles the article gives: head lemma and what it is of. */
  readonly titles: { head: string; of: ReadonlySet<string> }[];
}

export interface MentionDraft {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  readonly form: MentionForm;
  lemma: string;
  entity: Draft | null;
  readonly rule: string;
  readonly confidence: number;
  because: string;
}

export function newEntity(type: MentionType): Draft {
  return {
    type,
    names: new Map(),
    parts: [],
    known: null,
    gender: null,
    number: 'Sing',
    joins: [],
    titles: [],
  };
}

/** A name of more words is fuller, one with initials or of letters alone less so. */
const fullness: (name: string) => number = remembered(
  (name) =>
    name.split(' ').filter((part) => !part.endsWith('.')).length * 100 -
    (/\./.test(name) ? 50 : 0) -
    (/^\p{Lu}{2,6}$/u.test(name) ? 60 : 0),
);

/** The fullest name, the more frequent of equals. */
export function bestName(entity: Draft): string {
  let best = '';
  let score = Number.NEGATIVE_INFINITY;
  for (const [name, count] of entity.names) {
    // A state goes by the name the article uses most.
    const size = entity.known?.startsWith('state:') ? 0 : fullness(name);
    if (size + count > score) {
      score = size + count;
      best = name;
    }
  }
  return best;
}
