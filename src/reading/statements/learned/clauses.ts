/**
 * A sentence as its marks part it: of every stretch between two marks what opens it, and whether it has a verb and a
 * subject. Where a content ends is told by what the stretch after the mark is, which no single word beside the mark shows.
 */
import type { Analysis, Token } from '../../../language/contract.js';
import { fineGroup, middleGroup } from '../../../language/word-group.js';
import { mix } from '../../../text/hashing.js';

/** What a model looks at beyond words: nothing, clauses, or clauses and the groups of words of its language. */
export type Sight = 'words' | 'clauses' | 'groups';

export interface Clauses {
  /** For each token the number of its clause. */
  readonly of: Int32Array;
  /** For each clause: what opens it, with whether it has a verb and a subject, as a hash. */
  readonly kinds: readonly number[];
  /** For each clause: how many verbs, a subject, an infinitive, and how long it is, as a small number. */
  readonly forms: readonly number[];
  /** For each token the groups of words it is used like, of both grains; 0 where they are not looked at. */
  readonly fine: Int32Array;
  readonly middle: Int32Array;
}

/** What of the tokens is needed to tell clauses. */
interface Described {
  readonly analysis: Analysis;
  readonly lemma: Int32Array;
  readonly part: Uint8Array;
  readonly mark: Uint8Array;
  readonly finite: Uint8Array;
  readonly nominal: Uint8Array;
  readonly grammaticalCase: Uint8Array;
}

/** Marks from here on are those of quotations and others that part nothing. */
const FIRST_OTHER_MARK = 8;
const NOMINATIVE = 1;
/** Adverbs, conjunctions of both kinds, determiners, particles, pronouns. */
const OPENING_WORDS = new Set([3, 5, 6, 10, 11, 14]);

/** The clauses of a text; null for a model that looks at words alone. Linear in the text. */
export function clausesOf(described: Described, sight: Sight): Clauses | null {
  if (sight === 'words') return null;
  const { analysis, mark } = described;
  const size = mark.length;
  const clauses = {
    of: new Int32Array(size),
    kinds: [] as number[],
    forms: [] as number[],
    fine: new Int32Array(size),
    middle: new Int32Array(size),
  };
  if (sight === 'groups')
    analysis.tokens.forEach(({ group }, i) => {
      clauses.fine[i] = fineGroup(group ?? 0);
      clauses.middle[i] = middleGroup(group ?? 0);
    });
  for (const { first, last } of analysis.sentences) {
    let from = first;
    for (let i = first; i < last; i++) {
      const parts = (mark[i] as number) > 0 && (mark[i] as number) < FIRST_OTHER_MARK;
      if (!parts && i + 1 < last) continue;
      const { kind, form } = clauseIn(described, from, i + 1);
      clauses.of.fill(clauses.kinds.length, from, i + 1);
      clauses.kinds.push(kind);
      clauses.forms.push(form);
      from = i + 1;
    }
  }
  return clauses;
}

function clauseIn(
  { analysis, lemma, part, mark, finite, nominal, grammaticalCase }: Described,
  from: number,
  to: number,
): { kind: number; form: number } {
  let verbs = 0;
  let subject = 0;
  let infinitive = 0;
  let opener = -1;
  for (let i = from; i < to; i++) {
    if (opener < 0 && mark[i] === 0) opener = i;
    if (finite[i]) verbs++;
    if (nominal[i] && grammaticalCase[i] === NOMINATIVE) subject = 1;
    if (analysis.tokens[i]?.feats.VerbForm === 'Inf') infinitive = 1;
  }
  const length = to - from < 2 ? 0 : to - from < 4 ? 1 : to - from < 8 ? 2 : 3;
  return {
    kind: mix(
      openedBy(analysis.tokens[opener], lemma[opener] ?? 0, part[opener] ?? 0),
      Math.min(1, verbs) * 2 + subject,
    ),
    form: (Math.min(2, verbs) * 2 + subject) * 8 + infinitive * 4 + length,
  };
}

/** The word itself where it joins or points, else its part of speech, converbs apart. */
function openedBy(token: Token | undefined, lemma: number, part: number): number {
  if (!token) return 0;
  return OPENING_WORDS.has(part) ? lemma : part * 2 + (token.feats.VerbForm === 'Conv' ? 1 : 0);
}
