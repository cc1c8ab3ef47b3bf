/** Features of clauses and groups of words (see clauses.ts), for the cues, their labels and the choice among candidates. */
import { mix } from '../../../text/hashing.js';
import type { Clauses } from './clauses.js';
import type { Facts } from './facts.js';
import type { RuleView } from './features.js';
import type { Window } from './windows.js';

/** What `features.ts` knows of a word that may be a cue already. */
export interface CuePlace {
  readonly quote: number;
  readonly that: number;
  readonly subject: number;
}

/** Adds the features of a word that may be a cue; returns how many there are then. */
export function fillCueClauses(
  facts: Facts,
  { of, kinds, forms, fine, middle }: Clauses,
  { first, last }: Window,
  i: number,
  { entry }: RuleView,
  { quote, that, subject }: CuePlace,
  out: Int32Array,
  start: number,
): number {
  const own = facts.lemma[i] as number;
  const shape = facts.shape[i] as number;
  const group = middle[i] as number;
  const clause = of[i] as number;
  const after = i + 1 < last ? i + 1 : -1;
  const before = i > first ? i - 1 : -1;
  const object = objectAfter(facts, i, last);
  let n = start;
  out[n++] = mix(136, fine[i] as number);
  out[n++] = mix(mix(137, fine[i] as number), shape);
  out[n++] = mix(mix(138, group), quote);
  out[n++] = mix(mix(139, facts.stem[i] as number), shape);
  out[n++] = mix(mix(140, group), that);
  out[n++] = mix(mix(141, object), own);
  out[n++] = mix(mix(142, object), entry);
  out[n++] = mix(mix(143, object), group);
  out[n++] = mix(mix(144, object), shape);
  out[n++] = mix(mix(145, group), subject);
  out[n++] = mix(mix(146, forms[clause] as number), own);
  out[n++] = mix(mix(147, kinds[clause] as number), shape);
  out[n++] = mix(mix(148, fine[after] ?? 0), own);
  out[n++] = mix(mix(149, fine[before] ?? 0), own);
  out[n++] = mix(mix(150, middle[after] ?? 0), group);
  out[n++] = mix(mix(151, middle[before] ?? 0), group);
  return n;
}

const ADPOSITION = 2;
const CONJUNCTION = 14;
const VERB = 16;
/** How far after a word its object is looked for. */
const NEAR = 7;
const PARTING = 8;

/** The next noun after a word: its preposition, case, kind of name and whether it lives; or what stands before any. */
function objectAfter(facts: Facts, i: number, last: number): number {
  const { mark, part, nominal, lemma, grammaticalCase, name, animacy } = facts;
  let preposition = 0;
  for (let k = i + 1; k < last && k <= i + NEAR; k++) {
    const parting = mark[k] as number;
    if (parting !== 0 && parting < PARTING) return parting;
    if (part[k] === ADPOSITION) preposition = lemma[k] as number;
    else if (nominal[k])
      return mix(
        preposition,
        ((grammaticalCase[k] as number) * 8 + (name[k] as number)) * 4 + (animacy[k] as number),
      );
    else if (part[k] === VERB || part[k] === CONJUNCTION) return 200 + (part[k] as number);
  }
  return 77;
}

/** How many clauses away a difference still counts. */
const FAR = 4;

/** Adds the features of token `i` for the cue at `head`; as many for each token. */
export function fillLabelClauses(
  facts: Facts,
  { of, kinds, forms }: Clauses,
  last: number,
  head: number,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const clause = of[i] as number;
  const heads = of[head] as number;
  const side = i < head ? 1 : i > head ? 2 : 3;
  const away = Math.max(-FAR, Math.min(FAR, clause - heads)) + 9;
  const mark = facts.mark[i] as number;
  const next = mark > 0 && mark < PARTING && i + 1 < last ? (of[i + 1] as number) : -1;
  const form = forms[clause] as number;
  const nextKind = next < 0 ? 5 : (kinds[next] ?? 5);
  let n = start;
  out[n++] = mix(mix(161, kinds[clause] as number), away);
  out[n++] = mix(mix(162, form), away);
  out[n++] = mix(mix(163, nextKind), mix(side, mark));
  out[n++] = mix(mix(164, forms[next] ?? 5), mix(side, mix(mark, form)));
  out[n++] = mix(mix(165, nextKind), mix(away, form));
  out[n++] = mix(mix(166, kinds[clause] as number), mix(away, forms[heads] as number));
  out[n++] = mix(mix(167, form), mix(away, mix(facts.lemma[head] as number, side)));
  return n;
}

/** What `choice-pieces.ts` knows of a piece of content already; token indices, half-open. */
export interface PiecePlace {
  readonly first: number;
  readonly last: number;
  readonly side: number;
  /** Kinds of its start and its end, and how many verbs it has. */
  readonly start: number;
  readonly end: number;
  readonly finite: number;
}

/** Adds the features of a piece of a candidate's content: its clauses, and the one that would go on from it. */
export function addPieceClauses(
  add: (hash: number) => void,
  facts: Facts,
  { of, kinds, forms, fine, middle }: Clauses,
  window: Window,
  head: number,
  { entry }: RuleView,
  { first, last, side, start, end, finite }: PiecePlace,
): void {
  const { lemma, mark } = facts;
  const after = last >= window.last ? -1 : mark[last] === 0 ? last : last + 1;
  const next = of[after] ?? -1;
  const kind = kinds[next] ?? 1;
  const form = forms[next] ?? 1;
  const word = lemma[after] ?? 7;
  const firstClause = of[first] as number;
  const lastClause = of[last - 1] as number;
  const lastForm = forms[lastClause] as number;
  const clauses = Math.min(FAR, lastClause - firstClause);
  add(mix(mix(101, kind), side));
  add(mix(mix(102, form), mix(side, end)));
  add(mix(mix(103, form), mix(side, lastForm)));
  add(mix(mix(104, word), mix(side, Math.min(2, finite))));
  add(mix(mix(105, first === window.first ? 7 : (lemma[first - 1] as number)), side));
  add(mix(mix(106, clauses), mix(side, entry)));
  add(mix(mix(107, clauses), mix(side, end)));
  add(mix(mix(108, end), mix(side, fine[head] as number)));
  add(mix(mix(109, start), mix(side, fine[head] as number)));
  add(mix(mix(110, finite), mix(side, middle[head] as number)));
  add(mix(mix(111, kind), mix(side, clauses)));
  add(mix(mix(112, lastForm), mix(side, end)));
  add(mix(mix(113, forms[firstClause] as number), mix(side, start)));
  add(mix(mix(114, kinds[firstClause] as number), mix(side, start)));
  add(mix(mix(115, end), mix(side, mix(start, finite))));
  add(mix(mix(116, word), mix(side, facts.stem[head] as number)));
}
