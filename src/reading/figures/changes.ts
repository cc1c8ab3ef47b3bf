/** Whether a figure measures a change, or what the change led to. */
import type { Token } from '../../language/contract.js';
import type { Figure } from '../../model/index.js';
import { startsWithDigit } from '../numerals.js';
import type { FigureLists } from './lists.js';

const REACH = 20;
/** Tokens of the value that a change starts at: «від майже 7,4 млн доларів». */
const FROM_REACH = 8;

/** Whether the preposition at a token leads to the end of a change whose start stands before it: «із 7,4% до 8,7%». */
export function endsChange(
  tokens: readonly Token[],
  at: number,
  { changedFrom, words }: FigureLists,
): boolean {
  const { norm, sentence } = tokens[at] ?? {};
  if (norm === undefined || !words.to.includes(norm)) return false;
  let isNumbered = false;
  for (let i = at - 1; i >= 0 && i >= at - FROM_REACH; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || /^[,;:()]$/.test(token.form)) return false;
    // «з 40 до 45 доларів» is a range; with a unit of its own the first value stands for itself.
    if (startsWithDigit(token.norm)) isNumbered = i + 1 < at;
    else if (changedFrom.has(token.norm)) return isNumbered;
  }
  return false;
}

/** Direction of the nearest word of change before a token of the same sentence. */
export function changeVerbBefore(
  tokens: readonly Token[],
  at: number,
  lists: FigureLists,
): { index: number; direction: 'rise' | 'fall' } | null {
  const sentence = tokens[at]?.sentence;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const token = tokens[i] as Token;
    if (token.sentence !== sentence || token.norm === ';') return null;
    const direction = directionOf(token, lists);
    if (direction) return { index: i, direction };
  }
  return null;
}

function directionOf({ lemma, norm }: Token, { rising, falling }: FigureLists): 'rise' | 'fall' | null {
  if (rising.has(lemma) || rising.has(norm)) return 'rise';
  return falling.has(lemma) || falling.has(norm) ? 'fall' : null;
}

/**
 * The change of a figure whose bound or number starts at token `first`, with the number at `core`.
 * Only shares are changed by the verb before them without a preposition: "rose 3 percent", but "raised $10 million".
 */
export function changeOf(
  tokens: readonly Token[],
  first: number,
  core: number,
  isShare: boolean,
  lists: FigureLists,
): Figure['change'] {
  const { words } = lists;
  const before = tokens[first - 1];
  const joint = tokens[core - 1];
  const preposition = core > first && joint && words.by.includes(joint.norm) ? joint : before;
  if (!preposition || preposition.sentence !== tokens[first]?.sentence) return null;
  if (words.to.includes(preposition.norm))
    return endsChange(tokens, first - 1, lists) || changeVerbBefore(tokens, first - 1, lists) ? 'to' : null;
  if (words.by.includes(preposition.norm)) return changeVerbBefore(tokens, first, lists)?.direction ?? null;
  if (lists.reaching.has(preposition.lemma) && preposition.upos !== 'NOUN')
    return changeVerbBefore(tokens, first - 1, lists) ? 'to' : null;
  const direct = directionOf(preposition, lists);
  if (direct && isShare) return direct;
  if (!lists.amounting.has(preposition.lemma)) return null;
  const change = changeVerbBefore(tokens, first - 1, lists);
  return change && tokens[change.index]?.upos === 'NOUN' ? change.direction : null;
}
