/** Words that bound a figure: «понад», «не більш ніж на», «і нижче». */
import type { Token } from '../../language/contract.js';
import type { Comparator } from '../../model/index.js';
import { changeVerbBefore, endsChange } from './changes.js';
import type { FigureLists } from './lists.js';

export interface Bound {
  readonly comparator: Comparator;
  readonly first: number;
  readonly last: number;
}

/** The bound of a figure that stands in tokens [first, last), and where the figure with its bound stands. */
export function boundOf(
  tokens: readonly Token[],
  first: number,
  last: number,
  figure: { value: number; measured: boolean },
  lists: FigureLists,
): Bound {
  const after = lists.comparatorsAfter.after(tokens, last);
  if (after && tokens[last]?.sentence === tokens[first]?.sentence)
    return { comparator: after.what, first, last: after.last };
  const before = comparatorBefore(tokens, first, lists);
  if (before) return { comparator: before.comparator, first: before.first, last };
  if (isUpTo(tokens, first, last, figure, lists)) return { comparator: '<=', first: first - 1, last };
  return { comparator: '=', first, last };
}

/** A comparator right before a token, or with a preposition between: «більш ніж на 90%». */
export function comparatorBefore(
  tokens: readonly Token[],
  at: number,
  lists: FigureLists,
): { first: number; comparator: Comparator } | null {
  const sentence = tokens[at]?.sentence;
  const previous = tokens[at - 1];
  if (!previous || previous.sentence !== sentence) return null;
  const near =
    lists.comparators.before(tokens, at) ??
    (lists.joints.has(previous.norm) ? lists.comparators.before(tokens, at - 1) : null);
  if (!near || tokens[near.first]?.sentence !== sentence) return null;
  return { first: near.first, comparator: near.what };
}

/** «до 200 тисяч» as a bound: not the end of a change, nor of a way («приєднався до 27 країн»). */
function isUpTo(
  tokens: readonly Token[],
  first: number,
  last: number,
  { value, measured }: { value: number; measured: boolean },
  lists: FigureLists,
): boolean {
  const preposition = tokens[first - 1];
  if (lists.words.upTo === null || preposition?.norm !== lists.words.upTo) return false;
  if (preposition.sentence !== tokens[first]?.sentence) return false;
  if (endsChange(tokens, first - 1, lists) || changeVerbBefore(tokens, first - 1, lists)) return false;
  const governor = tokens[first - 2];
  if (!governor || governor.sentence !== preposition.sentence) return true;
  if (lists.upToGoverned.has(governor.lemma)) return isWhoCame(tokens, first, last);
  return (
    measured ||
    Math.abs(value) >= 1000 ||
    governor.upos !== 'NOUN' ||
    governor.feats.VerbForm === 'Vnoun' ||
    lists.words.actions.test(governor.lemma)
  );
}

/** «Додому [повернулися] до 300 військових»: people, and nobody else whom the verb before may speak of. */
function isWhoCame(tokens: readonly Token[], first: number, last: number): boolean {
  const verb = tokens[first - 2] as Token;
  const isOfMany = verb.feats.Number === 'Plur' || verb.feats.Gender === 'Neut';
  const isPeople = tokens
    .slice(first, last)
    .some(({ upos, feats }) => upos === 'NOUN' && feats.Animacy === 'Anim' && feats.Number === 'Plur');
  if (!isPeople || !isOfMany || verb.feats.VerbForm !== 'Fin') return false;
  for (let i = first - 3; i >= 0 && i > first - SUBJECT; i--) {
    const { feats, sentence, form, upos } = tokens[i] as Token;
    if (sentence !== verb.sentence || form === ',') break;
    if (feats.Case === 'Nom' && (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON')) return false;
  }
  return true;
}

/** How many tokens before a verb its subject is looked for. */
const SUBJECT = 20;
